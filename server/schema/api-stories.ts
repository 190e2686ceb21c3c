// What the HTTP API answers on guided stories.
import { z } from 'zod';
import { StoryFile, StoryStep } from './stories.ts';

const text = z.string();

export const StoryStepView = z.object({
  title: text.nullable(),
  text,
  address: StoryStep.shape.address,
  ask: z.object({ question: text, answer: text }).nullable(),
  gone: z.array(text).describe('Ids that the address names and that are not there any more.'),
});
export type StoryStepView = z.infer<typeof StoryStepView>;

export const StoryView = z.object({
  id: text.describe('<dataset>:story:<local id>'),
  dataset: text,
  title: text,
  summary: StoryFile.shape.summary,
  steps: z.array(StoryStepView),
});
export type StoryView = z.infer<typeof StoryView>;

export const StoryList = z.object({
  items: z.array(StoryView),
  total: z.int().min(0),
  next: text.nullable().describe('The cursor of the next page, null on the last.'),
});
