// Which assertions stand in one sentence with another.
import { describe, expect, it } from 'vitest';
import type { TextAssertion, TextSentence } from '#schema';
import { besideInSentence } from '../../client/panels/same-sentence.tsx';

const assertionAt = (id: string, start: number, end: number): TextAssertion => ({
  id,
  start,
  end,
  claim: { id: `claim-${id}`, text: id },
  questions: [],
  act: 'states',
  polarity: 'affirms',
  links: 1,
  origin: { actors: [], work: null },
});
const sentence = (start: number, end: number): TextSentence => ({
  start,
  end,
  state: 'annotated',
  reason: null,
});
const assertions = [
  assertionAt('first', 0, 5),
  assertionAt('second', 12, 20),
  assertionAt('third', 12, 16),
  assertionAt('fourth', 18, 34),
  assertionAt('fifth', 36, 40),
];
const sentences = [sentence(0, 10), sentence(11, 30), sentence(31, 50)];
const beside = (id: string, of = sentences) =>
  besideInSentence({ assertions, sentences: of }, id).map((one) => one.id);

describe('in the same sentence', () => {
  it('stand the others whose words begin in it, in the order of the text', () => {
    expect(beside('second')).toEqual(['third', 'fourth']);
    expect(beside('first')).toEqual([]);
  });

  it('stands whatever begins in any sentence that the words reach into', () => {
    expect(beside('fourth')).toEqual(['second', 'third', 'fifth']);
  });

  it('stands nothing while the text is not attached, nor beside what is not in it', () => {
    expect(beside('second', [])).toEqual([]);
    expect(beside('nobody')).toEqual([]);
  });
});
