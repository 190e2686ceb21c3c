// Reviews in a store: what follows from one at once, that they outlive a new load and a rebuilt graph, and that a record
// which was changed is reported and not used.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { auditGraph } from '../../server/audit.ts';
import { compareAgain, readSuggestions } from '../../server/compare-datasets.ts';
import { StemmaError } from '../../server/errors.ts';
import { ingestDataset } from '../../server/ingest-dataset.ts';
import { appendToJournal, journalPath, readRecord, reconcileJournal } from '../../server/journal.ts';
import { readComparisons } from '../../server/queries/comparisons.ts';
import { readIdentities } from '../../server/queries/identities.ts';
import { readReviewHistory, readReviews } from '../../server/queries/reviews.ts';
import { reviewComparison, reviewIdentity, undoReview } from '../../server/record-review.ts';
import type { Store } from '../../server/store/store.ts';
import { describeStores } from './stores.ts';

const GOOD = join(import.meta.dirname, '../golden/ingest/good/fair');
const DECLARED = 'fair:comparison:declared/visitors-350/visitors-400';
const FIRST = 'fair:comparison:numeric/visitors-350/visitors-400';
const DECLARED_PAIRS = ['actor-not-same-as', 'actor-same-as', 'claim-not-same-as'];
const LIMITS = { rows: 100, bytes: 100_000, timeoutMs: 20_000 };

/** A cold server plans each statement for a tenth of a second on an idle core. */
vi.setConfig({ testTimeout: 300_000 });

const statusOf = async (store: Store, id: string) => (await readComparisons(store, [id]))[0]?.status;
const shortcuts = async (store: Store) =>
  (await store.read('compare/comparison-shortcuts', { dataset: 'fair' })).map(
    ({ comparison, status }) => `${String(comparison)} ${String(status)}`,
  );

