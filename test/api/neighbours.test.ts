// The API on what an item is joined to, over the dataset for teaching.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ActorDetail, ItemNumbers, Lineage, Neighbours, QuestionDetail, Relation } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { at, problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const id = (kind: string, name: string) => `two-towns-bridge:${kind}:${name}`;
const of = (item: string, more = '') => `/api/neighbours?id=${encodeURIComponent(item)}${more}`;

describeStores(
  'The API on neighbours',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      await server.context.ingest('two-towns-bridge');
    }, 120_000);
    afterAll(() => server.context.close());

    test('an item without a relation is answered with the counts of each, and no item', async () => {
      const fernwire = id('actor', 'fernwire');
      const { item, relations, items } = await read(server, of(fernwire), Neighbours);
      expect([item.id, item.type, items]).toEqual([fernwire, 'actor', []]);
      const actor = await read(server, at('actors', fernwire), ActorDetail);
      const count = (wanted: string) => relations.find(({ relation }) => relation === wanted)?.items ?? 0;
      expect(count('cited-by')).toBe(actor.citedBy.length);
      expect(count('cites')).toBe(actor.cites.length);
      expect(relations.length).toBeGreaterThan(2);
    });

    test('each relation lists as many items as it counts, each once, in pages by id', async () => {
      for (const one of [
        id('actor', 'fernwire'),
        id('claim', 'crack-in-third-pier'),
        id('question', 'crack-where'),
        id('document', 'fernwire-1'),
      ]) {
        const { relations } = await read(server, of(one), Neighbours);
        for (const { relation, items } of relations) {
          const page = await read(server, of(one, `&relation=${relation}&limit=200`), Neighbours);
          const ids = page.items.map((item) => item.id);
          expect(ids).toEqual([...new Set(ids)].toSorted());
          expect([relation, ids.length]).toEqual([relation, items]);
        }
      }
      const one = id('document', 'fernwire-1');
      const first = await read(server, of(one, '&relation=holds&limit=1'), Neighbours);
      const second = await read(server, of(one, `&relation=holds&cursor=${first.next}`), Neighbours);
      expect(second.items.map((item) => item.id)).not.toContain(first.items[0]?.id);
    });

    test('a question is answered by the claims of its panel', async () => {
      const question = id('question', 'crack-where');
      const { claims } = await read(server, at('questions', question), QuestionDetail);
      const { items } = await read(server, of(question, '&relation=answered-by'), Neighbours);
      expect(items.map((item) => item.id)).toEqual(claims.map((claim) => claim.id).toSorted());
    });

    test('each item says what it belongs to, by kind, and none twice', async () => {
      const belongsOf = async (item: string) => (await read(server, of(item), Neighbours)).item.belongs;
      expect(await belongsOf(id('document', 'fernwire-1'))).toEqual([
        { by: 'publisher', id: id('actor', 'fernwire'), name: 'Fernwire' },
      ]);
      const { claims, topic } = await read(
        server,
        at('questions', id('question', 'crack-where')),
        QuestionDetail,
      );
      expect(topic).not.toBeNull();
      expect(await belongsOf(id('question', 'crack-where'))).toEqual([
        { by: 'topic', id: topic, name: null },
      ]);
      const { items } = await read(
        server,
        of(id('question', 'crack-where'), '&relation=answered-by&limit=200'),
        Neighbours,
      );
      expect(items).toHaveLength(claims.length);
      for (const { belongs } of items) {
        const all = belongs.map((one) => `${one.by} ${one.id}`);
        expect(all).toEqual([...new Set(all)].toSorted());
      }
      // A claim without a topic of its own has that of the question which it answers.
      for (const { belongs } of items)
        expect(belongs.filter(({ by }) => by === 'topic').map((one) => one.id)).toContain(topic);
      const member = await belongsOf(id('actor', 'thessa-vornick'));
      expect(member.map(({ by }) => by)).toEqual(['membership']);
    });

    test('the numbers of items are those of their lineage, and noughts for what is not there', async () => {
      const asked = [
        ['claims', id('claim', 'crack-in-third-pier')],
        ['questions', id('question', 'crack-where')],
        ['documents', id('document', 'fernwire-1')],
        ['actors', id('actor', 'fernwire')],
      ] as const;
      const nobody = id('claim', 'nobody');
      const query = [...asked.map(([, item]) => item), nobody].map(
        (item) => `id=${encodeURIComponent(item)}`,
      );
      const { items } = await read(server, `/api/numbers?${query.join('&')}`, ItemNumbers);
      expect(items.map((item) => item.id)).toEqual(items.map((item) => item.id).toSorted());
      for (const [noun, item] of asked) {
        const { numbers } = await read(server, `${at(noun, item)}/lineage`, Lineage);
        const { assertions, documents, origins } = numbers;
        expect(items).toContainEqual({ id: item, assertions, documents, origins });
        expect(assertions).toBeGreaterThan(0);
      }
      expect(items).toContainEqual({ id: nobody, assertions: 0, documents: 0, origins: 0 });
      // Neo4j plans a dozen statements here for the first time.
    }, 240_000);

    test('an item that is not there is said to be missing, and a relation that is none is refused', async () => {
      expect((await problemOf(server.agent.get(of(id('claim', 'nobody'))))).code).toBe('not-found');
      const wrong = server.agent.get(of(id('actor', 'fernwire'), '&relation=owns'));
      expect((await problemOf(wrong)).code).toBe('request-invalid');
      expect(Relation.options).not.toContain('owns');
    });
  },
  { empty: 'once' },
);
