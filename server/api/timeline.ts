// When what is claimed happened, was said and was published; and how it spread, step by step.
import { z } from 'zod';
import { DatasetDates, Timeline } from '#schema';
import { StemmaError } from '../errors.ts';
import { requireDataset } from '../queries/datasets.ts';
import { readDates } from '../queries/dates.ts';
import {
  readDatasetTimeline,
  readEventTimeline,
  readQuestionTimeline,
  readTopicTimeline,
} from '../queries/timeline.ts';
import { datesExample, timelineExample } from './lineage-examples.ts';
import { DatasetName, idOf, Without } from './parameters.ts';
import { NOTHING, route } from './route.ts';

const EVENT = 'two-towns-bridge:event:flood';

export const timeline = route({
  method: 'get',
  path: '/timeline',
  summary: 'When what is claimed happened, was said and was published, and how it spread, step by step',
  request: {
    ...NOTHING,
    query: z.strictObject({
      question: idOf('question', timelineExample.of.id)
        .shape.id.optional()
        .meta({ description: 'The id of a question; by itself.', example: timelineExample.of.id }),
      event: idOf('event', EVENT)
        .shape.id.optional()
        .meta({ description: 'The id of an event; by itself.', example: EVENT }),
      topic: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .meta({ description: 'The id of a topic, with its dataset.', example: 'casualties' }),
      dataset: DatasetName.optional(),
      without: Without,
    }),
  },
  answer: { name: 'Timeline', schema: Timeline, example: timelineExample },
  errors: ['not-found'],
  async handle({ store }, { query: { question, event, topic, dataset, without } }) {
    const isAlone = topic === undefined && dataset === undefined;
    if (question !== undefined && event === undefined && isAlone)
      return readQuestionTimeline(store, question, without);
    if (event !== undefined && question === undefined && isAlone)
      return readEventTimeline(store, event, without);
    if (question !== undefined || event !== undefined || dataset === undefined)
      throw new StemmaError(
        'request-invalid',
        'The request is not understood: give a question, or an event, or a dataset, or a topic with its dataset.',
      );
    return topic === undefined
      ? readDatasetTimeline(store, dataset, without)
      : readTopicTimeline(store, dataset, topic, without);
  },
});

export const dates = route({
  method: 'get',
  path: '/dates',
  summary: 'How many assertions of a dataset are dated to which days: happened, said, published',
  request: { ...NOTHING, query: z.strictObject({ dataset: DatasetName }) },
  answer: { name: 'DatasetDates', schema: DatasetDates, example: datesExample },
  errors: ['not-found'],
  async handle({ store }, { query: { dataset } }) {
    await requireDataset(store, dataset);
    return readDates(store, dataset);
  },
});
