// The map: places stand where their degrees say, names do not overlap, and keys find the nearest place that way.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutMap, type MapPlace, placeTowards, windowOf, zoomed } from '#layout';

const SIZE = { width: 800, height: 600 };
const width = (text: string) => text.length * 6;
const place = (id: string, lat: number, lon: number, weight = 1): MapPlace => ({
  id,
  names: [id],
  lat,
  lon,
  weight,
});

it('north is up, east is right, and a degree of longitude is shorter than one of latitude', () => {
  const places = [place('south', 40, 46), place('north', 41, 46), place('east', 40, 47)];
  const { places: placed } = layoutMap(places, windowOf(places, SIZE), SIZE, width);
  const at = (id: string) => placed.find((one) => one.id === id) ?? { x: NaN, y: NaN };
  expect(at('north').y).toBeLessThan(at('south').y);
  expect(at('east').x).toBeGreaterThan(at('south').x);
  const squeeze = (at('east').x - at('south').x) / (at('south').y - at('north').y);
  expect(squeeze).toBeCloseTo(Math.cos((40.5 * Math.PI) / 180), 5);
});

it('every place is within the picture, and the more claims, the larger', () => {
  const places = [place('a', 38.5, 44, 1), place('b', 41, 49.8, 40), place('c', 39.8, 46.7, 9)];
  const { places: placed, bar } = layoutMap(places, windowOf(places, SIZE), SIZE, width);
  for (const { x, y } of placed) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(SIZE.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(SIZE.height);
  }
  expect(placed.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  expect(bar.width).toBeLessThanOrEqual(SIZE.width / 4);
});

it('a single place, and none, have a window too', () => {
  expect(windowOf([place('a', 40, 46)], SIZE)).toMatchObject({ lat: 40, lon: 46 });
  expect(layoutMap([], windowOf([], SIZE), SIZE, width).places).toEqual([]);
});

it('a place has all its names beside it or none, and its area grows with its claims', () => {
  const names = ['Ağdam', 'Agdam', 'Aghdam', 'Akna', 'Another name of it', 'And one more'];
  const places = [
    { ...place('a', 40, 46, 16), names },
    { ...place('b', 40.001, 46.001, 4), names },
  ];
  const { places: placed } = layoutMap(places, windowOf(places, SIZE), SIZE, width);
  const [first, second] = placed;
  expect(first?.label?.lines.join(' · ').split(' · ')).toEqual(names);
  expect([null, names.length]).toContain(second?.label?.lines.join(' · ').split(' · ').length ?? null);
  expect((first?.radius ?? 0) / (second?.radius ?? 1)).toBeCloseTo(2, 5);
  const narrow = { width: 90, height: 60 };
  expect(layoutMap(places, windowOf(places, narrow), narrow, width).places[0]?.label).toBeNull();
});

it('what is pointed at stays under the pointer while one comes nearer', () => {
  const places = [place('a', 39, 45), place('b', 41, 48)];
  const window = windowOf(places, SIZE);
  const at = (id: string, shown: typeof window) =>
    layoutMap(places, shown, SIZE, width).places.find((one) => one.id === id);
  const before = at('b', window);
  if (!before) throw new Error('expected the place b');
  const after = at('b', zoomed(window, 1.5, before, SIZE));
  // The squeeze of the longitudes is that of the middle, which has moved a little.
  expect(Math.abs((after?.x ?? NaN) - before.x)).toBeLessThan(8);
  expect(after?.y).toBeCloseTo(before.y, 5);
});

it('names never lie over each other', () => {
  const anywhere = fc.record({
    lat: fc.double({ min: 38, max: 42, noNaN: true }),
    lon: fc.double({ min: 44, max: 50, noNaN: true }),
    weight: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(anywhere, { minLength: 1, maxLength: 30 }), (all) => {
      const places = all.map((one, index) => ({
        ...one,
        id: `p${index}`,
        names: [`Place ${index}`, 'Other name'],
      }));
      const { places: placed } = layoutMap(places, windowOf(places, SIZE), SIZE, width);
      const boxes = placed.flatMap(({ label }) => {
        if (!label) return [];
        const long = Math.max(...label.lines.map(width));
        const left = label.anchor === 'start' ? label.x : label.x - long;
        const top = label.y - 11;
        return [{ left, right: left + long, top, bottom: top + label.lines.length * 15 }];
      });
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          expect(
            one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          ).toBe(false);
    }),
  );
});

it('an arrow key finds the nearest place that way, and none where there is none', () => {
  const places = [place('middle', 40, 46), place('right', 40, 47), place('far', 40, 49), place('up', 41, 46)];
  const { places: placed } = layoutMap(places, windowOf(places, SIZE), SIZE, width);
  const middle = placed.find(({ id }) => id === 'middle');
  if (!middle) throw new Error('expected the place in the middle');
  expect(placeTowards(placed, middle, 'right')?.id).toBe('right');
  expect(placeTowards(placed, middle, 'up')?.id).toBe('up');
  expect(placeTowards(placed, middle, 'left')).toBeNull();
});
