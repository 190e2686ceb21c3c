// Checks what shows only once quotations stand at their places: zones, who speaks first, how much is quoted, and how
// far the words of a statement lie apart.
import type { Problem, Speaker } from '#schema';
import type { AnchoredDocument, AnchoredStatement } from './anchor.ts';
import { codePointLength } from './code-points.ts';
import type { SearchableText } from './find-quote.ts';
import { problemAt } from './problem-at.ts';
import type { Path, Source } from './yaml-source.ts';

/** The rules of docs on quoting: short quotations, in small part of a text. */
const MAX_QUOTATION = 200;
const MAX_SHARE = 1 / 3;
/** Of a text shorter than this, a few quotations are a third at once. */
const SHORT_TEXT = 5_000;
/** Words that date or attribute a statement mostly stand in its paragraph. */
const FAR = 600;

/**
 * @param rows where each of the document’s statements stands among those of the file
 * @param text the attached text, or null
 */
export function checkPassages(
  document: AnchoredDocument,
  rows: readonly number[],
  text: SearchableText | null,
  source: Source,
): Problem[] {
  const voices = voicesOf(document);
  const problems = [
    ...checkZones(document, text, source),
    ...checkShare(document, text, source),
    ...checkHasVoice(document, voices, source),
  ];
  for (const [index, statement] of document.statements.entries()) {
    const path: Path = ['statements', rows[index] ?? index];
    problems.push(
      ...checkLength(statement.quote, [...path, 'quote'], source),
      ...checkDistances(statement, path, source),
      ...checkLinks(statement, path, source),
      ...checkVoice(statement, document, voices, path, source),
    );
  }
  for (const [row, { quote }] of document.citations.entries())
    problems.push(...checkLength(quote, ['citations', row, 'quote'], source));
  return problems;
}

/**
 * The share of a document that the quotations of its claims take, words quoted twice counted once.
 *
 * @param length of the text in code points; its bytes, where it is not attached, make the share come out smaller
 */
