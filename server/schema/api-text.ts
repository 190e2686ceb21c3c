// What the API answers on the text of a document: the words themselves where they are attached, and every annotation
// with its place. All offsets are code points of the text, ends exclusive.
import { z } from 'zod';
import { ActorRef, DocumentRef, QuestionRef } from './api.ts';
import { Act, PassageRole, Polarity, Zone } from './vocabulary.ts';

const id = z.string().describe('<dataset>:<kind>:<local id>');
const offset = z.int().min(0);
const stretch = {
  start: offset.describe('Code points from the start of the text.'),
  end: offset.describe('Exclusive.'),
};

export const TextPassage = z.object({
  ...stretch,
  role: z
    .enum([...PassageRole.options, 'citation'])
    .describe(
      'claim: carries a claim; cue: attributes it; scope: gives date, place, who; citation: names a work.',
    ),
  exact: z.string(),
  checked: z.boolean().describe('Whether the words were compared here with the attached text.'),
  assertions: z.array(id).describe('The assertions whose evidence it is; none for a citation.'),
  cites: DocumentRef.nullable().describe('Of a citation, the document that is cited.'),
});
export type TextPassage = z.infer<typeof TextPassage>;

export const TextAssertion = z.object({
  id,
  ...stretch,
  claim: z.object({ id, text: z.string() }),
  questions: z.array(QuestionRef),
  act: Act,
  polarity: Polarity,
  links: z.int().min(1).describe('Links of the chain; 1 where the document speaks in its own voice.'),
  origin: z.object({
    actors: z.array(ActorRef),
    work: DocumentRef.nullable().describe('Where no actor is named, the work that stands for its maker.'),
  }),
});
export type TextAssertion = z.infer<typeof TextAssertion>;

export const TextSentence = z.object({
  ...stretch,
  state: z.enum(['annotated', 'excused', 'open']),
  reason: z.string().nullable().describe('Why a sentence is excused.'),
});
export type TextSentence = z.infer<typeof TextSentence>;

export const DocumentText = z.object({
  document: DocumentRef,
  authors: z.array(ActorRef),
  publisher: ActorRef.nullable(),
  sha256: z.string().nullable().describe('Of the text’s bytes; null where the document is only named.'),
  bytes: z.int().nullable(),
  text: z.string().nullable().describe('The whole text; null where it is not attached.'),
  zones: z.array(z.object({ ...stretch, zone: Zone })).describe('What is not body, in order.'),
  sentences: z.array(TextSentence).describe('In order; none where the text is not attached.'),
  assertions: z.array(TextAssertion).describe('In the order of the text.'),
  passages: z
    .array(TextPassage)
    .describe('In the order of the text; longer ones first where they start together.'),
});
export type DocumentText = z.infer<typeof DocumentText>;

export const TextAttached = z.object({
  document: id,
  sha256: z.string(),
  bytes: z.int(),
  checked: z.boolean().describe('Whether the quotations were then compared with it.'),
  why: z.string().nullable().describe('What kept them from being compared, and what to do.'),
});
export type TextAttached = z.infer<typeof TextAttached>;
