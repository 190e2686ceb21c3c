// What an item of the graph is joined to: kinds of relation with their counts, and a page of one kind.
import { z } from 'zod';

/** Each kind of relation, as it is read from the item that is asked about. */
export const Relation = z.enum([
  'states',
  'relays',
  'cites',
  'cited-by',
  'member-of',
  'members',
  'author-of',
  'publisher-of',
  'stated-by',
  'stands-in',
  'answers',
  'compared-with',
  'instance-of',
  'instances',
  'about',
  'located-in',
  'answered-by',
  'part-of',
  'parts',
  'holds',
  'authored-by',
  'published-by',
  'claims',
  'events',
  'within',
]);

export type Relation = z.infer<typeof Relation>;

export const ItemRef = z.object({
  id: z.string(),
  type: z.enum(['actor', 'claim', 'question', 'document', 'event', 'place']),
  label: z.string(),
});

export type ItemRef = z.infer<typeof ItemRef>;

/** By what items are gathered. */
export const GroupKind = z.enum(['membership', 'event', 'topic', 'place', 'publisher']);
export type GroupKind = z.infer<typeof GroupKind>;

export const Belonging = z.object({
  by: GroupKind.describe('membership: of the outermost body that an actor is a member of.'),
  id: z.string().describe('Of an actor, event or place; of a topic, the id that the dataset gives it.'),
  name: z.string().nullable().describe('Null for a topic, whose title is the dataset’s.'),
});
export type Belonging = z.infer<typeof Belonging>;

/** An item with what it belongs to. */
export const GroupedItem = ItemRef.extend({ belongs: z.array(Belonging) });
export type GroupedItem = z.infer<typeof GroupedItem>;

export const Neighbour = ItemRef.extend({
  relation: Relation,
  count: z
    .int()
    .describe('How many assertions, comparisons or citations join the two; 1 where it is said once.'),
});
export type Neighbour = z.infer<typeof Neighbour>;

/** Of as many neighbours it is counted how many have a part in a time. */
export const MOST_COUNTED = 2_000;

export const Neighbours = z.object({
  item: GroupedItem,
  relations: z
    .array(
      z.object({
        relation: Relation,
        items: z.int(),
        within: z
          .int()
          .nullable()
          .describe(
            'How many of them have a part in the time that was asked for; null where none was, or where all ' +
              `relations lead to more than ${MOST_COUNTED} items.`,
          ),
      }),
    )
    .describe('Every kind of relation that the item has, and how many items it leads to.'),
  items: z
    .array(Neighbour.extend(GroupedItem.pick({ belongs: true }).shape))
    .describe('A page of the relation asked for, by id; empty where none was.'),
  next: z.string().nullable().describe('The cursor of the next page; null on the last.'),
});
export type Neighbours = z.infer<typeof Neighbours>;

export const ItemNumbers = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        assertions: z.int().describe('Stated or passed on by an actor, else behind the item.'),
        documents: z.int().describe('Documents in which these stand.'),
        origins: z.int().describe('Known origins to which they go back, as in lineage.'),
      }),
    )
    .describe('By id; an item that is not in the graph has noughts.'),
});
export type ItemNumbers = z.infer<typeof ItemNumbers>;
