// How figures that are set against each other are put into words: who gives which, and as of when.
import { isoDay } from './day.ts';
import type { Assertion, Facts, Quantity } from './facts.ts';
import { type Side, dayOf } from './running-total.ts';
import { countedInWords, dateInWords, figureInWords, isMeasured, namesOf } from './words.ts';

/** “the figure is 21 according to A and 25 according to B”, or “… both 21 and 25 according to A”. */
export function sidesInWords([left, right]: [Side, Side], facts: Facts): string {
  const [mine, theirs] = [left, right].map((side) => namesOf(side.assertions, facts));
  const [one, other] = [left, right].map((side) => figureInWords(side.claim.quantity));
  return mine === theirs
    ? `the figure is both ${one} and ${other} according to ${mine}`
    : `the figure is ${one} according to ${mine} and ${other} according to ${theirs}`;
}

/**
 * “65 civilians as of 20 October 2020 according to A, and 91 civilians as of 4 November 2020 according to B”; a figure
 * without a day with when it was said.
 */
export function datedSidesInWords([left, right]: [Side, Side], facts: Facts): string {
  const [mine, theirs] = [left, right].map((side) => namesOf(side.assertions, facts));
  const [one, other] = [left, right].map(({ claim, assertions }) => saidFigure(claim.quantity, assertions));
  return mine === theirs
    ? `${one} and ${other}, according to ${mine}`
    : `${one} according to ${mine}, and ${other} according to ${theirs}`;
}

/** “94 civilians according to B, said by 30 October 2020 at the latest, and 91 civilians as of 4 November 2020 according to A”. */
export function latestSidesInWords(sides: [Side, Side], facts: Facts): string {
  const [first, second] = sides.map(({ claim: { quantity }, assertions }) => {
    const by = Math.min(...assertions.map((assertion) => assertion.saidBy));
    const isKnown = dayOf(quantity) === null && Number.isFinite(by);
    const latest = isKnown ? ` (said by ${dateInWords(isoDay(by))} at the latest)` : '';
    return `${datedFigure(quantity)} according to ${namesOf(assertions, facts)}${latest}`;
  });
  return `${first}, and ${second}`;
}

/** “according to A it was 65 civilians as of 20 October 2020, and later 91 civilians as of 4 November 2020”. */
export function updateInWords(
  sides: [older: Side, newer: Side],
  judgedOn: [older: Assertion[], newer: Assertion[]],
  facts: Facts,
): string {
  const [before, after] = judgedOn.map((assertions) => namesOf(assertions, facts));
  const [first, second] = sides.map(({ claim: { quantity } }, index) =>
    saidFigure(quantity, judgedOn[index] ?? []),
  );
  return before === after
    ? `according to ${before} it was ${first}, and later ${second}`
    : `according to ${before} it was ${first}, and later, according to ${after}, who counts as the same origin, ${second}`;
}

/** Which of two figures says of which day it is, as a clause. */
export function daysInWords(left: Quantity, right: Quantity): string {
  const stated = [left, right].filter((quantity) => dayOf(quantity) !== null).length;
  if (stated === 2) return 'their days are not told apart exactly';
  return stated === 1
    ? 'only one of them says of which day it is'
    : 'neither of them says of which day it is';
}

/** A figure as of its day, or with when it was said. */
function saidFigure(quantity: Quantity, assertions: readonly Assertion[]): string {
  const said = assertions.find((assertion) => assertion.said !== null)?.said;
  const when = said && dayOf(quantity) === null ? ` (said ${dateInWords(said.text)})` : '';
  return datedFigure(quantity) + when;
}

/** “21 civilians as of 28 October 2020”, “3.1 metres as of 28 October 2020”. */
function datedFigure(quantity: Quantity): string {
  const isSaid = quantity.of === 'unstated' || isMeasured(quantity);
  const counted = isSaid ? '' : ` ${countedInWords(quantity)}`;
  const day = dayOf(quantity);
  return `${figureInWords(quantity)}${counted}${day ? ` as of ${dateInWords(day.text)}` : ''}`;
}
