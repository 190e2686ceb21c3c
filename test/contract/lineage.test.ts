// Lineage over both datasets that come with the project, on both stores: numbers counted by hand from their files.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { EchoView, Lineage, OriginView } from '#schema';
import { ingestDataset } from '../../server/ingest-dataset.ts';
import { readCircles } from '../../server/queries/circles.ts';
import { readEchoes } from '../../server/queries/echoes.ts';
import {
  type LineageRequest,
  readActorLineage,
  readClaimsLineage,
  readDocumentLineage,
  readQuestionLineage,
} from '../../server/queries/lineage.ts';
import { readRemovals } from '../../server/queries/removals.ts';
import type { Store } from '../../server/store/store.ts';
import { describeStores } from './stores.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const BRIDGE = 'two-towns-bridge';
const WAR = 'karabakh-2020';
const ASKED: LineageRequest = { group: 'none', without: [] };

const bridge = (kind: string, name: string) => `${BRIDGE}:${kind}:${name}`;
const war = (kind: string, name: string) => `${WAR}:${kind}:${name}`;
/** The last part of an id. */
const local = ({ id }: { id: string }) => id.split(':').slice(2).join(':');
const named = ({ speakers, documents, affirms, denies }: OriginView) => [
  speakers.map(local).join('+'),
  affirms,
  denies,
  documents.map(local).toSorted(),
];
const told = ({ claim, question, stand, origin, documents }: EchoView) => [
  documents.length,
  stand,
  local(claim ?? question ?? { id: '' }),
  origin.map(local).join('+'),
];

