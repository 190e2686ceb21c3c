// The API over a small made-up dataset, on both stores: what each route says of it, to the word.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ActorDetail,
  AssertionView,
  CitationGraph,
  ClaimDetail,
  ClaimGraph,
  ComparisonDetail,
  ComparisonList,
  DatasetList,
  DocumentDetail,
  Health,
  IngestReport,
  QuestionDetail,
  SearchResults,
  SuggestionList,
} from '#schema';
import { ingestDataset } from '../../server/ingest-dataset.ts';
import { describeStores } from '../contract/stores.ts';
import { at, GOOD, problemOf, read, type Server, startServer } from './server.ts';

const id = (kind: string, local: string) => `fair:${kind}:${local}`;

describeStores(
  'The API',
  (_open, { settings, engine }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), GOOD);
      const answer = await server.agent.post('/api/ingest').send({ dataset: 'fair' });
      expect(answer.body).toMatchObject({ dataset: 'fair', changed: true, deleted: 0 });
      IngestReport.parse(answer.body);
    });
    afterAll(() => server.context.close());

    test('says which engine stands behind it and how much it holds', async () => {
      const health = await read(server, '/api/health', Health);
      expect(health).toMatchObject({
        status: 'ok',
        engine,
        counts: { datasets: 1, documents: 2, claims: 7, assertions: 7 },
      });
    });

    test('lists the datasets with their counts and topics', async () => {
      const { items, total, next } = await read(server, '/api/datasets', DatasetList);
      expect({ total, next }).toEqual({ total: 1, next: null });
      expect(items[0]).toMatchObject({
        id: 'fair',
        title: 'The apple fair of Lindmoor',
        counts: { documents: 2, references: 2, questions: 3, claims: 7, assertions: 7 },
        topics: [
          { id: 'turnout', title: 'How many came' },
          { id: 'history', title: 'How it began' },
        ],
      });
    });

    test('lists what may be one, of one dataset or of all, and says so where there is none of that name', async () => {
      for (const path of ['/api/suggestions', '/api/suggestions?dataset=fair&limit=5'])
        expect(await read(server, path, SuggestionList)).toEqual({ items: [], total: 0, next: null });
      const missing = await problemOf(server.agent.get('/api/suggestions?dataset=fayre'));
      expect(missing).toMatchObject({ status: 404, code: 'not-found' });
    });

    test('an assertion comes with its exact words, its scope and its whole chain, voice first', async () => {
      const path = at('assertions', id('assertion', 'herald-fair/visitors-400'));
      const assertion = await read(server, path, AssertionView);
      // The text’s own characters: a space that does not break between the figure and what it counts.
      expect(assertion.quote).toMatchObject({
        exact: 'at least 400\u00A0visitors',
        zone: 'body',
        checked: true,
      });
      expect(assertion.scope.map(({ exact }) => exact)).toEqual(['on Saturday']);
      expect(assertion.document).toMatchObject({ siglum: 'B', held: true });
      expect(
        assertion.chain.map(({ position, actors, cueText }) => [position, actors[0]?.name, cueText]),
      ).toEqual([
        [0, 'The Lindmoor Herald', null],
        [1, 'Orchard Society of Lindmoor', 'counted'],
      ]);
      expect(assertion.chain[1]).toMatchObject({ saidAt: '2021-09-04', cue: { exact: 'counted' } });
      expect(assertion.chain.map(({ actors }) => actors[0]?.isHeld)).toEqual([true, false]);
    });

    test('a chain may end in a work that stands alone, with its locator and no actor', async () => {
      const path = at('assertions', id('assertion', 'herald-fair/first-1891'));
      const { chain } = await read(server, path, AssertionView);
      expect(chain.at(-1)).toMatchObject({
        position: 2,
        actors: [],
        work: { title: 'The county almanac', held: false },
        locator: 'p. 12',
      });
    });

    test('evidence that is named stands beside the chain, whether or not it is in the dataset', async () => {
      const seen = await read(
        server,
        at('assertions', id('assertion', 'herald-fair/left-over')),
        AssertionView,
      );
      expect(seen.restsOn).toEqual([{ kind: 'eyewitness', words: 'I saw', actor: null, document: null }]);
      const poster = await read(
        server,
        at('assertions', id('assertion', 'minutes/first-1902')),
        AssertionView,
      );
      expect(poster.restsOn.map(({ actor, document }) => actor?.name ?? document?.title)).toEqual([
        'A poster in the hall',
        'a resident of Lindmoor',
      ]);
      expect(poster.derivesFrom).toEqual([
        {
          assertion: id('assertion', 'herald-fair/first-1891'),
          basis: 'shared-wording',
          match: 'differs',
          certainty: 'likely',
        },
      ]);
    });

    test('a claim counts who affirms and who negates it, and gives its figure and its terms', async () => {
      const first = await read(server, at('claims', id('claim', 'first-1891')), ClaimDetail);
      expect(first).toMatchObject({ affirmed: 1, negated: 1, when: '1891', predicate: 'first-held-on' });
      expect(first.assertions.total).toBe(2);
      expect(first.object).toEqual({ id: null, kind: 'text', text: '1891' });
      expect(first.subject).toMatchObject({ id: id('event', 'first-fair'), kind: 'event' });
      const visitors = await read(server, at('claims', id('claim', 'visitors-400')), ClaimDetail);
      expect(visitors.quantity).toMatchObject({
        low: 400,
        high: null,
        bound: 'at-least',
        asOf: '2021-09-04',
      });
      expect(visitors.questions.map((question) => question.id)).toEqual([
        id('question', 'visitors'),
        id('question', 'visitors-saturday'),
      ]);
    });

    test('a question gives its claims by date, undated ones last, and how they stand to each other', async () => {
      const visitors = await read(server, at('questions', id('question', 'visitors')), QuestionDetail);
      expect(visitors.claims.map((claim) => claim.id)).toEqual([
        id('claim', 'visitors-400'),
        id('claim', 'visitors-350'),
      ]);
      expect(visitors.parts.map((part) => part.id)).toEqual([id('question', 'visitors-saturday')]);
      expect(visitors.comparisons.map(({ type, because }) => [type, because])).toContainEqual([
        'differs',
        'bound',
      ]);
    });

    test('a comparison sets its claims side by side, field by field in words', async () => {
      const { items } = await read(server, '/api/comparisons?type=differs', ComparisonList);
      const declared = items.find(({ rule }) => rule === 'declared');
      const detail = await read(server, at('comparisons', declared?.id ?? ''), ComparisonDetail);
      expect(detail.sides.map((side) => side.id)).toEqual(detail.claims.map((claim) => claim.id));
      expect(detail.fields.find(({ field }) => field === 'figure')).toEqual({
        field: 'figure',
        agrees: false,
        values: detail.claims.map(({ id: claim }) => (claim.endsWith('-400') ? 'at least 400' : '350')),
      });
      expect(detail.reason).toBe('One is a lower bound, the other a count of tickets.');
    });

    test('a dispute is one claim with both polarities', async () => {
      const { items } = await read(server, '/api/comparisons?type=dispute&dataset=fair', ComparisonList);
      const own = items.find(({ claims }) => claims.length === 1);
      expect(own?.claims[0]?.id).toBe(id('claim', 'first-1891'));
      expect(own?.fields.find(({ field }) => field === 'polarity')?.values).toEqual(['affirmed and negated']);
    });

    test('an actor: what it states, passes on, and who cites it', async () => {
      const society = await read(server, at('actors', id('actor', 'society')), ActorDetail);
      expect(society.states.items.map((view) => view.id)).toEqual([
        id('assertion', 'herald-fair/visitors-400'),
        id('assertion', 'herald-fair/not-1891'),
      ]);
      expect(society.passesOn.items.map((view) => view.id)).toEqual([
        id('assertion', 'herald-fair/first-1891'),
      ]);
      expect(society.timesCited).toBe(3);
      expect(society.isHeld).toBe(false);
      expect(society.members.map(({ actor }) => actor.name)).toEqual(['A stallholder']);
      const herald = await read(server, at('actors', id('actor', 'herald')), ActorDetail);
      expect(herald.voiceOf.map((document) => document.id)).toEqual([id('document', 'herald-fair')]);
      expect(herald.states.total).toBe(0);
    });

    test('the maker of a work that stands alone is the origin of what it says', async () => {
      const office = await read(server, at('actors', id('actor', 'almanac-office')), ActorDetail);
      expect(office.states.items.map((view) => view.id)).toEqual([id('assertion', 'herald-fair/first-1891')]);
      expect(office.citedBy.map(({ actor }) => actor.name)).toEqual(['Orchard Society of Lindmoor']);
    });

    test('a private person is shown by what stands for the name, and found by nothing else', async () => {
      const resident = await read(server, at('actors', id('actor', 'resident')), ActorDetail);
      expect(resident.name).toBe('a resident of Lindmoor');
      expect(JSON.stringify(resident)).not.toContain('withheld');
      const hits = await read(server, '/api/search?q=withheld', SearchResults);
      expect(hits.total).toBe(0);
    });

    test('a document: its voice, its assertions in the order of its text, what it names', async () => {
      const minutes = await read(server, at('documents', id('document', 'minutes')), DocumentDetail);
      expect(minutes).toMatchObject({
        siglum: 'A',
        checked: true,
        held: true,
        publisher: { name: 'Lindmoor Town Council' },
      });
      expect(minutes.authors.map(({ name, isHeld }) => [name, isHeld])).toEqual([['The clerk', true]]);
      expect(minutes.publisher?.isHeld).toBe(false);
      expect(minutes.cites.map(({ document, quote, intent }) => [document.title, quote, intent])).toEqual([
        ['The Herald on the fair', 'the fair', 'discusses'],
      ]);
      const herald = await read(server, at('documents', id('document', 'herald-fair')), DocumentDetail);
      const starts = herald.assertions.items.map(({ quote }) => quote.start);
      expect(starts).toEqual(starts.toSorted((left, right) => left - right));
      expect(herald.citedBy.map(({ document }) => document.id)).toEqual([id('document', 'minutes')]);
      const almanac = await read(server, at('documents', id('document', 'county-almanac')), DocumentDetail);
      expect(almanac.standsBehind.items.map((view) => view.id)).toEqual([
        id('assertion', 'herald-fair/first-1891'),
      ]);
    });

    describe('the picture of citations', () => {
      test('leads from each link to the next, apart for comments, joint where several speak together', async () => {
        const { nodes, edges } = await read(server, '/api/graph?view=citations&dataset=fair', CitationGraph);
        const labels = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]));
        const drawn = edges.map(({ source, target, attributes }) => [
          attributes.type,
          labels.get(source),
          labels.get(target),
          attributes.zone,
          attributes.count,
          attributes.joint.length,
        ]);
        expect(drawn.toSorted()).toEqual([
          ['cites', 'Orchard Society of Lindmoor', 'Office of the County Almanac', 'body', 1, 0],
          ['cites', 'The Lindmoor Herald', 'Lindmoor Town Council', 'body', 1, 0],
          ['cites', 'The Lindmoor Herald', 'Lindmoor Town Council', 'body', 1, 2],
          ['cites', 'The Lindmoor Herald', 'Orchard Society of Lindmoor', 'body', 1, 2],
          ['cites', 'The Lindmoor Herald', 'Orchard Society of Lindmoor', 'body', 2, 0],
          ['cites', 'The Lindmoor Herald', 'was reported', 'body', 1, 0],
          ['cites', 'was reported', 'A stallholder', 'body', 1, 0],
          ['opens', 'The Herald on the fair', 'A visitor', 'comment', 1, 0],
        ]);
      });

      test('shows who is met, and nobody else', async () => {
        const { nodes } = await read(server, '/api/graph?view=citations&dataset=fair', CitationGraph);
        const shown = nodes.map(({ key }) => key);
        expect(shown).not.toContain(id('actor', 'county'));
        expect(shown).not.toContain(id('document', 'county-almanac'));
        expect(nodes.find(({ key }) => key === id('actor', 'minutes/clerk'))?.attributes).toMatchObject({
          isHeld: true,
          states: 1,
          voiceOf: [id('document', 'minutes')],
        });
      });
    });

    const drawnBy = async (by: string) => {
      const path = `/api/graph?view=citations&by=${by}&dataset=fair`;
      const { nodes, edges } = await read(server, path, CitationGraph);
      const labels = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]));
      const drawn = edges.map(({ source, target, attributes: { type, assertions, named } }) => [
        type,
        labels.get(source),
        labels.get(target),
        assertions.length,
        named?.map(({ quote, intent }) => `${quote}: ${intent}`),
      ]);
      return { nodes, drawn };
    };

    describe('the picture of citations by document and by publisher', () => {
      test('a document cites the work in a chain and what it names; words taken over are a way of their own', async () => {
        const { drawn } = await drawnBy('document');
        expect(drawn).toEqual([
          ['cites', 'The Herald on the fair', 'The county almanac', 1, []],
          ['cites', 'Minutes of the council', 'The Herald on the fair', 0, ['the fair: discusses']],
          ['takes-words', 'Minutes of the council', 'The Herald on the fair', 1, []],
        ]);
      });

      test('a publisher stands for its documents, and is cited where it speaks', async () => {
        const { nodes, drawn } = await drawnBy('publisher');
        expect(drawn).toEqual([
          ['cites', 'The Lindmoor Herald', 'Office of the County Almanac', 1, []],
          ['cites', 'The Lindmoor Herald', 'Lindmoor Town Council', 2, []],
          ['cites', 'Lindmoor Town Council', 'The Lindmoor Herald', 0, ['the fair: discusses']],
          ['takes-words', 'Lindmoor Town Council', 'The Lindmoor Herald', 1, []],
        ]);
        const council = nodes.find(({ key }) => key === id('actor', 'council'))?.attributes;
        expect(council).toMatchObject({
          publishes: [id('document', 'minutes')],
          isHeld: true,
          states: 3,
          passesOn: 0,
          timesCited: 2,
        });
        // The almanac stands under its office; what is read here stays, for its name and its letter.
        const documents = nodes.filter(({ attributes }) => attributes.type === 'document');
        expect(documents.map(({ key }) => key)).toEqual(
          ['herald-fair', 'minutes'].map((name) => id('document', name)),
        );
      });

      test('is asked of citations alone, and of nothing but these three', async () => {
        for (const query of ['view=claims&by=document', 'view=citations&by=outlet']) {
          const problem = await problemOf(server.agent.get(`/api/graph?dataset=fair&${query}`));
          expect(problem).toMatchObject({ status: 400, code: 'request-invalid' });
          expect(problem.detail).toContain('by');
        }
      });
    });

    test('the picture of claims: questions, claims, and comparisons among the edges', async () => {
      const { nodes, edges } = await read(server, '/api/graph?view=claims&dataset=fair', ClaimGraph);
      expect(nodes.filter(({ attributes }) => attributes.type === 'question')).toHaveLength(3);
      expect(nodes.filter(({ attributes }) => attributes.type === 'claim')).toHaveLength(7);
      const dispute = edges.find(
        ({ source, target, attributes }) => source === target && attributes.type === 'comparison',
      );
      expect(dispute?.attributes).toMatchObject({ comparisonType: 'dispute' });
      const byType = (type: string) => edges.filter(({ attributes }) => attributes.type === type).length;
      expect({
        answers: byType('answers'),
        partOf: byType('part-of'),
        instanceOf: byType('instance-of'),
      }).toEqual({
        answers: 5,
        partOf: 1,
        instanceOf: 1,
      });
    });

    test.for([
      ['herald', 'The Lindmoor Herald'],
      ['հերալդ', 'Լինդմուր Հերալդ'],
      ['Herld', 'The Lindmoor Herald'],
      ['lind her', 'The Lindmoor Herald'],
    ])('search finds an actor by "%s" and says that "%s" matched', async ([query, matched]) => {
      const { items } = await read(server, `/api/search?q=${encodeURIComponent(query ?? '')}`, SearchResults);
      expect(items.find((hit) => hit.id === id('actor', 'herald'))?.matched).toBe(matched);
    });

    test('search pages through what it found without a gap or a repeat', async () => {
      const whole = await read(server, '/api/search?q=fair&limit=100', SearchResults);
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const path = `/api/search?q=fair&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`;
        const page: SearchPage = await read(server, path, SearchResults);
        paged.push(...page.items.map((hit) => hit.id));
        cursor = page.next;
      } while (cursor !== null);
      expect(whole.total).toBeGreaterThan(4);
      expect(paged).toEqual(whole.items.map((hit) => hit.id));
    });

    test('several who load it at once take turns, and their record is one chain', async () => {
      const { store, places, settings: own } = server.context;
      const options = { store, places, data: own.STEMMA_DATA, now: new Date() };
      const before = await store.read('read/activities');
      await Promise.all([1, 2, 3].map(() => ingestDataset(join(GOOD, 'fair'), options)));
      const activities = await store.read('read/activities');
      expect(activities).toHaveLength(before.length + 3);
      expect(activities.map((row) => row['previousHash'])).toEqual([
        null,
        ...activities.slice(0, -1).map((row) => row['hash']),
      ]);
    });

    test('loading it again changes nothing and is on record', async () => {
      const before = (await read(server, '/api/datasets', DatasetList)).items[0]?.ingestedAt;
      const { body } = await server.agent.post('/api/ingest').send({ dataset: 'fair' });
      expect(body).toMatchObject({ changed: false, created: 0, updated: 0, deleted: 0 });
      const activities = await server.context.store.read('read/activities');
      expect(activities.at(-1)?.['previousHash']).toBe(activities.at(-2)?.['hash']);
      expect((await read(server, '/api/datasets', DatasetList)).items[0]?.ingestedAt).not.toBe(before);
    });
  },
  { empty: 'once' },
);

type SearchPage = { items: { id: string }[]; next: string | null };
