// What lies within so many lines of an item on the explorer's canvas. Pure.

/**
 * @param joins the lines, whichever way they are read
 * @returns the item itself, then for each further line what is first reached by it; near-linear in the lines
 */
export function ringsAround(
  item: string,
  joins: readonly { source: string; target: string }[],
  most: number,
): string[][] {
  const joined = new Map<string, string[]>();
  const join = (one: string, other: string): void => {
    const others = joined.get(one);
    if (others) others.push(other);
    else joined.set(one, [other]);
  };
  for (const { source, target } of joins) {
    join(source, target);
    join(target, source);
  }
  const rings = [[item]];
  const reached = new Set([item]);
  while (rings.length <= most) {
    const next = new Set((rings.at(-1) ?? []).flatMap((one) => joined.get(one) ?? []));
    const fresh = [...next].filter((one) => !reached.has(one));
    if (fresh.length === 0) break;
    for (const one of fresh) reached.add(one);
    rings.push(fresh);
  }
  return rings;
}
