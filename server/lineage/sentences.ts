// Lineage in words that take no side: what was counted, how it was grouped, and what was left out.
import type { LineageGroup, LineageNumbers } from '#schema';

const GROUPED: Record<LineageGroup, string> = {
  none: 'Origins are not grouped.',
  publisher: 'Origins are grouped by publisher.',
  membership: 'Origins are grouped by membership.',
};

/** What the sentences speak of; names as a reader knows them. */
export type Told = {
  group: LineageGroup;
  /** The numbers of what is left, and those of all where something is left out. */
  numbers: LineageNumbers;
  before: LineageNumbers;
  /** Of one claim, how many known origins affirm it and how many deny it. */
  sides: { affirms: number; denies: number } | null;
  /** The name of the only known origin, where there is one. */
  onlyOrigin: string | null;
  /** Names of what is left out. */
  without: readonly string[];
};

/** The sentences that stand beside the numbers, in the order in which they are read. */
export function lineageSentences({ group, numbers, before, sides, onlyOrigin, without }: Told): string[] {
  const documents = counted(numbers.documents, 'document');
  const isOne = numbers.documents === 1;
  return [
    without.length > 0
      ? `Left out: ${listed(without)}. Known origins left: ${numbers.origins} of ${before.origins}.`
      : null,
    numbers.documents === 0
      ? 'No document is left.'
      : `${capital(documents)} ${isOne ? 'goes' : 'go'} back to ${originsInWords(numbers.origins, onlyOrigin)}.`,
    sides !== null && sides.affirms > 0 && sides.denies > 0
      ? `${capital(counted(sides.affirms, 'known origin'))} ${sides.affirms === 1 ? 'affirms' : 'affirm'}, ${sides.denies} ${sides.denies === 1 ? 'denies' : 'deny'}.`
      : null,
    numbers.unidentified > 0
      ? `${capital(counted(numbers.unidentified, 'chain'))} ${numbers.unidentified === 1 ? 'ends' : 'end'} with somebody whom no text names.`
      : null,
    numbers.circular > 0
      ? `${capital(counted(numbers.circular, 'chain'))} ${numbers.circular === 1 ? 'goes' : 'go'} round in a circle and ${numbers.circular === 1 ? 'reaches' : 'reach'} no origin.`
      : null,
    GROUPED[group],
  ].filter((sentence) => sentence !== null);
}

/** What becomes of one claim when sources are removed. */
export function removalSentence(removal: {
  without: readonly string[];
  before: readonly string[];
  after: readonly string[];
}): string {
  const { without, before, after } = removal;
  const had = `It goes back to ${originsInWords(before.length, before.length === 1 ? (before[0] ?? null) : null)}`;
  if (after.length === 0) return `${had}; without ${listed(without)} none is left.`;
  if (after.length === before.length)
    return `${had}; without ${listed(without)} ${after.length === 1 ? 'it is' : 'all of them are'} left.`;
  const kept = after.length === 1 ? `one is left, ${after[0]}` : `${after.length} are left`;
  return `${had}; without ${listed(without)} ${kept}.`;
}

type ReaderTold = {
  documents: readonly unknown[];
  claims: number;
  origins: { total: number };
  deniedElsewhere: { total: number };
  unheard: { total: number };
};

/** What two readers meet, and what each does not, with how many claims both do. */
export function readersSentences(
  { first, second }: { first: ReaderTold; second: ReaderTold },
  both: number,
): string[] {
  const told: [string, ReaderTold][] = [
    ['The first reader', first],
    ['The second reader', second],
  ];
  return [
    ...told.map(
      ([who, { documents, claims, origins }]) =>
        `${who}, of ${counted(documents.length, 'document')}, meets ${counted(claims, 'claim')} of ${counted(origins.total, 'known origin')}.`,
    ),
    both === 0
      ? 'No claim is met by both.'
      : `${capital(counted(both, 'claim'))} ${both === 1 ? 'is' : 'are'} met by both.`,
    ...told.flatMap(([who, { deniedElsewhere, unheard }]) => {
      const never = [
        deniedElsewhere.total > 0 ? counted(deniedElsewhere.total, 'denial') : null,
        unheard.total > 0 ? `${counted(unheard.total, 'claim')} set against one that is met` : null,
      ].filter((part) => part !== null);
      return never.length > 0 ? [`${who} never hears ${listed(never)}.`] : [];
    }),
  ];
}

/** "one origin: the name" or "2 known origins, not shown to share an origin". */
function originsInWords(count: number, only: string | null): string {
  if (count === 0) return 'no known origin';
  if (count === 1) return `one known origin${only === null ? '' : `, ${only}`}`;
  return `${count} known origins, which are not shown to share an origin`;
}

/** Who has it from whom, round a circle: "A has it from B, B from C, C from A". */
export function circleSentence(steps: readonly { from: string; to: string }[]): string {
  const told = steps.map(({ from, to }, index) => `${from} ${index === 0 ? 'has it ' : ''}from ${to}`);
  return `${told.join(', ')}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
