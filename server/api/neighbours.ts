// What an item of the graph is joined to, and how much is behind some of them.
import { z } from 'zod';
import {
  type Neighbours as Answer,
  ItemNumbers,
  MOST_COUNTED,
  type Neighbour,
  Neighbours,
  Relation,
  Span,
  TimelineLane,
  type TimePart,
} from '#schema';
import { readItemNumbers } from '../queries/item-numbers.ts';
import { readBelongings, readNeighbours } from '../queries/neighbours.ts';
import { distinct } from '../queries/rows.ts';
import { partsOf, requireDays } from './during.ts';
import { Page, pageOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';

const example: Answer = {
  item: {
    id: 'karabakh-2020:actor:iphr',
    type: 'actor',
    label: 'International Partnership for Human Rights',
    belongs: [],
  },
  relations: [
    { relation: 'cites', items: 1, within: null },
    { relation: 'publisher-of', items: 1, within: null },
  ],
  items: [
    {
      relation: 'publisher-of',
      id: 'karabakh-2020:document:iphr',
      type: 'document',
      label: 'When Embers Burst into Flames',
      count: 1,
      belongs: [
        {
          by: 'publisher',
          id: 'karabakh-2020:actor:iphr',
          name: 'International Partnership for Human Rights',
        },
      ],
    },
  ],
  next: null,
};

const Item = z
  .string()
  .max(600)
  .regex(/^[^:]+:(actor|claim|question|document|event|place):.+$/u, 'expected the id of an item');

export const neighbours = route({
  method: 'get',
  path: '/neighbours',
  summary: 'What an item is joined to: kinds of relation with counts, and a page of one kind',
  request: {
    ...NOTHING,
    query: z.strictObject({
      id: Item.meta({
        description: 'The id of an actor, claim, question, document, event or place.',
        example: example.item.id,
      }),
      relation: Relation.optional().meta({
        description: 'The relation whose items are listed; without it, only the counts are given.',
      }),
      during: Span.optional().meta({
        description: 'First and last day; it is counted how many items have a part in them.',
        example: '2020-10-01/2020-11-04',
      }),
      dated: TimelineLane.default('said').meta({ description: 'Which date counts for that.' }),
      ...Page,
    }),
  },
  answer: { name: 'Neighbours', schema: Neighbours, example },
  errors: ['not-found'],
  async handle(context, { query: { id, relation, during, dated, ...page } }) {
    const { store } = context;
    const { item, relations, items } = await readNeighbours(store, id);
    const ids = distinct(items.map((one) => one.id));
    const parts =
      during === undefined || ids.length > MOST_COUNTED
        ? null
        : await partsOf(context, ids, requireDays(during), dated);
    const { items: listed, next } = pageOf(
      items.filter((one) => one.relation === relation),
      page,
    );
    const belongs = await readBelongings(store, [id, ...listed.map((one) => one.id)]);
    return {
      item: { ...item, belongs: belongs(id) },
      relations: relations.map((one) => ({ ...one, within: parts && withinOf(one.relation, items, parts) })),
      items: listed.map((one) => ({ ...one, belongs: belongs(one.id) })),
      next,
    };
  },
});

function withinOf(
  relation: Relation,
  items: readonly Neighbour[],
  parts: ReadonlyMap<string, TimePart>,
): number {
  return items.filter((one) => one.relation === relation && parts.get(one.id) === 'within').length;
}

/** As many as fit in an address. */
const MOST_ITEMS = 50;

export const itemNumbers = route({
  method: 'get',
  path: '/numbers',
  summary: 'How many assertions, documents and known origins are behind each of some items',
  request: {
    ...NOTHING,
    query: z.strictObject({
      id: z
        .union([Item, z.array(Item).max(MOST_ITEMS)], {
          error: `expected at most ${MOST_ITEMS} ids of items`,
        })
        .transform((given) => [given].flat())
        .meta({ description: 'The id of an item; may be repeated.', example: example.item.id }),
    }),
  },
  answer: {
    name: 'ItemNumbers',
    schema: ItemNumbers,
    example: { items: [{ id: example.item.id, assertions: 26, documents: 2, origins: 1 }] },
  },
  errors: [],
  handle: ({ store }, { query: { id } }) => readItemNumbers(store, id),
});
