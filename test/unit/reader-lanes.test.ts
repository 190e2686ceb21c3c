// Underlines that overlap lie in lanes of their own, and words of a claim keep the one nearest to the words.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes } from '../../client/reader/lanes.ts';

const passage = (role: 'claim' | 'cue' | 'scope' | 'citation', start: number, end: number) => ({
  role,
  start,
  end,
});

describe('lanes of underlines', () => {
  it('passages that do not meet share the first lane', () => {
    expect(assignLanes([passage('claim', 0, 5), passage('cue', 5, 9), passage('scope', 20, 30)])).toEqual([
      0, 0, 0,
    ]);
  });

  it('a claim has the lane nearest to the words, whatever begins before it', () => {
    expect(assignLanes([passage('scope', 0, 30), passage('cue', 2, 20), passage('claim', 10, 15)])).toEqual([
      2, 1, 0,
    ]);
  });

  it('claims that overlap take the lowest lane that is free', () => {
    expect(assignLanes([passage('claim', 0, 10), passage('claim', 5, 15), passage('claim', 10, 20)])).toEqual(
      [0, 1, 0],
    );
  });

  it('the same words twice are two lines', () => {
    expect(assignLanes([passage('claim', 3, 9), passage('claim', 3, 9)])).toEqual([0, 1]);
  });

  const passages = fc.array(
    fc
      .tuple(
        fc.constantFrom('claim', 'cue', 'scope', 'citation'),
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
      )
      .map(([role, start, length]) => passage(role, start, start + length)),
    { maxLength: 40 },
  );

  it('no two lines of a lane ever meet, and each lies as near as those before it let it', () => {
    fc.assert(
      fc.property(passages, (all) => {
        const lanes = assignLanes(all);
        const meets = (one: number, other: number) =>
          (all[one]?.start ?? 0) < (all[other]?.end ?? 0) && (all[other]?.start ?? 0) < (all[one]?.end ?? 0);
        for (const one of all.keys()) {
          for (const other of all.keys())
            if (one !== other && lanes[one] === lanes[other]) expect(meets(one, other)).toBe(false);
          for (let lane = 0; lane < (lanes[one] ?? 0); lane += 1)
            expect(all.some((_, other) => lanes[other] === lane && meets(one, other))).toBe(true);
        }
      }),
    );
  });

  it('are the same in whatever order passages are given', () => {
    fc.assert(
      fc.property(passages, (all) => {
        const key = ({ role, start, end }: (typeof all)[number]) => `${role} ${start} ${end}`;
        const drawn = (given: typeof all) => {
          const lanes = assignLanes(given);
          return given.map((one, index) => `${key(one)} ${lanes[index]}`).toSorted();
        };
        expect(drawn(all.toReversed())).toEqual(drawn(all));
      }),
    );
  });
});
