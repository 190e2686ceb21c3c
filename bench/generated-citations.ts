// A generated dataset on disk in which very many cite very many, the same each time: outlets with documents, each of
// which cites sources of its own outlet and sources that all outlets share. Every statement is a chain of three links, so
// that it makes two arrows. Nobody in it is a person that there is: they are numbered.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorKind } from '#schema';

export type CitationCounts = {
  outlets: number;
  documents: number;
  /** Statements of each document: twice as many arrows come of them. */
  statements: number;
  /** Who passes on, and who is cited last, beside the outlets; about a fifth of each is shared by all outlets. */
  relays: number;
  origins: number;
};

/** 10,000 nodes (40 outlets, 300 documents, 9,660 sources) and something over 30,000 edges. */
export const LARGE: CitationCounts = {
  outlets: 40,
  documents: 300,
  statements: 56,
  relays: 2_660,
  origins: 7_000,
};

const KINDS: ActorKind[] = [
  ...Array<ActorKind>(9).fill('person'),
  ...Array<ActorKind>(3).fill('state-body'),
  ...Array<ActorKind>(2).fill('ngo'),
  'company',
  'armed-force',
  'igo',
  'outlet',
  'group',
];
const CLAIMS = 600;
const TOPICS = 12;

/** Writes the dataset into a folder of datasets; returns the folder that it lies in. */
export function writeCitations(seeds: string, name: string, counts: CitationCounts): string {
  const folder = join(seeds, name);
  mkdirSync(join(folder, 'documents'), { recursive: true });
  // YAML holds JSON: written so, it needs no library and is read the faster.
  const write = (file: string, value: unknown) => writeFileSync(join(folder, file), JSON.stringify(value));
  write('dataset.yaml', {
    format: 1,
    title: `Generated: ${counts.documents} documents`,
    version: '1',
    license: 'CC0-1.0',
    namingPolicy: 'Everything here is made up.',
  });
  write(
    'topics.yaml',
    list(TOPICS, (topic) => ({ id: `topic-${topic}`, title: `Topic ${topic}` })),
  );
  write(
    'questions.yaml',
    list(CLAIMS / 3, (one) => ({
      id: `question-${one}`,
      text: `What is said of matter ${one}?`,
      topic: `topic-${one % TOPICS}`,
    })),
  );
  write(
    'claims.yaml',
    list(CLAIMS, (one) => ({
      id: `claim-${one}`,
      text: `Matter ${one % (CLAIMS / 3)} is as account ${one} has it.`,
      question: `question-${one % (CLAIMS / 3)}`,
    })),
  );
  write('actors.yaml', [
    ...list(counts.outlets, (one) => ({ id: `outlet-${one}`, name: `Outlet ${one + 1}`, kind: 'outlet' })),
    ...list(counts.relays, (one) => ({
      id: `relay-${one}`,
      name: `Agency ${one + 1}`,
      kind: kindOf(one * 7),
    })),
    ...list(counts.origins, (one) => ({ id: `origin-${one}`, name: `Actor ${one + 1}`, kind: kindOf(one) })),
  ]);
  const relaysOf = sourcesOf(counts.outlets, counts.relays);
  const originsOf = sourcesOf(counts.outlets, counts.origins);
  for (let document = 0; document < counts.documents; document += 1) {
    const outlet = document % counts.outlets;
    const turn = Math.floor(document / counts.outlets);
    write(`documents/document-${document}.yaml`, {
      id: `document-${document}`,
      title: `Report ${document + 1}`,
      genre: 'report',
      publisher: `outlet-${outlet}`,
      publishedAt: `2021-${pad((document % 12) + 1)}-${pad((document % 28) + 1)}`,
      sha256: document.toString(16).padStart(64, '0'),
      bytes: counts.statements * 100,
      statements: list(counts.statements, (one) => {
        const nth = turn * counts.statements + one;
        return {
          id: `statement-${one}`,
          quote: `account ${one} of report ${document}`,
          start: one * 100,
          claim: `claim-${(document * 7 + one * 13) % CLAIMS}`,
          chain: [
            `outlet-${outlet}`,
            { by: `relay-${relaysOf(outlet, nth, document)}` },
            { by: `origin-${originsOf(outlet, nth, document)}` },
          ],
        };
      }),
    });
  }
  return folder;
}

/**
 * Which source an outlet's nth statement names: one in three is shared by all, the others are the outlet's own; each is
 * named before any is named again, and then the first of them the most often.
 */
function sourcesOf(outlets: number, sources: number) {
  const own = Math.floor((sources * 0.8) / outlets);
  const shared = sources - own * outlets;
  return (outlet: number, nth: number, document: number): number => {
    if (nth % 3 === 2) return skewed(Math.floor(nth / 3) * outlets + outlet, shared, document);
    return shared + outlet * own + skewed(nth - Math.floor(nth / 3), own, document);
  };
}

function skewed(nth: number, among: number, turn: number): number {
  if (nth < among) return nth;
  const share = ((nth * 7_919 + turn * 104_729) % 10_007) / 10_007;
  return Math.floor(share * share * among);
}

const kindOf = (index: number): ActorKind => KINDS[index % KINDS.length] ?? 'person';
const pad = (number: number) => String(number).padStart(2, '0');
const list = <Item>(length: number, item: (index: number) => Item) =>
  Array.from({ length }, (_, index) => item(index));
