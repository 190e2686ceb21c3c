// Reviews as readers see them: what each says, whether it is in effect, and whether what it is about is still there.
import { z } from 'zod';
import {
  ActivityRow,
  type ComparisonView,
  type Review,
  type ReviewHistory,
  type ReviewView,
  Status,
} from '#schema';
import { StemmaError } from '../errors.ts';
import { comparisonsOf, deciding, inEffect, inOrder, undone } from '../review/in-effect.ts';
import { reviewOf, reviewsOf } from '../review/review-of.ts';
import { ask, type Reader } from './ask.ts';
import { distinct, grouped } from './rows.ts';

const SubjectRow = z.object({
  id: z.string(),
  rule: z.string().nullable(),
  ruleVersion: z.number().nullable(),
  status: Status,
  proposed: Status,
});
const NamedRow = z.object({ id: z.string(), text: z.string() });
const ReviewedRow = ActivityRow.extend({ comparison: z.string() });

/** Every review of a dataset, oldest first. */
export async function readReviews(store: Reader, dataset: string): Promise<ReviewView[]> {
  return viewsOf(store, dataset, await readAll(store, dataset));
}

/** One review. @throws StemmaError not-found */
export async function readReview(store: Reader, dataset: string, id: string): Promise<ReviewView> {
  const found = (await readReviews(store, dataset)).find((review) => review.id === id);
  if (found === undefined) throw new StemmaError('not-found', `There is no review with the id ${id}.`);
  return found;
}

/** The reviews of one comparison. Those of one that is gone are in the list of its dataset. @throws StemmaError not-found */
export async function readReviewHistory(store: Reader, comparison: string): Promise<ReviewHistory> {
  const dataset = comparison.slice(0, comparison.indexOf(':'));
  const [subject] = await ask(store, 'read/review-subjects', SubjectRow, { ids: [comparison] });
  if (subject === undefined)
    throw new StemmaError('not-found', `There is no comparison with the id ${comparison}.`);
  const rows = await ask(store, 'read/comparison-reviews', ReviewedRow, { ids: [comparison] });
  return {
    comparison,
    status: subject.status,
    proposed: subject.proposed,
    items: await viewsOf(store, dataset, reviewsOf(rows)),
  };
}

/** For each of some comparisons the review that says how it stands: the one that decides, else the latest in effect. */
export async function readStanding(
  store: Reader,
  comparisons: readonly { id: string; ruleVersion: number | null }[],
): Promise<Map<string, ComparisonView['review']>> {
  const rows = await ask(store, 'read/comparison-reviews', ReviewedRow, {
    ids: comparisons.map(({ id }) => id),
  });
  const standing = new Map<string, ComparisonView['review']>();
  const present = new Map(comparisons.map(({ id, ruleVersion }) => [id, ruleVersion]));
  for (const [id, own] of grouped(rows, ({ comparison }) => comparison)) {
    const reviews = own.flatMap((row) => reviewOf(row) ?? []);
    const latest = inEffect(reviews).findLast((review) => review.kind === 'comparison');
    const review = deciding(reviews).get(id) ?? latest;
    if (review?.kind !== 'comparison') continue;
    const { opinion, by, at, ruleVersion } = review;
    standing.set(id, { id: review.id, opinion, by, at, isOlderRule: isOlder(ruleVersion, present.get(id)) });
  }
  return standing;
}

async function readAll(store: Reader, dataset: string): Promise<Review[]> {
  return reviewsOf(await ask(store, 'compare/reviews', ActivityRow, { dataset }));
}

async function viewsOf(store: Reader, dataset: string, reviews: readonly Review[]): Promise<ReviewView[]> {
  const about = comparisonsOf(reviews);
  const takenBack = undone(reviews);
  const ends = reviews.flatMap((review) => (review.kind === 'identity' ? [review.left, review.right] : []));
  const [subjects, names] = await Promise.all([
    ask(store, 'read/review-subjects', SubjectRow, { ids: distinct(about.values()) }),
    ask(store, 'compare/identified', NamedRow, { dataset, ids: distinct(ends) }),
  ]);
  const subjectOf = new Map(subjects.map((subject) => [subject.id, subject]));
  const nameOf = new Map(names.map(({ id, text }) => [id, text]));
  const known = new Set(reviews.map(({ id }) => id));
  const named = (id: string) => ({ id, text: nameOf.get(id) ?? null });
  return inOrder(reviews).map((review) => {
    const comparison = about.get(review.id) ?? null;
    const subject = comparison === null ? undefined : subjectOf.get(comparison);
    const isOfComparison = review.kind === 'comparison';
    const isIdentity = review.kind === 'identity';
    const isThere = isIdentity
      ? nameOf.has(review.left) && nameOf.has(review.right)
      : review.kind === 'undo' && comparison === null
        ? known.has(review.undoes)
        : subject !== undefined;
    return {
      id: review.id,
      dataset,
      kind: review.kind,
      opinion: review.kind === 'undo' ? 'undo' : review.opinion,
      by: review.by,
      at: review.at,
      note: review.note,
      because: isOfComparison ? review.because : null,
      comparison,
      rule: isOfComparison ? review.rule : null,
      ruleVersion: isOfComparison ? review.ruleVersion : null,
      isOlderRule: isOfComparison && isOlder(review.ruleVersion, subject?.ruleVersion),
      identity: isIdentity ? { kind: review.of, left: named(review.left), right: named(review.right) } : null,
      undoes: review.kind === 'undo' ? review.undoes : null,
      undoneBy: takenBack.get(review.id) ?? null,
      isFound: isThere,
    };
  });
}

function isOlder(reviewed: number | null, present: number | null | undefined): boolean {
  return reviewed !== null && present !== null && present !== undefined && reviewed < present;
}
