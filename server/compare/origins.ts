// When two assertions come from one origin: the same actor, or an office and whoever speaks for it.
import type { ActorKind } from '#schema';
import { isoDay } from './day.ts';
import type { Actor, Assertion, Facts } from './facts.ts';

/**
 * Bodies that speak with one voice: two who hold an office in one of these are one origin.
 * A state, a party to a war, an outlet or a crowd does not: two officials of one state, or two writers of one paper,
 * remain two origins, though each is one origin with the state or the paper itself.
 */
const ONE_VOICE: readonly (ActorKind | null)[] = [
  'person',
  'state-body',
  'armed-force',
  'ngo',
  'igo',
  'company',
];

type Voices = { self: Set<string>; speaksFor: Set<string>; offices: Set<string> };

/** Whether any origin of the one list is any origin of the other. */
export function shareOrigin(left: readonly Assertion[], right: readonly Assertion[], facts: Facts): boolean {
  const groups = groupByOrigin(right, facts);
  return groupByOrigin(left, facts).some((mine) =>
    groups.some((theirs) => areOneOrigin(mine.voices, theirs.voices)),
  );
}

/**
 * The pairs of assertions, one of each list, that come from one origin. Of what one origin says alike at the same
 * time, the first stands for all.
 */
export function pairsOfOneOrigin(
  left: readonly Assertion[],
  right: readonly Assertion[],
  facts: Facts,
): [Assertion, Assertion][] {
  const groups = groupByOrigin(right, facts);
  return groupByOrigin(left, facts).flatMap((mine) =>
    groups
      .filter((theirs) => areOneOrigin(mine.voices, theirs.voices))
      .flatMap((theirs) =>
        onePerTime(mine.assertions).flatMap((a) =>
          onePerTime(theirs.assertions).map((b): [Assertion, Assertion] => [a, b]),
        ),
      ),
  );
}

/** The assertions gathered by who makes them, in their order. */
function groupByOrigin(
  assertions: readonly Assertion[],
  facts: Facts,
): { voices: Voices; assertions: Assertion[] }[] {
  const groups = new Map<string, { voices: Voices; assertions: Assertion[] }>();
  for (const assertion of assertions) {
    const voices = voicesOf(assertion, facts);
    const key = [...voices.self, '|', ...voices.speaksFor].join('\n');
    const group = groups.get(key);
    if (group) group.assertions.push(assertion);
    else groups.set(key, { voices, assertions: [assertion] });
  }
  return [...groups.values()];
}

/** The assertions of each list that have, in the other list, one that does not come from their origin. */
export function differInOrigin(
  left: readonly Assertion[],
  right: readonly Assertion[],
  facts: Facts,
): [Assertion[], Assertion[]] {
  const [mine, theirs] = [groupByOrigin(left, facts), groupByOrigin(right, facts)];
  const apart = (groups: typeof mine, others: typeof mine) =>
    new Set(
      groups
        .filter(({ voices }) => others.some((other) => !areOneOrigin(voices, other.voices)))
        .flatMap((group) => group.assertions),
    );
  const [one, other] = [apart(mine, theirs), apart(theirs, mine)];
  return [left.filter((assertion) => one.has(assertion)), right.filter((assertion) => other.has(assertion))];
}

function onePerTime(assertions: readonly Assertion[]): Assertion[] {
  const found = new Map<string, Assertion>();
  for (const assertion of assertions) {
    const time = `${assertion.said?.text ?? ''} ${assertion.saidBy} ${assertion.retracts}`;
    if (!found.has(time)) found.set(time, assertion);
  }
  return [...found.values()];
}

/** The ids of an actor and of everybody it belongs to, however far. */
export function belongsTo(id: string, facts: Facts): Set<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const actor = facts.actors.get(next);
    const key = actor?.key ?? next;
    if (found.has(key)) continue;
    found.add(key);
    waiting.push(...(actor?.memberOf.map((membership) => membership.actor) ?? []));
  }
  return found;
}

function areOneOrigin(left: Voices, right: Voices): boolean {
  return (
    meet(left.self, right.self) ||
    meet(left.self, right.speaksFor) ||
    meet(left.speaksFor, right.self) ||
    meet(left.offices, right.offices)
  );
}

/** The voices of assertions that were asked for before: each is judged in many pairs. */
const known = new WeakMap<Facts, Map<string, Voices>>();

function voicesOf(assertion: Assertion, facts: Facts): Voices {
  const ofFacts = known.get(facts) ?? new Map<string, Voices>();
  known.set(facts, ofFacts);
  // Who speaks for whom hangs on who it is and on the day alone, which many assertions share.
  const key = `${assertion.said?.earliest ?? ''} ${assertion.origins.join(' ')}`;
  const voices = ofFacts.get(key) ?? makeVoices(assertion, facts);
  ofFacts.set(key, voices);
  return voices;
}

function makeVoices(assertion: Assertion, facts: Facts): Voices {
  const voices: Voices = { self: new Set(), speaksFor: new Set(), offices: new Set() };
  const day = assertion.said?.earliest ?? null;
  for (const id of assertion.origins) {
    const actor = facts.actors.get(id);
    voices.self.add(actor?.key ?? id);
    for (const body of actor ? officesOf(actor, day, facts) : []) {
      voices.speaksFor.add(body.key);
      if (ONE_VOICE.includes(body.kind)) voices.offices.add(body.key);
    }
  }
  return voices;
}

/**
 * The bodies an actor speaks for on a day: a person those in which it holds a role, one whom a text does not name those
 * whose speaker the text calls it. Bodies do not speak for bodies.
 */
function officesOf(actor: Actor, day: number | null, facts: Facts): Actor[] {
  return actor.memberOf
    .filter(
      ({ role, from, to }) =>
        !actor.isNamed || (actor.kind === 'person' && role !== null && isHeld(from, to, day)),
    )
    .flatMap((membership) => facts.actors.get(membership.actor) ?? []);
}

/** Whether a role with these ends (EDTF, as written) is held on a day; a side that is not stated is open. */
function isHeld(from: string | null, to: string | null, day: number | null): boolean {
  if (day === null || !Number.isFinite(day)) return true;
  const iso = isoDay(day);
  if (from !== null && iso < withoutDoubt(from)) return false;
  return to === null || iso.slice(0, withoutDoubt(to).length) <= withoutDoubt(to);
}

/** An EDTF date without its marks of doubt. */
function withoutDoubt(date: string): string {
  return date.replaceAll(/[~?%]/g, '');
}

function meet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const item of left) if (right.has(item)) return true;
  return false;
}
