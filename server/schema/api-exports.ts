// What the API answers about exports: the formats in which a dataset can be had.
import { z } from 'zod';

const text = z.string();

export const ExportFormatView = z.object({
  id: text.describe('The name it is asked for by: /export/{format}.'),
  title: text,
  holds: text.describe('What is in it.'),
  mediaType: text,
  extension: text,
  isFolder: z
    .boolean()
    .describe('Whether it is several files: here a ZIP archive, from the command line a folder.'),
});
export const ExportFormats = z.object({ items: z.array(ExportFormatView) });
