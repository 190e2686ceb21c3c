// The apparatus of a stemma: witnesses down, readings across, each with its words and whose word it is. Page, HTML and
// TEI are made from it. Pure.
import type { HeldWitness, LostWitness, Stemma, StemmaLink } from '#schema';
import { formatDate } from '../number-and-date.ts';
import { changesInWords, siglumInWords, speakersInWords } from './words.ts';

export type ApparatusRow = {
  witness: HeldWitness;
  siglum: string;
  /** From the one that the passage takes it from to the origin; empty where it names no source. */
  path: (HeldWitness | LostWitness)[];
  /** Index of its reading among the readings. */
  reading: number;
  /** In what its words vary from others of the same reading, and that it negates it: “negates”, “hedged: ‘may’”. */
  variants: string[];
  /** What changed since the passage it takes them from, and from which. */
  changes: string[];
};

export type Apparatus = {
  title: string;
  readings: Stemma['readings'];
  rows: ApparatusRow[];
};

export function apparatusOf(stemma: Stemma): Apparatus {
  const witnesses = new Map<string, HeldWitness | LostWitness>(
    [...stemma.held, ...stemma.lost].map((witness) => [witness.id, witness]),
  );
  const next = new Map<string, StemmaLink>();
  for (const link of stemma.links) {
    const isSaid = link.basis === 'cited' || link.basis === 'stated';
    if (isSaid && !next.has(link.from)) next.set(link.from, link);
  }
  const from = new Map<string, StemmaLink[]>();
  for (const link of stemma.links) from.set(link.from, [...(from.get(link.from) ?? []), link]);
  return {
    title: stemma.of.text,
    readings: stemma.readings,
    rows: stemma.held.map((witness) => ({
      witness,
      siglum: siglumInWords(witness),
      path: pathFrom(witness.id, next, witnesses),
      reading: stemma.readings.findIndex(({ id }) => id === witness.reading),
      variants: variantsOf(witness, stemma),
      changes: (from.get(witness.id) ?? []).flatMap((link) => {
        const older = witnesses.get(link.to);
        const changed = older ? changesInWords(link.changes, older, witness) : '';
        return older && changed !== '' ? [`${changed} since ${siglumInWords(older)}`] : [];
      }),
    })),
  };
}

/** “Prosecutor General’s Office, through Amnesty International and “media””. */
export function pathInWords(path: readonly (HeldWitness | LostWitness)[]): string {
  const [origin, ...relays] = path.toReversed().map((one) => `${siglumInWords(one)} ${speakersInWords(one)}`);
  if (origin === undefined) return 'own words, no source named';
  return relays.length === 0 ? origin : `${origin}, through ${relays.join(' and ')}`;
}

/** Where a passage stands: “The Ferry Post, 14 March 2016”. */
export function placeInWords({ document }: HeldWitness): string {
  return `${document.title}, ${formatDate(document.publishedAt)}`;
}

/** The way to the origin; it ends where it would come back to where it was, in a circle of citations. */
function pathFrom(
  start: string,
  next: ReadonlyMap<string, StemmaLink>,
  witnesses: ReadonlyMap<string, HeldWitness | LostWitness>,
): (HeldWitness | LostWitness)[] {
  const path: (HeldWitness | LostWitness)[] = [];
  const seen = new Set([start]);
  for (let at = next.get(start)?.to; at !== undefined && !seen.has(at); at = next.get(at)?.to) {
    seen.add(at);
    const witness = witnesses.get(at);
    if (witness) path.push(witness);
  }
  return path;
}

function variantsOf(witness: HeldWitness, stemma: Stemma): string[] {
  const varies = new Set(
    stemma.readings.find(({ id }) => id === witness.reading)?.varies.map(({ field }) => field),
  );
  return [
    ...(varies.has('polarity') || witness.polarity === 'negates' ? [witness.polarity] : []),
    ...(varies.has('act') ? [witness.act] : []),
    ...(varies.has('hedge') ? [witness.hedge === null ? 'no hedge' : `hedged: “${witness.hedge}”`] : []),
    ...(varies.has('quotation') ? [witness.verbatim === 'quoted' ? 'quoted' : 'not quoted'] : []),
  ];
}
