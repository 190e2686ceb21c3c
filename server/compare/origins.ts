// When two assertions come from one origin: the same actor, or an office and whoever speaks for it.
import { areOneOrigin, type Voices, voicesOf } from '../voices/voices.ts';
import { isoDay } from './day.ts';
import type { Assertion, Facts } from './facts.ts';

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
    const voices = originVoices(assertion, facts);
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

/** The voices of assertions that were asked for before: each is judged in many pairs. */
const known = new WeakMap<Facts, Map<string, Voices>>();

/** The voices of an assertion's origin on the day on which it is said, where that is known. */
function originVoices({ origins, said }: Assertion, facts: Facts): Voices {
  const day = said && Number.isFinite(said.earliest) ? isoDay(said.earliest) : null;
  const ofFacts = known.get(facts) ?? new Map<string, Voices>();
  known.set(facts, ofFacts);
  // Who speaks for whom hangs on who it is and on the day alone, which many assertions share.
  const key = [day, ...origins].join(' ');
  const voices = ofFacts.get(key) ?? voicesOf(origins, day, facts.actors);
  ofFacts.set(key, voices);
  return voices;
}
