// A text counted in code points, as datasets count, while JavaScript counts UTF-16 units; made once for a text.

export type CodePoints = {
  text: string;
  /** Code points in the text. */
  length: number;
  /** The words from one offset to another, in code points, end exclusive. */
  slice(start: number, end: number): string;
  /** The UTF-16 index of a code point; past the end, the length in units. */
  unitAt(codePoint: number): number;
  /** The code point that holds a UTF-16 index. */
  codePointAt(unit: number): number;
};

export function countCodePoints(text: string): CodePoints {
  const units = hasAstral(text) ? unitsOf(text) : null;
  const length = units === null ? text.length : units.length - 1;
  const unitAt = (codePoint: number) =>
    units === null ? Math.min(codePoint, length) : (units[Math.min(codePoint, length)] ?? text.length);
  return {
    text,
    length,
    unitAt,
    slice: (start, end) => text.slice(unitAt(start), unitAt(end)),
    codePointAt: (unit) => (units === null ? unit : lastAtMost(units, unit)),
  };
}

/** Code points of a short text. */
export function codePointLength(text: string): number {
  return countCodePoints(text).length;
}

function hasAstral(text: string): boolean {
  return /[\u{10000}-\u{10FFFF}]/u.test(text);
}

/** The UTF-16 index of every code point, and of the end. */
function unitsOf(text: string): Uint32Array {
  const units = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; count += 1) {
    units[count] = unit;
    unit += (text.codePointAt(unit) ?? 0) > 0xff_ff ? 2 : 1;
  }
  units[count] = text.length;
  return units.subarray(0, count + 1);
}

/** The last index whose value is at most `unit`, by halving. */
function lastAtMost(units: Uint32Array, unit: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((units[middle] ?? Infinity) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}
