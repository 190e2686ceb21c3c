// One question: what it is part of, the claims that answer it, and how these stand to each other.
import { z } from 'zod';
import { type QuestionDetail, QuestionRef } from '#schema';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';
import { readClaims } from './claims.ts';
import { readComparisonsOfClaims } from './comparisons.ts';

const QuestionRow = QuestionRef.extend({ dataset: z.string() });
const PartRow = QuestionRef.extend({ side: z.enum(['partOf', 'parts']) });
const AnswerRow = z.object({ id: z.string() });

/** @throws StemmaError not-found */
export async function readQuestion(store: Reader, id: string): Promise<QuestionDetail> {
  const [[question], parts, answers] = await Promise.all([
    ask(store, 'read/question', QuestionRow, { id }),
    ask(store, 'read/question-parts', PartRow, { id }),
    ask(store, 'read/question-claims', AnswerRow, { id }),
  ]);
  if (question === undefined) throw new StemmaError('not-found', `There is no question with the id ${id}.`);
  const ids = answers.map((answer) => answer.id);
  const [claims, comparisons] = await Promise.all([
    readClaims(store, ids),
    readComparisonsOfClaims(store, ids),
  ]);
  const side = (wanted: 'partOf' | 'parts') =>
    parts
      .filter((part) => part.side === wanted)
      .map(({ id: part, text, topic }) => ({ id: part, text, topic }));
  return { ...question, partOf: side('partOf'), parts: side('parts'), claims, comparisons };
}
