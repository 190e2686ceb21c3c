// The chains of a dataset, whole: what the trees of attribution are drawn from.
import { z } from 'zod';
import { ChainList } from '#schema';
import { readChains } from '../queries/chains.ts';
import { requireDataset } from '../queries/datasets.ts';
import { DatasetName } from './parameters.ts';
import { NOTHING, route } from './route.ts';

const example: ChainList = {
  chains: [
    {
      id: 'karabakh-2020:assertion:legal-paper-iskandarli/barda-21-killed',
      document: 'karabakh-2020:document:legal-paper-iskandarli',
      zone: 'body',
      links: [
        ['karabakh-2020:actor:ramil-iskandarli'],
        ['karabakh-2020:actor:legal-paper-iskandarli/media-amnesty'],
        ['karabakh-2020:actor:amnesty-international'],
        ['karabakh-2020:actor:az-prosecutor-generals-office'],
      ],
    },
  ],
};

export const chains = route({
  method: 'get',
  path: '/chains',
  summary:
    'The chain of attribution of every assertion of a dataset, from the document’s voice to the origin',
  request: { ...NOTHING, query: z.strictObject({ dataset: DatasetName }) },
  answer: { name: 'ChainList', schema: ChainList, example },
  errors: ['not-found'],
  async handle({ store }, { query: { dataset } }) {
    await requireDataset(store, dataset);
    const read = await readChains(store, dataset);
    return {
      chains: read.chains.map(({ id, document, zone, links }) => ({
        id,
        document,
        zone: zone === 'comment' ? ('comment' as const) : ('body' as const),
        links: links.map(({ speakers }) => speakers),
      })),
    };
  },
});
