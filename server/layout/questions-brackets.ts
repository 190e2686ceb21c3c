// Brackets beside a column of rows: which lane each bracket takes, so that no two brackets and no two signs meet.

export type Bracket = { id: string; from: number; to: number };
export type BracketPlace = Bracket & {
  /** 0 is next to the rows. */
  lane: number;
  /** Where the sign stands. */
  sign: number;
};

/**
 * Gives every bracket a lane, shorter ones nearer to the rows.
 *
 * @param brackets  from and to in px down the column, in either order; equal where one row is compared with itself
 * @param clearance px that a sign keeps from other brackets and signs of its lane
 * @returns in the order given
 */
export function placeBrackets(brackets: readonly Bracket[], clearance: number): BracketPlace[] {
  const lanes: { top: number; bottom: number }[][] = [];
  const placed = new Map<string, BracketPlace>();
  const inOrder = brackets
    .map((bracket) => ({
      ...bracket,
      from: Math.min(bracket.from, bracket.to),
      to: Math.max(bracket.from, bracket.to),
    }))
    .sort(
      (one, other) =>
        one.to - one.from - (other.to - other.from) || one.from - other.from || (one.id < other.id ? -1 : 1),
    );
  for (const bracket of inOrder) {
    const sign = (bracket.from + bracket.to) / 2;
    const top = Math.min(bracket.from, sign - clearance / 2);
    const bottom = Math.max(bracket.to, sign + clearance / 2);
    let lane = lanes.findIndex((taken) => taken.every((other) => other.bottom <= top || bottom <= other.top));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push({ top, bottom });
    placed.set(bracket.id, { ...bracket, lane, sign });
  }
  return brackets.flatMap(({ id }) => placed.get(id) ?? []);
}
