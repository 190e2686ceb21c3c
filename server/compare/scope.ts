// What two figures of one question are figures of: which fields tell them apart, and whether one of the two takes in
// what the second counts. A figure that takes in more can be larger; that it is smaller explains nothing.
import type { Because } from '#schema';
import { belongsTo } from '../voices/voices.ts';
import { type Dated, canMeet } from './day.ts';
import type { Claim, Facts, Quantity, Term } from './facts.ts';
import { countedInWords, dateInWords, listInWords } from './words.ts';

/**
 * How two figures stand to each other in one field that both state:
 * `apart` they count different things, `left` the left one takes in the right one, `right` the other way round.
 */
export type Difference = {
  field: string;
  because: Because;
  relation: 'apart' | 'left' | 'right';
  /** What the figures are of, as a clause: “the first counts civilians, the second people”. */
  words: string;
};

/** A claim with its quantity at hand. */
export type Figure = Claim & { quantity: Quantity };

/** The fields that tell two figures apart, the weightiest first. */
export function differencesOf(left: Figure, right: Figure, facts: Facts): Difference[] {
  return [
    ofWhat(left, right),
    ofMeasure(left, right),
    ofCountedAs(left, right),
    ofPlace(left, right, facts),
    ofPeriod(left, right),
    ofEvent(left, right, facts),
    ofTerm('subject', 'actor', left.subject, right.subject, facts),
    ofTerm('object', 'definition', left.object, right.object, facts),
  ].filter((difference) => difference !== null);
}

/**
 * What one of two figures leaves open, as clauses: the two may or may not be figures of the same.
 * Where both speak of one event, it gives place and time to both.
 */
export function opennessOf(left: Figure, right: Figure): string[] {
  const isOneEvent = meet(left.about, right.about);
  const period = ({ quantity: { periodStart, periodEnd } }: Figure) =>
    periodStart !== null || periodEnd !== null;
  const openings: [boolean, string][] = [
    [
      (left.quantity.of === 'unstated') !== (right.quantity.of === 'unstated'),
      'only one of them says who or what is counted',
    ],
    [
      !isOneEvent && (left.places.length === 0) !== (right.places.length === 0),
      'only one of them says of which place it is',
    ],
    [
      left.quantity.bound === 'vague' || right.quantity.bound === 'vague',
      'one of the figures is vague in the text',
    ],
    [!isOneEvent && period(left) !== period(right), 'only one of them says of which period it is'],
  ];
  return openings.filter(([isOpen]) => isOpen).map(([, clause]) => clause);
}

function ofWhat(left: Figure, right: Figure): Difference | null {
  const [one, other] = [left.quantity.of, right.quantity.of];
  if (one === other || one === 'unstated' || other === 'unstated') return null;
  const relation = wider(takesIn(one, other), takesIn(other, one));
  return {
    field: 'of',
    because: relation === 'apart' ? 'definition' : 'scope',
    relation,
    words: `the first counts ${countedInWords(left.quantity)}, the second ${countedInWords(right.quantity)}`,
  };
}

/** People take in whoever else is counted; “houses-and-facilities” takes in houses. */
export function takesIn(one: string, other: string): boolean {
  if (['people', 'persons'].includes(one)) return !['people', 'persons'].includes(other);
  const parts = one.split('-and-');
  return parts.length > 1 && other.split('-and-').every((part) => parts.includes(part));
}

function ofMeasure(left: Figure, right: Figure): Difference | null {
  const [one, other] = [left.quantity.measure, right.quantity.measure];
  if (one === other) return null;
  const words = `the first counts what is ${one.replaceAll('-', ' ')}, the second what is ${other.replaceAll('-', ' ')}`;
  return { field: 'measure', because: 'definition', relation: 'apart', words };
}

function ofCountedAs(left: Figure, right: Figure): Difference | null {
  const [one, other] = [left.quantity.cumulative, right.quantity.cumulative];
  // The running total of one event, and its toll, count the same.
  if (one === null || other === null || one === other || meet(left.about, right.about)) return null;
  return {
    field: 'counted-as',
    because: 'scope',
    relation: one ? 'left' : 'right',
    words: one
      ? 'the first is a running total, the second the count of one incident'
      : 'the first is the count of one incident, the second a running total',
  };
}

