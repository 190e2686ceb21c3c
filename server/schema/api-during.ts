// What has a part in a time, which is a span of days: asked for some items at once.
import { z } from 'zod';
import { TimelineLane } from './api-timeline.ts';

/** As many items as are asked about at once: with ids of 250 characters they fit in one request. */
export const MOST_JUDGED = 250;

export const Span = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/, 'expected two days, as 2020-10-01/2020-11-04');

export const DuringRequest = z.strictObject({
  ids: z
    .array(z.string().max(600))
    .max(MOST_JUDGED)
    .describe('Ids of actors, claims, questions, documents, events, places or assertions.'),
  during: Span.describe('First and last day.').meta({ example: '2020-10-01/2020-11-04' }),
  dated: TimelineLane.default('said').describe('Which date counts.'),
});

export const TimePart = z
  .enum(['within', 'outside', 'undated'])
  .describe(
    'within: something behind it is dated into these days, or can be; outside: what is behind it has other dates; ' +
      'undated: nothing behind it has such a date, or nothing is behind it.',
  );
export type TimePart = z.infer<typeof TimePart>;

export const TimeParts = z.object({
  items: z.array(z.object({ id: z.string(), part: TimePart })).describe('By id, each once.'),
});
export type TimeParts = z.infer<typeof TimeParts>;
