// Anchors a dataset in its texts: every quotation, scope, cue, named evidence, citation and excuse is held against the
// words at its offset. Pure: the texts are given, by the SHA-256 that the documents name.
import { createHash } from 'node:crypto';
import type { Dataset, DocumentFile, Problem, StatementEntry } from '#schema';
import { type AnchoredQuote, anchorQuote, type Quotation } from './anchor-quote.ts';
import { checkPassages } from './check-passages.ts';
import { codePointLength } from './code-points.ts';
import { type SearchableText, searchable } from './find-quote.ts';
import { type Finding, problemAt, sortProblems } from './problem-at.ts';
import type { Sources } from './read.ts';
import type { Path, Source } from './yaml-source.ts';

type Anchored<T> = Omit<T, 'start'> & { start: number };
export type AnchoredStatement = Omit<Anchored<StatementEntry>, 'scope'> & {
  scope: Anchored<StatementEntry['scope'][number]>[];
};
export type AnchoredDocument = Omit<DocumentFile, 'statements' | 'citations'> & {
  statements: AnchoredStatement[];
  citations: Anchored<DocumentFile['citations'][number]>[];
  /** Whether the quotations were compared with the text. */
  checked: boolean;
};
export type AnchoredDataset = Omit<Dataset, 'documents'> & { documents: AnchoredDocument[] };

/** A start that a file leaves out and the text gives: `key` is missing in the map at `path`, counted in the file. */
export type FilledStart = { file: string; path: Path; key: Quotation['key']; start: number };

export type Anchoring = {
  /** As given, with every start in place and every quotation in the text’s own characters; whole where nothing is wrong. */
  dataset: AnchoredDataset;
  filled: FilledStart[];
  problems: Problem[];
};

/**
 * Anchors a dataset.
 *
 * @param sources where its entries stand in files
 * @param texts   full texts by SHA-256; of a document without one, the offsets are taken as they are written
 */
export function anchorDataset(
  dataset: Dataset,
  sources: Sources,
  texts: ReadonlyMap<string, string>,
): Anchoring {
  const problems: Problem[] = [];
  const filled: FilledStart[] = [];
  const searchables = new Map<string, SearchableText>();
  const documents = dataset.documents.map((document, index): AnchoredDocument => {
    const source = sources.documents[index] ?? NOWHERE;
    const content = texts.get(document.sha256);
    const text = content === undefined ? null : searchable(content);
    if (text !== null) {
      searchables.set(document.id, text);
      problems.push(...checkBytes(document, text, source));
    }
    const anchored = anchorDocument(
      document,
      text,
      (path, finding) => problemAt(source, path, finding),
      problems,
    );
    filled.push(
      ...anchored.filled.map((one) => ({ ...one, file: source.file, path: source.pathInFile(one.path) })),
    );
    problems.push(...checkPassages(anchored.document, anchored.rows, text, source));
    return anchored.document;
  });
  problems.push(...checkExcuses(dataset, searchables, sources.files.excuses));
  return { dataset: { ...dataset, documents }, filled, problems: sortProblems(problems) };
}

const NOWHERE: Source = {
  file: '',
  place: () => ({ line: 1, column: 1 }),
  pathInFile: (path) => path,
};

type At = (path: Path, finding: Finding) => Problem;

