// `stemma export`: a dataset of the store in another format, to stdout, to a file or to a folder.
import { readSettings } from '../env.ts';
import { EXIT, StemmaError } from '../errors.ts';
import type { ExportFormat } from '../export/format.ts';
import { findFormat, FORMATS } from '../export/index.ts';
import { bytesOf } from '../export/pieces.ts';
import { readRows } from '../export/read-rows.ts';
import { readDatasets } from '../queries/datasets.ts';
import type { Store } from '../store/store.ts';
import { counted, print, printJson, say } from './output.ts';
import { showing } from './progress.ts';
import { OVER_HTTP, withStore } from './with-store.ts';
import { writeOut, writeFiles } from './write-files.ts';

export type ExportOptions = { dataset?: string; out?: string; force?: boolean; json?: boolean };

export async function exportDataset(name: string | undefined, options: ExportOptions): Promise<number> {
  if (name === undefined) return listFormats(options);
  const format = findFormat(name);
  const { out, force = false } = options;
  if (format.isFolder && out === undefined)
    throw new StemmaError('request-invalid', `${format.title}: several files. Name a folder with --out.`);
  if (options.json && out === undefined)
    throw new StemmaError(
      'request-invalid',
      `The ${format.title} itself goes to stdout. With --json, name a file with --out.`,
    );
  const { dataset, rows } = await showing('Reading the dataset', () =>
    withStore(
      readSettings(),
      async (store) => {
        const one = options.dataset ?? (await onlyDataset(store));
        return { dataset: one, rows: await readRows(store, one) };
      },
      OVER_HTTP.export,
    ),
  );
  if (out === undefined) {
    await writeOut(bytesOf(format, rows), process.stdout);
    return EXIT.done;
  }
  const files = format.isFolder ? format.files(rows) : [{ path: '', content: bytesOf(format, rows) }];
  const written = await showing(`Writing ${out}`, () =>
    writeFiles(out, files, { isFolder: format.isFolder, force }),
  );
  if (options.json) printJson({ dataset, format: format.id, out, files: written });
  say(`Wrote ${dataset} as ${format.id} to ${out}${format.isFolder ? `: ${counted(written, 'file')}` : ''}.`);
  return EXIT.done;
}

function listFormats({ json = false }: ExportOptions): number {
  const views = FORMATS.map(({ files: _files, ...view }) => view);
  if (json) print(JSON.stringify({ items: views }, null, 2));
  else
    for (const { id, title, holds } of FORMATS) print(`${id.padEnd(widthOf(FORMATS))}  ${title}. ${holds}`);
  return EXIT.done;
}

function widthOf(formats: readonly ExportFormat[]): number {
  return Math.max(...formats.map(({ id }) => id.length));
}

async function onlyDataset(store: Store): Promise<string> {
  const datasets = (await readDatasets(store)).map(({ id }) => id);
  const [one] = datasets;
  if (one !== undefined && datasets.length === 1) return one;
  throw new StemmaError(
    one === undefined ? 'not-found' : 'request-invalid',
    one === undefined
      ? 'The store holds no dataset. "stemma ingest DIR" loads one.'
      : `The store holds ${datasets.length} datasets: ${datasets.join(', ')}. Name one with --dataset.`,
  );
}