/** How the places of two claims part them, where both state one. */
export function ofPlace(left: Claim, right: Claim, facts: Facts): Difference | null {
  if (left.places.length === 0 || right.places.length === 0 || isSameSet(left.places, right.places))
    return null;
  const [leftCovers, rightCovers] = [
    coversPlaces(left.places, right.places, facts),
    coversPlaces(right.places, left.places, facts),
  ];
  if (leftCovers && rightCovers) return null;
  const relation = wider(leftCovers, rightCovers);
  // The place of one incident may be given as the town or as the country: that is no other count.
  const isOneIncident =
    meet(left.about, right.about) && !left.quantity?.cumulative && !right.quantity?.cumulative;
  if (isOneIncident && relation !== 'apart') return null;
  const names = (places: string[]) => listInWords(places.map((id) => facts.places.get(id)?.name ?? id));
  return {
    field: 'place',
    because: 'place',
    relation,
    words: `the first is of ${names(left.places)}, the second of ${names(right.places)}`,
  };
}

function coversPlaces(wide: string[], narrow: string[], facts: Facts): boolean {
  return narrow.every((place) => {
    const around = placesAround(place, facts);
    return wide.some((id) => around.has(id));
  });
}

/** A place and every place it lies in. */
function placesAround(place: string, facts: Facts): Set<string> {
  const found = new Set<string>();
  const waiting = [place];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(facts.places.get(next)?.within ?? []));
  }
  return found;
}

function ofPeriod(left: Figure, right: Figure): Difference | null {
  const [one, other] = [left.quantity, right.quantity];
  const starts = isLater(one.periodStart, other.periodStart);
  const ends = isLater(one.periodEnd, other.periodEnd);
  if (starts === null && ends === null) return null;
  if (!starts && !ends) return null;
  // −1: the left begins or ends earlier; 1: later. The wider period begins earlier and ends later.
  const leftTakesIn = (starts ?? 0) <= 0 && (ends ?? 0) >= 0;
  const rightTakesIn = (starts ?? 0) >= 0 && (ends ?? 0) <= 0;
  return {
    field: 'period',
    because: 'scope',
    relation: wider(leftTakesIn, rightTakesIn),
    words: `the first is of ${periodInWords(one)}, the second of ${periodInWords(other)}`,
  };
}

function periodInWords({ periodStart, periodEnd, asOf }: Quantity): string {
  const end = periodEnd ?? asOf;
  if (periodStart && end) return `${dateInWords(periodStart.text)} to ${dateInWords(end.text)}`;
  if (periodStart) return `the time from ${dateInWords(periodStart.text)}`;
  return end ? `the time up to ${dateInWords(end.text)}` : 'an unstated time';
}

/** −1 where the left date is earlier, 1 where it is later, 0 where they can be one, null where one is not stated. */
function isLater(left: Dated | null, right: Dated | null): -1 | 0 | 1 | null {
  if (!left || !right) return null;
  if (canMeet(left, right)) return 0;
  return left.latest < right.earliest ? -1 : 1;
}

function ofEvent(left: Figure, right: Figure, facts: Facts): Difference | null {
  if (left.about.length === 0 || right.about.length === 0 || meet(left.about, right.about)) return null;
  const names = (events: string[]) => listInWords(events.map((id) => facts.events.get(id) ?? id));
  return {
    field: 'about',
    because: 'scope',
    relation: 'apart',
    words: `the first is of ${names(left.about)}, the second of ${names(right.about)}`,
  };
}

function ofTerm(
  field: 'subject' | 'object',
  because: Because,
  left: Term | null,
  right: Term | null,
  facts: Facts,
): Difference | null {
  if (!left || !right || isRelated(left, right, facts)) return null;
  return {
    field,
    because,
    relation: 'apart',
    words: `the first is of ${left.text}, the second of ${right.text}`,
  };
}

/** Whether two terms are the same one, or one belongs to or lies in the second. */
export function isRelated(left: Term, right: Term, facts: Facts): boolean {
  if (left.id === null || right.id === null)
    return left.text.toLocaleLowerCase('en') === right.text.toLocaleLowerCase('en');
  return isWithin(left.id, right.id, facts) || isWithin(right.id, left.id, facts);
}

/** Keys of a term and of whatever it lies in or belongs to: two that are related have one in common. */
export function keysAround({ id, text }: Term, facts: Facts): string[] {
  if (id === null) return [`"${text.toLocaleLowerCase('en')}`];
  return [...new Set([...placesAround(id, facts), ...belongsTo(id, facts.actors)])].toSorted();
}

function isWithin(inner: string, outer: string, facts: Facts): boolean {
  if (placesAround(inner, facts).has(outer)) return true;
  return belongsTo(inner, facts.actors).has(facts.actors.get(outer)?.key ?? outer);
}

function wider(left: boolean, right: boolean): Difference['relation'] {
  if (left === right) return 'apart';
  return left ? 'left' : 'right';
}

function isSameSet(left: string[], right: string[]): boolean {
  return left.length === right.length && left.every((item) => right.includes(item));
}

function meet(left: string[], right: string[]): boolean {
  return left.some((item) => right.includes(item));
}
