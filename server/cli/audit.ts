// `stemma audit`: whether the record of what was done is what was written, entry after entry.
import { auditFile, auditGraph, type ChainAudit } from '../audit.ts';
import { readSettings } from '../env.ts';
import { EXIT } from '../errors.ts';
import { reviewLine } from './review-line.ts';
import { counted, print, say, visible } from './output.ts';
import { OVER_HTTP, withStore } from './with-store.ts';

export async function audit({ json = false }: { json?: boolean }): Promise<number> {
  const settings = readSettings();
  const isEmbedded = settings.NEO4J_URI === undefined;
  const file = isEmbedded ? await auditFile(settings.STEMMA_DATA) : null;
  // A journal that is broken is found also while a server holds the store.
  if (file?.broken) return end([file], [], json);
  const graph = await withStore(settings, auditGraph, OVER_HTTP.status);
  const notInGraph = file === null ? [] : [...file.ids].filter((id) => !graph.ids.has(id));
  const notInFile = file === null ? [] : [...graph.ids].filter((id) => !file.ids.has(id));
  const notes = [
    ...(file?.isCutOff ? [`${file.of}: the last line was not written to its end.`] : []),
    ...notInFile.map((id) => `${id} is in the graph and not in the journal.`),
    ...notInGraph.map((id) => `${id} is in the journal and not in the graph.`),
    ...graph.unfound.map((review) => `${reviewLine(review)}: what it is about is not in the graph.`),
  ];
  return end(file === null ? [graph] : [file, graph], notes, json);
}

function end(chains: ChainAudit[], notes: string[], json: boolean): number {
  const isBroken = chains.some(({ broken }) => broken !== null);
  if (json)
    print(
      JSON.stringify(
        { chains: chains.map(({ of, entries, broken }) => ({ of, entries, broken })), notes },
        null,
        2,
      ),
    );
  else
    for (const { of, entries, broken } of chains)
      print(
        visible(
          broken === null
            ? `${of}: ${counted(entries, 'entry', 'entries')}, each follows from the one before`
            : `${of}:${broken.line}  chain-broken  ${broken.message}`,
        ),
      );
  for (const note of notes) say(note);
  if (isBroken)
    say('From there on nothing is vouched for. "stemma restore FILE" puts a backup in its place.');
  return isBroken ? EXIT.wrongInput : EXIT.done;
}