function anchorDocument(document: DocumentFile, text: SearchableText | null, at: At, problems: Problem[]) {
  const filled: Omit<FilledStart, 'file'>[] = [];
  const anchor = (
    path: Path,
    part: string,
    quotation: Quotation,
  ): { quote: string; start: number } | null => {
    const found = text === null ? asWritten(quotation) : anchorQuote(text, quotation);
    if ('code' in found) {
      problems.push(at([...path, quotation.start === undefined ? part : quotation.key], found));
      return null;
    }
    const { start } = found.stretch;
    if (quotation.start === undefined) filled.push({ path, key: quotation.key, start });
    return { quote: found.exact, start };
  };

  const statements: AnchoredStatement[] = [];
  const rows: number[] = [];
  for (const [row, statement] of document.statements.entries()) {
    const path = ['statements', row];
    const words = anchor(path, 'quote', {
      noun: 'quotation',
      quote: statement.quote,
      start: statement.start,
      key: 'start',
    });
    const near = words?.start;
    const scope = statement.scope.map((part, index) =>
      anchor([...path, 'scope', index], 'quote', {
        noun: 'scope',
        ...part,
        start: part.start,
        key: 'start',
        near,
      }),
    );
    const chain = statement.chain.map((link, position) => {
      if (link.cue === undefined) return link;
      const cue: Quotation = { noun: 'cue', quote: link.cue, start: link.cueStart, key: 'cueStart', near };
      const found = anchor([...path, 'chain', position], 'cue', cue);
      return found === null ? link : { ...link, cue: found.quote, cueStart: found.start };
    });
    const restsOn = statement.restsOn.map((evidence, index) => {
      if (evidence.words === undefined || (text === null && evidence.start === undefined)) return evidence;
      const named: Quotation = {
        noun: 'evidence',
        quote: evidence.words,
        start: evidence.start,
        key: 'start',
        near,
      };
      const found = anchor([...path, 'restsOn', index], 'words', named);
      return found === null ? evidence : { ...evidence, words: found.quote, start: found.start };
    });
    if (words === null) continue;
    statements.push({ ...statement, ...words, scope: scope.filter((part) => part !== null), chain, restsOn });
    rows.push(row);
  }
  const citations = document.citations.flatMap((citation, row) => {
    const words: Quotation = {
      noun: 'quotation',
      quote: citation.quote,
      start: citation.start,
      key: 'start',
    };
    const found = anchor(['citations', row], 'quote', words);
    return found === null ? [] : [{ ...citation, ...found }];
  });
  return { document: { ...document, statements, citations, checked: text !== null }, rows, filled };
}

/** Without a text a quotation stands where it is said to stand. */
function asWritten({ noun, quote, start, key }: Quotation): AnchoredQuote {
  if (start !== undefined) return { stretch: { start, end: start + codePointLength(quote) }, exact: quote };
  return {
    code: 'start-missing',
    message: `The ${noun} has no ${key}, and the text that could give it is not attached.`,
    mend: `Attach the text with "stemma attach", or write ${key}.`,
  };
}

function checkBytes(document: DocumentFile, { text }: SearchableText, source: Source): Problem[] {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes === document.bytes) return [];
  return [
    problemAt(source, ['bytes'], {
      code: 'bytes-differ',
      message: `The text of this SHA-256 has ${bytes} bytes, not ${document.bytes}.`,
      mend: `Write bytes: ${bytes}.`,
    }),
  ];
}

function checkExcuses(
  dataset: Dataset,
  texts: ReadonlyMap<string, SearchableText>,
  source: Source,
): Problem[] {
  return dataset.excuses.flatMap((excuse, row) => {
    const text = texts.get(excuse.document);
    const { start, end } = excuse;
    if (end <= start)
      return [
        problemAt(source, [row, 'end'], {
          code: 'stretch-reversed',
          message: `The excused stretch ends at ${end}, and starts at ${start}.`,
          mend: 'Write the smaller offset as start; end is exclusive.',
        }),
      ];
    if (text === undefined) return [];
    if (end > text.length)
      return [
        problemAt(source, [row, 'end'], {
          code: 'offset-beyond-text',
          message: `The text has ${text.length} code points; the excused stretch ends at ${end}.`,
        }),
      ];
    const sha256 = createHash('sha256').update(text.slice(start, end)).digest('hex');
    if (sha256 === excuse.sha256) return [];
    return [
      problemAt(source, [row, 'sha256'], {
        code: 'excuse-moved',
        message: `Other words stand from ${start} to ${end} than those that were excused.`,
        mend: `If it is these that are excused, write sha256: '${sha256}'.`,
      }),
    ];
  });
}
