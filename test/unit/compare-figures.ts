// Two figures, each with who tells it, judged as the numeric rule judges them.
import type { Judgement } from '../../server/compare/rule.ts';
import { judgeNumeric } from '../../server/compare/numeric.ts';
import { type ClaimIn, factsOf, pairOf, type Told, type World } from './compare-world.ts';

export type Figure = NonNullable<ClaimIn['quantity']> & Omit<ClaimIn, 'quantity'>;

/** Judges two figures; the rest of the world is given where it matters. */
export function judge(one: Figure, other: Figure, world: Partial<World> = {}): Judgement | null {
  const facts = factsOf({ ...world, claims: { one: claim(one), other: claim(other) } });
  return judgeNumeric(pairOf(facts, 'one', 'other'), facts);
}

function claim({ told, about, places, subject, questions, ...quantity }: Figure): ClaimIn {
  return { quantity, told, about, places, subject, questions };
}

/** Somebody's word, passed on in a document of December 2020. */
export const by = (name: string, more: Partial<Told> = {}): Told[] => [
  { by: name, in: `doc-${name}`, published: '2020-12-01', relayed: true, ...more },
];
