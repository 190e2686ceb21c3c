// What the API answers about reviews, and what it is sent to record one.
import { z } from 'zod';
import { IdentityKind, IdentityOpinion, ReviewerName, ReviewNote, ReviewOpinion } from './reviews.ts';
import { Because, Status } from './vocabulary.ts';

const text = z.string();
const maybe = <T extends z.ZodType>(type: T) => type.nullable();
const count = z.int().min(0);
const by = ReviewerName.optional().describe('Who reviews; else STEMMA_REVIEWER.');

export const ReviewRequest = z
  .strictObject({ opinion: ReviewOpinion, note: ReviewNote.optional(), because: Because.optional(), by })
  .refine(
    ({ opinion, note, because }) => opinion !== 'explains' || note !== undefined || because !== undefined,
    { path: ['note'], message: 'expected a note, or because, with an opinion that explains' },
  );
export const UndoRequest = z.strictObject({ note: ReviewNote.optional(), by });
export const IdentityRequest = z.strictObject({
  kind: IdentityKind,
  left: text.max(600).describe('The id of one.'),
  right: text.max(600).describe('The id of the other, of the same kind and dataset.'),
  opinion: z
    .enum([...IdentityOpinion.options, 'undo'])
    .describe('undo takes back the latest opinion on these two that is in effect.'),
  note: ReviewNote.optional(),
  by,
});

const Named = z.object({ id: text, text: maybe(text).describe('Null where it is no longer there.') });

export const ReviewView = z.object({
  id: text,
  dataset: text,
  kind: z.enum(['comparison', 'identity', 'undo']),
  opinion: z.enum([...ReviewOpinion.options, ...IdentityOpinion.options, 'undo']),
  by: text,
  at: text.describe('ISO date and time, UTC.'),
  note: maybe(text),
  because: maybe(Because),
  comparison: maybe(text).describe('The id of the comparison that it is about.'),
  rule: maybe(text),
  ruleVersion: maybe(z.int()).describe('The version of the rule whose result was reviewed.'),
  isOlderRule: z.boolean().describe('Made against an older version of the rule than the present one.'),
  identity: maybe(z.object({ kind: IdentityKind, left: Named, right: Named })),
  undoes: maybe(text).describe('The id of the review that it takes back.'),
  undoneBy: maybe(text).describe('The id of the entry that takes it back, where one is in effect.'),
  isFound: z.boolean().describe('Whether what it is about is still there.'),
});
export type ReviewView = z.infer<typeof ReviewView>;

export const ReviewList = z.object({
  items: z.array(ReviewView),
  total: count,
  next: maybe(text).describe('The cursor of the next page, null on the last.'),
});

/** All reviews of one comparison, oldest first, those that were undone among them. */
export const ReviewHistory = z.object({
  comparison: text,
  status: Status,
  proposed: Status.describe('What the rule says, without any review.'),
  items: z.array(ReviewView),
});
export type ReviewHistory = z.infer<typeof ReviewHistory>;

export const ReviewRecorded = z.object({
  review: ReviewView,
  status: maybe(Status).describe('The status of the comparison after it; null for two joined or parted.'),
  changed: z
    .object({ created: count, updated: count, deleted: count })
    .describe('Comparisons that are new, changed and gone since, where two were joined or parted.'),
});
export type ReviewRecorded = z.infer<typeof ReviewRecorded>;