export function quotedShare(document: AnchoredDocument, length: number): number {
  const stretches = document.statements
    .map(({ quote, start }) => ({ start, end: start + codePointLength(quote) }))
    .sort((a, b) => a.start - b.start);
  let quoted = 0;
  let reached = 0;
  for (const { start, end } of stretches) {
    quoted += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return quoted / length;
}

function checkShare(document: AnchoredDocument, text: SearchableText | null, source: Source): Problem[] {
  const length = text?.length ?? document.bytes;
  const share = quotedShare(document, length);
  if (share <= MAX_SHARE) return [];
  // Four bytes are the most that a code point takes: without the text, only as many bytes show that it is long.
  const isShort = text === null ? document.bytes < SHORT_TEXT * 4 : length < SHORT_TEXT;
  return [
    problemAt(source, ['statements'], {
      code: 'quoted-share',
      message: `The quotations of its claims take ${Math.round(share * 100)} % of the text; at most a third is expected.`,
      mend: 'Quote fewer words: those that carry the claim.',
      severity: isShort ? 'warning' : 'error',
    }),
  ];
}

function checkLength(quote: string, path: Path, source: Source): Problem[] {
  const length = codePointLength(quote);
  if (length <= MAX_QUOTATION) return [];
  return [
    problemAt(source, path, {
      code: 'quotation-too-long',
      message: `The quotation has ${length} code points; at most ${MAX_QUOTATION} are expected.`,
      mend: 'Quote the words that carry the claim, and give the rest as scope.',
    }),
  ];
}

function checkDistances(statement: AnchoredStatement, path: Path, source: Source): Problem[] {
  const end = statement.start + codePointLength(statement.quote);
  const far = (noun: string, quote: string, start: number, within: Path): Problem[] => {
    const gap = Math.max(start - end, statement.start - (start + codePointLength(quote)));
    if (gap <= FAR) return [];
    return [
      problemAt(source, [...path, ...within], {
        code: 'words-far-apart',
        message: `The ${noun} stands ${gap} code points from its quotation.`,
        mend: 'Check that these are the words that are meant.',
        severity: 'warning',
      }),
    ];
  };
  return [
    ...statement.scope.flatMap(({ quote, start }, index) => far('scope', quote, start, ['scope', index])),
    ...statement.chain.flatMap(({ cue, cueStart }, position) =>
      cue === undefined || cueStart === undefined
        ? []
        : far('cue', cue, cueStart, ['chain', position, 'cue']),
    ),
  ];
}

function checkLinks(statement: AnchoredStatement, path: Path, source: Source): Problem[] {
  const problems: Problem[] = [];
  for (const [position, link] of statement.chain.entries()) {
    const at: Path = [...path, 'chain', position];
    if (link.by === undefined && link.work === undefined)
      problems.push(
        problemAt(source, at, {
          code: 'link-empty',
          message: 'A link names an actor in "by", or a document in "work"; this one names neither.',
          mend: 'Where the text names nobody, write by: { unidentified: its words, as: a key }.',
        }),
      );
    if (link.cue === undefined && link.cueStart !== undefined)
      problems.push(
        problemAt(source, [...at, 'cueStart'], {
          code: 'cue-missing',
          message: 'Here is said where the words of a cue start, and the link has no cue.',
          mend: 'Add them as cue, or remove cueStart.',
        }),
      );
    if (position > 0 && link.attribution === undefined)
      problems.push(
        problemAt(source, at, {
          code: 'attribution-missing',
          message: 'This link does not say how the one before attributes to it.',
          mend: 'Add attribution: explicit, carried-over, source-note or agentless.',
          severity: 'warning',
        }),
      );
  }
  return problems;
}

/** The document’s voice: its authors, else its publisher, each as one word. */
function voicesOf({ authors, publisher }: AnchoredDocument): string[] {
  const speakers = authors.length > 0 ? authors : [publisher];
  return speakers.flatMap((speaker) => (speaker === undefined ? [] : [speakerKey(speaker)]));
}

function checkHasVoice(document: AnchoredDocument, voices: readonly string[], source: Source): Problem[] {
  if (voices.length > 0 || document.statements.length === 0) return [];
  return [
    problemAt(source, ['statements'], {
      code: 'voice-missing',
      message: `"${document.id}" names neither authors nor a publisher, so that no chain can start with its voice.`,
      mend: 'Add authors, or a publisher; for a nameless one { unidentified: its words, as: a key }.',
    }),
  ];
}

/** A chain starts with the document’s voice; in a comment, with whoever wrote it. */
function checkVoice(
  statement: AnchoredStatement,
  document: AnchoredDocument,
  voices: readonly string[],
  path: Path,
  source: Source,
): Problem[] {
  const [first] = statement.chain;
  if (voices.length === 0 || first === undefined || (first.by === undefined && first.work === undefined))
    return [];
  if (zoneAt(document.zones, statement.start) === 'comment') return [];
  const speaks = (first.by ?? []).map(speakerKey);
  if (speaks.length > 0 && speaks.every((speaker) => voices.includes(speaker))) return [];
  return [
    problemAt(source, [...path, 'chain', 0], {
      code: 'voice-expected',
      message: `A chain starts with the document’s voice, ${voices.join(' and ')}; this one starts with ${speaks.join(' and ') || 'a work'}.`,
      mend: `Put ${voices.join(' and ')} first; only in a comment zone another may speak first.`,
    }),
  ];
}

/** The zone in which a code point stands; body where none is marked. */
export function zoneAt(
  zones: AnchoredDocument['zones'],
  codePoint: number,
): AnchoredDocument['zones'][number]['zone'] {
  return zones.find(({ start, end }) => start <= codePoint && codePoint < end)?.zone ?? 'body';
}

/** One word for a speaker within a document. */
function speakerKey(speaker: Speaker): string {
  return typeof speaker === 'string' ? speaker : `"${speaker.as}"`;
}

function checkZones(document: AnchoredDocument, text: SearchableText | null, source: Source): Problem[] {
  const problems: Problem[] = [];
  const inOrder = document.zones
    .map((zone, row) => ({ ...zone, row }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, { start, end, row }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (end <= start)
      problems.push(
        problemAt(source, ['zones', row, 'end'], {
          code: 'stretch-reversed',
          message: `The zone ends at ${end}, and starts at ${start}.`,
          mend: 'Write the smaller offset as start; end is exclusive.',
        }),
      );
    else if (end > (text?.length ?? document.bytes))
      problems.push(
        problemAt(source, ['zones', row, 'end'], {
          code: 'offset-beyond-text',
          message:
            text === null
              ? `The text has ${document.bytes} bytes, and so at most as many code points; the zone ends at ${end}.`
              : `The text has ${text.length} code points; the zone ends at ${end}.`,
          mend: null,
        }),
      );
    else if (before !== undefined && start < before.end && before.start < before.end)
      problems.push(
        problemAt(source, ['zones', row, 'start'], {
          code: 'zones-overlap',
          message: `The zone starts at ${start}, within the one from ${before.start} to ${before.end}.`,
          mend: 'Let one zone end where the next starts.',
        }),
      );
  }
  return problems;
}
