// Records what a reviewer decides, in one transaction with what follows from it: the status of a comparison at once, the
// whole compare step where two were joined or parted. Nothing is overwritten; an undo is an entry like any other.
import { z } from 'zod';
import { Kept, type IdentityOpinion, type Review, type ReviewOpinion, type Status } from '#schema';
import { compareDataset } from './compare/index.ts';
import { readReviews, settleComparison } from './compare/settle-comparison.ts';
import type { Written } from './compare/write-comparisons.ts';
import { StemmaError } from './errors.ts';
import { type NewReview, named } from './ingest/review-entry.ts';
import { appendToJournal } from './journal.ts';
import { recordReviews } from './record-deed.ts';
import { comparisonsOf, identities, inEffect, pairInOrder, undone } from './review/in-effect.ts';
import type { Store, Transaction } from './store/store.ts';
import { joinSame } from './voices/join-same.ts';

export type ReviewContext = {
  store: Store;
  /** STEMMA_DATA, where the embedded store keeps its journal. */
  data: string;
  now: Date;
};
type Made = { by: string; note?: string | undefined };

export type Recorded = {
  review: Review;
  /** The status of the comparison after it; null for two joined or parted, and for a comparison that is not found. */
  status: Status | null;
  changed: Written;
};

type ComparisonOpinion = Made & {
  comparison: string;
  opinion: ReviewOpinion;
  because?: Extract<Review, { kind: 'comparison' }>['because'] | undefined;
};

/** @throws StemmaError not-found */
export async function reviewComparison(
  context: ReviewContext,
  { comparison, opinion, because, by, note }: ComparisonOpinion,
): Promise<Recorded> {
  return record(context, datasetOf(comparison), async (transaction) => {
    const [row] = z.array(RuleRow).parse(await transaction.run('read/comparisons', { ids: [comparison] }));
    if (row === undefined) throw notFound(`There is no comparison with the id ${comparison}.`);
    return {
      kind: 'comparison',
      by,
      note: note ?? null,
      comparison,
      opinion,
      because: because ?? null,
      rule: row.rule,
      ruleVersion: row.ruleVersion,
    };
  });
}

type IdentityDecision = Made & {
  kind: Extract<Review, { kind: 'identity' }>['of'];
  left: string;
  right: string;
  opinion: IdentityOpinion | 'undo';
};

/** @throws StemmaError not-found; request-invalid, where the two cannot be joined or there is nothing to undo */
export async function reviewIdentity(
  context: ReviewContext,
  { kind, left, right, opinion, by, note }: IdentityDecision,
): Promise<Recorded> {
  const dataset = datasetOf(left);
  for (const id of [left, right])
    if (!id.startsWith(`${dataset}:${kind}:`))
      throw invalid(`Both must be of the kind ${kind} and of one dataset; ${id} is not.`);
  if (left === right) throw invalid(`${left} is named twice: two are joined or parted.`);
  return record(context, dataset, async (transaction, reviews) => {
    const there = await transaction.run('compare/identified', { dataset, ids: [left, right] });
    for (const id of [left, right])
      if (!there.some((row) => row['id'] === id)) throw notFound(`There is no ${kind} with the id ${id}.`);
    if (opinion !== 'undo')
      return { kind: 'identity', by, note: note ?? null, of: kind, left, right, opinion };
    const pair = pairInOrder(left, right).join();
    const latest = inEffect(reviews).findLast(
      (review) => review.kind === 'identity' && pairInOrder(review.left, review.right).join() === pair,
    );
    if (latest === undefined) throw invalid('No review of these two is in effect: there is nothing to undo.');
    return { kind: 'undo', by, note: note ?? null, undoes: latest.id };
  });
}

/** @throws StemmaError not-found; request-invalid, where the review is undone already */
export async function undoReview(
  context: ReviewContext,
  { review: id, by, note }: Made & { review: string },
): Promise<Recorded> {
  return record(context, datasetOf(id), async (_transaction, reviews) => {
    if (!reviews.some((review) => review.id === id)) throw notFound(`There is no review with the id ${id}.`);
    const undo = undone(reviews).get(id);
    if (undo !== undefined)
      throw invalid(`This review is undone already, by ${undo}: undo that one to have it back.`);
    return { kind: 'undo', by, note: note ?? null, undoes: id };
  });
}

type Content<R> = R extends NewReview ? Omit<R, 'dataset' | 'at'> : never;

async function record(
  { store, data, now }: ReviewContext,
  dataset: string,
  decide: (transaction: Transaction, reviews: readonly Review[]) => Promise<Content<NewReview>>,
): Promise<Recorded> {
  const { entries, ...recorded } = await store.write(async (transaction) => {
    await transaction.run('lock/dataset', { dataset });
    const [held] = z.array(KeptRow).parse(await transaction.run('read/kept', { dataset }));
    if (held === undefined) throw notFound(`There is no dataset "${dataset}" in the store.`);
    const before = await readReviews(transaction, dataset);
    const content = await decide(transaction, before);
    // Later than every other, whatever clocks say: the latest decides, and an undo follows what it undoes.
    const latest = Math.max(now.getTime() - 1, ...before.map(({ at }) => Date.parse(at)));
    const review = named({ ...content, dataset, at: new Date(latest + 1).toISOString() });
    const entries = await recordReviews(transaction, dataset, [review], now);
    const reviews = [...before, review];
    const comparison = comparisonsOf(reviews).get(review.id);
    if (comparison !== undefined) {
      await transaction.run('write/activity-reviewed', {
        rows: [{ source: review.id, target: comparison }],
      });
      const status = await settleComparison(transaction, comparison, reviews);
      return { entries, review, status, changed: NOTHING };
    }
    const kept = Kept.parse(JSON.parse(held.kept));
    requireOneMind(kept, reviews);
    const { written } = await compareDataset(transaction, dataset, kept);
    return { entries, review, status: null, changed: written };
  });
  if (store.engine === 'embedded') await appendToJournal(data, entries);
  return recorded;
}

/** Joined by way of others, two that are known not to be one would be one. */
function requireOneMind(kept: Kept, reviews: readonly Review[]): void {
  const pairs = identities(kept.identities, reviews);
  const links = new Map<string, string[]>();
  for (const { source, target, isSame } of pairs) {
    links.set(source, [...(links.get(source) ?? []), ...(isSame ? [target] : [])]);
    links.set(target, links.get(target) ?? []);
  }
  const groups = joinSame([...links]);
  const torn = pairs.find(
    ({ source, target, isSame }) => !isSame && groups.get(source) === groups.get(target),
  );
  if (torn !== undefined)
    throw invalid(
      `${torn.source} and ${torn.target} are known not to be the same, and would be joined by way of others. Undo one of the two first.`,
    );
}

const NOTHING: Written = { created: 0, updated: 0, deleted: 0 };
const KeptRow = z.object({ kept: z.string() });
const RuleRow = z.object({ rule: z.string().nullable(), ruleVersion: z.number().nullable() });

function datasetOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')));
}

function notFound(message: string): StemmaError {
  return new StemmaError('not-found', message);
}

function invalid(message: string): StemmaError {
  return new StemmaError('request-invalid', message);
}
