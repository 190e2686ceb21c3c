// What may be one: claims that look like answers to one question and stand under two or none, and claims that agree in
// every field. Found by keys of their fields, so that work grows with the number of claims; offered, never acted upon.
import type { Suggestion, SuggestionKind } from '#schema';
import type { Claim, Facts, Question } from './facts.ts';
import { functionalOf, keyOf } from './predicate.ts';
import { joinSame } from '../voices/join-same.ts';
import { countedInWords, listInWords } from './words.ts';

/** So many claims show what is meant. */
const SHOWN = 20;
/** Up to so many claims or questions, what is said of two of them is looked up for each pair. */
const FEW = 8;

const named = ({ id, text }: { id: string; text: string }) => ({ id, text });

/** The suggestions of a dataset, by id. */
export function suggestionsOf(facts: Facts): Suggestion[] {
  const claims = [...facts.claims.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const roots = {
    claims: joinSame(claims.map(({ id, same }) => [id, same])),
    questions: joinSame([...facts.questions.values()].map(({ id, same }) => [id, same])),
  };
  const found = [
    ...groupsBy(claims, (claim) => answerKey(claim, facts)).flatMap((group) =>
      ofQuestions(group, roots.questions, facts),
    ),
    ...groupsBy(claims, (claim) => claimKey(claim, facts)).flatMap((group) =>
      ofClaims(group, roots.claims, facts),
    ),
  ];
  return found.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

/** Whether two claims are known to be two, or the one is a case of the other. */
const isOther = (one: Claim, other: Claim) =>
  one.notSame.includes(other.id) ||
  other.notSame.includes(one.id) ||
  one.general.includes(other.id) ||
  other.general.includes(one.id);

/** Questions that share their kind of answer; and claims of that kind that answer none. */
function ofQuestions(group: Claim[], roots: ReadonlyMap<string, string>, facts: Facts): Suggestion[] {
  const asked = new Map<string, Question>();
  for (const id of group.flatMap(({ questions }) => questions)) {
    const question = facts.questions.get(id);
    if (question) asked.set(roots.get(id) ?? id, asked.get(roots.get(id) ?? id) ?? question);
  }
  const questions = [...asked.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const homeless = group.filter(({ questions: answers }) => answers.length === 0);
  const what = answerInWords(group[0], facts);
  const suggestions: Suggestion[] = [];
  if (questions.length > 1 && !areToldApart(questions, (a, b) => areKnownApart(a, b, facts)))
    suggestions.push(
      suggestion('one-question', group, questions, facts, {
        reason: `${listed(questions)} have answers of the same kind (${what}), so that they may be one question.`,
      }),
    );
  const [first] = homeless;
  if (first && questions.length > 0)
    suggestions.push(
      suggestion('no-question', homeless, questions, facts, {
        reason: `${listed(homeless)} ${homeless.length === 1 ? 'is' : 'are'} of the same kind as the answers to ${listed(questions)} (${what}), and ${homeless.length === 1 ? 'answers' : 'answer'} no question.`,
      }),
    );
  return suggestions;
}

function ofClaims(group: Claim[], roots: ReadonlyMap<string, string>, facts: Facts): Suggestion[] {
  const distinct = [...new Map(group.map((claim) => [roots.get(claim.id) ?? claim.id, claim])).values()];
  if (distinct.length < 2 || areToldApart(distinct, isOther)) return [];
  const reason = `${listed(distinct)} agree in every field, so that they may be one claim.`;
  return [suggestion('one-claim', distinct, [], facts, { reason })];
}

function suggestion(
  kind: SuggestionKind,
  claims: Claim[],
  questions: Question[],
  { dataset }: Facts,
  { reason }: { reason: string },
): Suggestion {
  const first = (kind === 'one-question' ? questions[0]?.id : claims[0]?.id) ?? '';
  return {
    id: `${dataset}:suggestion:${kind}/${first.split(':').slice(2).join(':')}`,
    dataset,
    kind,
    reason,
    questions: questions.slice(0, SHOWN).map(named),
    claims: claims.slice(0, SHOWN).map(named),
    total: claims.length,
  };
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

/** Whether of a few items every two are known to be apart; of many it is not looked up. */
function areToldApart<Item>(items: Item[], isApart: (one: Item, other: Item) => boolean): boolean {
  if (items.length > FEW) return false;
  return items.every((one, index) => items.slice(index + 1).every((other) => isApart(one, other)));
}

/** Whether two questions are said to be two, or the one is part of the other, however far. */
function areKnownApart(one: Question, other: Question, facts: Facts): boolean {
  if (one.notSame.includes(other.id) || other.notSame.includes(one.id)) return true;
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
