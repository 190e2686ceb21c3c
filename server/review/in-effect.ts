// Which reviews are in effect, and what they decide together. Pure, and the same in whatever order they were recorded:
// a journal that is read again, or a reviews.yaml that is taken over, gives the same.
import type { Review, Status } from '#schema';

/** By the time at which they were made, then by id. */
export function inOrder<R extends Review>(reviews: readonly R[]): R[] {
  return reviews.toSorted((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
}

/**
 * Which review is undone by which: an undo takes back an earlier review, also an undo, unless it is itself undone.
 *
 * @returns for each id of a review that is not in effect, the id of the undo that takes it back
 */
export function undone(reviews: readonly Review[]): Map<string, string> {
  const takenBack = new Map<string, string>();
  // From the latest on: whatever could take back an undo was looked at before it.
  const ordered = inOrder(reviews);
  const place = new Map(ordered.map(({ id }, index) => [id, index]));
  for (const [index, review] of [...ordered.entries()].toReversed()) {
    if (review.kind !== 'undo' || takenBack.has(review.id)) continue;
    if ((place.get(review.undoes) ?? Infinity) < index) takenBack.set(review.undoes, review.id);
  }
  return takenBack;
}

/** The reviews that are in effect, oldest first, without the undos. */
export function inEffect(reviews: readonly Review[]): Exclude<Review, { kind: 'undo' }>[] {
  const takenBack = undone(reviews);
  return inOrder(reviews).filter(
    (review): review is Exclude<Review, { kind: 'undo' }> =>
      review.kind !== 'undo' && !takenBack.has(review.id),
  );
}

export type ComparisonReview = Extract<Review, { kind: 'comparison' }>;

/** For each comparison the review that decides it: the latest in effect that confirms or rejects it. */
export function deciding(reviews: readonly Review[]): Map<string, ComparisonReview> {
  const found = new Map<string, ComparisonReview>();
  for (const review of inEffect(reviews))
    if (review.kind === 'comparison' && review.opinion !== 'explains') found.set(review.comparison, review);
  return found;
}

/** The status of a comparison: as the review decides, else as the rule says. */
export function statusAfter(proposed: Status, review: ComparisonReview | undefined): Status {
  if (review === undefined) return proposed;
  return review.opinion === 'rejects' ? 'rejected' : 'confirmed';
}

/** Which comparison each review is about, also by way of what it undoes; one that is about none is left out. */
export function comparisonsOf(reviews: readonly Review[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const review of inOrder(reviews)) {
    const comparison = review.kind === 'comparison' ? review.comparison : null;
    const about = review.kind === 'undo' ? (found.get(review.undoes) ?? null) : comparison;
    if (about !== null) found.set(review.id, about);
  }
  return found;
}

export type Identity = {
  of: Extract<Review, { kind: 'identity' }>['of'];
  source: string;
  target: string;
  isSame: boolean;
};

/** Who is, or is not, the same as whom: as a dataset says, and over it as the latest reviews in effect do. */
export function identities(declared: readonly Identity[], reviews: readonly Review[]): Identity[] {
  const pairs = new Map(declared.map((pair) => [keyOf(pair), pair]));
  for (const review of inEffect(reviews)) {
    if (review.kind !== 'identity') continue;
    const [source, target] = pairInOrder(review.left, review.right);
    const pair = { of: review.of, source, target, isSame: review.opinion === 'same' };
    pairs.set(keyOf(pair), pair);
  }
  return [...pairs.values()].toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
}

/** From the smaller id to the larger: it holds both ways and is written once. */
export function pairInOrder(left: string, right: string): [string, string] {
  return left < right ? [left, right] : [right, left];
}

function keyOf({ of, source, target }: Identity): string {
  return [of, source, target].join('\n');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
