// `stemma import`: takes statements from a CSV file, or documents from a bibliography, into the files of a dataset.
// Nothing is written while anything is wrong, and nothing that stands in a file is ever written over.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Dataset, Problem } from '#schema';
import { draftDataset } from '../coverage/document-draft.ts';
import { readSettings } from '../env.ts';
import { EXIT, StemmaError } from '../errors.ts';
import { applyDraft, type Change } from '../import/apply-draft.ts';
import { readBibtex } from '../import/bibtex.ts';
import { draftReferences } from '../import/csl-documents.ts';
import { readCslJson } from '../import/csl-json.ts';
import { checkMapping, type Mapping, readMapping } from '../import/csv-mapping.ts';
import { draftStatements } from '../import/csv-statements.ts';
import { type CsvTable, readCsv } from '../import/csv-table.ts';
import type { Draft } from '../import/draft.ts';
import { attachText, readBytes } from '../ingest/attach-text.ts';
import { sortProblems } from '../ingest/problem-at.ts';
import { findTexts, hashOf } from '../ingest/texts.ts';
import { heldDataset } from './held-dataset.ts';
import { counted, print, printJson, say, visible } from './output.ts';
import { problemLines, summaryOf } from './problem-lines.ts';

export type ImportOptions = { dataset: string; mapping?: string; dryRun?: boolean; json?: boolean };

/** Full texts that the import names, by their SHA-256. */
type NewText = { path: string; sha256: string; bytes: number; text: string };

export async function importCsv(file: string, options: ImportOptions & { mapping: string }): Promise<number> {
  const { mapping, source, problems } = readMapping(options.mapping, await readText(options.mapping));
  if (mapping === null) return finish(problems, options);
  const table = readCsv(file, await readText(file), mapping.delimiter);
  const wrong = [
    ...problems,
    ...(table.header.length > 0 ? checkMapping(mapping, source, table.header) : []),
  ];
  if (wrong.length > 0) return finish([...wrong, ...table.problems], options);
  const texts = await textsNamed(file, table, mapping);
  return importDraft(options, [...texts.values()], (dataset) =>
    draftStatements({ file, ...table }, mapping, dataset, (path) => {
      const found = texts.get(path);
      return found === undefined ? null : { sha256: found.sha256, bytes: found.bytes };
    }),
  );
}

export async function importBibliography(
  format: 'csl' | 'bibtex',
  file: string,
  options: ImportOptions,
): Promise<number> {
  const { source, problems } = (format === 'csl' ? readCslJson : readBibtex)(file, await readText(file));
  return importDraft(options, [], (dataset) => {
    const draft = draftReferences(source, dataset);
    return { ...draft, problems: [...problems, ...draft.problems] };
  });
}

async function importDraft(
  options: ImportOptions,
  newTexts: readonly NewText[],
  make: (dataset: Dataset) => Draft,
): Promise<number> {
  const { STEMMA_DATA: data, STEMMA_TEXTS } = readSettings();
  const { held, dataset, isNew } = await heldDataset(options.dataset);
  const draft = make(dataset);
  const folders = [join(options.dataset, 'texts'), STEMMA_TEXTS].filter((folder) => folder !== undefined);
  const { texts } = await findTexts(dataset.documents, { folders, data });
  for (const { sha256, text } of newTexts) texts.set(sha256, text);
  const applied = applyDraft(draft, held, texts);
  const head: Change = {
    path: 'dataset.yaml',
    isNew: true,
    added: { dataset: 1 },
    text: draftDataset(held.folder.id),
  };
  const changes = isNew && applied.changes.length > 0 ? [head, ...applied.changes] : applied.changes;
  if (applied.problems.some(({ severity }) => severity === 'error'))
    return finish(applied.problems, options, changes, draft.present);
  if (!options.dryRun) {
    const { documents } = applied.dataset;
    for (const { path, sha256 } of newTexts)
      if (documents.some((document) => document.sha256 === sha256)) await attachText(path, documents, data);
    await write(options.dataset, changes, held.files);
  }
  return finish(applied.problems, options, changes, draft.present, held.files);
}

