// Reads the folder of a dataset: every problem of every file at once, and as much of the dataset as could be read.
// What the quotations have to do with the texts is left to anchor.ts.
import { z } from 'zod';
import { DATASET_FILES, type Dataset, DocumentFile, type Problem, StoryFile } from '#schema';
import { checkActors } from './check-actors.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkDates } from './check-dates.ts';
import { checkHierarchies } from './check-hierarchies.ts';
import { checkPredicates } from './check-predicates.ts';
import { checkPrivateNames } from './check-private-names.ts';
import { checkReferences } from './check-references.ts';
import { checkReviews } from './check-reviews.ts';
import { checkStories } from './check-stories.ts';
import { type DatasetFolder, type FileName, readFolder } from './dataset-folder.ts';
import { readEntry } from './explain-issue.ts';
import { identify } from './identities.ts';
import { compareText, problemIn, sortProblems } from './problem-at.ts';
import type { Path, Source, YamlSource } from './yaml-source.ts';

/** Where each part of a dataset stands: paths are those of the parsed dataset, from the root of the file. */
export type Sources = {
  files: Record<FileName, Source>;
  /** One for each of the dataset’s documents, in their order. */
  documents: Source[];
  /** One for each of the dataset’s stories, in their order. */
  stories: Source[];
  /** SHA-256 of each file that was read, by its path within the folder. */
  hashes: Record<string, string>;
};

export type DatasetRead = {
  /** What could be read; complete only where no problem is an error. */
  dataset: Dataset;
  sources: Sources;
  problems: Problem[];
};

/**
 * Reads a dataset and checks it against itself.
 *
 * @param folder path of `seeds/<dataset>`; problems name their files as this path leads to them
 */
export async function readDataset(folder: string): Promise<DatasetRead> {
  return readSources(await readFolder(folder));
}

/** What `readDataset` does with files that are already in memory. */
export function readSources(folder: DatasetFolder): DatasetRead {
  const problems = [...folder.problems];
  const note = (found: readonly Problem[]) => void problems.push(...found);
  const files = {} as Record<FileName, Source>;
  const lists = {} as Record<FileName, unknown>;
  for (const [name, schema] of Object.entries(DATASET_FILES) as [FileName, z.ZodType][]) {
    const source = folder.files[name];
    note(source.problems);
    if (schema instanceof z.ZodArray) {
      const list = readList(schema.element as z.ZodType, source, [], source.value);
      note(list.problems);
      lists[name] = list.entries;
      files[name] = throughRows(source, [], list.rows);
    } else {
      const read = readWhole(schema, source);
      note(read.problems);
      lists[name] = read.value ?? NO_DATASET;
      files[name] = source;
    }
  }
  const documents = folder.documents
    .map((source) => ({ source, read: readDocument(source) }))
    .sort(
      (a, b) =>
        compareText(a.read.document?.id ?? '', b.read.document?.id ?? '') ||
        compareText(a.source.file, b.source.file),
    );
  for (const { source, read } of documents) note([...source.problems, ...read.problems]);
  const held = documents.flatMap(({ read }) =>
    read.document === null ? [] : [{ ...read, document: read.document }],
  );

  const stories = folder.stories.flatMap((source) => {
    note(source.problems);
    const read = readWhole(StoryFile, source);
    note(read.problems);
    return read.value === null ? [] : [{ source, story: read.value }];
  });
  stories.sort((a, b) => compareText(a.story.id, b.story.id) || compareText(a.source.file, b.source.file));

  // Each list was read by the schema that DATASET_FILES names for it.
  const dataset = {
    id: folder.id,
    ...lists,
    documents: held.map(({ document }) => document),
    stories: stories.map(({ story }) => story),
  } as Dataset;
  const sources = {
    files,
    documents: held.map(({ source }) => source),
    stories: stories.map(({ source }) => source),
    hashes: folder.hashes,
  };
  const identities = identify(folder);
  note(identities.problems);
  note(checkReferences(dataset, sources, identities.known));
  note(checkActors(dataset, sources));
  note(checkPrivateNames(dataset, sources));
  note(checkHierarchies(dataset, sources));
  note(checkPredicates(dataset, sources));
  note(checkDates(dataset, sources));
  note(checkComparisons(dataset, sources));
  note(checkReviews(dataset, sources, identities.known));
  note(checkStories(dataset, sources, identities.known));
  return { dataset, sources, problems: sortProblems(problems) };
}

