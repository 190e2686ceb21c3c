// What may be one: claims that look like answers to one question and stand under two or none, and claims that agree in
// every field. Found by keys of their fields, so that work grows with the number of claims; offered, never acted upon.
import type { Suggestion } from '#schema';
import type { Claim, Facts, Question } from './facts.ts';
import { functionalOf, keyOf } from './predicate.ts';
import { joinSame } from '../voices/join-same.ts';
import { countedInWords, listInWords } from './words.ts';

/** So many claims show what is meant. */
const SHOWN = 20;
/** Which items are one already, and which are known to be two, also by way of what they are joined with. */
type Standing = { rootOf: (id: string) => string; areParted: (left: string, right: string) => boolean };
type Standings = { claims: Standing; questions: Standing };

/** The suggestions of a dataset, by id. */
export function suggestionsOf(facts: Facts): Suggestion[] {
  const claims = [...facts.claims.values()].toSorted(byId);
  const standings = { claims: standingOf(claims), questions: standingOf([...facts.questions.values()]) };
  const found = [
    ...groupsBy(claims, (claim) => answerKey(claim, facts)).flatMap((group) =>
      ofQuestions(group, standings, facts),
    ),
    ...groupsBy(claims, (claim) => claimKey(claim, facts)).flatMap((group) =>
      ofClaims(group, standings.claims, facts),
    ),
  ];
  // Two questions with several kinds of answers in common are offered once.
  return [...new Map(found.toReversed().map((one) => [one.id, one])).values()].toSorted(byId);
}

/** Questions that share their kind of answer; and claims of that kind that answer none. */
function ofQuestions(group: Claim[], { questions: standing }: Standings, facts: Facts): Suggestion[] {
  const asked = new Map<string, Question>();
  for (const id of group.flatMap((claim) => claim.questions).toSorted()) {
    const question = facts.questions.get(id);
    const root = standing.rootOf(id);
    if (question && !asked.has(root)) asked.set(root, question);
  }
  const questions = [...asked.values()].toSorted(byId);
  const homeless = group.filter((claim) => claim.questions.length === 0);
  const what = answerInWords(group[0], facts);
  const answerTo = ({ id }: Question, other?: Claim) => {
    const answers = group.filter((claim) =>
      claim.questions.some((one) => standing.rootOf(one) === standing.rootOf(id)),
    );
    return answers.find((claim) => claim !== other) ?? answers[0];
  };
  const suggestions: Suggestion[] = [];
  const pair = firstOpen(
    questions,
    (one, another) => standing.areParted(one.id, another.id) || isPartOf(one, another, facts),
  );
  if (pair) {
    const [left, right] = pair;
    const ordered = pairFirst(pair, questions);
    const shown = answerTo(left);
    suggestions.push({
      ...suggestion(`one-question/${localId(left)}/${localId(right)}`, group, ordered, facts),
      kind: 'one-question',
      reason: `${listed(ordered)} have answers of the same kind (${what}), so that they may be one question.`,
      pair: { kind: 'question', left: named(left), right: named(right) },
      sides: sidesOf([shown, answerTo(right, shown)], facts),
    });
  }
  const [first] = homeless;
  const [question] = questions;
  if (first && question)
    suggestions.push({
      ...suggestion(`no-question/${localId(first)}`, homeless, questions, facts),
      kind: 'no-question',
      reason: `${listed(homeless)} ${homeless.length === 1 ? 'is' : 'are'} of the same kind as the answers to ${listed(questions)} (${what}), and ${homeless.length === 1 ? 'answers' : 'answer'} no question.`,
      pair: null,
      sides: sidesOf([first, answerTo(question)], facts),
    });
  return suggestions;
}

function ofClaims(group: Claim[], standing: Standing, facts: Facts): Suggestion[] {
  const distinct = [
    ...new Map(group.toReversed().map((claim) => [standing.rootOf(claim.id), claim])).values(),
  ].toReversed();
  const pair = firstOpen(
    distinct,
    (one, other) =>
      standing.areParted(one.id, other.id) ||
      one.general.includes(other.id) ||
      other.general.includes(one.id),
  );
  if (!pair) return [];
  const [left, right] = pair;
  const ordered = pairFirst(pair, distinct);
  return [
    {
      ...suggestion(`one-claim/${localId(left)}/${localId(right)}`, ordered, [], facts),
      kind: 'one-claim',
      reason: `${listed(ordered)} agree in every field, so that they may be one claim.`,
      pair: { kind: 'claim', left: named(left), right: named(right) },
      sides: sidesOf(pair, facts),
    },
  ];
}

function suggestion(
  local: string,
  claims: Claim[],
  questions: Question[],
  { dataset }: Facts,
): Omit<Suggestion, 'kind' | 'reason' | 'pair' | 'sides'> {
  return {
    id: `${dataset}:suggestion:${local}`,
    dataset,
    questions: questions.slice(0, SHOWN).map(named),
    claims: claims.slice(0, SHOWN).map(named),
    total: claims.length,
  };
}

