// The lines between items that the expansions which stand have brought. Pure.
import type { Neighbours, Relation } from '#schema';

/** Two items that an expansion joined, from the one of which the relation is said. */
export type Join = { source: string; target: string; relation: Relation; count: number };

type Items = ReadonlyMap<string, { hidden: boolean }>;

/** What the expansions join, of whatever stands at both ends. */
export function joinsOf(
  expanded: ReadonlySet<string>,
  answerTo: ReadonlyMap<string, Neighbours | undefined>,
  items: Items,
): Join[] {
  const joins = new Map<string, Join>();
  for (const key of expanded) {
    const answer = answerTo.get(key);
    if (answer === undefined || !isShown(items, answer.item.id)) continue;
    for (const { id, relation, count } of answer.items) {
      if (!isShown(items, id)) continue;
      const forward = relation === 'claims' ? CLAIMS_OF[answer.item.type] : FORWARD[relation];
      const isTurned = relation === 'compared-with' ? id < answer.item.id : forward !== undefined;
      const [source, target] = isTurned ? [id, answer.item.id] : [answer.item.id, id];
      const join = { source, target, relation: forward ?? relation, count };
      joins.set(`${join.relation} ${source} ${target}`, join);
    }
  }
  return [...joins.values()];
}

/** Relations that are another one read from its far end, so that both ends draw one line. */
const FORWARD: Partial<Record<Relation, Relation>> = {
  'cited-by': 'cites',
  members: 'member-of',
  'stated-by': 'states',
  'answered-by': 'answers',
  parts: 'part-of',
  events: 'located-in',
  instances: 'instance-of',
  holds: 'stands-in',
  'authored-by': 'author-of',
  'published-by': 'publisher-of',
};

/** What a claim is to that which has it among its claims. */
const CLAIMS_OF: Partial<Record<Neighbours['item']['type'], Relation>> = {
  event: 'about',
  place: 'located-in',
};

function isShown(items: Items, id: string): boolean {
  return items.get(id)?.hidden === false;
}
