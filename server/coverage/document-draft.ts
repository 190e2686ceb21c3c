// Drafts the file of a document from its text: what can be known from the bytes, and every sentence as a line to work
// through. Nothing is guessed: who speaks, when and in which language is for whoever reads it.
import { stringify } from 'yaml';
import { LocalId } from '#schema';
import { sentencesOf } from './sentences.ts';

/** Enough to find the sentence again, and too little to read the text by. */
const FIRST_WORDS = 8;

export type Draft = { id: string; title: string; sha256: string; bytes: number };

/**
 * The file of a document that is not annotated yet.
 *
 * @param text with at least one sentence
 * @returns YAML; the sentences follow as comments, each with its start in code points
 */
export function draftDocument(text: string, draft: Draft): string {
  const sentences = sentencesOf(text);
  const headline = sentences.filter(({ line }) => line === sentences[0]?.line);
  const zones = headline.slice(0, 1).map(({ start }) => ({
    zone: 'headline',
    start,
    end: headline.at(-1)?.end ?? start,
  }));
  const width = String(sentences.at(-1)?.start ?? 0).length;
  return [
    stringify({ ...draft, zones, statements: [], citations: [] }, { lineWidth: 0 }),
    `# ${sentences.length} sentences, each with its start in code points and its first words. Each becomes a statement or`,
    '# a citation above, or an excuse in excuses.yaml; then take its line away. "stemma coverage" lists what is open.',
    ...sentences.map(
      ({ start, words }) => `# ${String(start).padStart(width)}  ${firstWords(words, FIRST_WORDS)}`,
    ),
    '',
  ].join('\n');
}

/** The dataset.yaml of a dataset that has nothing in it yet: what only people can decide says so. */
export function draftDataset(id: string): string {
  return stringify({
    format: 1,
    title: id,
    version: '0.1',
    license: 'not chosen yet',
    namingPolicy: 'not written yet',
  });
}

/** The first line of a text that has words; null where none has. */
export function titleOf(text: string): string | null {
  const [first] = sentencesOf(text);
  if (first === undefined) return null;
  return oneLine(text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)[first.line - 1] ?? '');
}

/** An id from a file’s name, its letters in any script; null where the name gives none. */
export function idFrom(name: string): string | null {
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return LocalId.safeParse(slug).success ? slug : null;
}

/** The first words of a sentence on one line, with a sign where more follow. */
export function firstWords(words: string, most: number): string {
  const all = oneLine(words).split(' ');
  return all.length <= most ? all.join(' ') : `${all.slice(0, most).join(' ')} …`;
}

/** A text may hold anything: without line ends and other signs that a terminal or a file would obey. */
function oneLine(words: string): string {
  return words.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
