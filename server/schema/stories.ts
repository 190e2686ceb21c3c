// A guided story: steps of words, each with the address of what the page shows beside them. One file of a dataset's
// folder each, `stories/<id>.yaml`.
import { z } from 'zod';
import { LocalId, Text } from './text.ts';

/** The address of a view, as "Share" copies it, from the root of the site; ids in it are whole: `<dataset>:<kind>:<id>`. */
export const ViewAddress = z
  .string()
  .max(4_000)
  .regex(/^\/\?\S+$/u, 'expected an address that starts with "/?", such as /?view=timeline&step=3')
  .describe(
    'What the page shows at this step: the address, from the root of the site, as "Share" copies it.',
  );

export const StoryStep = z.strictObject({
  title: Text.optional().describe('A few words over the step.'),
  text: Text.describe('What is told at this step, in our own words; a blank line starts a new paragraph.'),
  address: ViewAddress,
  ask: z
    .strictObject({ question: Text, answer: Text })
    .optional()
    .describe('What the class is asked before it goes on, with the answer that is revealed.'),
});

export const StoryFile = z.strictObject({
  id: LocalId,
  title: Text,
  summary: Text.describe('What one will have seen at the end, in a sentence or two.'),
  steps: z.array(StoryStep).min(1).max(200),
});
export type StoryFile = z.infer<typeof StoryFile>;
export type StoryStep = z.infer<typeof StoryStep>;

/** `<dataset>:<kind>:<local id>`, where it stands as a whole value, or among several with a comma between them. */
const ID = /^[^:,\s]+:[a-z]+:\S+$/u;

/** Ids that name two ends rather than one thing: an arrow, a path. */
const TWO_ENDED = new Set(['arrow', 'path']);

/** Each id once, in the order of the address. Pairs such as an arrow or a path are left out: they have no node. */
export function idsInAddress(address: string): string[] {
  const { searchParams } = new URL(address, 'http://localhost');
  const values = [...searchParams.values()].flatMap((value) => value.split(','));
  return [
    ...new Set(values.filter((value) => ID.test(value) && !TWO_ENDED.has(value.split(':')[1] ?? ''))),
  ].filter((id) => id.split(':')[1] !== 'dataset');
}
