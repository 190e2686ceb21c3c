// Level headings over narrow columns: each stands a line lower than the one before and begins at its column, so that
// the line from it down to its column meets no other heading. Where no line is left, the stairs begin anew.

export type Step = {
  /** px from the left at which the heading begins, in the middle of its column. */
  x: number;
  /** Its line, from 0 at the top. */
  line: number;
};

export type Heading = {
  /** px */
  width: number;
  /** It heads the ones after it, and so is never the last of its stairs. */
  isLeading: boolean;
};

/** Between the end of a heading and the stairs that follow. */
const GAP = 10;

/**
 * @param lines how many there are at most, two or more
 * @returns steps in the order of the headings, and where the last heading ends
 */
export function stairs(
  headings: readonly Heading[],
  { start, pitch, lines }: { start: number; pitch: number; lines: number },
): { steps: Step[]; right: number } {
  const steps: Step[] = [];
  let x = start;
  let right = start;
  let line = 0;
  for (const { width, isLeading } of headings) {
    if (line === lines || (isLeading && line === lines - 1)) {
      line = 0;
      x = Math.max(x, right + GAP);
    }
    steps.push({ x, line });
    right = Math.max(right, x + width);
    x += pitch;
    line += 1;
  }
  return { steps, right };
}

/** The fewest lines with which the headings end before `most`; all lines where none does. */
export function fewestLines(
  headings: readonly Heading[],
  { start, pitch, most, lines }: { start: number; pitch: number; most: number; lines: number },
): number {
  for (let tried = 4; tried < lines; tried += 1)
    if (stairs(headings, { start, pitch, lines: tried }).right <= most) return tried;
  return lines;
}
