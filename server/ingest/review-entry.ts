// Reviews as they are named and written down: the id that follows from the content, and the entry of reviews.yaml with
// the dataset's own short ids. Pure.
import type { Review, ReviewEntry } from '#schema';
import { canonicalHash } from './canonical-json.ts';
import { nodeId } from './node-id.ts';

type Unnamed<R> = R extends Review ? Omit<R, 'id'> : never;
export type NewReview = Unnamed<Review>;

/** The same content has the same id wherever it is taken over, and another content another one. */
export function reviewId(review: NewReview): string {
  const { dataset, at } = review;
  return nodeId(dataset, 'activity', `${at}-${canonicalHash(review).slice(0, 16)}`);
}

/** A review with its id. */
export function named(review: NewReview): Review {
  return { ...review, id: reviewId(review) };
}

/** The reviews of a dataset’s reviews.yaml, in the order of the file; the id of each is that of its content. */
export function reviewsFrom(dataset: string, entries: readonly ReviewEntry[]): Review[] {
  return entries.map((entry) => {
    const made = { dataset, by: entry.by, at: entry.at, note: entry.note ?? null };
    if ('undoes' in entry)
      return named({ kind: 'undo', ...made, undoes: nodeId(dataset, 'activity', entry.undoes) });
    if ('identity' in entry) {
      const { identity: of, left, right, opinion } = entry;
      return named({
        kind: 'identity',
        ...made,
        of,
        left: nodeId(dataset, of, left),
        right: nodeId(dataset, of, right),
        opinion,
      });
    }
    const { comparison, opinion, because = null, rule = null, ruleVersion = null } = entry;
    return named({
      kind: 'comparison',
      ...made,
      comparison: nodeId(dataset, 'comparison', comparison),
      opinion,
      because,
      rule,
      ruleVersion,
    });
  });
}

/** A review as an entry of its dataset's file, keys in the order in which they are read. */
export function entryOf(review: Review): ReviewEntry {
  const local = (id: string) => id.slice(id.indexOf(':', review.dataset.length + 1) + 1);
  const made = { id: local(review.id), by: review.by, at: review.at };
  const note = review.note === null ? {} : { note: review.note };
  if (review.kind === 'undo') return { ...made, undoes: local(review.undoes), ...note };
  if (review.kind === 'identity') {
    const { of: identity, left, right, opinion } = review;
    return { ...made, identity, left: local(left), right: local(right), opinion, ...note };
  }
  const { comparison, opinion, because, rule, ruleVersion } = review;
  return {
    ...made,
    comparison: local(comparison),
    opinion,
    ...(because === null ? {} : { because }),
    ...note,
    ...(rule === null ? {} : { rule }),
    ...(ruleVersion === null ? {} : { ruleVersion }),
  };
}
