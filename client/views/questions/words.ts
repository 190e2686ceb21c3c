// A question's answers in words: figures as their texts put them, and what the pictures show for whoever can't see them.
import { type Answer, countSigns, readFigure, type Sign } from '#layout';
import type { Because, QuantityView, Status } from '#schema';
import { countOf, formatDate, formatNumber } from '../../theme/number-and-date.ts';

const BOUND_WORDS = {
  exact: '',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'less than ',
  approximately: 'about ',
  nearly: 'nearly ',
  vague: '',
} as const;

/** The figure as its text puts it: "more than 100", "about 70", "20–25", "“dozens”". */
export function figureInWords(quantity: QuantityView): string {
  const { words, bound, unit } = quantity;
  if (words !== null) return `“${words}”`;
  const figure = readFigure(quantity);
  const percent = unit === 'percent' ? '%' : '';
  const said = bound ? BOUND_WORDS[bound] : '';
  switch (figure.shape) {
    case 'none':
      return 'no figure';
    case 'point':
      return `${said}${formatNumber(figure.low)}${percent}`;
    case 'from':
      return `${said || 'at least '}${formatNumber(figure.low)}${percent}`;
    case 'up-to':
      return `${said || 'at most '}${formatNumber(figure.high)}${percent}`;
    case 'range': {
      const stated = statedWithin(figure, bound);
      return stated === null
        ? `${said}${formatNumber(figure.low)}–${formatNumber(figure.high)}${percent}`
        : `${said}${formatNumber(stated)}${percent}`;
    }
  }
}

/** What a figure holds for: "as of 4 November 2020", "27 September 2020 to …"; null where the text gives no date. */
export function datesInWords({ asOf, periodStart, periodEnd }: QuantityView): string | null {
  if (asOf !== null) return `as of ${formatDate(asOf)}`;
  if (periodEnd !== null)
    return periodStart === null
      ? `until ${formatDate(periodEnd)}`
      : formatDate(`${periodStart}/${periodEnd}`);
  return periodStart === null ? null : `from ${formatDate(periodStart)} on`;
}

/** All answers of a card in one sentence: the text alternative of its miniature. */
export function describeAnswers(answers: readonly Answer[]): string {
  if (answers.length === 0) return 'No answer.';
  const told = answers.map(({ text, quantity, affirmed, negated }) => {
    const answer = quantity ? figureInWords(quantity) : text.replace(/\.$/, '');
    const affirms = affirmed > 0 ? [`affirmed ${times(affirmed)}`] : [];
    const negates = negated > 0 ? [`negated ${times(negated)}`] : [];
    return `${answer}: ${[...affirms, ...negates].join(', ') || 'asserted nowhere'}`;
  });
  return `${told.join('; ')}.`;
}

/** "2 contradict, 1 differs": what the signs of a card say; empty where there are none. */
export function describeSigns(signs: readonly Sign[]): string {
  return countSigns(signs)
    .map(({ type, count }) => `${formatNumber(count)} ${SIGN_WORDS[type]}`)
    .join(', ');
}

const SIGN_WORDS = {
  contradicts: 'contradict',
  dispute: 'disputed',
  updates: 'updated',
  differs: 'differ',
} as const;

export const BECAUSE_WORDS: Record<Because, string> = {
  'as-of': 'its date',
  scope: 'what is counted',
  bound: 'the bound',
  definition: 'the definition',
  actor: 'the actor',
  place: 'the place',
  certainty: 'how sure it is',
  wording: 'the wording',
};

/** The status of a comparison as it is shown beside its sign. */
export const STATUS_WORDS: Record<Status, string> = {
  found: 'found',
  candidate: 'candidate',
  confirmed: 'confirmed',
  rejected: 'rejected',
};

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : countOf(count, 'time'));

/** The one figure that was widened to this range when it was read (a tenth down, or down and up); else null. */
function statedWithin({ low, high }: { low: number; high: number }, bound: QuantityView['bound']) {
  if (bound === 'nearly' && isAbout(low, high * 0.9)) return high;
  const middle = (low + high) / 2;
  return bound === 'approximately' && isAbout(low, middle * 0.9) ? Number(middle.toPrecision(12)) : null;
}

const isAbout = (one: number, other: number) => Math.abs(one - other) <= Math.abs(other) * 1e-9;
