// What may be one in the present dataset, and which two were joined or parted already, the latest first.
import { useMemo } from 'react';
import type { ReviewView } from '#schema';
import { useAllReviews, useSuggestions } from '../../api.ts';
import { useCurrentDataset } from '../../state/current.ts';

/** The layout of the view that shows them. */
export const SUGGESTIONS = 'suggestions';

/** The joining or parting of two, and the entry that takes it back. */
export type Decision = {
  review: ReviewView & { identity: NonNullable<ReviewView['identity']> };
  undo: ReviewView | null;
};

export function useSuggestionList() {
  const dataset = useCurrentDataset()?.id ?? null;
  const query = useSuggestions(dataset);
  const reviews = useAllReviews(dataset);
  const decisions = useMemo(() => reviews.data && decisionsOf(reviews.data), [reviews.data]);
  return { query, reviews, decisions };
}

function decisionsOf(reviews: readonly ReviewView[]): Decision[] {
  const byId = new Map(reviews.map((review) => [review.id, review]));
  return reviews
    .flatMap((review): Decision[] => {
      const { identity, undoneBy } = review;
      return identity === null
        ? []
        : [{ review: { ...review, identity }, undo: byId.get(undoneBy ?? '') ?? null }];
    })
    .toReversed();
}
