// What reviewers decide: reviews of a comparison, two joined or parted, and the undoing of either.
import { z } from 'zod';
import {
  IdentityRequest,
  ReviewHistory,
  ReviewList,
  ReviewRecorded,
  ReviewRequest,
  UndoRequest,
  ReviewView,
} from '#schema';
import type { Context } from '../context.ts';
import { StemmaError } from '../errors.ts';
import { readReview, readReviewHistory, readReviews } from '../queries/reviews.ts';
import { requireDataset } from '../queries/datasets.ts';
import { type Recorded, reviewComparison, reviewIdentity, undoReview } from '../record-review.ts';
import { example } from './examples.ts';
import { DatasetName, idOf, Page, pageOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

/** Joining two compares the dataset anew, which takes as long as the comparing of a load. */
const TEN_MINUTES_MS = 600_000;

export const reviews = route({
  method: 'get',
  path: '/reviews',
  summary:
    'Every review of a dataset, oldest first, those that were undone or whose subject is gone among them',
  request: { ...NOTHING, query: z.strictObject({ dataset: DatasetName, ...Page }) },
  answer: { name: 'ReviewList', schema: ReviewList, example: example.reviews },
  rows: rowsOfList(ReviewView),
  errors: ['not-found'],
  async handle({ store }, { query: { dataset, ...page } }) {
    await requireDataset(store, dataset);
    return pageOf(await readReviews(store, dataset), page);
  },
});

export const comparisonReviews = route({
  method: 'get',
  path: '/comparisons/{id}/reviews',
  summary: 'The reviews of a comparison, oldest first',
  request: { ...NOTHING, path: idOf('comparison', example.comparison.id) },
  answer: { name: 'ReviewHistory', schema: ReviewHistory, example: example.reviewHistory },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readReviewHistory(store, path.id),
});

export const reviewing = route({
  method: 'post',
  path: '/comparisons/{id}/reviews',
  summary: 'Confirm, reject or explain a comparison',
  request: {
    ...NOTHING,
    path: idOf('comparison', example.comparison.id),
    body: ReviewRequest.meta({ example: { opinion: 'confirms', by: 'A reader' } }),
  },
  answer: { name: 'ReviewRecorded', schema: ReviewRecorded, example: example.reviewRecorded },
  errors: ['not-found'],
  async handle(context, { path, body }) {
    const made = { ...body, by: reviewer(context, body.by) };
    return recorded(context, await reviewComparison(at(context), { comparison: path.id, ...made }));
  },
});

export const undoing = route({
  method: 'post',
  path: '/reviews/{id}/undo',
  summary: 'Take a review back; the undo is an entry of its own, and can be undone',
  request: {
    ...NOTHING,
    path: idOf('activity', example.review.id),
    body: UndoRequest.meta({ example: { by: 'A reader' } }),
  },
  answer: { name: 'ReviewRecorded', schema: ReviewRecorded, example: example.reviewRecorded },
  errors: ['not-found'],
  timeoutMs: TEN_MINUTES_MS,
  async handle(context, { path, body }) {
    const made = { ...body, by: reviewer(context, body.by) };
    return recorded(context, await undoReview(at(context), { review: path.id, ...made }));
  },
});

export const identity = route({
  method: 'post',
  path: '/identities',
  summary: 'Join or part two actors, claims or questions; the dataset is compared anew at once',
  request: {
    ...NOTHING,
    body: IdentityRequest.meta({
      example: {
        kind: 'actor',
        left: example.actor.id,
        right: example.document.publisher?.id ?? '',
        opinion: 'not-same',
        by: 'A reader',
      },
    }),
  },
  answer: { name: 'ReviewRecorded', schema: ReviewRecorded, example: example.reviewRecorded },
  errors: ['not-found'],
  timeoutMs: TEN_MINUTES_MS,
  async handle(context, { body }) {
    const made = { ...body, by: reviewer(context, body.by) };
    return recorded(context, await reviewIdentity(at(context), made));
  },
});

function at({ store, settings }: Context) {
  return { store, data: settings.STEMMA_DATA, now: new Date() };
}

async function recorded(
  { store }: Context,
  { review, status, changed }: Recorded,
): Promise<z.input<typeof ReviewRecorded>> {
  return { review: await readReview(store, review.dataset, review.id), status, changed };
}

/** @throws StemmaError request-invalid, where nobody is named */
function reviewer({ settings }: Context, by: string | undefined): string {
  const name = by ?? settings.STEMMA_REVIEWER;
  if (name !== undefined) return name;
  throw new StemmaError(
    'request-invalid',
    'A review has a name: give it as "by", or set STEMMA_REVIEWER on the server.',
  );
}
