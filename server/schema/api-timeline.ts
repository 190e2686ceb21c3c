// What the HTTP API answers on time: when something happened, was said and was published, and how it spread step by step.
import { z } from 'zod';
import { DocumentRef } from './api.ts';
import { LineageNumbers, SpeakerRef } from './api-lineage.ts';

const id = z.string().describe('<dataset>:<kind>:<local id>');
const text = z.string();
const count = z.int().min(0);

export const TimelineLane = z.enum(['happened', 'said', 'published']);
export type TimelineLane = z.infer<typeof TimelineLane>;

export const DateSpan = z.object({
  text: text.describe('EDTF, as precise as the text is.'),
  earliest: text.nullable().describe('The first day that it can mean; null where that side is open.'),
  latest: text.nullable(),
});
export type DateSpan = z.infer<typeof DateSpan>;
const date = DateSpan.nullable().describe('Null where it is not stated.');

export const TimelineAssertion = z.object({
  id,
  claim: id,
  questions: z.array(id).describe('The questions that the claim answers.'),
  document: id,
  happened: date,
  said: date,
  published: date,
});
export type TimelineAssertion = z.infer<typeof TimelineAssertion>;

export const DatasetDates = z.object({
  dataset: text,
  lanes: z
    .array(
      z.object({
        lane: TimelineLane,
        dated: z
          .array(
            z.object({
              earliest: text
                .nullable()
                .describe('The first day that the date can mean; null where it is open.'),
              latest: text.nullable(),
              assertions: count,
            }),
          )
          .describe('In order of days.'),
        undated: count.describe('How many assertions have no such date.'),
      }),
    )
    .describe('Happened, said, published.'),
});
export type DatasetDates = z.infer<typeof DatasetDates>;

export const TimelineStep = z.object({
  id: text,
  kind: z
    .enum(['states', 'passes-on', 'prints'])
    .describe('states: the end of a chain; passes-on: between; prints: a document is published.'),
  date,
  decides: z
    .enum(['first', 'date', 'chain', 'open'])
    .describe('What decides that it comes after the step before it; open: the order is not known.'),
  document: DocumentRef.describe('The one that is published; else the one in whose words it is told.'),
  speakers: z.array(SpeakerRef),
  words: text.describe('The exact words of its first passage.'),
  passages: count,
  from: z
    .array(z.object({ speakers: z.array(SpeakerRef), cue: text.nullable(), passages: count }))
    .describe('From whom it takes its words, and the words that say so; most passages first.'),
  derives: z.array(DocumentRef).describe('Documents from which words are read to derive; no text says so.'),
  sayings: z.array(z.object({ assertion: id, speakers: z.array(id), from: z.array(id) })),
  numbers: LineageNumbers.pick({
    documents: true,
    outlets: true,
    origins: true,
    unidentified: true,
  }).describe('What lineage counts among all that has come to be by then.'),
});
export type TimelineStep = z.infer<typeof TimelineStep>;

export const TimelineHappening = z.object({
  id: id.describe('Of an event, or of a claim that has a date of its own.'),
  title: text,
  date,
  assertions: z.array(id),
});
export type TimelineHappening = z.infer<typeof TimelineHappening>;

export const Timeline = z.object({
  of: z.object({ kind: z.enum(['question', 'event', 'topic', 'dataset']), id: text, text }),
  dataset: text,
  assertions: z.array(TimelineAssertion),
  happenings: z.array(TimelineHappening).describe('Events, and what claims date by themselves; by date.'),
  steps: z
    .object({ total: count, items: z.array(TimelineStep) })
    .describe('In order, at most 500 of the total.'),
  answers: z
    .array(z.object({ claim: id, text, asOf: DateSpan, published: date }))
    .describe('Claims with a date of their own, by that date, with when a document first published each.'),
});
export type Timeline = z.infer<typeof Timeline>;
