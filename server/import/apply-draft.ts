// Puts a draft into the files of a dataset, in memory, and holds the whole to what `stemma check` asks. What is wrong
// with an entry is said at the place in the imported file that it comes from.
import { join } from 'node:path';
import { DATASET_FILES, type Problem } from '#schema';
import { houseYaml } from '../export/yaml/house-yaml.ts';
import { inShort } from '../export/yaml/shorthands.ts';
import { type AnchoredDataset, anchorDataset } from '../ingest/anchor.ts';
import type { DatasetFolder, FileName } from '../ingest/dataset-folder.ts';
import { withStarts } from '../ingest/fill-starts.ts';
import { problemIn, sortProblems } from '../ingest/problem-at.ts';
import { readSources } from '../ingest/read.ts';
import { parseYaml } from '../ingest/yaml-source.ts';
import { appendEntries, type Span } from './append-entries.ts';
import type { Draft, Entry, Origin } from './draft.ts';

/** A file that the import writes. */
export type Change = {
  /** Its path within the folder. */
  path: string;
  isNew: boolean;
  /** What is added, by the name of its list; of a new document, "document". */
  added: Partial<Record<string, number>>;
  text: string;
};
export type Applied = { changes: Change[]; dataset: AnchoredDataset; problems: Problem[] };

type Marked = Change & { marks: { lines: Span; origin: Origin }[] };

/** A dataset as it lies in its folder. */
export type Held = {
  path: string;
  folder: DatasetFolder;
  /** The text of each file by its path within the folder. */
  files: ReadonlyMap<string, string>;
  /** The path of each document’s file by its id. */
  documents: ReadonlyMap<string, string>;
};

/** @param texts full texts by SHA-256 */
export function applyDraft(draft: Draft, held: Held, texts: ReadonlyMap<string, string>): Applied {
  const { folder } = held;
  const { changes, problems } = changesOf(draft, held);
  const fileOf = ({ path }: Change) => join(held.path, path);
  const sourceOf = (change: Change) => parseYaml(fileOf(change), change.text);
  const files = { ...folder.files };
  for (const name of Object.keys(DATASET_FILES) as FileName[]) {
    const change = changes.find(({ path }) => path === `${name}.yaml`);
    if (change !== undefined) files[name] = sourceOf(change);
  }
  const changed = changes.filter(({ path }) => path.startsWith('documents/'));
  const paths = new Set(changed.map(fileOf));
  const documents = [...folder.documents.filter(({ file }) => !paths.has(file)), ...changed.map(sourceOf)];
  const read = readSources({ ...folder, files, documents });
  const anchored = anchorDataset(read.dataset, read.sources, texts);
  const found = [...read.problems, ...anchored.problems].map((problem) =>
    asImported(
      problem,
      draft.file,
      changes.find((change) => fileOf(change) === problem.file),
    ),
  );
  return {
    dataset: anchored.dataset,
    problems: sortProblems([...draft.problems, ...problems, ...found]),
    changes: changes.map(({ marks, ...change }) => {
      const source = sourceOf(change);
      const [first = 0] = marks[0]?.lines ?? [];
      const filled = anchored.filled.filter(
        ({ file, path }) =>
          file === source.file && path[0] === 'statements' && source.place(path).line >= first,
      );
      return { ...change, text: withStarts(change.text, filled) };
    }),
  };
}

function changesOf(draft: Draft, { path: folder, files, documents }: Held) {
  const changes = new Map<string, Marked>();
  const problems: Problem[] = [];
  for (const { value, origin } of draft.documents) {
    const path = `documents/${String(value['id'])}.yaml`;
    const text = houseYaml(inShort(value));
    changes.set(path, {
      path,
      isNew: true,
      added: { document: 1 },
      text,
      marks: [{ lines: [1, text.split('\n').length], origin }],
    });
  }
  const append = (path: string, key: string | null, name: string, entries: readonly Entry[]): void => {
    const before = changes.get(path) ?? {
      path,
      isNew: !files.has(path),
      added: {},
      text: files.get(path) ?? '',
      marks: [],
    };
    const appended = appendEntries(
      before.text,
      key,
      entries.map(({ value }) => value),
    );
    if (appended === null) {
      problems.push(
        problemIn(join(folder, path), null, {
          code: 'list-in-one-line',
          message: `The ${name} stand in one line, between [ and ]; nothing is put into it.`,
          mend: 'Write each entry on a line of its own, after "- ".',
        }),
      );
      return;
    }
    const marks = entries.map(({ origin }, index) => ({ lines: appended.spans[index] ?? [1, 1], origin }));
    changes.set(path, {
      ...before,
      text: appended.text,
      added: { ...before.added, [name]: entries.length },
      marks: [...before.marks, ...marks],
    });
  };
  for (const [name, entries] of Object.entries(draft.lists))
    if (entries.length > 0) append(`${name}.yaml`, null, name, entries);
  for (const [document, entries] of draft.statements)
    if (entries.length > 0)
      append(documents.get(document) ?? `documents/${document}.yaml`, 'statements', 'statements', entries);
  return { changes: [...changes.values()], problems };
}

/** A problem of an entry that was imported, at the place that it comes from; any other as it is. */
function asImported(problem: Problem, file: string, change: Marked | undefined): Problem {
  const { line, column } = problem;
  if (change === undefined || line === null || column === null) return problem;
  const mark = change.marks.findLast(({ lines: [start, end] }) => start <= line && line < end);
  if (mark === undefined) return problem;
  const { at, keys } = mark.origin;
  const lines = change.text.split('\n').slice(mark.lines[0] - 1, line);
  // The key that the problem stands at, else the nearest before it that has a place: an entry of a list has none.
  const key = lines
    .flatMap((words, index) => keysIn(words, index === lines.length - 1 ? column : Infinity))
    .findLast((name) => keys[name] !== undefined);
  return { ...problem, file, ...(key === undefined ? at : keys[key]) };
}

function keysIn(words: string, column: number): string[] {
  return [...words.matchAll(/(\w+):(?= |$)/g)].flatMap(({ index, 1: key = '' }) =>
    index < column ? [key] : [],
  );
}
