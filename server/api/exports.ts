// A dataset in other formats: which there are, and each as a file, sent piece by piece.
import { z } from 'zod';
import { ExportFormats } from '#schema';
import { findFormat, FORMATS } from '../export/index.ts';
import { bytesOf } from '../export/pieces.ts';
import { readRows } from '../export/read-rows.ts';
import { DatasetName } from './parameters.ts';
import { Download, NOTHING, route } from './route.ts';

const views = FORMATS.map(({ files: _files, ...view }) => view);

export const exportFormats = route({
  method: 'get',
  tagBy: 'content',
  path: '/export',
  summary: 'The formats in which a dataset can be exported',
  request: NOTHING,
  answer: { name: 'ExportFormats', schema: ExportFormats, example: { items: views } },
  errors: [],
  handle: async () => ({ items: views }),
});

export const exportFile = route({
  method: 'get',
  path: '/export/{format}',
  summary: 'A dataset in one of the formats, as a file',
  request: {
    ...NOTHING,
    path: z.strictObject({
      format: z.string().max(40).meta({ description: 'The name of a format.', example: 'yaml' }),
    }),
    query: z.strictObject({ dataset: DatasetName }),
  },
  answer: {
    name: 'ExportedFile',
    schema: z.string(),
    example: 'The bytes of the file.',
    mediaTypes: [...new Set(FORMATS.map(({ mediaType }) => mediaType))],
  },
  errors: ['not-found'],
  async handle({ store }, { path, query }) {
    const format = findFormat(path.format);
    const rows = await readRows(store, query.dataset);
    return new Download(format.mediaType, `${query.dataset}.${format.extension}`, bytesOf(format, rows));
  },
});
