// What changed between two wordings of one statement: the hedge that went, the figure that grew, the quotation that was
// cut. Pure, and of the wordings alone: rules judge what it means, a picture of the links shows it as it is.
import type { Act, Bound, Polarity, Verbatim } from '#schema';

/** One wording: what a passage says, and in whose name. */
export type Wording = {
  /** The words that carry the claim. */
  quote: string;
  verbatim: Verbatim;
  act: Act;
  polarity: Polarity;
  hedge: string | null;
  /** The claim that the words put forward, by its id. */
  claim: string;
  /** The claim’s figure, where it has one. */
  figure: { low: number | null; high: number | null; bound: Bound | null; words: string | null } | null;
  /** Whose word it is, by id; and whether a text says it in its own voice. */
  origins: readonly string[];
  isVoice: boolean;
};

/** The weightiest first. */
const CHANGED_FIELDS = [
  'polarity',
  'figure',
  'bound',
  'quotation',
  'wording',
  'act',
  'hedge',
  'attribution',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/**
 * One change on the way from the older wording to the newer one.
 * `cut`: the newer words are a part of the older ones, quoted as if they were whole.
 */
export type Change = { field: ChangedField; how: 'lost' | 'added' | 'changed' | 'cut' };

/**
 * What changed on the way from one wording to another that derives from it, in the order of CHANGED_FIELDS.
 *
 * A hedge in other words, such as a translated one, is no change; neither is a shorter quotation of the same claim:
 * quotations are as short as will do. Empty where both say the same.
 */
export function changesBetween(older: Wording, newer: Wording): Change[] {
  const found: { [Field in ChangedField]?: Change['how'] | null } = {
    polarity: older.polarity === newer.polarity ? null : 'changed',
    figure: figureChange(older, newer),
    bound: boundChange(older, newer),
    quotation: isCut(older, newer) ? 'cut' : null,
    act: WEIGHT[older.act] === WEIGHT[newer.act] ? null : 'changed',
    hedge: presence(older.hedge !== null, newer.hedge !== null),
    attribution: attributionChange(older, newer),
  };
  const isExplained = found.polarity || found.quotation || older.figure !== null || newer.figure !== null;
  if (older.claim !== newer.claim && !isExplained) found.wording = 'changed';
  return CHANGED_FIELDS.flatMap((field) => {
    const how = found[field];
    return how ? [{ field, how }] : [];
  });
}

/** Acts of one weight: that somebody calls for something or demands it is no change worth a word. */
const WEIGHT: Record<Act, 'verified' | 'stated' | 'withdrawn' | 'foretold' | 'wanted' | 'blamed' | 'asked'> =
  {
    verifies: 'verified',
    states: 'stated',
    concedes: 'stated',
    provides: 'stated',
    retracts: 'withdrawn',
    promises: 'foretold',
    threatens: 'foretold',
    demands: 'wanted',
    'calls-for': 'wanted',
    cautions: 'blamed',
    charges: 'blamed',
    condemns: 'blamed',
    asks: 'asked',
  };

function presence(before: boolean, after: boolean): Change['how'] | null {
  if (before === after) return null;
  return before ? 'lost' : 'added';
}

function figureChange({ figure: one }: Wording, { figure: other }: Wording): Change['how'] | null {
  if (one === null || other === null) return null;
  return centreOf(one) === centreOf(other) ? null : 'changed';
}

/** The number that the text gives, whatever its bound makes of it. */
function centreOf({ low, high, bound, words }: NonNullable<Wording['figure']>): string {
  if (words !== null) return words;
  if (bound === 'nearly') return String(high);
  if (low !== null && high !== null) return String(Number(((low + high) / 2).toPrecision(12)));
  return String(low ?? high);
}

function boundChange({ figure: one }: Wording, { figure: other }: Wording): Change['how'] | null {
  if (one === null || other === null) return null;
  const [before, after] = [one.bound ?? 'exact', other.bound ?? 'exact'];
  if (before === after) return null;
  if (after === 'exact') return 'lost';
  return before === 'exact' ? 'added' : 'changed';
}

/** Whether words in quotation marks leave out a part of the words they quote, and with it a part of the claim. */
function isCut(older: Wording, newer: Wording): boolean {
  if (newer.verbatim !== 'quoted' || older.claim === newer.claim) return false;
  const [whole, part] = [wordsOf(older.quote), wordsOf(newer.quote)];
  return part.length < whole.length && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('en').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether somebody else’s word became a text’s own, or the other way round. */
function attributionChange(older: Wording, newer: Wording): Change['how'] | null {
  const isShared = older.origins.some((origin) => newer.origins.includes(origin));
  if (isShared || older.isVoice === newer.isVoice) return null;
  return older.isVoice ? 'added' : 'lost';
}
