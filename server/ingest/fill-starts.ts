// Writes into the files of a dataset the starts that they leave out and the texts give: `stemma check --fix`.
// Only what is missing is added; every other character of a file stays as its author wrote it.
import { readFile, writeFile } from 'node:fs/promises';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { FilledStart } from './anchor.ts';

/** The words that a start belongs to stand in one of these keys beside it. */
const WORDS = { start: ['quote', 'words'], cueStart: ['cue'] };

/**
 * Adds starts to the files they are missing in.
 *
 * @param filled as anchoring found them; the files must not have changed since
 * @returns the files that were written, with how many starts were added to each
 */
export async function fillStarts(filled: readonly FilledStart[]): Promise<Map<string, number>> {
  const written = new Map<string, number>();
  for (const file of new Set(filled.map((one) => one.file))) {
    const starts = filled.filter((one) => one.file === file);
    await writeFile(file, withStarts(await readFile(file, 'utf8'), starts));
    written.set(file, starts.length);
  }
  return written;
}

/** A file’s text with starts added, each on a line of its own, or within the { } in which its words stand. */
export function withStarts(text: string, starts: readonly Omit<FilledStart, 'file'>[]): string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const insertions = starts.flatMap(({ path, key, start }) => {
    const map = document.getIn(path, true);
    if (!isMap(map)) return [];
    const pair = map.items.find((item) => isScalar(item.key) && WORDS[key].includes(String(item.key.value)));
    const keyAt = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    const end = isNode(pair?.value) ? pair.value.range?.[1] : undefined;
    if (keyAt === undefined || end === undefined) return [];
    if (map.flow) return [{ at: end, words: `, ${key}: ${start}` }];
    const line = `${' '.repeat(lines.linePos(keyAt).col - 1)}${key}: ${start}`;
    // The value of a | or > reaches over the end of its last line; after any other a comment may follow.
    if (text[end - 1] === '\n') return [{ at: end, words: `${line}${lineEnd}` }];
    const next = text.indexOf('\n', end);
    return next === -1
      ? [{ at: text.length, words: `${lineEnd}${line}` }]
      : [{ at: next + 1, words: `${line}${lineEnd}` }];
  });
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((edited, { at, words }) => edited.slice(0, at) + words + edited.slice(at), text);
}
