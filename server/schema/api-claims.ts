// What the API answers where a dataset has too many claims to be drawn one by one: topics, their questions, and the
// answers of those that are open.
import { z } from 'zod';
import { ClaimGraph } from './api.ts';
import { DocumentFacet, Facet } from './api-overview.ts';
import { ComparisonType } from './vocabulary.ts';

const text = z.string();
const count = z.int().min(0);
const Signs = z
  .array(z.object({ type: ComparisonType, count }))
  .describe('Comparisons by type, rejected ones left out; types without one are not listed.');

const OverviewAnswer = z.object({
  id: text,
  text,
  affirmed: count,
  negated: count,
  comparisons: count,
});

const OverviewQuestion = z.object({
  key: text.describe('What opens it: its id, or that of the claims of a topic that answer no question.'),
  id: text.nullable().describe('Null for the claims of a topic that answer no question.'),
  text: text.nullable(),
  claims: count,
  assertions: count,
  signs: Signs,
  isOpen: z.boolean(),
  answers: z
    .array(OverviewAnswer)
    .describe('Where it is open; those with the most comparisons, then assertions, first.'),
});
export type OverviewQuestion = z.infer<typeof OverviewQuestion>;

const OverviewTopic = z.object({
  key: text.describe('What opens it.'),
  id: text.nullable().describe('Null for what has no topic.'),
  questions: count,
  claims: count,
  signs: Signs,
  isOpen: z.boolean(),
  items: z
    .array(OverviewQuestion)
    .describe('Where it is open; those with the most comparisons, then claims, first.'),
});
export type OverviewTopic = z.infer<typeof OverviewTopic>;

export const ClaimOverview = z
  .object({
    totals: z
      .object({ questions: count, withSign: count, claims: count, comparisons: count })
      .describe('What of all there is.'),
    topics: z.array(OverviewTopic).describe('The most claims first.'),
    topicsLeftOut: count,
    facets: z
      .object({
        topics: z.array(Facet),
        signs: z.array(Facet),
        documents: z.object({ total: count, items: z.array(DocumentFacet) }),
      })
      .describe('How many questions each facet would leave in, of the whole dataset.'),
  })
  .describe('Questions and claims in groups: given where they are too many to be drawn one by one.');
export type ClaimOverview = z.infer<typeof ClaimOverview>;

/** The picture of questions and claims: whole where it can be drawn, else in groups. */
export const ClaimPicture = z.union([ClaimOverview, ClaimGraph]);
export type ClaimPicture = z.infer<typeof ClaimPicture>;
