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
import { GroupKind } from '#schema';
import { type DeedWords, readDeeds, writeDeed } from '../../client/views/explore/deed-words.ts';
import {
  canvasOf as canvasAfter,
  type Deed,
  doDeed,
  goTo,
  type History,
  NO_HISTORY,
} from '../../client/views/explore/deeds.ts';
import { type Belongs, foldJoins } from '../../client/views/explore/groups.ts';
import type { Join } from '../../client/views/explore/joins.ts';
import { bulgesOf, joinKey, RELATION_SIGNS } from '../../client/views/explore/strands.ts';
import { ringsAround } from '../../client/views/explore/reach.ts';

const id = constantFrom(
  'w:actor:a',
  'w:claim:b',
  'w:claim:c',
  'w:claim:d',
  'w:claim:e',
  'w:claim:f',
  'w:actor:g',
  'w:actor:h',
);
const ids = uniqueArray(id);
const relation = constantFrom('states', 'relays');
const deed: Arbitrary<Deed> = oneof(
  record({ kind: constant('open' as const), items: ids }),
  record({ kind: constant('expand' as const), item: id, relation, brings: ids }),
  record({ kind: constant('collapse' as const), item: id, relation }),
  record({ kind: constantFrom('close', 'pin', 'unpin', 'hide', 'show'), item: id }),
  record({ kind: constant('keep' as const), keeps: ids }),
  record({ kind: constantFrom('group', 'ungroup'), by: constantFrom(...GroupKind.options) }),
  record({
    kind: constantFrom('fold', 'unfold'),
    group: constantFrom('w:group:event:one', 'w:group:actor:a'),
  }),
);
const history = array(deed, { maxLength: 20 }).map((deeds) => deeds.reduce(doDeed, NO_HISTORY));

/** Items that belong to events, to one of themselves, to several things, to nothing. */
const BELONGS: Belongs = new Map([
  ['w:claim:b', [{ by: 'event', id: 'w:event:one', name: 'One' }]],
  ['w:claim:c', [{ by: 'event', id: 'w:event:one', name: 'One' }]],
  ['w:claim:d', ['one', 'two'].map((id) => ({ by: 'event' as const, id: `w:event:${id}`, name: id }))],
  [
    'w:claim:e',
    [
      { by: 'event', id: 'w:event:one', name: 'One' },
      { by: 'topic', id: 'loss', name: null },
    ],
  ],
  ['w:claim:f', [{ by: 'topic', id: 'loss', name: null }]],
  ['w:actor:g', [{ by: 'membership', id: 'w:actor:a', name: 'A' }]],
  ['w:actor:h', [{ by: 'membership', id: 'w:actor:a', name: 'A' }]],
]);

const canvasOf = (of: History) => canvasAfter(of, BELONGS);
const standing = (of: History) => [...canvasOf(of).items.keys()].sort();

