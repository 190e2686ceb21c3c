// The dataset for teaching: what its notes promise a class can find is in the graph, asked for in small statements.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Row, Store } from '../../server/store/store.ts';
import { ingestDataset } from '../../server/ingest-dataset.ts';
import { readDates } from '../../server/queries/dates.ts';
import { readDatasetTimeline } from '../../server/queries/timeline.ts';
import { describeStores } from './stores.ts';

const FOLDER = join(import.meta.dirname, '../../seeds/two-towns-bridge');
const LIMITS = { rows: 1_000, bytes: 1_000_000, timeoutMs: 60_000 };

/** The id of a node of the dataset. */
const at = (kind: string, name: string) => `two-towns-bridge:${kind}:${name}`;
const document = (name: string) => at('document', name);
const actor = (name: string) => at('actor', name);
const assertion = (name: string) => at('assertion', name);

describeStores(
  'The dataset for teaching holds',
  (open, { settings }) => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await ingestDataset(FOLDER, {
        store,
        places: { folders: [], data: null },
        data: settings().STEMMA_DATA,
        now: new Date('2026-01-01T00:00:00Z'),
      });
      // A Neo4j that was just started plans each statement for the first time.
    }, 300_000);

    const ask = async (cypher: string, parameters: Row = {}): Promise<Row[]> =>
      (await store.query(cypher, parameters, LIMITS)).rows;
    const column = async (name: string, cypher: string, parameters: Row = {}) =>
      (await ask(cypher, parameters)).map((row) => row[name]);

    test('sixteen texts, each there to be held against its quotations', async () => {
      const rows = await ask(
        `MATCH (p:Passage)-[:IN_DOCUMENT]->(d:Document {held: true})
         RETURN p.checked AS checked, count(DISTINCT d.id) AS documents`,
      );
      expect(rows).toEqual([{ checked: true, documents: 16 }]);
    });

    test('as many assertions of each day as the timeline has', async () => {
      const [{ lanes }, { assertions }] = await Promise.all([
        readDates(store, 'two-towns-bridge'),
        readDatasetTimeline(store, 'two-towns-bridge', []),
      ]);
      for (const { lane, dated, undated } of lanes) {
        const days = assertions.map((one) => one[lane] && `${one[lane].earliest} ${one[lane].latest}`);
        expect(dated.length, lane).toBeGreaterThan(3);
        for (const { earliest, latest, assertions: counted } of dated)
          expect(
            days.filter((day) => day === `${earliest} ${latest}`),
            `${lane} ${earliest}`,
          ).toHaveLength(counted);
        expect(
          days.filter((day) => day === null),
          lane,
        ).toHaveLength(undated);
      }
    });

    test('five articles with one origin', async () => {
      const told = await ask(
        `MATCH (:Claim {id: $claim})<-[:STATES]-(a:Assertion)-[:MADE_BY]->(origin:Actor)
         MATCH (voice:Relay {position: 0})-[:RELAYS*1..9]->(a)
         MATCH (a)-[:QUOTED_IN]->(p:Passage {role: 'claim'})-[:IN_DOCUMENT]->(d:Document)
         RETURN DISTINCT d.id AS document, origin.id AS origin ORDER BY document, origin`,
        { claim: at('claim', 'crack-in-third-pier') },
      );
      const articles = ['courier-1', 'fernwire-1', 'ferry-post-1', 'gazette-1', 'lantern-1'];
      expect(told).toEqual(
        articles.map((name) => ({ document: document(name), origin: actor('bridge-office') })),
      );
      const rewrites = await column(
        'rewrite',
        `MATCH (a:Assertion)-[:DERIVES_FROM {basis: 'stated'}]->(:Assertion {id: $wire})
         RETURN a.id AS rewrite ORDER BY rewrite`,
        { wire: assertion('fernwire-1/crack') },
      );
      expect(rewrites).toEqual(
        ['courier-1/crack', 'ferry-post-1/crack', 'gazette-1/crack', 'lantern-1/crack'].map(assertion),
      );
    });

    test('a circle of citations on one question, with dates that allow it', async () => {
      const circle = await ask(
        `MATCH (a:Assertion)-[:DERIVES_FROM]->(b:Assertion)-[:DERIVES_FROM]->(c:Assertion)-[:DERIVES_FROM]->(a)
         MATCH (a)-[:STATES]->(:Claim)-[:ANSWERS]->(q:Question)
         MATCH (b)-[:STATES]->(:Claim)-[:ANSWERS]->(q)
         MATCH (a)-[:QUOTED_IN]->(p:Passage {role: 'claim'})-[:IN_DOCUMENT]->(citing:Document)
         MATCH (b)-[:QUOTED_IN]->(o:Passage {role: 'claim'})-[:IN_DOCUMENT]->(cited:Document)
         RETURN citing.id AS citing, cited.id AS cited, q.id AS question,
                cited.publishedAtEarliest <= citing.publishedAtLatest AS isPossible
         ORDER BY citing`,
      );
      const question = at('question', 'bridge-built');
      expect(circle).toEqual(
        [
          ['heron-notes', 'lantern-2'],
          ['lantern-2', 'radio-week'],
          ['radio-week', 'heron-notes'],
        ].map(([citing = '', cited = '']) => ({
          citing: document(citing),
          cited: document(cited),
          question,
          isPossible: true,
        })),
      );
      const actors = await column(
        'actor',
        `MATCH (a:Actor)-[:CITES]->(b:Actor)-[:CITES]->(c:Actor)-[:CITES]->(a)
         RETURN DISTINCT a.id AS actor ORDER BY actor`,
      );
      expect(actors).toEqual(['bank-street-lantern', 'heron-notes', 'radio-ouvelle'].map(actor));
    });

    test('a figure that grows by update', async () => {
      const updates = await ask(
        `MATCH (later:Claim)-[:UPDATES]->(earlier:Claim)
         MATCH (later)<-[:STATES]-(a:Assertion)-[:MADE_BY]->(o:Actor)<-[:MADE_BY]-(b:Assertion)-[:STATES]->(earlier)
         RETURN DISTINCT later.low AS now, later.asOf AS on, earlier.low AS before, earlier.asOf AS since, o.id AS origin`,
      );
      expect(updates).toContainEqual({
        now: 910,
        on: '2016-03-16',
        before: 640,
        since: '2016-03-13',
        origin: actor('marrowick-library'),
      });
      expect(new Set(updates.map(({ now, before }) => `${String(before)} ${String(now)}`))).toEqual(
        new Set(['640 910']),
      );
    });

    test('a figure that grows by error, and is taken back', async () => {
      const changed = await ask(
        `MATCH (x:Claim)<-[:STATES]-(a:Assertion)-[:DERIVES_FROM {\`match\`: 'differs'}]->(b:Assertion)-[:STATES]->(y:Claim)
         WHERE x.measure = y.measure AND x.asOf = y.asOf AND x.low <> y.low
         RETURN a.id AS rewrite, x.low AS figure, b.id AS wire, y.low AS given ORDER BY rewrite`,
      );
      expect(changed).toEqual(
        ['ferry-post-1/books-6400', 'ferry-post-1/count-noon'].map((rewrite) => ({
          rewrite: assertion(rewrite),
          figure: 6400,
          wire: assertion('fernwire-1/books-640'),
          given: 640,
        })),
      );
      const contradicted = `MATCH (x:Claim {id: $claim})-[:CONTRADICTS]-(y:Claim) RETURN y.low AS low ORDER BY low`;
      expect(await column('low', contradicted, { claim: at('claim', 'soaked-6400') })).toContain(640);
      const withdrawn = await column(
        'by',
        `MATCH (:Claim {id: $claim})<-[:STATES]-(a:Assertion {act: 'retracts'})-[:MADE_BY]->(o:Actor) RETURN o.id AS by`,
        { claim: at('claim', 'soaked-6400') },
      );
      expect(withdrawn).toEqual([actor('ferry-post')]);
    });

    test('a hedge that gets lost on the way', async () => {
      const lost = await ask(
        `MATCH (a:Assertion)-[:DERIVES_FROM]->(b:Assertion)-[:STATES]->(c:Claim)<-[:STATES]-(a)
         WHERE b.hedge IS NOT NULL AND a.hedge IS NULL
         RETURN a.id AS rewrite, b.id AS wire, b.hedge AS hedge`,
      );
      expect(lost).toEqual([
        {
          rewrite: assertion('lantern-1/crack-older'),
          wire: assertion('fernwire-1/crack-older'),
          hedge: 'may',
        },
      ]);
      const origin = await ask(
        `MATCH (:Assertion {id: $later})-[:DERIVES_FROM]->(:Assertion {id: $rewrite})
               -[:DERIVES_FROM]->(:Assertion {id: $wire})-[:DERIVES_FROM]->(o:Assertion)
         RETURN o.id AS origin, o.hedge AS hedge, o.links AS links`,
        {
          later: assertion('heron-notes/crack-older'),
          rewrite: assertion('lantern-1/crack-older'),
          wire: assertion('fernwire-1/crack-older'),
        },
      );
      expect(origin).toEqual([
        { origin: assertion('statement-vornick/crack-older'), hedge: 'may', links: 1 },
      ]);
    });

    test('a quotation cut short', async () => {
      const cut = await ask(
        `MATCH (s:Passage {role: 'claim'})<-[:QUOTED_IN]-(a:Assertion {verbatim: 'quoted'})-[:DERIVES_FROM]->(b:Assertion)
         MATCH (b)-[:QUOTED_IN]->(l:Passage {role: 'claim'})
         WHERE l.exact STARTS WITH s.exact AND size(s.exact) < size(l.exact)
         RETURN a.id AS cut, s.exact AS short, l.exact AS long`,
      );
      expect(cut).toEqual([
        {
          cut: assertion('lantern-1/safe'),
          short: 'safe for people on foot',
          long: 'safe for people on foot, provided that no more than ten cross',
        },
      ]);
    });

    test('a denial that is reported without the statement it denies', async () => {
      const reported = await ask(
        `MATCH (c:Claim {id: $claim})<-[s:STATES]-(a:Assertion)-[:MADE_BY]->(o:Actor)
         MATCH (v:Relay {position: 0})-[:RELAYS]->(a), (v)-[:MADE_BY]->(voice:Actor)
         RETURN s.polarity AS polarity, o.id AS origin, voice.id AS voice`,
        { claim: at('claim', 'saint-orvain-refused') },
      );
      expect(reported).toEqual([
        { polarity: 'negates', origin: actor('saint-orvain-council'), voice: actor('radio-ouvelle') },
      ]);
      const all = `MATCH (c:Claim {id: $claim})<-[:STATES]-(a:Assertion) RETURN count(a) AS n`;
      expect(await column('n', all, { claim: at('claim', 'saint-orvain-refused') })).toEqual([1]);
    });

    test('a retraction that half the outlets miss', async () => {
      const outlets = (polarity: string) =>
        column(
          'outlet',
          `MATCH (:Claim {id: $claim})<-[s:STATES]-(a:Assertion)-[:QUOTED_IN]->(p:Passage)-[:IN_DOCUMENT]->(d:Document)
           MATCH (d)-[:PUBLISHED_BY]->(o:Actor)
           WHERE s.polarity = $polarity AND d.genre <> 'letter' AND o.id <> $agency
           RETURN DISTINCT o.id AS outlet ORDER BY outlet`,
          { claim: at('claim', 'closed-until-october'), polarity, agency: actor('fernwire') },
        );
      const carried = ['bank-street-lantern', 'ferry-post', 'gazette-saint-orvain', 'marrowick-courier'];
      expect(await outlets('affirms')).toEqual(carried.map(actor));
      expect(await outlets('negates')).toEqual(['gazette-saint-orvain', 'marrowick-courier'].map(actor));
      const late = await column(
        'document',
        `MATCH (c:Claim {id: $claim})<-[:STATES]-(r:Assertion {act: 'retracts'})-[:QUOTED_IN]->(:Passage)-[:IN_DOCUMENT]->(w:Document)
         MATCH (w)-[:PUBLISHED_BY]->(:Actor {id: $agency})
         MATCH (c)<-[:STATES {polarity: 'affirms'}]-(a:Assertion {links: 1})-[:QUOTED_IN]->(:Passage)-[:IN_DOCUMENT]->(d:Document)
         WHERE d.publishedAtEarliest > w.publishedAtLatest
         RETURN DISTINCT d.id AS document`,
        { claim: at('claim', 'closed-until-october'), agency: actor('fernwire') },
      );
      expect(late).toEqual([document('ferry-post-2')]);
    });

    test('two towns’ names for one bridge', async () => {
      const names = await ask(
        `MATCH (b:Place)<-[:SUBJECT]-(c:Claim {predicate: 'is-named'})-[:LOCATED_IN]->(town:Place)
         RETURN b.id AS bridge, c.objectText AS name, town.name AS town, c.objectText IN b.aliases AS isAlias
         ORDER BY name`,
      );
      const bridge = at('place', 'the-bridge');
      expect(names).toEqual([
        { bridge, name: 'Heron Bridge', town: 'Marrowick', isAlias: true },
        { bridge, name: 'Pont aux Saules', town: 'Saint-Orvain', isAlias: true },
      ]);
    });

    test('every statement that its notes name', async () => {
      const notes = readFileSync(join(FOLDER, 'notes.md'), 'utf8');
      const named = [...notes.matchAll(/`([\w-]+\/[\w-]+)`/g)].map(([, name = '']) => assertion(name));
      const known = await column('id', 'MATCH (a:Assertion) RETURN a.id AS id');
      expect(named.length).toBeGreaterThan(30);
      expect(named.filter((name) => !known.includes(name))).toEqual([]);
    });
  },
  { empty: 'once' },
);
