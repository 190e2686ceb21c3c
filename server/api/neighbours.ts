// What an item of the graph is joined to, and how much is behind some of them.
import { z } from 'zod';
import { type Neighbours as Answer, ItemNumbers, Neighbours, Relation } from '#schema';
import { readItemNumbers } from '../queries/item-numbers.ts';
import { readBelongings, readNeighbours } from '../queries/neighbours.ts';
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
    { relation: 'cites', items: 1 },
    { relation: 'publisher-of', items: 1 },
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
      ...Page,
    }),
  },
  answer: { name: 'Neighbours', schema: Neighbours, example },
  errors: ['not-found'],
  async handle({ store }, { query: { id, relation, ...page } }) {
    const { item, relations, items } = await readNeighbours(store, id);
    const { items: listed, next } = pageOf(
      items.filter((one) => one.relation === relation),
      page,
    );
    const belongs = await readBelongings(store, [id, ...listed.map((one) => one.id)]);
    return {
      item: { ...item, belongs: belongs(id) },
      relations,
      items: listed.map((one) => ({ ...one, belongs: belongs(one.id) })),
      next,
    };
  },
});

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
