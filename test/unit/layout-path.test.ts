// The geometry of an arrow: level, then bending, and where its middle is.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcPath, levelPath, pathMiddle, pathPoints, straightPath } from '#layout';

const point = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) });

describe('paths of arrows', () => {
  it('begin at their start and end at their end', () => {
    fc.assert(
      fc.property(point, point, fc.integer({ min: -80, max: 80 }), (start, end, bulge) => {
        for (const path of [straightPath(start, end), arcPath(start, end, bulge)]) {
          const points = pathPoints(path);
          expect(points[0]).toEqual(start);
          expect(points.at(-1)).toEqual(end);
        }
      }),
    );
  });

  it('are level but for their bend', () => {
    const path = levelPath({ x: 700, y: 300 }, { x: 100, y: 40 }, { from: 700, to: 630 });
    for (const { x, y } of pathPoints(path)) if (x <= 630) expect(y).toBe(40);
  });

  it('bulge to the right of their direction by as much as is said', () => {
    const middle = pathMiddle(arcPath({ x: 0, y: 0 }, { x: 100, y: 0 }, 20));
    expect(middle.x).toBeCloseTo(50, 0);
    expect(middle.y).toBeCloseTo(20, 0);
  });

  it('have their middle half-way along', () => {
    const middle = pathMiddle(levelPath({ x: 100, y: 10 }, { x: 0, y: 10 }, { from: 100, to: 100 }));
    expect(middle.x).toBeCloseTo(50);
    expect(middle.y).toBeCloseTo(10);
  });
});
