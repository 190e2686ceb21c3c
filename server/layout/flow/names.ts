// What names say and take: whole where there is room between the margin and the spines, else as tight as it takes.
// Columns move together first, then the longest names of origins are cut, then those of rows that are too long.
import { type Columns, findColumns, halfShape, type Taken } from './columns.ts';
import { CLEAR, cutText, FAN, HEAD_ROOM, MARGIN, NAME_GAP, type TextWidth, TIGHT } from './measures.ts';
import type { Place, Places } from './places.ts';
import { BRACKET, type Bracket } from './routes.ts';
import type { Row } from './rows.ts';

export type Names = {
  /** The part of a name that is shown. */
  shown: (place: Place) => string;
  /** px that words take. */
  width: (words: string) => number;
  /** px of the column of origins. */
  column: number;
};

export type NameOptions = {
  /** px of the picture. */
  width: number;
  /** Where the spines should stand. */
  spineX: number;
  /** px of the letters. */
  size: number;
  isCompact: boolean;
  brackets: Bracket[];
  textWidth: TextWidth;
};

/** @returns names and columns, and where the spines stand then: further right where even the tightest does not fit */
export function fitNames(
  places: Places,
  rows: Row[],
  options: NameOptions,
): { names: Names; originX: number; columns: Columns; spineX: number } {
  const setting = settingOf(places, rows);
  const tight: Tightness = {
    columns: TIGHT.columns.most,
    origins: options.width * (options.isCompact ? TIGHT.compactOrigins : TIGHT.origins.share),
    relays: new Map(),
  };
  for (;;) {
    const names = showNames(setting, tight, options);
    const originX = MARGIN + names.column + NAME_GAP + halfShape(undefined) + 2;
    const columns = findColumns(places, rows, {
      originX,
      nameWidth: (place) => names.width(names.shown(place)),
      next: tight.columns,
      words: bracketWords(options, originX),
    });
    const spineX = Math.max(options.spineX, columns.right + BESIDE_SPINES);
    if (spineX === options.spineX || !tighten(tight, setting, columns, names, options.spineX - BESIDE_SPINES))
      return { names, originX, columns, spineX };
  }
}

/** Between the last name of a row and the spines: a head with its line, then the fan of all lines. */
const BESIDE_SPINES = CLEAR + HEAD_ROOM + FAN;

/** What gives way where there is too little room. */
type Tightness = {
  /** px from column to column, and of the names of origins. */
  columns: number;
  origins: number;
  /** px of the names of a row of relays, by its index. */
  relays: Map<number, number>;
};

type Setting = { rows: Row[]; places: Map<string, Place>; origins: Set<string>; rowOf: Map<string, number> };

function settingOf({ places, arrows }: Places, rows: Row[]): Setting {
  const citing = new Set(arrows.map((arrow) => arrow.source));
  return {
    rows,
    places,
    origins: new Set(rows.flatMap(([first]) => (first !== undefined && !citing.has(first) ? [first] : []))),
    rowOf: new Map(rows.flatMap((row, index) => row.map((key) => [key, index] as const))),
  };
}

function showNames(
  { places, origins, rowOf }: Setting,
  tight: Tightness,
  { textWidth, size }: NameOptions,
): Names {
  // Names grow bolder when they are lit, so room is kept for that.
  const width = (words: string): number => textWidth(words, size, { weight: 600 });
  const limitOf = (key: string): number =>
    origins.has(key) ? tight.origins : (tight.relays.get(rowOf.get(key) ?? -1) ?? Infinity);
  const known = new Map<string, string>();
  const shown = ({ key, label }: Place): string => {
    const cut = known.get(key) ?? cutText(label, limitOf(key), width);
    known.set(key, cut);
    return cut;
  };
  const widths = [...origins].flatMap((key) => {
    const place = places.get(key);
    return place ? [width(shown(place))] : [];
  });
  return { shown, width, column: Math.max(60, ...widths) };
}

/** Gives way by one step; false where nothing is left to give. */
function tighten(
  tight: Tightness,
  { rows, places, origins }: Setting,
  columns: Columns,
  names: Names,
  most: number,
): boolean {
  if (tight.columns > TIGHT.columns.least) {
    tight.columns -= TIGHT.columns.step;
    return true;
  }
  if (tight.origins > TIGHT.origins.least) {
    tight.origins -= TIGHT.origins.step;
    return true;
  }
  let isCut = false;
  for (const [index, row] of rows.entries()) {
    const right = Math.max(...row.map((key) => columns.stands.get(key)?.right ?? 0));
    const relays = row.filter((key) => !origins.has(key));
    const longest = Math.max(0, ...relays.map((key) => names.width(places.get(key)?.label ?? '')));
    const limit = Math.min(longest, tight.relays.get(index) ?? Infinity);
    if (right <= most || limit <= TIGHT.relays.least) continue;
    tight.relays.set(index, limit - TIGHT.relays.step);
    isCut = true;
  }
  if (isCut || tight.origins <= TIGHT.origins.last) return isCut;
  tight.origins -= TIGHT.origins.step;
  return true;
}

/** The words of brackets, which bends keep clear of as they do of names. */
function bracketWords({ brackets, textWidth }: NameOptions, originX: number): Map<number, Taken> {
  const left = originX + BRACKET.text;
  const right = left + textWidth(BRACKET.words, BRACKET.size);
  return new Map(brackets.map(({ middle }) => [middle, { left: left - 6, right: right + 6 }]));
}
