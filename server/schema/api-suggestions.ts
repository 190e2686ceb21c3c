// What may be one: questions, and claims, that look alike. Offered to people and never acted upon by itself.
import { z } from 'zod';
import { IdentityKind } from './reviews.ts';

export const SuggestionKind = z
  .enum(['one-question', 'no-question', 'one-claim'])
  .describe(
    'one-question: answers that stand under several questions; no-question: claims that answer none and look like answers to one; one-claim: claims that agree in every field.',
  );
export type SuggestionKind = z.infer<typeof SuggestionKind>;

const Named = z.object({ id: z.string(), text: z.string() });

export const Suggestion = z.object({
  id: z.string(),
  dataset: z.string(),
  kind: SuggestionKind,
  reason: z.string().describe('Why the two may be one, in one sentence.'),
  questions: z.array(Named).describe('The questions that may be one, or that the claims may answer.'),
  claims: z.array(Named).describe('Claims that show it: at most twenty, by id.'),
  pair: z
    .object({ kind: IdentityKind, left: Named, right: Named })
    .nullable()
    .describe('The two to join or part; null where a claim answers no question yet.'),
  sides: z
    .array(z.object({ claim: Named, questions: z.array(Named).describe('The questions it answers.') }))
    .length(2)
    .describe('Two claims that show it, the one of what is at the left first.'),
  total: z.int().min(1).describe('How many claims there are of this kind in all.'),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const SuggestionList = z.object({
  items: z.array(Suggestion),
  total: z.int().min(0),
  next: z.string().nullable().describe('The cursor of the page that follows; null on the last one.'),
});
export type SuggestionList = z.infer<typeof SuggestionList>;