describeStores(
  'Lineage',
  (open, { settings }) => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      for (const dataset of [BRIDGE, WAR])
        await ingestDataset(join(SEEDS, dataset), {
          store,
          places: { folders: [], data: null },
          data: settings().STEMMA_DATA,
          now: new Date('2026-01-01T00:00:00Z'),
        });
      // A Neo4j that was just started plans each statement for the first time.
    }, 300_000);
    const ofClaim = (name: string, asked: Partial<LineageRequest> = {}): Promise<Lineage> =>
      readClaimsLineage(store, [bridge('claim', name)], { ...ASKED, ...asked });

    test('of the crack: nine assertions in six documents, two origins, links read and known by report', async () => {
      const { numbers, before, origins, links, first, sentences, outlets } =
        await ofClaim('crack-in-third-pier');
      expect(numbers).toEqual({
        assertions: 9,
        documents: 6,
        outlets: 6,
        origins: 2,
        unidentified: 0,
        circular: 0,
      });
      expect(before).toEqual(numbers);
      expect(origins.items.map(named)).toEqual([
        ['bridge-office', 8, 0, ['courier-1', 'fernwire-1', 'ferry-post-1', 'gazette-1', 'lantern-1']],
        ['thessa-vornick', 1, 0, ['statement-vornick']],
      ]);
      // Three chains by way of Fernwire and a headline each in the Courier and the Gazette; five end at the office.
      expect({ read: links.read, reported: links.reported }).toEqual({ read: 13, reported: 5 });
      expect(links.byReport.items.map((one) => [local(one.speaker), one.assertions])).toEqual([
        ['bridge-office', 5],
      ]);
      expect(outlets.items.map(({ outlet }) => local(outlet)).toSorted()).toEqual([
        'bank-street-lantern',
        'fernwire',
        'ferry-post',
        'gazette-saint-orvain',
        'marrowick-courier',
        'river-institute',
      ]);
      expect(first.said.items.map(({ assertion, date }) => [assertion.split(':')[2], date])).toEqual([
        ['fernwire-1/crack', '2016-03-13'],
        ['statement-vornick/crack', '2016-03-13'],
      ]);
      expect(sentences).toEqual([
        '6 documents go back to 2 known origins, which are not shown to share an origin.',
        'Origins are not grouped.',
      ]);
    });

    test('without Fernwire one origin of the crack is left', async () => {
      const { numbers, before, without, sentences } = await ofClaim('crack-in-third-pier', {
        without: [bridge('actor', 'fernwire')],
      });
      expect(numbers).toMatchObject({ assertions: 1, documents: 1, origins: 1 });
      expect(before).toMatchObject({ assertions: 9, documents: 6, origins: 2 });
      expect(without.map(local)).toEqual(['fernwire']);
      expect(sentences[0]).toBe('Left out: Fernwire. Known origins left: 1 of 2.');
    });

    test('of 1786: three documents in a circle and no origin', async () => {
      const { numbers, circular, first } = await ofClaim('built-1786');
      expect(numbers).toEqual({
        assertions: 3,
        documents: 3,
        outlets: 3,
        origins: 0,
        unidentified: 0,
        circular: 3,
      });
      expect(circular.items.map(({ quote }) => quote)).toEqual([
        'built in 1786',
        'built in 1786',
        'built in 1786',
      ]);
      expect(first.said.items).toEqual([]);
    });

    test('of 1 October: one origin affirms, three deny, and nobody says when it was said', async () => {
      const { numbers, origins, first, sentences } = await ofClaim('closed-until-october');
      expect(numbers).toMatchObject({ assertions: 13, documents: 10, outlets: 5, origins: 4 });
      expect(origins.items.map(named).map(([who, affirms, denies]) => [who, affirms, denies])).toEqual([
        ['bridge-office', 7, 0],
        ['fernwire', 0, 4],
        ['gazette-saint-orvain', 0, 1],
        ['marrowick-courier', 0, 1],
      ]);
      expect(sentences).toContain('1 known origin affirms, 3 deny.');
      expect(first.undated).toBe(1);
      expect(first.said.items.map(({ document, date }) => [local(document), date])).toEqual([
        ['fernwire-1', null],
      ]);
    });

    test('of a question, an actor, a document and a selection, each of its own assertions', async () => {
      const question = await readQuestionLineage(store, bridge('question', 'bridge-built'), ASKED);
      expect(question.numbers).toMatchObject({
        assertions: 4,
        documents: 4,
        origins: 0,
        unidentified: 1,
        circular: 3,
      });
      const actor = await readActorLineage(store, bridge('actor', 'radio-ouvelle'), ASKED);
      expect(actor.numbers).toMatchObject({ documents: 2, circular: 2 });
      const document = await readDocumentLineage(store, bridge('document', 'statement-vornick'), ASKED);
      expect(document.numbers).toMatchObject({ assertions: 11, documents: 1, outlets: 1, origins: 1 });
      const claims = ['soaked-640', 'soaked-910'].map((name) => bridge('claim', name));
      const selection = await readClaimsLineage(store, claims, ASKED);
      expect(selection.numbers).toMatchObject({ assertions: 10, documents: 8, origins: 1 });
      expect(selection.of).toBe('claims');
    });

    test('of the toll in Azerbaijan: four statements in two documents, and one office behind them', async () => {
      const id = war('question', 'civilians-killed-az');
      const { numbers, origins, sentences } = await readQuestionLineage(store, id, ASKED);
      expect(numbers).toEqual({
        assertions: 4,
        documents: 2,
        outlets: 1,
        origins: 1,
        unidentified: 0,
        circular: 0,
      });
      expect(origins.items.map(({ speakers, others }) => [...speakers, ...others].map(local))).toEqual([
        ['az-prosecutor-generals-office', 'kamran-aliyev'],
      ]);
      expect(sentences[0]).toBe(
        '2 documents go back to one known origin, Prosecutor General’s Office of Azerbaijan.',
      );
      const grouped = await readQuestionLineage(store, id, { group: 'membership', without: [] });
      expect(grouped.origins.items.map(({ group }) => group.map(local))).toEqual([['azerbaijan']]);
      expect(grouped.sentences).toEqual([
        '2 documents go back to one known origin, Azerbaijan.',
        'Origins are grouped by membership.',
      ]);
    });

    test('of a joint report: three bodies and the director of one of them are one origin', async () => {
      const { numbers, origins } = await readActorLineage(store, war('actor', 'truth-hounds'), ASKED);
      expect(numbers).toMatchObject({ documents: 1, origins: 1, unidentified: 0 });
      expect(origins.items[0]?.speakers.concat(origins.items[0].others).map(local)).toContain('iphr');
    });

    test('echoes: what several documents have from one origin, most documents first', async () => {
      expect((await readEchoes(store, BRIDGE, 'none')).map(told)).toEqual([
        [7, 'affirms', 'closed-until-october', 'bridge-office'],
        [6, 'affirms', 'crack-older', 'thessa-vornick'],
        [6, 'affirms', 'soaked-640', 'marrowick-library'],
        [4, 'affirms', 'safe-walkers-ten', 'thessa-vornick'],
        [4, 'affirms', 'soaked-910', 'marrowick-library'],
        [3, 'denies', 'opening-date-named', 'bridge-office'],
        [2, 'affirms', 'bridge-joins', 'fernwire'],
        [2, 'affirms', 'swans-32', 'gazette-2/swan-counters'],
      ]);
      expect((await readEchoes(store, WAR, 'none')).map(told)).toEqual([
        [2, null, 'civilians-killed-az', 'az-prosecutor-generals-office'],
      ]);
    });

    test('circles: the one of 1786, and none in the dataset on the war', async () => {
      const circles = await readCircles(store, BRIDGE);
      expect(circles.map(({ question }) => question?.id)).toEqual([bridge('question', 'bridge-built')]);
      expect(circles[0]?.sentence).toBe(
        'Heron Notes has it from The Bank Street Lantern, The Bank Street Lantern from Radio Ouvelle, Radio Ouvelle from Heron Notes.',
      );
      expect(circles[0]?.steps.map(({ assertion, quote }) => [assertion, quote])).toEqual(
        ['heron-notes', 'lantern-2', 'radio-week'].map((name) => [
          bridge('assertion', `${name}/built-1786`),
          'built in 1786',
        ]),
      );
      expect(await readCircles(store, WAR)).toEqual([]);
    });

    test('without Fernwire seven claims lose their last origin, and nine keep one', async () => {
      const { lost, kept, withoutOrigin, untouched } = await readRemovals(store, BRIDGE, {
        group: 'none',
        without: [bridge('actor', 'fernwire')],
      });
      expect(lost.items.map(({ claim }) => local(claim))).toEqual([
        'bridge-joins',
        'date-on-poster',
        'editors-tell-readers',
        'opening-date-named',
        'poster-taken-for-notice',
        'rest-of-item-stands',
        'safe-walkers',
      ]);
      expect(
        kept.items.map(({ claim, originsBefore, originsAfter }) => [
          local(claim),
          originsBefore,
          originsAfter,
        ]),
      ).toEqual([
        ['closed-12-march', 2, 1],
        ['closed-until-october', 4, 2],
        ['crack-in-third-pier', 2, 1],
        ['crack-older', 1, 1],
        ['named-heron-bridge', 5, 4],
        ['overflowed', 2, 1],
        ['safe-walkers-ten', 1, 1],
        ['soaked-640', 1, 1],
        ['soaked-6400', 2, 2],
      ]);
      expect({ withoutOrigin, untouched }).toEqual({ withoutOrigin: 0, untouched: 61 });
    });

    test('of what is not there is refused', async () => {
      const refused = [
        () => readClaimsLineage(store, [bridge('claim', 'none')], ASKED),
        () => readQuestionLineage(store, bridge('question', 'none'), ASKED),
        () => readActorLineage(store, bridge('actor', 'none'), ASKED),
        () => readDocumentLineage(store, bridge('document', 'none'), ASKED),
        () => ofClaim('built-1786', { without: [bridge('actor', 'none')] }),
      ];
      for (const asking of refused) await expect(asking()).rejects.toMatchObject({ code: 'not-found' });
    });
  },
  { empty: 'once' },
);
