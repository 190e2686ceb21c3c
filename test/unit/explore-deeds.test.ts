// What stands on the explorer's canvas after what a reader did, and that it stays where it is.
import {
  array,
  assert,
  constant,
  constantFrom,
  oneof,
  property,
  record,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPLORE_CELL, placeAround } from '#layout';
import { type DeedWords, readDeeds, writeDeed } from '../../client/views/explore/deed-words.ts';
import {
  canvasOf,
  type Deed,
  doDeed,
  goTo,
  type History,
  NO_HISTORY,
} from '../../client/views/explore/deeds.ts';
import { ringsAround } from '../../client/views/explore/reach.ts';

const id = constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const ids = uniqueArray(id);
const relation = constantFrom('states', 'relays');
const deed: Arbitrary<Deed> = oneof(
  record({ kind: constant('open' as const), items: ids }),
  record({ kind: constant('expand' as const), item: id, relation, brings: ids }),
  record({ kind: constant('collapse' as const), item: id, relation }),
  record({ kind: constantFrom('close', 'pin', 'unpin', 'hide', 'show'), item: id }),
  record({ kind: constant('keep' as const), keeps: ids }),
);
const history = array(deed, { maxLength: 20 }).map((deeds) => deeds.reduce(doDeed, NO_HISTORY));

const standing = (of: History) => [...canvasOf(of).items.keys()].sort();

describe('the deeds of an exploration', () => {
  it('are undone to what stood before, and redone to what stood after', () => {
    assert(
      property(history, deed, (before, next) => {
        const did = doDeed(before, next);
        const undone = goTo(did, did.done - 1);
        expect(canvasOf(undone)).toEqual(canvasOf(before));
        expect(canvasOf(goTo(undone, did.done))).toEqual(canvasOf(did));
      }),
    );
  });

  it('move nothing that stands', () => {
    assert(
      property(history, deed, (before, next) => {
        const then = canvasOf(before).items;
        for (const [key, item] of canvasOf(doDeed(before, next)).items) {
          const old = then.get(key);
          if (old) expect([item.x, item.y]).toEqual([old.x, old.y]);
        }
      }),
    );
  });

  it('never set two items on one place', () => {
    assert(
      property(history, (after) => {
        const items = [...canvasOf(after).items.values()];
        expect(new Set(items.map((item) => `${item.x},${item.y}`)).size).toBe(items.length);
      }),
    );
  });

  it('collapse exactly what an expansion brought', () => {
    assert(
      property(history, id, ids, (before, item, brings) => {
        const did = doDeed(before, { kind: 'expand', item, relation: 'cites', brings });
        const back = doDeed(did, { kind: 'collapse', item, relation: 'cites' });
        expect(canvasOf(back)).toEqual(canvasOf(before));
      }),
    );
  });

  it('leave what another expansion brought as well, and what is pinned, when one is collapsed', () => {
    const deeds: Deed[] = [
      { kind: 'open', items: ['a', 'b'] },
      { kind: 'expand', item: 'a', relation: 'cites', brings: ['c', 'd', 'e'] },
      { kind: 'expand', item: 'b', relation: 'cites', brings: ['d'] },
      { kind: 'pin', item: 'e' },
      { kind: 'collapse', item: 'a', relation: 'cites' },
    ];
    expect(standing(deeds.reduce(doDeed, NO_HISTORY))).toEqual(['a', 'b', 'd', 'e']);
  });

  it('close all that an item brought at once, and nothing that another did', () => {
    const deeds: Deed[] = [
      { kind: 'open', items: ['a', 'b'] },
      { kind: 'expand', item: 'a', relation: 'cites', brings: ['c'] },
      { kind: 'expand', item: 'a', relation: 'states', brings: ['d', 'e'] },
      { kind: 'expand', item: 'b', relation: 'cites', brings: ['e', 'f'] },
      { kind: 'close', item: 'a' },
    ];
    expect(standing(deeds.reduce(doDeed, NO_HISTORY))).toEqual(['a', 'b', 'e', 'f']);
  });

  it('that were taken back are forgotten when another is done', () => {
    const opened = doDeed(doDeed(NO_HISTORY, { kind: 'open', items: ['a'] }), {
      kind: 'open',
      items: ['b'],
    });
    const other = doDeed(goTo(opened, 1), { kind: 'open', items: ['c'] });
    expect(standing(other)).toEqual(['a', 'c']);
    expect(goTo(other, 9).done).toBe(2);
  });
});

describe('the place of a new item', () => {
  it('is the free one nearest to the item that brought it, beside it and never above or below', () => {
    const around = { x: 3 * EXPLORE_CELL.width, y: EXPLORE_CELL.height };
    const places = placeAround([around], around, ['b', 'c']);
    expect([...places.values()].map(({ y }) => y)).toEqual([around.y, around.y]);
    expect([...places.values()].map(({ x }) => Math.abs(x - around.x))).toEqual([
      EXPLORE_CELL.width,
      EXPLORE_CELL.width,
    ]);
  });

  it('is found for thousands at once, each its own', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `item ${index}`);
    const first = placeAround([], undefined, many);
    const second = placeAround(first.values(), first.get('item 7'), many);
    const all = [...first.values(), ...second.values()].map(({ x, y }) => `${x},${y}`);
    expect(new Set(all).size).toBe(10_000);
  });
});

describe('what lies round an item', () => {
  const joins = ['a b', 'b c', 'd c', 'a c', 'x y'].map((ends) => {
    const [source = '', target = ''] = ends.split(' ');
    return { source, target };
  });

  it('is reached by the fewest lines, whichever way they are read', () => {
    expect(ringsAround('a', joins, 9)).toEqual([['a'], ['b', 'c'], ['d']]);
    expect(ringsAround('d', joins, 1)).toEqual([['d'], ['c']]);
    expect(ringsAround('alone', joins, 3)).toEqual([['alone']]);
  });
});

describe('deeds in the address', () => {
  it('are read as they were written, and what is none is left out', () => {
    const item = 'two-towns-bridge:actor:fernwire';
    const deeds: DeedWords[] = [
      { kind: 'open', item },
      { kind: 'expand', relation: 'cited-by', item },
      { kind: 'hide', item },
      { kind: 'close', item },
      { kind: 'keep', item, steps: 1 },
      { kind: 'keep', item, steps: 3 },
    ];
    expect(writeDeed({ kind: 'keep', item, steps: 1 })).toBe(`keep ${item}`);
    expect(readDeeds([`keep 0 ${item}`, `keep 2.5 ${item}`, 'keep'])).toEqual([]);
    expect(readDeeds(deeds.map(writeDeed))).toEqual(deeds);
    expect(readDeeds(['', 'open', `open ${item} more`, `expand sideways ${item}`, 'expand cites'])).toEqual(
      [],
    );
  });
});
