// The API over the dataset that comes with the project, on both stores: what holds of every answer, whatever it says.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ActorDetail,
  AssertionView,
  CitationGraph,
  ClaimDetail,
  ClaimGraph,
  ComparisonDetail,
  ComparisonList,
  DocumentDetail,
  QuestionDetail,
  SearchResults,
} from '#schema';
import { describeStores, type Engine } from '../contract/stores.ts';
import { at, read, SEEDS, type Server, startServer } from './server.ts';

const DATASET = 'karabakh-2020';
const citations = `/api/graph?view=citations&dataset=${DATASET}`;
const claims = `/api/graph?view=claims&dataset=${DATASET}`;

/** What was answered to the same requests on each engine. */
const answers = new Map<string, Map<Engine, unknown>>();

describeStores(
  'The dataset on the war of 2020',
  (_open, { settings, engine }) => {
    let server: Server;
    let citationGraph: CitationGraph;
    let claimGraph: ClaimGraph;
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      await server.context.ingest(DATASET);
      citationGraph = await read(server, citations, CitationGraph);
      claimGraph = await read(server, claims, ClaimGraph);
      // A Neo4j that was just started plans each statement for the first time.
    }, 300_000);
    afterAll(() => server.context.close());

    const keep = (path: string, answer: unknown) => {
      const known = answers.get(path) ?? new Map<Engine, unknown>();
      answers.set(path, known.set(engine, answer));
    };
    const actorNodes = () => citationGraph.nodes.filter(({ attributes }) => attributes.type === 'actor');

    test.for(['citations', 'claims'] as const)('the picture of %s joins nodes that are there', (view) => {
      const graph = view === 'citations' ? citationGraph : claimGraph;
      keep(view, graph);
      const keys = graph.nodes.map(({ key }) => key);
      const known = new Set(keys);
      expect(known.size).toBe(keys.length);
      expect(new Set(graph.edges.map(({ key }) => key)).size).toBe(graph.edges.length);
      expect(graph.edges.filter(({ source, target }) => !known.has(source) || !known.has(target))).toEqual(
        [],
      );
      expect(keys).toEqual(keys.toSorted());
    });

    test('nobody cites themselves, and each arrow counts its assertions', () => {
      for (const { source, target, attributes } of citationGraph.edges) {
        expect(source).not.toBe(target);
        expect(attributes.assertions).toHaveLength(attributes.count);
        if (attributes.joint.length > 0) expect(attributes.joint).toContain(target);
      }
    });

    test('by document and by publisher, arrows rest on as many passages as they count', async () => {
      const short = (key: string) => key.replace(`${DATASET}:`, '');
      const arrowOf = (graph: CitationGraph, source: string, target: string) =>
        graph.edges.find((edge) => short(edge.source) === source && short(edge.target) === target)
          ?.attributes;
      const [byDocument, byPublisher] = [
        await read(server, `${citations}&by=document`, CitationGraph),
        await read(server, `${citations}&by=publisher`, CitationGraph),
      ];
      for (const graph of [byDocument, byPublisher]) {
        keep(`by ${graph === byDocument ? 'document' : 'publisher'}`, graph);
        const known = new Set(graph.nodes.map(({ key }) => key));
        for (const { source, target, attributes } of graph.edges) {
          expect(known.has(source) && known.has(target) && source !== target).toBe(true);
          expect(attributes.assertions.length + (attributes.named?.length ?? 0)).toBe(attributes.count);
        }
      }
      // The paper has the words of AmCham from The London Watch: both are cited there, neither was read.
      const paper = { document: `${DATASET}:document:legal-paper-iskandarli`, type: 'cites', count: 13 };
      expect(
        arrowOf(byDocument, 'document:london-watch-2020-10-11', 'document:amcham-statement-2020'),
      ).toMatchObject(paper);
      expect(arrowOf(byPublisher, 'actor:the-london-watch', 'actor:amcham-azerbaijan')).toMatchObject(paper);
      // The paper has no publisher and stands for itself; the four resolutions that it names have one between them.
      expect(
        arrowOf(byPublisher, 'document:legal-paper-iskandarli', 'actor:un-security-council')?.named,
      ).toHaveLength(8);
    });

    test('the arrows are those that ingest derived from the same chains', async () => {
      const derived = await server.context.store.read('read/dataset-relationships', { dataset: DATASET });
      const cited = derived.filter(
        ({ type, source }) => type === 'CITES' && String(source).includes(':actor:'),
      );
      const wanted = cited.map(({ source, target }) => `${String(source)} ${String(target)}`).toSorted();
      const arrows = citationGraph.edges.filter(
        ({ source, attributes }) => attributes.type === 'cites' && source.includes(':actor:'),
      );
      const drawn = [...new Set(arrows.map(({ source, target }) => `${source} ${target}`))].toSorted();
      expect(drawn).toEqual(wanted);
    });

    test('a panel counts what the picture counts', async () => {
      const cited = actorNodes().toSorted((left, right) => timesCited(right) - timesCited(left));
      for (const { key, attributes } of cited.slice(0, 6)) {
        if (attributes.type !== 'actor') continue;
        const actor = await read(server, at('actors', key), ActorDetail);
        keep(key, actor);
        expect(actor.timesCited, key).toBe(attributes.timesCited);
        expect(actor.states.total, key).toBe(attributes.states);
        expect(actor.passesOn.total, key).toBe(attributes.passesOn);
        expect(actor.isHeld, key).toBe(attributes.isHeld);
        expect(actor.documents.map((document) => document.id).toSorted(), key).toEqual(attributes.documents);
      }
    });

    test('every held document is whole: each assertion in the order of the text, its chain from the voice', async () => {
      const held = citationGraph.nodes.filter(
        ({ attributes }) => attributes.type === 'document' && attributes.held,
      );
      expect(held.map(({ attributes }) => attributes.type === 'document' && attributes.siglum)).toHaveLength(
        5,
      );
      for (const { key, attributes } of held) {
        const startedAt = performance.now();
        const document = await read(server, at('documents', key), DocumentDetail);
        keep(key, document);
        // A fifth of a second on two idle cores; a statement that walks the whole graph for each assertion took 25.
        if (engine === 'embedded') expect(performance.now() - startedAt).toBeLessThan(8_000);
        expect(document.assertions.total).toBe(attributes.type === 'document' ? attributes.assertions : 0);
        for (const { chain, id } of document.assertions.items) {
          expect(
            chain.map(({ position }) => position),
            id,
          ).toEqual(chain.map((_, position) => position));
          expect(
            chain.every(({ actors, work }) => actors.length > 0 || work !== null),
            id,
          ).toBe(true);
        }
      }
    });

    test('every comparison has its claims, its assertions and the values of its fields', async () => {
      const { items, total, next } = await read(
        server,
        `/api/comparisons?dataset=${DATASET}&limit=200`,
        ComparisonList,
      );
      keep('comparisons', items);
      expect({ total, next }).toEqual({ total: items.length, next: null });
      expect(items.length).toBeGreaterThan(20);
      for (const { id, kind, claims: compared, judgedOn, documents, fields } of items) {
        expect(judgedOn.length, id).toBeGreaterThan(0);
        expect(documents.length, id).toBeGreaterThan(0);
        for (const { field, values } of fields) {
          // What changed between two wordings of one claim has two values.
          const sides = kind === 'drift' ? [compared.length, 2] : [compared.length];
          expect(sides, `${id} ${field}`).toContain(values.length);
          expect(
            values.some((value) => value !== null),
            `${id} ${field}`,
          ).toBe(true);
        }
      }
    });

    test('pages of comparisons follow each other without a gap or a repeat, filtered or not', async () => {
      for (const filter of ['', '&type=contradicts', '&status=candidate']) {
        const whole = await read(server, `/api/comparisons?limit=200${filter}`, ComparisonList);
        const paged: string[] = [];
        let cursor = '';
        do {
          const page: ComparisonList = await read(
            server,
            `/api/comparisons?limit=7${filter}${cursor}`,
            ComparisonList,
          );
          expect(page.total).toBe(whole.total);
          paged.push(...page.items.map((item) => item.id));
          cursor = page.next === null ? '' : `&cursor=${page.next}`;
        } while (cursor !== '');
        expect(paged).toEqual(whole.items.map((item) => item.id));
      }
    });

    test('each mark on the picture of claims leads to a comparison, and that to exact words', async () => {
      const marks = claimGraph.edges.flatMap(({ attributes }) =>
        attributes.type === 'comparison' ? [attributes.comparison] : [],
      );
      for (const id of marks.slice(0, 5)) {
        const { sides, claims: compared } = await read(server, at('comparisons', id), ComparisonDetail);
        keep(id, sides);
        expect(sides.map((side) => side.id)).toEqual(compared.map((claim) => claim.id));
        for (const { assertions } of sides)
          for (const { quote } of assertions.items)
            expect([...quote.exact]).toHaveLength(quote.end - quote.start);
      }
    });

    test('questions, claims and assertions answer under the ids that pictures give', async () => {
      for (const { key, attributes } of claimGraph.nodes.filter((_, index) => index % 60 === 0)) {
        const path = at(attributes.type === 'question' ? 'questions' : 'claims', key);
        const answer = await read(
          server,
          path,
          attributes.type === 'question' ? QuestionDetail : ClaimDetail,
        );
        keep(path, answer);
        expect(answer.id).toBe(key);
      }
      const [edge] = citationGraph.edges;
      const path = at('assertions', edge?.attributes.assertions[0] ?? '');
      keep(path, await read(server, path, AssertionView));
    });

    test.for([
      'Amnesty',
      'amnsty internatonal',
      'Xankendi',
      'Ильхам',
      'gəncə',
      'azerbaijan foreign ministry cluster bombs barda',
    ])('search answers "%s" alike on both', async (query) => {
      const path = `/api/search?q=${encodeURIComponent(query)}`;
      keep(path, await read(server, path, SearchResults));
    });
  },
  { empty: 'once' },
);

describe('Both stores', () => {
  test('give the same answers', () => {
    for (const [path, given] of answers) {
      const [first, second] = [...given.values()];
      if (second !== undefined) expect(second, path).toEqual(first);
    }
  });
});

function timesCited({ attributes }: CitationGraph['nodes'][number]): number {
  return attributes.type === 'actor' ? attributes.timesCited : 0;
}
