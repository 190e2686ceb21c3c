// The gallery of analysts' questions: all of them, and one with its statement.
import { z } from 'zod';
import { GalleryDetail, GalleryList, GalleryQuestion } from '#schema';
import { galleryQuestion, galleryQuestions } from '../desk/gallery.ts';
import { deskExample } from './desk-examples.ts';
import { NOTHING, route } from './route.ts';
import { rowsOfList } from './rows.ts';

export const gallery = route({
  method: 'get',
  tagBy: 'content',
  path: '/gallery',
  summary: 'Questions that analysts ask, with their parameters and columns, by name',
  request: NOTHING,
  answer: { name: 'GalleryList', schema: GalleryList, example: deskExample.gallery },
  rows: rowsOfList(GalleryQuestion),
  errors: [],
  async handle() {
    const items = galleryQuestions().map((question) => GalleryQuestion.parse(question));
    return { items, total: items.length };
  },
});

export const galleryEntry = route({
  method: 'get',
  tagBy: 'content',
  path: '/gallery/{name}',
  summary: 'One question of the gallery with its statement, to be sent to /query',
  request: {
    ...NOTHING,
    path: z.strictObject({
      name: z
        .string()
        .regex(/^[a-z0-9-]{1,80}$/, 'expected a name such as longest-chains')
        .meta({ description: 'The question’s name.', example: 'longest-chains' }),
    }),
  },
  answer: { name: 'GalleryDetail', schema: GalleryDetail, example: deskExample.question },
  errors: ['not-found'],
  handle: async (_context, { path }) => galleryQuestion(path.name),
});