describeStores('Reviews', (open, { settings, engine }) => {
  let folder: string;
  let dataset: string;
  let minute: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-reviews-'));
    dataset = join(folder, 'fair');
    cpSync(GOOD, dataset, { recursive: true });
    minute = 0;
    // Two exact counts of one question: what a rule compares.
    edit('claims.yaml', (text) => text.replace(/value: 400, .*cumulative: true/, 'value: 400'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const data = () => settings().STEMMA_DATA;
  const now = () => new Date(Date.UTC(2026, 0, 31, 12, minute++));
  const context = (store: Store) => ({ store, data: data(), now: now() });
  const ingest = (store: Store) =>
    ingestDataset(dataset, {
      store,
      places: { data: data(), folders: [] },
      data: data(),
      now: now(),
    });
  const loaded = async () => {
    const store = await open();
    await ingest(store);
    return store;
  };
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(dataset, file), change(readFileSync(join(dataset, file), 'utf8')));

  test('two that are parted are suggested no more, and who parted them is known', async () => {
    edit('claims.yaml', (text) =>
      ['one', 'other'].reduce(
        (longer, id) =>
          `${longer}- { id: ${id}, text: The ${id} wording., question: visitors, about: fair-2021, quantity: { measure: sold, of: apples, unit: baskets, value: 9 } }\n`,
        text,
      ),
    );
    const store = await loaded();
    const suggested = async () => (await readSuggestions(store, 'fair')).map(({ id }) => id);
    const two = { left: 'fair:claim:one', right: 'fair:claim:other', by: 'A reader' };
    expect(await suggested()).toEqual(['fair:suggestion:one-claim/one/other']);
    const parted = await reviewIdentity(context(store), { ...two, kind: 'claim', opinion: 'not-same' });
    expect(await suggested()).toEqual([]);
    expect(await readIdentities(store, 'fair', two.right)).toMatchObject([
      { kind: 'claim', opinion: 'not-same', left: { id: two.left }, review: { by: 'A reader' } },
    ]);
    const declared = await readIdentities(store, 'fair', 'fair:claim:first-1902');
    expect(declared).toMatchObject([{ opinion: 'not-same', review: null }]);
    await undoReview(context(store), { review: parted.review.id, by: 'B' });
    expect(await suggested()).toEqual(['fair:suggestion:one-claim/one/other']);
    await reviewIdentity(context(store), { ...two, kind: 'claim', opinion: 'same' });
    expect(await suggested()).toEqual([]);
  });

  test('decide the status at once, and the shortcut between the claims is in step with it', async () => {
    const store = await loaded();
    const shortcut = async () => (await shortcuts(store)).filter((one) => one.startsWith(DECLARED));
    expect(await shortcut()).toEqual([`${DECLARED} found`]);
    const made = { comparison: DECLARED, by: 'A reader' };
    const rejected = await reviewComparison(context(store), { ...made, opinion: 'rejects', note: 'No.' });
    expect(rejected.status).toBe('rejected');
    expect(await shortcut()).toEqual([]);
    const other = await reviewComparison(context(store), { ...made, by: 'B', opinion: 'confirms' });
    expect(other.status).toBe('confirmed');
    expect(await shortcut()).toEqual([`${DECLARED} confirmed`]);
    const undone = await undoReview(context(store), { review: other.review.id, by: 'B' });
    expect(undone.status).toBe('rejected');
    await undoReview(context(store), { review: rejected.review.id, by: 'A reader' });
    expect(await statusOf(store, DECLARED)).toBe('found');
    expect(await shortcut()).toEqual([`${DECLARED} found`]);

    const { items } = await readReviewHistory(store, DECLARED);
    expect(items.map(({ opinion, by, undoneBy }) => [opinion, by, undoneBy !== null])).toEqual([
      ['rejects', 'A reader', true],
      ['confirms', 'B', true],
      ['undo', 'B', false],
      ['undo', 'A reader', false],
    ]);
    await expect(undoReview(context(store), { review: rejected.review.id, by: 'B' })).rejects.toThrow(
      /undone already/,
    );
  });

  test('stand after a new load and after the rules ran again, which write nothing for their sake', async () => {
    const store = await loaded();
    await reviewComparison(context(store), { comparison: FIRST, by: 'A', opinion: 'confirms' });
    await reviewComparison(context(store), { comparison: DECLARED, by: 'A', opinion: 'rejects' });
    expect((await ingest(store)).report).toMatchObject({ created: 0, updated: 0, deleted: 0 });
    const { written } = await compareAgain('fair', context(store));
    expect(written).toEqual({ created: 0, updated: 0, deleted: 0 });
    expect([await statusOf(store, FIRST), await statusOf(store, DECLARED)]).toEqual([
      'confirmed',
      'rejected',
    ]);
  });

  test('of a comparison that is no longer found stay on record, are reported, and hold where it is found again', async () => {
    const store = await loaded();
    const { review } = await reviewComparison(context(store), {
      comparison: DECLARED,
      by: 'A',
      opinion: 'rejects',
    });
    edit('comparisons.yaml', () => '');
    const { report } = await ingest(store);
    expect(report.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/rejects declared\/visitors-350\/visitors-400, speaks of what is not there/),
    );
    expect(await readReviews(store, 'fair')).toMatchObject([{ id: review.id, isFound: false }]);
    expect((await auditGraph(store)).unfound).toMatchObject([{ id: review.id }]);
    edit('comparisons.yaml', () => readFileSync(join(GOOD, 'comparisons.yaml'), 'utf8'));
    await ingest(store);
    expect(await statusOf(store, DECLARED)).toBe('rejected');
    expect((await readReviewHistory(store, DECLARED)).items).toHaveLength(1);
  });

  test('made against an older version of the rule say so and hold', async () => {
    const store = await loaded();
    await reviewComparison(context(store), { comparison: FIRST, by: 'A', opinion: 'confirms' });
    await store.write(async (transaction) => {
      const [node] = await transaction.run('read/comparisons', { ids: [FIRST] });
      await transaction.run('write/comparison', {
        rows: [{ ...node, ruleVersion: Number(node?.['ruleVersion']) + 1 }],
      });
    });
    const [view] = await readComparisons(store, [FIRST]);
    expect(view).toMatchObject({ status: 'confirmed', review: { by: 'A', isOlderRule: true } });
  });

  test('join and part two: the dataset is compared at once, the loads after keep it, and an undo takes it back', async () => {
    const store = await loaded();
    const of = { kind: 'claim' as const, left: 'fair:claim:visitors-400', right: 'fair:claim:visitors-350' };
    const pairs = async () =>
      (await store.read('compare/identities', { dataset: 'fair' })).map(({ kind }) => String(kind));
    expect(await pairs()).toEqual(DECLARED_PAIRS);
    const joined = await reviewIdentity(context(store), { ...of, opinion: 'same', by: 'A', note: 'One.' });
    expect(joined.changed.deleted).toBe(1);
    expect(await statusOf(store, FIRST)).toBeUndefined();
    edit('claims.yaml', (text) => text.replace('400 people visited', '400 people came to'));
    await ingest(store);
    expect(await pairs()).toEqual([...DECLARED_PAIRS, 'claim-same-as']);
    await reviewIdentity(context(store), { ...of, opinion: 'undo', by: 'B' });
    expect(await pairs()).toEqual(DECLARED_PAIRS);
    expect(await statusOf(store, FIRST)).toBeDefined();
    await expect(reviewIdentity(context(store), { ...of, opinion: 'undo', by: 'B' })).rejects.toThrow(
      /nothing to undo/,
    );
  });

  test('come out of reviews.yaml with a load, once', async () => {
    writeFileSync(
      join(dataset, 'reviews.yaml'),
      `- by: A reader\n  at: 2026-01-01T09:00:00.000Z\n  comparison: declared/visitors-350/visitors-400\n  opinion: rejects\n`,
    );
    const store = await loaded();
    expect(await statusOf(store, DECLARED)).toBe('rejected');
    const record = await readRecord(store);
    await ingest(store);
    const again = await readRecord(store);
    expect(again.length - record.length).toBe(1);
    expect((await auditGraph(store)).broken).toBeNull();
  });

  test('that were changed in the graph are found by an audit, with the entry', async () => {
    const store = await loaded();
    const { review } = await reviewComparison(context(store), {
      comparison: FIRST,
      by: 'A',
      opinion: 'rejects',
    });
    expect(await auditGraph(store)).toMatchObject({ entries: 2, broken: null });
    await store.write(async (transaction) => {
      const [row] = await transaction.run('compare/reviews', { dataset: 'fair' });
      await transaction.run('write/activity', { rows: [{ ...row, by: 'Somebody else' }] });
    });
    expect((await auditGraph(store)).broken).toMatchObject({
      line: 2,
      id: review.id,
      message: expect.stringMatching(/was changed/),
    });
  });

  test('recorded by two at once both stay, one after the other', async () => {
    const store = await loaded();
    await Promise.all(
      ['A', 'B', 'C'].map((by) =>
        reviewComparison(context(store), { comparison: FIRST, by, opinion: 'confirms' }),
      ),
    );
    expect((await readReviewHistory(store, FIRST)).items.map(({ by }) => by).toSorted()).toEqual([
      'A',
      'B',
      'C',
    ]);
    expect((await auditGraph(store)).broken).toBeNull();
  });

  test.runIf(engine === 'embedded')(
    'outlive a graph that is rebuilt, and a process that ended before their line was written',
    async () => {
      const store = await loaded();
      const text = readFileSync(journalPath(data()), 'utf8');
      await reviewComparison(context(store), { comparison: DECLARED, by: 'A', opinion: 'rejects' });
      // The line was not written: the graph has it.
      writeFileSync(journalPath(data()), text);
      const said: string[] = [];
      await reconcileJournal(store, data(), (message) => said.push(message));
      expect(said).toEqual([]);
      expect(readFileSync(journalPath(data()), 'utf8')).toMatch(/"review\/rejects"/);
      await store.close();
      rmSync(join(data(), 'graph.db'), { recursive: true });
      const rebuilt = await open();
      await reconcileJournal(rebuilt, data(), () => {});
      await ingest(rebuilt);
      expect(await statusOf(rebuilt, DECLARED)).toBe('rejected');
    },
  );

  test.runIf(engine === 'embedded')(
    'a journal that was cut in its midst is refused, not mended',
    async () => {
      const store = await loaded();
      await reviewComparison(context(store), { comparison: DECLARED, by: 'A', opinion: 'rejects' });
      await reviewComparison(context(store), { comparison: DECLARED, by: 'B', opinion: 'confirms' });
      const [first = '', , third = ''] = readFileSync(journalPath(data()), 'utf8').split('\n');
      const cut = `${first}\n${third}\n`;
      writeFileSync(journalPath(data()), cut);
      await expect(reconcileJournal(store, data(), () => {})).rejects.toThrow(/journal\.ndjson:2 .*missing/s);
      expect(readFileSync(journalPath(data()), 'utf8')).toBe(cut);
      await expect(appendToJournal(join(data(), 'journal.ndjson'), [])).rejects.toThrow(StemmaError);
    },
  );

  test.runIf(engine === 'neo4j')('a load on Neo4j leaves every entry of the record', async () => {
    const store = await loaded();
    await reviewComparison(context(store), { comparison: DECLARED, by: 'A', opinion: 'rejects' });
    edit('comparisons.yaml', () => '');
    await ingest(store);
    const { rows } = await store.query('MATCH (a:Activity) RETURN a.kind AS kind ORDER BY a.at', {}, LIMITS);
    expect(rows).toEqual([{ kind: 'ingest' }, { kind: 'review/rejects' }, { kind: 'ingest' }]);
  });
});
