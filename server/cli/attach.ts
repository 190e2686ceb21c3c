// `stemma attach`: copies full texts into STEMMA_DATA, where quotations are then held against them.
import { join } from 'node:path';
import { readSettings } from '../env.ts';
import { EXIT, StemmaError } from '../errors.ts';
import { attachText } from '../ingest/attach-text.ts';
import { nodeId } from '../ingest/node-id.ts';
import { readDataset } from '../ingest/read.ts';
import type { TextIdentity } from '../ingest/texts.ts';
import { ROOT } from '../project.ts';
import { readTextIdentities } from '../queries/document.ts';
import { datasetNames } from '../seeds.ts';
import { openStore } from '../store/open.ts';
import { print, printJson, say } from './output.ts';

export async function attach(files: string[], { json = false }: { json?: boolean }): Promise<number> {
  const settings = readSettings();
  const documents = once([...(await documentsInSeeds()), ...(await documentsInStore())]);
  const attached: { file: string; sha256: string; documents: string[] }[] = [];
  const refused: { file: string; message: string }[] = [];
  for (const file of files) {
    try {
      const { sha256, documents: of } = await attachText(file, documents, settings.STEMMA_DATA);
      attached.push({ file, sha256, documents: of });
      if (!json) print(`${sha256}  ${file}  ${of.join(' ')}`);
    } catch (cause) {
      // One file that is no text of a document keeps none of the others from being attached.
      if (!(cause instanceof StemmaError) || cause.code !== 'input-invalid') throw cause;
      say(cause.message);
      refused.push({ file, message: cause.message });
    }
  }
  if (json) printJson({ attached, refused });
  if (attached.length === 0) return EXIT.wrongInput;
  say('Its quotations are checked at the next start, or with "stemma ingest DIR".');
  return refused.length > 0 ? EXIT.wrongInput : EXIT.done;

  async function documentsInStore(): Promise<TextIdentity[]> {
    try {
      const store = await openStore(settings, { log: say });
      try {
        return await readTextIdentities(store);
      } finally {
        await store.close();
      }
    } catch (cause) {
      // A running server holds the embedded store: the datasets under seeds/ are known without it.
      if (cause instanceof StemmaError && cause.code === 'store-held') return [];
      throw cause;
    }
  }
}

async function documentsInSeeds(): Promise<TextIdentity[]> {
  const seeds = join(ROOT, 'seeds');
  const read = await Promise.all((await datasetNames(seeds)).map((name) => readDataset(join(seeds, name))));
  return read.flatMap(({ dataset }) =>
    dataset.documents.map(({ id, sha256, bytes }) => ({
      id: nodeId(dataset.id, 'document', id),
      sha256,
      bytes,
    })),
  );
}

/** A document of a dataset under seeds/ that is in the store too is one document, unless its text changed meanwhile. */
function once(documents: readonly TextIdentity[]): TextIdentity[] {
  return [...new Map(documents.map((document) => [`${document.sha256} ${document.id}`, document])).values()];
}
