// A generated dataset on disk of very many claims, the same each time: questions by topic, a tenth of them with parts, a
// tenth answered by figures that differ, the others by accounts; each claim stated once, in one of the documents.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type QuestionCounts = { topics: number; questions: number; claims: number; documents: number };

/** 30,000 claims, each of which says "account". */
export const MANY: QuestionCounts = { topics: 12, questions: 3_000, claims: 30_000, documents: 60 };

/** Figures of one question that differ. */
const FIGURES = 3;
const OUTLETS = 12;

/** Writes the dataset into a folder of datasets; returns the folder that it lies in. */
export function writeQuestions(seeds: string, name: string, counts: QuestionCounts): string {
  const { topics, questions, claims, documents } = counts;
  const folder = join(seeds, name);
  mkdirSync(join(folder, 'documents'), { recursive: true });
  // YAML holds JSON: written so, it needs no library and is read the faster.
  const write = (file: string, value: unknown) => writeFileSync(join(folder, file), JSON.stringify(value));
  write('dataset.yaml', {
    format: 1,
    title: `Generated: ${claims} claims`,
    version: '1',
    license: 'CC0-1.0',
    namingPolicy: 'Everything here is made up.',
  });
  write(
    'topics.yaml',
    list(topics, (one) => ({ id: `topic-${one}`, title: `Topic ${one + 1}` })),
  );
  write(
    'events.yaml',
    list(Math.ceil(questions / 10), (one) => ({ id: `event-${one}`, title: `Event ${one}` })),
  );
  write(
    'questions.yaml',
    list(questions, (one) => ({
      id: `question-${one}`,
      text: isOfFigures(one) ? `How many were met at event ${one / 10}?` : `What is told of matter ${one}?`,
      topic: `topic-${Math.floor((one * topics) / questions)}`,
      ...(one % 10 === 2 || one % 10 === 3 ? { partOf: [`question-${one - (one % 10) + 1}`] } : {}),
    })),
  );
  const each = Math.max(1, Math.floor(claims / questions));
  write(
    'claims.yaml',
    list(claims, (one) => {
      const question = Math.min(questions - 1, Math.floor(one / each));
      const nth = one % each;
      const asks = { id: `claim-${one}`, question: `question-${question}` };
      if (!isOfFigures(question) || nth >= FIGURES)
        return { ...asks, text: `Account ${one} tells of matter ${question}.` };
      const value = 10 + nth;
      const quantity = { measure: 'met', of: 'people', unit: 'persons', value };
      return {
        ...asks,
        text: `By account ${one}, ${value} people were met.`,
        about: `event-${question / 10}`,
        quantity,
      };
    }),
  );
  write(
    'actors.yaml',
    list(OUTLETS, (one) => ({ id: `outlet-${one}`, name: `Outlet ${one + 1}`, kind: 'outlet' })),
  );
  for (let document = 0; document < documents; document += 1)
    write(`documents/document-${document}.yaml`, {
      id: `document-${document}`,
      title: `Report ${document + 1}`,
      publisher: `outlet-${document % OUTLETS}`,
      publishedAt: `2021-${pad((document % 12) + 1)}-${pad((document % 28) + 1)}`,
      sha256: document.toString(16).padStart(64, '0'),
      bytes: Math.ceil(claims / documents) * 100,
      statements: list(Math.ceil((claims - document) / documents), (one) => {
        const claim = one * documents + document;
        return {
          id: `statement-${one}`,
          quote: `account ${claim}`,
          start: one * 100,
          claim: `claim-${claim}`,
          chain: [`outlet-${document % OUTLETS}`],
        };
      }),
    });
  return folder;
}

const isOfFigures = (question: number) => question % 10 === 0;
const pad = (number: number) => String(number).padStart(2, '0');
const list = <Item>(length: number, item: (index: number) => Item) =>
  Array.from({ length }, (_, index) => item(index));
