// Lines that join the same two items, laid beside each other: each has its own way, and a sign that tells it from the
// others. Pure.
import type { Relation } from '#schema';
import type { Join } from './joins.ts';

/** Between the middles of two lines, px: more than a sign’s circle is wide, and no nearer to the next row’s than to each other. */
const APART = 27;

/** What tells one kind of relation from the others where several join the same two items. */
export const RELATION_SIGNS: Partial<Record<Relation, string>> = {
  states: '“',
  relays: '»',
  cites: '†',
  'member-of': '∈',
  'author-of': '@',
  'publisher-of': '¶',
  'stands-in': '#',
  answers: '?',
  'compared-with': '=',
  'instance-of': '<',
  about: '*',
  'located-in': '+',
  'part-of': '%',
  within: '&',
};

export const joinKey = ({ relation, source, target }: Join): string => `${relation} ${source} ${target}`;

/**
 * How far the middle of each line stands off the straight one, to the right of its direction, px.
 *
 * @returns by the line's key, of those lines alone that have others beside them; the order of the lines changes nothing
 */
export function bulgesOf(joins: readonly Join[]): Map<string, number> {
  const pairs = new Map<string, Join[]>();
  for (const join of joins) {
    const pair = [join.source, join.target].toSorted().join(' ');
    const own = pairs.get(pair);
    if (own) own.push(join);
    else pairs.set(pair, [join]);
  }
  const bulges = new Map<string, number>();
  for (const strands of pairs.values()) {
    if (strands.length < 2) continue;
    const inOrder = strands.toSorted((one, other) => (joinKey(one) < joinKey(other) ? -1 : 1));
    for (const [index, join] of inOrder.entries()) {
      const side = (index - (inOrder.length - 1) / 2) * APART;
      // The right of one direction is the left of the other.
      bulges.set(joinKey(join), join.source < join.target ? side : -side);
    }
  }
  return bulges;
}
