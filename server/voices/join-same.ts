// Things recorded as the same one, joined into groups.

/**
 * One key for every member of a group.
 *
 * @param links each id with the ids it is the same as
 * @returns for each id the smallest id of its group
 */
export function joinSame(links: [string, string[]][]): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let top = id;
    for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) top = next;
    parent.set(id, top);
    return top;
  };
  for (const [id, others] of links)
    for (const other of others) {
      const [small, large] = [root(id), root(other)].toSorted();
      if (small !== undefined && large !== undefined) parent.set(large, small);
    }
  return new Map(links.map(([id]) => [id, root(id)]));
}
