// What has become of each sentence of a text: annotated, excused, or open. The text is cut in sentences.ts.
import type { Zone } from '#schema';
import { type Mark, marksOf } from './marks.ts';
import { codePointLength, type Sentence, sentencesOf } from './sentences.ts';

/** Words at their place, in code points. */
type Quoted = { quote: string; start: number };
/** A stretch of a text in code points, end exclusive. */
type Stretch = { start: number; end: number };

/** The part of a document that says where its annotations stand. */
export type Annotations = {
  statements: readonly Quoted[];
  citations: readonly Quoted[];
  zones: readonly (Stretch & { zone: Zone })[];
};

export type CoveredSentence = Sentence & {
  state: 'annotated' | 'excused' | 'open';
  /** The zone in which it starts; body where none is marked. */
  zone: Zone;
  marks: Mark[];
};

/**
 * The state of every sentence of a text, in the order of the text.
 *
 * A sentence is annotated where words of it carry the claim of a statement, or a citation. Words that only date or
 * attribute (scope and cue) leave it open: whatever else it says would be hidden by them. It is excused where excuses
 * cover all its letters and figures. A zone excuses nothing: a headline states, and so may an advertisement.
 *
 * @param excuses those of this document
 */
export function coverageOf(
  text: string,
  annotations: Annotations,
  excuses: readonly Stretch[],
): CoveredSentence[] {
  const quoted = [...annotations.statements, ...annotations.citations].map(({ quote, start }) => ({
    start,
    end: start + codePointLength(quote),
  }));
  return sentencesOf(text).map((sentence) => ({
    ...sentence,
    state: quoted.some((stretch) => stretch.start < sentence.end && sentence.start < stretch.end)
      ? 'annotated'
      : isCovered(sentence, excuses)
        ? 'excused'
        : 'open',
    zone:
      annotations.zones.find(({ start, end }) => start <= sentence.start && sentence.start < end)?.zone ??
      'body',
    marks: marksOf(sentence.words),
  }));
}

/** The open sentences: those with more marks first, then in the order of the text. */
export function rankOpen(sentences: readonly CoveredSentence[]): CoveredSentence[] {
  return sentences
    .filter(({ state }) => state === 'open')
    .sort((a, b) => b.marks.length - a.marks.length || a.start - b.start);
}

function isCovered({ start, words }: Sentence, excuses: readonly Stretch[]): boolean {
  const near = excuses.filter((excuse) => excuse.end > start);
  let codePoint = start;
  for (const character of words) {
    const at = codePoint;
    if (/[\p{L}\p{N}]/u.test(character) && !near.some((excuse) => excuse.start <= at && at < excuse.end))
      return false;
    codePoint += 1;
  }
  return true;
}
