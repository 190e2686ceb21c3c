// `stemma lineage`: to how many known origins something goes back, as numbers, in words, and who they are.
import type { Lineage, LineageGroup } from '#schema';
import { readSettings } from '../env.ts';
import { EXIT, StemmaError } from '../errors.ts';
import type { Reader } from '../queries/ask.ts';
import {
  type LineageRequest,
  readActorLineage,
  readClaimsLineage,
  readDocumentLineage,
  readQuestionLineage,
} from '../queries/lineage.ts';
import { nameOf } from '../queries/lineage-refs.ts';
import { figuresTable } from './figures-table.ts';
import { print, visible } from './output.ts';
import { OVER_HTTP, withStore } from './with-store.ts';

export type LineageOptions = { group: LineageGroup; without: string[]; json?: boolean };

const READERS: Record<string, (store: Reader, id: string, request: LineageRequest) => Promise<Lineage>> = {
  question: readQuestionLineage,
  actor: readActorLineage,
  document: readDocumentLineage,
};

/** @throws StemmaError request-invalid, not-found, and those of the store */
export async function lineage(ids: string[], { json, ...request }: LineageOptions): Promise<number> {
  const kinds = new Set(ids.map((id) => id.split(':')[1]));
  const [kind = ''] = kinds;
  const isClaims = kinds.size === 1 && kind === 'claim';
  const reader = ids.length === 1 ? READERS[kind] : undefined;
  if (!isClaims && reader === undefined)
    throw new StemmaError(
      'request-invalid',
      'Expected the id of a question, an actor or a document, or ids of claims, for example two-towns-bridge:claim:crack-in-third-pier.',
    );
  const answer = await withStore(
    readSettings(),
    (store) =>
      reader === undefined ? readClaimsLineage(store, ids, request) : reader(store, ids[0] ?? '', request),
    OVER_HTTP.lineage,
  );
  print(json ? JSON.stringify(answer, null, 2) : visible(inWords(answer)));
  return EXIT.done;
}

function inWords({ numbers, before, origins, first, sentences, without }: Lineage): string {
  const hasLeftOut = without.length > 0;
  const rows = NUMBERS.map(([name, key]) => [
    name,
    String(numbers[key]),
    ...(hasLeftOut ? [String(before[key])] : []),
  ]);
  const who = origins.items.map(
    ({ speakers, documents }) =>
      `  ${speakers.map(nameOf).join(', ')}: ${documents.map(({ siglum, title }) => siglum ?? title).join(' ')}`,
  );
  const said = first.said.items.map(
    ({ date, document, speakers }) =>
      `  ${speakers.map(nameOf).join(', ')}, ${date ?? 'when is not stated'} (${document.siglum ?? document.title})`,
  );
  return [
    figuresTable(['', hasLeftOut ? 'left' : 'held', ...(hasLeftOut ? ['of'] : [])], rows),
    sentences.join('\n'),
    ...(who.length > 0 ? [['Known origins, with their documents:', ...who].join('\n')] : []),
    ...(said.length > 0 ? [['First, of what is held:', ...said].join('\n')] : []),
  ].join('\n\n');
}

const NUMBERS = [
  ['documents', 'documents'],
  ['outlets', 'outlets'],
  ['known origins', 'origins'],
  ['chains that end unidentified', 'unidentified'],
  ['chains in a circle', 'circular'],
] as const;
