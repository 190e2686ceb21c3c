// What a format of export is: a few words on it, and a function from a dataset's rows to files, each piece by piece, so
// that whoever writes them down may take a piece when there is room for it.
import type { GraphRows } from '#schema';

export type ExportFile<C extends Content = Content> = {
  /** Its path within the export, with `/` between folders. */
  path: string;
  content: C;
};

export type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

export type ExportFormat<C extends Content = Content> = {
  /** The name it is asked for by. */
  id: string;
  title: string;
  /** What is in it, in a sentence. */
  holds: string;
  /** Of what is sent over HTTP: the one file, or a ZIP archive of the files. */
  mediaType: string;
  extension: string;
  /** Whether it makes several files: a folder from the command line, a ZIP archive over HTTP. */
  isFolder: boolean;
  /** @param rows all rows of one dataset, in their total order */
  files(rows: GraphRows): Iterable<ExportFile<C>>;
};

/** What formats of several files are sent as. */
export const ZIPPED = { mediaType: 'application/zip', extension: 'zip', isFolder: true } as const;
