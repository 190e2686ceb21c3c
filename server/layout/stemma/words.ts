// What is written beside each witness and link of a stemma, as wrapped lines that have no place yet.
import type { HeldWitness, LostWitness, StemmaLink, WordingChange } from '#schema';
import { actorLabel } from '../actor-label.ts';
import { cutText, type TextWidth, wrapText } from '../flow/measures.ts';
import { formatDate, formatNumber } from '../number-and-date.ts';
import { type LookName, widthIn } from './measures.ts';

type Witness = HeldWitness | LostWitness;

export type Line = { text: string; look: LookName; isMarked?: boolean };

/** “B¹” with its number raised, where letters of another size can’t be set. */
export function siglumInWords(witness: Witness): string {
  const { siglum } = witness;
  if (typeof siglum === 'string') return siglum;
  return siglum.letter + [...String(siglum.number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

/** Whose word it is: the voice of a passage, or whom a report names. */
export function speakersInWords(witness: Witness): string {
  const actors = 'voice' in witness ? witness.voice : witness.actors;
  if (actors.length > 0) return actors.map(actorLabel).join(', ');
  return ('work' in witness ? witness.work?.title : null) ?? 'not named';
}

const CHANGES: Record<WordingChange['field'], Partial<Record<WordingChange['how'], string>>> = {
  polarity: { changed: 'affirmed became negated' },
  figure: { changed: 'figure changed' },
  bound: { lost: 'bound lost', added: 'bound added', changed: 'bound changed' },
  quotation: { cut: 'quotation cut' },
  wording: { changed: 'put otherwise' },
  act: { changed: 'act changed' },
  hedge: { lost: 'hedge lost', added: 'hedge added' },
  attribution: { lost: 'attribution dropped', added: 'attribution added' },
};

/** “hedge “may” lost, figure changed”; empty where nothing changed. */
export function changesInWords(changes: readonly WordingChange[], older: Witness, newer: Witness): string {
  return changes
    .map(({ field, how }) => {
      const hedge = how === 'lost' ? hedgeOf(older) : hedgeOf(newer);
      if (field === 'hedge' && hedge !== null) return `hedge “${hedge}” ${how}`;
      if (field === 'polarity' && newer.polarity === 'affirms') return 'negated became affirmed';
      return CHANGES[field][how] ?? `${field} ${how}`;
    })
    .join(', ');
}

const hedgeOf = (witness: Witness): string | null => ('voice' in witness ? witness.hedge : null);

const BASES: Record<StemmaLink['basis'], string> = {
  cited: 'cites',
  stated: 'says that it takes it from',
  'shared-wording': 'shares wording with',
  'same-occasion': 'tells of the same occasion as',
};

/** “shares wording with D¹, likely”. */
export function basisInWords({ basis, certainty }: StemmaLink, older: Witness): string {
  return `${BASES[basis]} ${siglumInWords(older)}${certainty === 'certain' ? '' : `, ${certainty}`}`;
}

/** What a line that goes round says, and what changed along it. */
export type Note = { words: string; changes: string };

/** Right of a passage: its words, who speaks where and when, and what the lines that go round say. */
export function endLines(
  witness: HeldWitness,
  notes: readonly Note[],
  room: number,
  width: TextWidth,
): Line[] {
  const { exact, document, start, hedge } = witness;
  const where = [
    speakersInWords(witness),
    formatDate(document.publishedAt),
    `at ${formatNumber(start)}`,
    ...(hedge === null ? [] : [`hedged: “${hedge}”`]),
  ].join(' · ');
  return [
    ...lines(`“${exact}”`, 'quote', room, 2, width),
    ...lines(where, 'detail', room, 2, width),
    ...noteLines(notes, room, width),
  ];
}

/** Under a witness: who it is, and what is known of the occasion or the words. */
export function cellLines(witness: Witness, notes: readonly Note[], room: number, width: TextWidth): Line[] {
  const name = lines(speakersInWords(witness), 'name', room, 3, width);
  if ('voice' in witness) {
    const { exact, document } = witness;
    return [
      ...name,
      ...lines(formatDate(document.publishedAt), 'detail', room, 1, width),
      ...lines(`“${exact}”`, 'cue', room, 3, width),
      ...noteLines(notes, room, width),
    ];
  }
  const isNameless = witness.actors.some((actor) => actor.kind === 'unidentified');
  const said = witness.saidAt.map(formatDate).join('; ');
  return [
    ...name,
    ...(isNameless ? lines('unidentified', 'detail', room, 1, width) : []),
    ...(said === '' ? [] : lines(said, 'detail', room, 2, width)),
    ...(witness.work === null || witness.actors.length === 0
      ? []
      : lines(witness.work.title, 'work', room, 2, width)),
  ];
}

function noteLines(notes: readonly Note[], room: number, width: TextWidth): Line[] {
  return notes.flatMap(({ words, changes }) => [
    ...lines(words, 'detail', room, 2, width),
    ...(changes === '' ? [] : lines(changes, 'change', room, 2, width)),
  ]);
}

function lines(text: string, look: LookName, room: number, most: number, width: TextWidth): Line[] {
  const widthOf = widthIn(look, width);
  return wrapText(text, room, most, widthOf).map((line) => ({
    text: cutText(line, room, widthOf),
    look,
    isMarked: look === 'change',
  }));
}
