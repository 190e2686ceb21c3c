// What an ingest was made of, as its activity records it; and whether that is still what lies on disk.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DATASET_FILES } from '#schema';
import { codeHash } from './code-hash.ts';
import { findTexts, type TextPlaces } from './ingest/texts.ts';
import { ask, type Reader } from './queries/ask.ts';

/** The inputs of an ingest, each by its SHA-256. */
export const IngestInputs = z.object({
  files: z.record(z.string(), z.string()).describe('The dataset’s files, by their path within its folder.'),
  texts: z.array(z.string()).describe('The full texts that were found, in order.'),
  code: z.string().describe('What read, compared and wrote them.'),
});
export type IngestInputs = z.infer<typeof IngestInputs>;

const Details = z.object({ inputs: IngestInputs });
const ActivityRow = z.object({ details: z.string() });
const DatasetRow = z.object({ kept: z.string() });
const TextRow = z.object({ id: z.string(), sha256: z.string(), bytes: z.number() });

/** Whether the store holds a dataset as it now lies in its folder, with the texts that are now there. */
export async function isIngested(
  store: Reader,
  dataset: string,
  folder: string,
  places: TextPlaces,
): Promise<boolean> {
  const [[activity], held] = await Promise.all([
    ask(store, 'read/latest-activity', ActivityRow, { dataset, kind: 'ingest' }),
    ask(store, 'read/kept', DatasetRow, { dataset }),
  ]);
  if (activity === undefined || held.length === 0) return false;
  const details = Details.safeParse(JSON.parse(activity.details));
  if (!details.success) return false;
  const { files, texts, code } = details.data.inputs;
  return (
    code === (await codeHash()) &&
    sameEntries(files, await fileHashes(folder)) &&
    texts.join() === (await textHashes(store, dataset, folder, places)).join()
  );
}

async function fileHashes(folder: string): Promise<Record<string, string>> {
  const within = async (part: string) =>
    (await readdir(join(folder, part)).catch(() => []))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${part}/${name}`);
  const names = [
    ...Object.keys(DATASET_FILES).map((name) => `${name}.yaml`),
    ...(await within('documents')),
    ...(await within('stories')),
  ];
  const hashes = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name)).catch(() => null);
      return bytes === null ? [] : [[name, createHash('sha256').update(bytes).digest('hex')] as const];
    }),
  );
  return Object.fromEntries(hashes.flat());
}

async function textHashes(
  store: Reader,
  dataset: string,
  folder: string,
  places: TextPlaces,
): Promise<string[]> {
  const documents = await ask(store, 'read/text-identities', TextRow, { dataset });
  const { texts } = await findTexts(documents, {
    ...places,
    folders: [join(folder, 'texts'), ...places.folders],
  });
  return [...texts.keys()].sort();
}

function sameEntries(left: Record<string, string>, right: Record<string, string>): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}
