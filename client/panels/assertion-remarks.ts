// What sets an assertion apart from a plain statement, in a few words each.
import type { Act, AssertionView } from '#schema';

export const ACT_NAMES: Record<Act, string> = {
  states: 'states',
  verifies: 'verifies',
  concedes: 'concedes',
  retracts: 'retracts',
  provides: 'provides, as a law',
  cautions: 'cautions',
  charges: 'charges',
  condemns: 'condemns',
  promises: 'promises',
  threatens: 'threatens',
  demands: 'demands',
  'calls-for': 'calls for',
  asks: 'asks',
};

export const NEGATES = 'negates';

/** In reading order; empty for a plain, certain, checked statement in the body of a text. */
export function remarksOn(assertion: AssertionView): string[] {
  const { act, polarity, hedge, manner, quote, certainty, sic } = assertion;
  return [
    polarity === 'negates' ? NEGATES : null,
    act === 'states' ? null : ACT_NAMES[act],
    hedge === null ? null : `hedged “${hedge}”`,
    manner === 'presupposed' ? 'presupposed' : null,
    quote.zone === 'body' ? null : `in a ${quote.zone}`,
    certainty === 'certain' ? null : `our reading: ${certainty}`,
    sic ? 'a slip of the text' : null,
    quote.checked ? null : 'not checked here',
  ].filter((remark) => remark !== null);
}
