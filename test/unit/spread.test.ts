// How a statement spreads: in which order its steps come, and what is counted along them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../server/lineage/evidence.ts';
import { traceLineage } from '../../server/lineage/lineage.ts';
import { inOrder, isBefore, type Timed } from '../../server/spread/order.ts';
import { spreadOf } from '../../server/spread/steps.ts';
import { edtfRange } from '../../server/ingest/edtf-range.ts';
import { evidenceOf, told } from './lineage-world.ts';

const span = (text: string | null): Span | null => (text === null ? null : { text, ...edtfRange(text) });
const timed = (id: string, date: string | null, ...takesFrom: string[]): Timed => ({
  id,
  date: span(date),
  takesFrom,
});
const ordered = (items: Timed[]) => inOrder(items).map(({ item, decides }) => `${item.id} ${decides}`);

/** The same, with words that may go round. */
const around = (items: Timed[]) =>
  items.map((item) => ({ ...item, takesFrom: [...item.takesFrom, 't5', 't9'] }));

describe('the order of steps', () => {
  it('is that of dates where dates decide', () => {
    expect(ordered([timed('b', '2016-03-14'), timed('a', '2016-04'), timed('c', '2016-03-13')])).toEqual([
      'c first',
      'b date',
      'a date',
    ]);
  });

  it('is that of the chain where no date decides, and open where nothing does', () => {
    expect(ordered([timed('paper', '2016-03-14', 'wire'), timed('wire', '2016-03-14', 'office')])).toEqual([
      'wire first',
      'paper chain',
    ]);
    expect(ordered([timed('b', '2016-03-14'), timed('a', '2016-03-14'), timed('c', null)])).toEqual([
      'a first',
      'b open',
      'c open',
    ]);
  });

  it('puts what is not dated just before the first that takes its words from it', () => {
    expect(
      ordered([timed('late', '2016-03-20', 'said'), timed('early', '2016-03-13'), timed('said', null)]),
    ).toEqual(['early first', 'said open', 'late chain']);
  });

  it('follows the dates where a chain says otherwise, and dates alone within a circle', () => {
    expect(ordered([timed('a', '2016-03-13', 'b'), timed('b', '2016-03-14')])).toEqual(['a first', 'b date']);
    expect(ordered([timed('a', '2016-03', 'b'), timed('b', '2016-03', 'a')])).toEqual(['a first', 'b open']);
  });

  const dates = [
    null,
    '2016-03',
    '2016-03-10',
    '2016-03-12/2016-03-20',
    '2016-03-25/..',
    '../2016-03-11',
    '2016-04',
  ];
  /** Things of which each may take from those with a smaller number: no circles. */
  const things = fc
    .array(fc.record({ date: fc.constantFrom(...dates), from: fc.array(fc.nat(9), { maxLength: 3 }) }), {
      maxLength: 10,
    })
    .map((all) =>
      all.map(({ date, from }, index) =>
        timed(`t${9 - index}`, date, ...from.filter((one) => one < index).map((one) => `t${9 - one}`)),
      ),
    );

  it('has nothing before what its date excludes, with circles too', () => {
    fc.assert(
      fc.property(fc.oneof(things, things.map(around)), (items) => {
        const order = inOrder(items).map(({ item }) => item);
        for (const [index, item] of order.entries())
          for (const later of order.slice(index + 1)) expect(isBefore(later.date, item.date)).toBe(false);
        expect(order).toHaveLength(items.length);
      }),
    );
  });

  it('has nothing before what it takes its words from, where no date stands against a chain', () => {
    fc.assert(
      fc.property(things, (items) => {
        const undated = items.map((item) => ({ ...item, date: null }));
        const place = new Map(inOrder(undated).map(({ item }, index) => [item.id, index]));
        for (const { id, takesFrom } of undated)
          for (const source of takesFrom) expect(place.get(source)).toBeLessThan(place.get(id) ?? -1);
      }),
    );
  });

  it('is the same in whatever order the steps come', () => {
    const shuffled = fc
      .oneof(things, things.map(around))
      .chain((items) =>
        fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
      );
    fc.assert(
      fc.property(shuffled, ([items, others]) => {
        expect(inOrder(others)).toEqual(inOrder(items));
      }),
    );
  });
});

describe('the steps of a statement', () => {
  const wire = told('w wire: Wire < office', { said: { 1: '2016-03-13' } });
  const papers = ['a', 'b', 'c', 'd'].map((id) =>
    told(`${id} ${id}: Paper-${id} < Wire < office`, { from: ['w'] }),
  );
  const documents = Object.fromEntries([
    ['wire', { published: '2016-03-13', publishers: ['Wire'] }],
    ...['a', 'b', 'c', 'd'].map((id) => [id, { published: '2016-03-14', publishers: [`Paper-${id}`] }]),
  ]);
  const evidence = evidenceOf({ assertions: [wire, ...papers], documents });

  it('let documents grow while there is one origin', () => {
    const { steps } = spreadOf(['d', 'c', 'w', 'b', 'a'], evidence);
    expect(steps.map(({ kind, document }) => `${kind} ${document}`)).toEqual([
      'states wire',
      'prints wire',
      'prints a',
      'prints b',
      'prints c',
      'prints d',
    ]);
    expect(steps.map(({ numbers }) => numbers.documents)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(steps.map(({ numbers }) => numbers.origins)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(steps.map(({ decides }) => decides)).toEqual(['first', 'chain', 'date', 'open', 'open', 'open']);
  });

  it('count what is left where sources are left out, and stay the steps they were', () => {
    const ids = ['a', 'b', 'w'];
    const { steps } = spreadOf(ids, evidence, Infinity, new Set(['office']));
    const whole = spreadOf(ids, evidence).steps;
    expect(steps.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    const left = traceLineage(ids, evidence, { group: 'none', without: new Set(['office']) }).numbers;
    expect(steps.at(-1)?.numbers).toMatchObject({ origins: left.origins, documents: left.documents });
    expect(left.origins).toBe(0);
  });

  it('end with what lineage counts of all of them', () => {
    const {
      documents: read,
      outlets,
      origins,
      unidentified,
    } = traceLineage(['a', 'b', 'w'], evidence, {
      group: 'none',
      without: new Set(),
    }).numbers;
    expect(spreadOf(['a', 'b', 'w'], evidence).steps.at(-1)?.numbers).toEqual({
      documents: read,
      outlets,
      origins,
      unidentified,
    });
  });

  it('are sayings of their own where no text shows that they are one', () => {
    const apart = evidenceOf({ assertions: [told('x x: X < office'), told('y y: Y < office')] });
    expect(spreadOf(['x', 'y'], apart).steps.map(({ kind, document }) => `${kind} ${document}`)).toEqual([
      'states x',
      'prints x',
      'states y',
      'prints y',
    ]);
  });
});
