// Two held wordings of one statement, of which the one derives from the other.
import { describe, expect, it } from 'vitest';
import { compareFacts } from './compare-find.ts';
import { type Derived, driftRowsOf, factsOf, type Told, type World } from './compare-world.ts';

/** What drift finds along links between the tellings of some claims. */
function find(claims: World['claims'], ...derived: Derived[]) {
  const world: World = { claims, documents: { wire: { authors: ['agency'] }, paper: {} } };
  const { comparisons, failures } = compareFacts(factsOf(world), driftRowsOf(world, derived));
  expect(failures).toEqual([]);
  return [...comparisons.values()].filter(({ rule }) => rule === 'drift');
}
const wire: Told = { by: 'office', in: 'wire', relayed: true };
const paper: Told = { by: 'office', in: 'paper', relayed: true };
const total = { cumulative: true, of: 'civilians' };
const link: Derived = { newer: ['a', 1], older: ['a', 0] };
const between: Derived = { newer: ['b', 0], older: ['a', 0] };

const turned = (more: Partial<Told>) => find({ a: { told: [wire, { ...paper, ...more }] } }, link);

const figures = (one: object, other: object) =>
  find({ a: { quantity: one, told: [wire] }, b: { quantity: other, told: [paper] } }, between);

const dated = (value: number, asOf: string) => ({ ...total, value, asOf });

describe('drift', () => {
  it('within one claim is told of the link, with the words of both texts', () => {
    expect(
      find({ a: { told: [{ ...wire, hedge: 'may' }, paper] } }, { ...link, quotes: ['is', 'may be'] }),
    ).toMatchObject([
      {
        type: 'differs',
        because: 'certainty',
        kind: 'drift',
        status: 'found',
        claims: ['test:claim:a'],
        judgedOn: ['test:assertion:wire/a-0', 'test:assertion:paper/a-1'],
        link: ['test:assertion:wire/a-0', 'test:assertion:paper/a-1'],
        differ: ['hedge'],
        reason: '“is” in “paper” comes from “may be” in “wire”, and “may” is left out.',
      },
    ]);
  });

  it('is none where nothing changed, or where the link is no more than possible', () => {
    expect(find({ a: { told: [wire, paper] } }, link)).toEqual([]);
    expect(find({ a: { told: [{ ...wire, hedge: 'may' }, paper] } }, { ...link, certainty: 'open' })).toEqual(
      [],
    );
  });

  it('is a candidate where that the one comes from the other is read from the wording', () => {
    const [found] = find(
      { a: { told: [{ ...wire, hedge: 'may' }, paper] } },
      { ...link, certainty: 'likely' },
    );
    expect(found).toMatchObject({ status: 'candidate' });
    expect(found?.reason).toMatch(/but that the one comes from the other is read from the wording alone\.$/);
  });

  it('that turns what is said round is a contradiction, unless the claim is withdrawn', () => {
    expect(turned({ polarity: 'negates' })).toMatchObject([{ type: 'contradicts' }]);
    expect(turned({ polarity: 'negates', act: 'retracts' })).toEqual([]);
  });

  it('of a figure contradicts where no number is both, and is of a bound where one is', () => {
    expect(figures({ value: 640 }, { value: 6400 })).toMatchObject([
      { type: 'contradicts', reason: expect.stringMatching(/and 640 became 6,400\.$/) },
    ]);
    expect(figures({ value: 21, bound: 'at-least' }, { value: 21 })).toMatchObject([
      {
        type: 'differs',
        because: 'bound',
        reason: expect.stringMatching(/and what was at least 21 is now 21 exactly\.$/),
      },
    ]);
  });

  it('of a running total without a day that grew is of another day', () => {
    const [found] = find(
      {
        a: { quantity: { ...total, value: 6 }, told: [{ by: 'paper', in: 'paper' }] },
        b: { quantity: { ...total, value: 25 }, told: [{ by: 'paper', in: 'paper' }] },
      },
      between,
    );
    expect(found).toMatchObject({ type: 'differs', because: 'as-of', status: 'candidate' });
  });

  it('is none where a figure is brought up to date, or counts something else', () => {
    expect(
      find(
        {
          a: { quantity: dated(6, '2020-10-01'), told: [wire] },
          b: { quantity: dated(25, '2020-10-09'), told: [paper] },
        },
        between,
      ),
    ).toEqual([]);
    expect(
      find(
        {
          a: { quantity: { value: 6, of: 'civilians' }, told: [wire] },
          b: { quantity: { value: 25, of: 'soldiers' }, told: [paper] },
        },
        between,
      ),
    ).toEqual([]);
  });

  it('of a quotation that ends before its condition is of scope', () => {
    expect(
      find(
        { a: { told: [wire] }, b: { told: [paper] } },
        { ...between, quotes: ['it is safe', 'it is safe for ten'], isQuoted: true },
      ),
    ).toMatchObject([{ type: 'differs', because: 'scope' }]);
  });

  it('of two claims is one of wording only where a reader says that the words differ', () => {
    const claims = { a: { told: [wire] }, b: { told: [{ ...paper, by: 'editor' }] } };
    expect(find(claims, { ...between, match: 'differs' })).toMatchObject([
      { type: 'differs', because: 'wording', claims: ['test:claim:a', 'test:claim:b'] },
    ]);
    expect(find(claims, { ...between, match: 'paraphrase' })).toEqual([]);
    // Who words it anew uses the older words elsewhere as well.
    const both = {
      a: { told: [wire, { by: 'editor', in: 'paper' }] },
      b: { told: [{ by: 'editor', in: 'paper' }] },
    };
    expect(find(both, { ...between, match: 'differs' })).toEqual([]);
  });

  it('between two claims is told once, by its clearest link', () => {
    const claims = {
      a: { quantity: { value: 640 }, told: [wire] },
      b: { quantity: { value: 6400 }, told: [paper, { ...paper, certainty: 'likely' as const }] },
    };
    const found = find(claims, { ...between, newer: ['b', 1] }, between);
    expect(found).toMatchObject([
      { status: 'found', judgedOn: ['test:assertion:wire/a-0', 'test:assertion:paper/b-0'] },
    ]);
  });
});