/** Prints what is written, or would be, and says what is wrong. */
function finish(
  problems: readonly Problem[],
  { dataset, dryRun = false, json = false }: ImportOptions,
  changes: readonly Change[] = [],
  present: readonly string[] = [],
  files: ReadonlyMap<string, string> = new Map(),
): number {
  const sorted = sortProblems(problems);
  const isWrong = sorted.some(({ severity }) => severity === 'error');
  const shown = isWrong ? [] : changes;
  if (json) {
    const written = shown.map(({ path, isNew, added }) => ({ path: join(dataset, path), isNew, added }));
    printJson({ problems: sorted, changes: written, present, isWritten: !dryRun && !isWrong });
  } else {
    for (const line of problemLines(sorted)) say(line);
    for (const change of shown) {
      print(visible(`${join(dataset, change.path)}: ${change.isNew ? 'new, ' : ''}${inWords(change)}`));
      if (dryRun)
        for (const line of addedLines(files.get(change.path) ?? '', change.text)) print(visible(`+ ${line}`));
    }
  }
  for (const one of present) say(`Left as it is in the dataset: ${one}.`);
  say(`${summaryOf(sorted)}${isWrong || dryRun ? '; nothing was written' : ''}`);
  if (shown.length === 0 && !isWrong) say('There is nothing to add.');
  return isWrong ? EXIT.wrongInput : EXIT.done;
}

function inWords({ added }: Change): string {
  return Object.entries(added)
    .map(([name, count = 0]) =>
      count === 1 && name in ALONE ? `the ${name}` : counted(count, singular(name)),
    )
    .join(', ');
}

/** What a file is, rather than holds. */
const ALONE = { dataset: true, document: true };

function singular(name: string): string {
  return name.replace(/s$/, '');
}

/** The lines that one text has and the other has not; they stand together. */
function addedLines(before: string, after: string): string[] {
  const [old, lines] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === lines[start]) start += 1;
  let end = 0;
  while (end < old.length - start && old.at(-1 - end) === lines.at(-1 - end)) end += 1;
  return lines
    .slice(start, lines.length - end)
    .filter((line, index, all) => line !== '' || index < all.length - 1);
}

/** Writes new files where there is none, and longer ones in place of what was read a moment ago. */
async function write(
  folder: string,
  changes: readonly Change[],
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { path, isNew, text } of changes) {
    const target = join(folder, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      if (!isNew && (await readFile(target, 'utf8')) !== files.get(path))
        throw new StemmaError(
          'busy',
          `${target} was changed meanwhile; it is left as it is. Import once more.`,
        );
      await writeFile(target, text, isNew ? { flag: 'wx' } : {});
    } catch (cause) {
      if (cause instanceof StemmaError) throw cause;
      throw new StemmaError(
        'input-invalid',
        `${target} cannot be written: it is there already, or may not be.`,
        {
          cause,
        },
      );
    }
  }
}

async function readText(file: string): Promise<string> {
  const text = decoded(await readBytes(file));
  if (text === null)
    throw new StemmaError('input-invalid', `The file ${file} is not UTF-8. Save it with the encoding UTF-8.`);
  return text;
}

/** The texts that a table names, by the path that stands in it, which leads from the table. */
async function textsNamed(
  file: string,
  { header, rows }: CsvTable,
  { columns, values }: Mapping,
): Promise<Map<string, NewText>> {
  const index = header.findIndex(({ text }) => text === columns.text);
  const named = [...rows.map((row) => row[index]?.text ?? ''), String(values.text ?? '')];
  const texts = new Map<string, NewText>();
  for (const name of new Set(named.filter((one) => one !== ''))) {
    const path = resolve(dirname(file), name);
    const bytes = await readBytes(path).catch(() => null);
    const text = bytes === null ? null : decoded(bytes);
    if (bytes !== null && text !== null)
      texts.set(name, { path, sha256: hashOf(bytes), bytes: bytes.length, text });
  }
  return texts;
}

/** A byte-order mark is a code point of a text like any other. */
function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