const places = (all: Iterable<{ x: number; y: number }>) => [...all].map(({ x, y }) => `${x},${y}`);

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
        const did = canvasOf(doDeed(before, next));
        const groups = canvasOf(before).groups;
        for (const [key, item] of [...did.items, ...did.groups]) {
          const old = then.get(key) ?? groups.get(key);
          if (old) expect([item.x, item.y]).toEqual([old.x, old.y]);
        }
      }),
    );
  });

  it('never set two items on one place', () => {
    assert(
      property(history, (after) => {
        const { items, groups } = canvasOf(after);
        const folded = new Set([...groups.values()].flatMap(({ members }) => members));
        const seen = [...items].flatMap(([key, item]) => (item.hidden || folded.has(key) ? [] : [item]));
        for (const all of [places(items.values()), places([...seen, ...groups.values()])])
          expect(new Set(all).size).toBe(all.length);
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

const after = (...deeds: Deed[]) => canvasOf(deeds.reduce(doDeed, NO_HISTORY));
const membersOf = (canvas: ReturnType<typeof after>) =>
  Object.fromEntries([...canvas.groups].map(([group, { members }]) => [group, [...members].sort()]));
const join = (source: string, target: string, relation: Join['relation'], count: number): Join => ({
  source,
  target,
  relation,
  count,
});

describe('groups', () => {
  const opened: Deed = { kind: 'open', items: [...BELONGS.keys(), 'w:actor:a', 'w:event:one'] };
  it('fold what belongs to one thing, with that thing; what belongs to several or is alone stays single', () => {
    expect(membersOf(after(opened, { kind: 'group', by: 'event' }))).toEqual({
      'w:group:event:one': ['w:claim:b', 'w:claim:c', 'w:claim:e', 'w:event:one'],
    });
    expect(
      membersOf(after(opened, { kind: 'group', by: 'topic' }, { kind: 'group', by: 'membership' })),
    ).toEqual({
      'w:group:topic:loss': ['w:claim:e', 'w:claim:f'],
      'w:group:actor:a': ['w:actor:a', 'w:actor:g', 'w:actor:h'],
    });
  });

  it('stand where their thing stands, and open exactly in place', () => {
    const grouped = after(opened, { kind: 'group', by: 'event' }, { kind: 'group', by: 'membership' });
    const event = grouped.items.get('w:event:one');
    expect(grouped.groups.get('w:group:event:one')).toMatchObject({ x: event?.x, y: event?.y });
    const open = after(
      opened,
      { kind: 'group', by: 'event' },
      { kind: 'group', by: 'membership' },
      { kind: 'unfold', group: 'w:group:event:one' },
    );
    expect([...open.groups.keys()]).toEqual(['w:group:actor:a']);
    expect(open.items).toEqual(after(opened).items);
  });

  it('take in what is brought later, and are hidden whole', () => {
    const [first, ...rest] = [...BELONGS.keys()];
    const begun: Deed[] = [
      { kind: 'open', items: [first ?? '', 'w:event:one'] },
      { kind: 'group', by: 'event' },
      { kind: 'open', items: rest },
    ];
    expect(membersOf(after(...begun))['w:group:event:one']).toHaveLength(4);
    const hidden = after(...begun, { kind: 'hide', item: 'w:group:event:one' });
    expect([...hidden.items.values()].filter((item) => item.hidden)).toHaveLength(4);
    expect(hidden.groups.size).toBe(0);
  });

  it('have the lines of their items, summed by relation, and none within', () => {
    const { groups } = after(opened, { kind: 'group', by: 'event' });
    const joins = [
      join('w:actor:g', 'w:claim:b', 'states', 2),
      join('w:actor:g', 'w:claim:c', 'states', 3),
      join('w:actor:g', 'w:claim:b', 'relays', 1),
      join('w:claim:c', 'w:claim:b', 'compared-with', 1),
      join('w:claim:f', 'w:claim:e', 'compared-with', 1),
      join('w:claim:c', 'w:claim:f', 'compared-with', 1),
    ];
    expect(foldJoins(joins, groups)).toEqual([
      join('w:actor:g', 'w:group:event:one', 'states', 5),
      join('w:actor:g', 'w:group:event:one', 'relays', 1),
      join('w:claim:f', 'w:group:event:one', 'compared-with', 2),
    ]);
    expect(foldJoins(joins, new Map())).toEqual(joins);
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

describe('lines between the same two items', () => {
  const joins = [
    join('a', 'b', 'states', 1),
    join('a', 'b', 'relays', 1),
    join('b', 'a', 'cites', 1),
    join('a', 'c', 'states', 1),
  ];

  it('stand beside each other, each on a side of its own whichever way it points, and one alone is straight', () => {
    const bulges = bulgesOf(joins);
    expect([...bulges.keys()].toSorted()).toEqual(['cites b a', 'relays a b', 'states a b']);
    const sides = joins.slice(0, 3).map((one) => {
      const bulge = bulges.get(joinKey(one)) ?? Number.NaN;
      return one.source === 'a' ? bulge : -bulge;
    });
    const [first = 0, second = 0, third = 0] = sides.toSorted((one, other) => one - other);
    expect([second - first, third - second, second]).toEqual([27, 27, expect.closeTo(0)]);
    expect(bulgesOf(joins.toReversed())).toEqual(bulges);
  });

  it('have signs of which no two are alike', () => {
    const signs = Object.values(RELATION_SIGNS);
    expect(new Set(signs).size).toBe(signs.length);
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
      { kind: 'group', by: 'topic' },
      { kind: 'unfold', group: 'two-towns-bridge:group:topic:flood' },
      { kind: 'ungroup', by: 'topic' },
    ];
    expect(readDeeds(['group sideways', 'group topic more', `fold ${item} more`])).toEqual([]);
    expect(writeDeed({ kind: 'keep', item, steps: 1 })).toBe(`keep ${item}`);
    expect(readDeeds([`keep 0 ${item}`, `keep 2.5 ${item}`, 'keep'])).toEqual([]);
    expect(readDeeds(deeds.map(writeDeed))).toEqual(deeds);
    expect(readDeeds(['', 'open', `open ${item} more`, `expand sideways ${item}`, 'expand cites'])).toEqual(
      [],
    );
  });
});
