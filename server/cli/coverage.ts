// `stemma coverage`: how many sentences of each text are annotated, excused and open, and which are open.
import { createHash } from 'node:crypto';
import { type CoveredSentence, coverageOf, rankOpen } from '../coverage/coverage.ts';
import { firstWords } from '../coverage/document-draft.ts';
import { checkedDatasets } from './checked-datasets.ts';
import { figuresTable } from './figures-table.ts';
import { print, say } from './output.ts';

export type CoverageOptions = { texts?: string; json?: boolean; open?: boolean };

/** Enough words to know the sentence by. */
const FIRST_WORDS = 12;

export async function coverage(folders: string[], options: CoverageOptions): Promise<number> {
  const { datasets, exit } = await checkedDatasets(folders, options.texts);
  const covered: Covered[] = [];
  const notAttached: string[] = [];
  for (const { dataset, texts } of datasets)
    for (const document of dataset.documents) {
      const text = texts.get(document.sha256);
      const excuses = dataset.excuses.filter((excuse) => excuse.document === document.id);
      if (text === undefined) notAttached.push(document.id);
      else covered.push({ id: document.id, sentences: coverageOf(text, document, excuses) });
    }
  if (options.json) print(JSON.stringify({ documents: covered.map(asJson), notAttached }, null, 2));
  else {
    if (!options.open && covered.length > 0)
      print(
        figuresTable(
          ['document', ...STATES],
          covered.map(({ id, sentences }) => [id, ...figuresOf(sentences)]),
        ),
      );
    for (const document of covered) printOpen(document);
  }
  for (const id of notAttached)
    say(
      `${id}: its text is not attached, so that its sentences cannot be counted. "stemma attach FILE" attaches it.`,
    );
  return exit;

  function asJson({ id, sentences }: Covered) {
    const [annotated, excused, open] = STATES.map((state) => countOf(sentences, state));
    const counts = { id, annotated, excused, open };
    return options.open ? { ...counts, sentences: rankOpen(sentences).map(sentenceAsJson) } : counts;
  }
}

type Covered = { id: string; sentences: CoveredSentence[] };
const STATES = ['annotated', 'excused', 'open'] as const;

function countOf(sentences: readonly CoveredSentence[], state: CoveredSentence['state']): number {
  return sentences.filter((sentence) => sentence.state === state).length;
}

function figuresOf(sentences: readonly CoveredSentence[]): string[] {
  return STATES.map((state) => String(countOf(sentences, state)));
}

/** `<document>:<start>  line <line>  <marks>  <first words>`, the likeliest to hold a statement first. */
function printOpen({ id, sentences }: Covered): void {
  for (const { start, line, zone, marks, words } of rankOpen(sentences)) {
    const signs = [zone === 'body' ? [] : [zone], marks].flat().join(', ');
    print(
      `${id}:${start}  line ${line}  ${signs === '' ? '' : `(${signs})  `}${firstWords(words, FIRST_WORDS)}`,
    );
  }
}

/** With the hash by which excuses.yaml names the sentence. */
function sentenceAsJson({ start, end, line, zone, marks, words }: CoveredSentence) {
  const sha256 = createHash('sha256').update(words).digest('hex');
  return { start, end, line, zone, marks, sha256, words: firstWords(words, FIRST_WORDS) };
}
