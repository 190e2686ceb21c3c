// The places of a dataset, whole: what a map is drawn from; and one place with what is claimed of it.
import { z } from 'zod';
import { PlaceDetail, PlaceList, PlaceView } from '#schema';
import { requireDataset } from '../queries/datasets.ts';
import { readPlace, readPlaces } from '../queries/places.ts';
import { placeExample } from './event-examples.ts';
import { DatasetName, idOf, Page, pageOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

const example: z.infer<typeof PlaceList> = {
  items: [
    {
      id: 'karabakh-2020:place:stepanakert',
      dataset: 'karabakh-2020',
      name: 'Stepanakert',
      names: ['Khankendi', 'Stepanakert', 'Xankəndi'],
      kind: 'city',
      lat: 39.815,
      lon: 46.752,
      within: null,
      claims: [
        {
          id: 'karabakh-2020:claim:meeting-in-khankendi',
          text: 'The meeting took place in kindergarten No. 3 in Stepanakert.',
          how: 'located',
          assertions: 1,
          documents: ['karabakh-2020:document:advocacy-avedian'],
          topics: ['territory'],
          questions: ['karabakh-2020:question:meeting-place'],
          events: [],
        },
      ],
    },
  ],
  total: 1,
  next: null,
};

export const places = route({
  method: 'get',
  path: '/places',
  summary:
    'The places of a dataset with every name and the claims of each: located there, or about an event there; by id',
  request: { ...NOTHING, query: z.strictObject({ dataset: DatasetName, ...Page }) },
  answer: { name: 'PlaceList', schema: PlaceList, example },
  rows: rowsOfList(PlaceView),
  errors: ['not-found'],
  async handle({ store }, { query: { dataset, ...page } }) {
    await requireDataset(store, dataset);
    return pageOf(await readPlaces(store, dataset), page);
  },
});

export const place = route({
  method: 'get',
  path: '/places/{id}',
  summary:
    'A place: its names, the claims located there and those about events that were there, and who states them',
  request: { ...NOTHING, path: idOf('place', placeExample.id) },
  answer: { name: 'PlaceDetail', schema: PlaceDetail, example: placeExample },
  errors: ['not-found'],
  handle: ({ store }, { path }) => readPlace(store, path.id),
});
