// Guided stories: steps of words, each with the address of what the page shows beside them.
import { z } from 'zod';
import { StoryList, StoryView } from '#schema';
import { requireDataset } from '../queries/datasets.ts';
import { readStories } from '../queries/stories.ts';
import { DatasetName, Page, pageOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

const example: z.infer<typeof StoryList> = {
  items: [
    {
      id: 'two-towns-bridge:story:six-documents-one-notice',
      dataset: 'two-towns-bridge',
      title: 'Six documents, one notice',
      summary: 'How one notice comes to stand in six documents.',
      steps: [
        {
          title: 'One sentence, again and again',
          text: 'Choose any of these documents and read who it has the sentence from.',
          address: '/?view=stemma&question=two-towns-bridge:question:crack-where',
          ask: { question: 'How many origins do you see?', answer: 'As many as stand at the left.' },
          gone: [],
        },
      ],
    },
  ],
  total: 1,
  next: null,
};

export const stories = route({
  method: 'get',
  path: '/stories',
  summary: 'The guided stories of the datasets, whole, by dataset, then id',
  request: { ...NOTHING, query: z.strictObject({ dataset: DatasetName.optional(), ...Page }) },
  answer: { name: 'StoryList', schema: StoryList, example },
  rows: rowsOfList(StoryView),
  errors: ['not-found'],
  async handle({ store }, { query: { dataset, ...page } }) {
    if (dataset !== undefined) await requireDataset(store, dataset);
    return pageOf(await readStories(store, dataset ?? null), page);
  },
});
