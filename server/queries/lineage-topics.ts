// What echoes, circles and removals are about: claims and questions by id, in their words.
import { z } from 'zod';
import { QuestionRef } from '#schema';
import { ask, type Reader } from './ask.ts';

const ClaimRow = z.object({ id: z.string(), text: z.string() });

export type Topic = {
  claim: z.infer<typeof ClaimRow> | null;
  question: z.infer<typeof QuestionRef> | null;
};

/** The claim or the question that each id names. */
export async function readTopics(store: Reader, ids: readonly string[]): Promise<(id: string) => Topic> {
  const wanted = [...new Set(ids)];
  const [claims, questions] = await Promise.all([
    ask(store, 'read/claim-texts', ClaimRow, { ids: wanted }),
    ask(store, 'read/question-texts', QuestionRef, { ids: wanted }),
  ]);
  const claimOf = new Map(claims.map((row) => [row.id, row]));
  const questionOf = new Map(questions.map((row) => [row.id, row]));
  return (id) => ({ claim: claimOf.get(id) ?? null, question: questionOf.get(id) ?? null });
}