function sidesOf(claims: readonly (Claim | undefined)[], facts: Facts): Suggestion['sides'] {
  return claims.flatMap((claim) => {
    if (!claim) return [];
    const questions = claim.questions.flatMap((id) => facts.questions.get(id) ?? []);
    return [{ claim: named(claim), questions: questions.map(named) }];
  });
}

const named = ({ id, text }: { id: string; text: string }) => ({ id, text });
const localId = ({ id }: { id: string }) => id.split(':').slice(2).join(':');
const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);

function standingOf(items: readonly { id: string; same: string[]; notSame: string[] }[]): Standing {
  const roots = joinSame(items.map(({ id, same }) => [id, same]));
  const rootOf = (id: string) => roots.get(id) ?? id;
  const parted = new Set(
    items.flatMap(({ id, notSame }) =>
      notSame.flatMap((other) => [
        keyOfPair(rootOf(id), rootOf(other)),
        keyOfPair(rootOf(other), rootOf(id)),
      ]),
    ),
  );
  return { rootOf, areParted: (left, right) => parted.has(keyOfPair(rootOf(left), rootOf(right))) };
}

const keyOfPair = (left: string, right: string) => `${left}\n${right}`;

/** The first two that are not known to be two; only pairs that are known to be are passed over on the way. */
function firstOpen<Item>(
  items: readonly Item[],
  areTwo: (one: Item, other: Item) => boolean,
): [Item, Item] | null {
  for (const [index, one] of items.entries())
    for (let next = index + 1; next < items.length; next++) {
      const other = items[next];
      if (other !== undefined && !areTwo(one, other)) return [one, other];
    }
  return null;
}

function pairFirst<Item>(pair: readonly [Item, Item], items: readonly Item[]): Item[] {
  return [...pair, ...items.filter((item) => !pair.includes(item))];
}

/**
 * What a claim's answer is an answer of: what is counted where and of what event, or the place that a functional
 * predicate leaves for one alone. Null where the fields say too little to tell questions apart.
 */
function answerKey(claim: Claim, facts: Facts): string | null {
  const { quantity, about, places } = claim;
  if (quantity) {
    const scope = [about, places, keyOf(claim.subject, facts), keyOf(claim.object, facts)];
    if (quantity.of === 'unstated' || scope.every((part) => part.length === 0)) return null;
    const period = quantity.cumulative ? null : (quantity.periodStart?.text ?? null);
    return JSON.stringify([
      quantity.measure,
      quantity.of,
      quantity.unit,
      quantity.cumulative,
      period,
      ...scope,
    ]);
  }
  const proposition = functionalOf(claim, facts);
  if (!proposition || (!proposition.object && about.length === 0)) return null;
  const subject = proposition.object ? keyOf(proposition.subject, facts) : null;
  return JSON.stringify([proposition.predicate, subject, about]);
}

/** All that a claim says in fields; null where it says next to nothing in them. */
function claimKey(claim: Claim, facts: Facts): string | null {
  const { quantity, predicate, about, places, when, instrument } = claim;
  const terms = [keyOf(claim.subject, facts), keyOf(claim.object, facts)];
  const isPlain = quantity
    ? about.length > 0 || places.length > 0
    : terms.every((term) => term !== '') || (when !== null && about.length > 0);
  if (!isPlain || (!quantity && predicate === null)) return null;
  const figure = quantity && {
    ...quantity,
    asOf: quantity.asOf?.text,
    periodStart: quantity.periodStart?.text,
    periodEnd: quantity.periodEnd?.text,
  };
  return JSON.stringify([predicate, terms, about, places, when?.text, instrument, figure]);
}

/** What the claims of a group are figures or answers of, in a few words. */
function answerInWords(claim: Claim | undefined, facts: Facts): string {
  if (!claim) return '';
  const where = claim.places.map((id) => facts.places.get(id)?.name ?? id);
  const event = claim.about.map((id) => facts.events.get(id) ?? id);
  const what = claim.quantity
    ? [countedInWords(claim.quantity), claim.quantity.measure.replaceAll('-', ' ')]
    : [claim.predicate?.replaceAll('-', ' ') ?? '', claim.object ? (claim.subject?.text ?? '') : ''];
  return [...what, ...where, ...event].filter((part) => part !== '').join(', ');
}

/** Whether of two questions the one is part of the other, however far. */
function isPartOf(one: Question, other: Question, facts: Facts): boolean {
  return wholesOf(one, facts).has(other.id) || wholesOf(other, facts).has(one.id);
}

function wholesOf(question: Question, facts: Facts): Set<string> {
  const found = new Set<string>();
  const waiting = [...question.partOf];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(facts.questions.get(next)?.partOf ?? []));
  }
  return found;
}

function groupsBy(claims: Claim[], keyOfClaim: (claim: Claim) => string | null): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOfClaim(claim);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** “A”, “B” and 3 more. */
function listed(items: readonly { text: string }[]): string {
  const words = items.slice(0, 2).map(({ text }) => `“${text.replace(/[.。։]\s*$/u, '')}”`);
  return listInWords(items.length > 2 ? [...words, `${items.length - 2} more`] : words);
}
