// What the HTTP API answers on how two things are connected: the shortest paths between them, and what both have as a source.
import { z } from 'zod';
import { DocumentRef, QuestionRef } from './api.ts';
import { SpeakerRef } from './api-lineage.ts';

const id = z.string().describe('<dataset>:<kind>:<local id>');
const count = z.int().min(0);

export const PathRelation = z
  .enum([
    'cites',
    'states',
    'denies',
    'prints',
    'speaks-in',
    'refers-to',
    'answers',
    'part-of',
    'instance-of',
    'contradicts',
    'updates',
    'differs',
    'disputes',
    'member-of',
  ])
  .describe(
    'cites: passes on the words of another; states, denies: an origin and a claim; prints: a document and a reader who writes under it; speaks-in: a voice and its document; refers-to: a document that names another.',
  );
export type PathRelation = z.infer<typeof PathRelation>;

/** Whatever a path leads through. */
export const PathItem = z.discriminatedUnion('type', [
  ...SpeakerRef.options,
  z.object({ type: z.literal('claim'), id, text: z.string() }),
  z.object({ type: z.literal('question'), ...QuestionRef.shape }),
]);
export type PathItem = z.infer<typeof PathItem>;

export const PathStep = z.object({
  relation: PathRelation,
  isForward: z.boolean().describe('The relation leads from the item before to the item after.'),
  verb: z.string().describe('What is said of the item before, as in the sentence.'),
  assertions: z
    .object({ total: count, items: z.array(id) })
    .describe('The assertions in which the step is met, at most 500; none where it rests on no passage.'),
  comparison: id.nullable(),
});
export type PathStep = z.infer<typeof PathStep>;

export const PathView = z.object({
  items: z.array(PathItem).min(1),
  steps: z.array(PathStep).describe('One fewer than items: each leads from an item to the next.'),
  sentence: z.string(),
});
export type PathView = z.infer<typeof PathView>;

export const PathList = z.object({
  from: PathItem,
  to: PathItem,
  relations: z.array(PathRelation).describe('The relations that a path may lead along.'),
  length: count.nullable().describe('Steps of a shortest path; null where there is none.'),
  paths: z
    .array(PathView)
    .describe('Every shortest path, up to the limit, in the order of the ids that they lead through.'),
  isMore: z.boolean().describe('There are more of that length than are listed.'),
});
export type PathList = z.infer<typeof PathList>;

const SourceSide = z.object({
  states: count.describe('Assertions whose origin the source is.'),
  passesOn: count.describe('Assertions that it passes on.'),
  assertions: z.array(id).describe('Their ids, at most 500.'),
});

export const CommonSources = z.object({
  of: z.array(PathItem).length(2),
  sentence: z.string(),
  total: count,
  sources: z
    .array(z.object({ source: SpeakerRef, sides: z.array(SourceSide).length(2) }))
    .describe('Whoever both have words from, those met in most assertions first; at most 500.'),
  documents: z.array(DocumentRef).describe('Documents in whose chains those sources are met.'),
});
export type CommonSources = z.infer<typeof CommonSources>;
