// Reviews out of entries of the journal: an activity says who, when and in its details what. Pure.
import { type NodeRow, Review } from '#schema';

type Entry = Pick<NodeRow<'Activity'>, 'id' | 'dataset' | 'kind' | 'by' | 'details'>;

/** The review that an activity records; null where it records something else, or what no review can say. */
export function reviewOf({ id, dataset, kind, by, details }: Entry): Review | null {
  if (!kind.startsWith('review/')) return null;
  const parsed = Review.safeParse({ ...parseJson(details), id, dataset, by });
  return parsed.success && kindOf(parsed.data) === kind ? parsed.data : null;
}

/** The kind of the activity that records a review. */
export function kindOf(review: Pick<Review, 'kind'> & { opinion?: string }): NodeRow<'Activity'>['kind'] {
  return `review/${review.kind === 'undo' ? 'undo' : review.opinion}` as NodeRow<'Activity'>['kind'];
}

/** The reviews among activities, in their order. */
export function reviewsOf(activities: readonly Entry[]): Review[] {
  return activities.flatMap((activity) => reviewOf(activity) ?? []);
}

function parseJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
