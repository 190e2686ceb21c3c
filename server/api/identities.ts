// Who is joined with whom, or parted from whom, as the dataset says and reviewers decide.
import { z } from 'zod';
import { IdentityList, IdentityView } from '#schema';
import { requireDataset } from '../queries/datasets.ts';
import { readIdentities } from '../queries/identities.ts';
import { example } from './examples.ts';
import { DatasetName, Page, pageOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

export const identities = route({
  method: 'get',
  path: '/identities',
  summary: 'Actors, claims and questions that are joined or parted, by the two ids',
  request: {
    ...NOTHING,
    query: z.strictObject({
      dataset: DatasetName,
      of: z
        .string()
        .max(600)
        .optional()
        .meta({ description: 'The id of one of the two.', example: example.actor.id }),
      ...Page,
    }),
  },
  answer: { name: 'IdentityList', schema: IdentityList, example: example.identities },
  rows: rowsOfList(IdentityView),
  errors: ['not-found'],
  async handle({ store }, { query: { dataset, of, ...page } }) {
    await requireDataset(store, dataset);
    return pageOf(await readIdentities(store, dataset, of ?? null), page);
  },
});
