// What reviewers decide: the entries of reviews.yaml as people read them, and a review as the journal keeps it.
import { z } from 'zod';
import { Because } from './vocabulary.ts';

/** As in the other files: what no text has would steer a terminal. */
const UNPRINTABLE = /(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Cs}/u;
const words = (limit: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .refine((text) => !UNPRINTABLE.test(text), 'expected text without control characters');

export const ReviewerName = words(120).describe('Who reviews.');
export const ReviewNote = words(4_000).describe('Why, in the reviewer’s own words.');

export const ReviewOpinion = z
  .enum(['confirms', 'rejects', 'explains'])
  .describe(
    'confirms: it stands; rejects: it does not; explains: adds a reason or a note and leaves its status as it is.',
  );
export type ReviewOpinion = z.infer<typeof ReviewOpinion>;

export const IdentityOpinion = z
  .enum(['same', 'not-same'])
  .describe('Whether two are one, or are known not to be.');
export type IdentityOpinion = z.infer<typeof IdentityOpinion>;

export const IdentityKind = z
  .enum(['actor', 'claim', 'question'])
  .describe('What two of a kind can be joined or parted.');
export type IdentityKind = z.infer<typeof IdentityKind>;

const LocalReviewId = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{16}$/,
    'expected the time and 16 digits of the hash, as "stemma reviews export" writes them',
  );
const LocalText = words(600);

const made = {
  id: LocalReviewId.optional().describe('Time and hash of the content; left out where written by hand.'),
  by: ReviewerName,
  at: z.iso.datetime({ precision: 3 }).describe('When, in UTC: 2026-01-31T12:00:00.000Z.'),
  note: ReviewNote.optional(),
};

/** An entry of reviews.yaml: what is reviewed tells the three apart. */
export const ReviewEntry = z
  .union([
    z.strictObject({
      ...made,
      comparison: LocalText.describe('<rule>/<claim>/<claim>, as in the id of the comparison.'),
      opinion: ReviewOpinion,
      because: Because.optional(),
      rule: LocalText.optional(),
      ruleVersion: z.int().min(1).optional().describe('The version of the rule that was reviewed.'),
    }),
    z.strictObject({
      ...made,
      identity: IdentityKind,
      left: LocalText,
      right: LocalText,
      opinion: IdentityOpinion,
    }),
    z.strictObject({ ...made, undoes: LocalReviewId.describe('The id of the review that is taken back.') }),
  ])
  .describe('A review of a comparison, a joining or parting of two, or the undoing of a review.');
export type ReviewEntry = z.infer<typeof ReviewEntry>;

const reviewed = {
  id: z.string().describe('<dataset>:activity:<time>-<hash of the content>'),
  dataset: z.string(),
  by: z.string(),
  at: z.string().describe('When it was made, which is not when it was taken from reviews.yaml.'),
  note: z.string().nullable(),
};

/** A review with whole ids. Which kind it is of tells what it is about. */
export const Review = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('comparison'),
    ...reviewed,
    comparison: z.string(),
    opinion: ReviewOpinion,
    because: Because.nullable(),
    rule: z.string().nullable(),
    ruleVersion: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('identity'),
    ...reviewed,
    of: IdentityKind,
    left: z.string(),
    right: z.string(),
    opinion: IdentityOpinion,
  }),
  z.object({
    kind: z.literal('undo'),
    ...reviewed,
    undoes: z.string(),
  }),
]);
export type Review = z.infer<typeof Review>;
