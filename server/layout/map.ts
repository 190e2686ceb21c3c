// A map without borders: places as points on a graticule, in an equirectangular projection whose scale holds at the
// middle latitude (J. P. Snyder, Map Projections: A Working Manual, 1987, § 12). Pure.
import type { TextWidth } from './flow/measures.ts';
import type { Point } from './path.ts';

export type MapPlace = { id: string; names: readonly string[]; lat: number; lon: number; weight: number };

/** What is looked at: px that one degree of latitude takes, and the place in the middle. */
export type MapWindow = { lat: number; lon: number; scale: number };

export type PlacedPlace = Point & {
  id: string;
  radius: number;
  /** Lines of its name beside it; empty where other words stand there. */
  label: { lines: string[]; x: number; y: number; anchor: 'start' | 'end' } | null;
};
export type MapLayout = {
  places: PlacedPlace[];
  meridians: { x: number; label: string }[];
  parallels: { y: number; label: string }[];
  /** A stretch of so many kilometres. */
  bar: { km: number; width: number };
};

const MARGIN = 56;
const LINE = 15;
const SIZE = 12;
/** Names go side by side to this width, px. */
const LINE_WIDTH = 150;
/** px: the area of a point grows with its claims, but one that is too small to see is none. */
const LARGEST = 14;
const SMALLEST = 3;
/** px that a degree of latitude takes. */
const FARTHEST = 4;
const NEAREST = 20_000;
const KM_OF_DEGREE = 111.2;
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];
const BARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/** The window that shows all places; of a single one, two degrees around it. */
export function windowOf(places: readonly MapPlace[], size: { width: number; height: number }): MapWindow {
  const [south, north] = spanOf(places.map(({ lat }) => lat));
  const [west, east] = spanOf(places.map(({ lon }) => lon));
  const lat = (south + north) / 2;
  const across = Math.max(1, east - west) * Math.cos((lat * Math.PI) / 180);
  const scale = Math.min(
    Math.max(60, size.width - 2 * MARGIN) / across,
    Math.max(60, size.height - 2 * MARGIN) / Math.max(0.6, north - south),
  );
  return { lat, lon: (west + east) / 2, scale };
}

function spanOf(values: readonly number[]): [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}

/** Places a window's places, their names where there is room for them, the weightiest first. */
export function layoutMap(
  places: readonly MapPlace[],
  window: MapWindow,
  size: { width: number; height: number },
  textWidth: TextWidth,
): MapLayout {
  const squeeze = Math.cos((window.lat * Math.PI) / 180);
  const xOf = (lon: number) => size.width / 2 + (lon - window.lon) * squeeze * window.scale;
  const yOf = (lat: number) => size.height / 2 - (lat - window.lat) * window.scale;
  const most = Math.max(1, ...places.map(({ weight }) => weight));
  const points = places
    .map((place) => ({
      place,
      x: xOf(place.lon),
      y: yOf(place.lat),
      radius: Math.max(SMALLEST, LARGEST * Math.sqrt(place.weight / most)),
    }))
    .sort((one, other) => other.place.weight - one.place.weight || (one.place.id < other.place.id ? -1 : 1));

  const taken: Box[] = points.map(({ x, y, radius }) => around(x, y, radius));
  const placed = points.map(({ place, x, y, radius }): PlacedPlace => {
    // All names of a place or none: whose name would be the one to go?
    const lines = linesOf(place.names, textWidth);
    const width = Math.max(...lines.map((line) => textWidth(line, SIZE)));
    const height = lines.length * LINE;
    const tries = (['start', 'end'] as const).flatMap((anchor) =>
      [0, -1, 1].map((step) => ({ anchor, top: y - height / 2 + (step * (height + radius)) / 2 })),
    );
    const found = tries.find(({ anchor, top }) => {
      const left = anchor === 'start' ? x + radius + 5 : x - radius - 5 - width;
      const box = { left, right: left + width, top, bottom: top + height };
      const isIn = box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height;
      if (!isIn || taken.some((other) => meets(box, other))) return false;
      taken.push(box);
      return true;
    });
    const label = found
      ? {
          lines,
          x: found.anchor === 'start' ? x + radius + 5 : x - radius - 5,
          y: found.top + LINE - 4,
          anchor: found.anchor,
        }
      : null;
    return { id: place.id, x, y, radius, label };
  });

  const step = STEPS.find((degrees) => degrees * window.scale * squeeze >= 90) ?? 30;
  const km = BARS.findLast((length) => (length / KM_OF_DEGREE) * window.scale <= size.width / 4) ?? 1;
  return {
    places: placed,
    meridians: ticks(window.lon, size.width / 2 / (window.scale * squeeze), step).map((lon) => ({
      x: xOf(lon),
      label: `${degrees(lon)}° ${lon < 0 ? 'W' : 'E'}`,
    })),
    parallels: ticks(window.lat, size.height / 2 / window.scale, step).map((lat) => ({
      y: yOf(lat),
      label: `${degrees(lat)}° ${lat < 0 ? 'S' : 'N'}`,
    })),
    bar: { km, width: (km / KM_OF_DEGREE) * window.scale },
  };
}

/** Names side by side, in their order, in lines of about the same length. */
function linesOf(names: readonly string[], textWidth: TextWidth): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const longer = `${lines.at(-1)} · ${name}`;
    if (lines.length > 0 && textWidth(longer, SIZE) <= LINE_WIDTH) lines[lines.length - 1] = longer;
    else lines.push(name);
  }
  return lines;
}

/** A window so many times nearer, in which what stands at a point of the drawing (px) stays there. */
export function zoomed(
  window: MapWindow,
  by: number,
  at: Point,
  size: { width: number; height: number },
): MapWindow {
  const scale = Math.min(NEAREST, Math.max(FARTHEST, window.scale * by));
  const squeeze = Math.cos((window.lat * Math.PI) / 180);
  const shift = 1 / window.scale - 1 / scale;
  const lat = Math.min(89, Math.max(-89, window.lat - (at.y - size.height / 2) * shift));
  return { scale, lat, lon: window.lon + ((at.x - size.width / 2) * shift) / squeeze };
}

/** The nearest place in a direction, for arrow keys: one that lies more that way than to its side. */
export function placeTowards(
  places: readonly PlacedPlace[],
  from: Point,
  direction: 'left' | 'right' | 'up' | 'down',
): PlacedPlace | null {
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  const ahead = places
    .map((place) => {
      const [x, y] = [place.x - from.x, place.y - from.y];
      return { place, along: x * dx + y * dy, aside: Math.abs(x * dy + y * dx) };
    })
    .filter(({ along, aside }) => along > 0.5 && along >= aside)
    .sort((one, other) => one.along + one.aside - (other.along + other.aside));
  return ahead[0]?.place ?? null;
}

function ticks(middle: number, reach: number, step: number): number[] {
  const first = Math.ceil((middle - reach) / step);
  const last = Math.floor((middle + reach) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}

const degrees = (value: number): string => String(Math.round(Math.abs(value) * 100) / 100);

type Box = { left: number; right: number; top: number; bottom: number };
const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});
const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