/** Stands where dataset.yaml could not be read, which is an error, so that the rest can be checked all the same. */
const NO_DATASET: Dataset['dataset'] = { format: 1, title: '', version: '', license: '', namingPolicy: '' };

function readWhole<S extends z.ZodType>(schema: S, source: YamlSource) {
  if (source.value === undefined) return { value: null, problems: [] };
  if (source.value === null) return { value: null, problems: [fileIsEmpty(source)] };
  return readEntry(schema, source.value, source, []);
}

type ListRead = { entries: unknown[]; rows: number[]; problems: Problem[] };

/** Reads a list entry by entry, so that one which cannot be read hides none of the others. */
function readList(element: z.ZodType, source: YamlSource, path: Path, value: unknown): ListRead {
  if (value === undefined || value === null) return { entries: [], rows: [], problems: [] };
  if (!Array.isArray(value)) {
    const finding = {
      code: 'wrong-type',
      message: 'Expected a list.',
      mend: 'Start each entry with "- ".',
    };
    return { entries: [], rows: [], problems: [problemIn(source.file, source.place(path), finding)] };
  }
  const reads = value.map((raw, row) => ({ row, ...readEntry(element, raw, source, [...path, row]) }));
  const whole = reads.filter((read) => read.value !== null);
  return {
    entries: whole.map((read) => read.value),
    rows: whole.map((read) => read.row),
    problems: reads.flatMap((read) => read.problems),
  };
}

/** The lists within a document that are read entry by entry. */
const DOCUMENT_LISTS = ['zones', 'statements', 'citations'] as const;

function readDocument(source: YamlSource): {
  document: DocumentFile | null;
  source: Source;
  problems: Problem[];
} {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const read = value === undefined ? { problems: [] } : readWhole(DocumentFile, source);
    return { document: null, source, problems: read.problems };
  }
  const lists = DOCUMENT_LISTS.map((name) => ({
    name,
    ...readList(DocumentFile.shape[name].def.innerType.element, source, [name], Reflect.get(value, name)),
  }));
  const bare = Object.fromEntries(
    Object.entries(value).filter(([key]) => !DOCUMENT_LISTS.some((name) => name === key)),
  );
  const metadata = readEntry(DocumentFile, bare, source, []);
  return {
    document:
      metadata.value === null
        ? null
        : ({
            ...metadata.value,
            ...Object.fromEntries(lists.map((list) => [list.name, list.entries])),
          } as DocumentFile),
    source: lists.reduce((mapped: Source, list) => throughRows(mapped, [list.name], list.rows), source),
    problems: [...metadata.problems, ...lists.flatMap((list) => list.problems)],
  };
}

/** A source in which the entries of one list are counted without those that could not be read. */
function throughRows(source: Source, list: Path, rows: readonly number[]): Source {
  const pathInFile = (path: Path): Path => {
    const row = path[list.length];
    const isWithin = typeof row === 'number' && list.every((key, index) => path[index] === key);
    return source.pathInFile(isWithin ? path.with(list.length, rows[row] ?? row) : path);
  };
  return { file: source.file, pathInFile, place: (path) => source.place(pathInFile(path)) };
}

function fileIsEmpty(source: YamlSource): Problem {
  return problemIn(
    source.file,
    { line: 1, column: 1 },
    {
      code: 'file-empty',
      message: 'The file is empty.',
      mend: 'Write what it describes, or remove it.',
    },
  );
}
