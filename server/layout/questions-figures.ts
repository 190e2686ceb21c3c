// Figures on an axis: where a stated figure or bound stands. One scale for the miniature on a card and for the rows of
// an open card; what a figure is called in words is the screen's.
import { scaleLinear } from 'd3-scale';
import type { QuantityView } from '#schema';

/**
 * What can be drawn of a quantity. `from` has no upper end, `up-to` no lower one: there the drawn length means nothing.
 * `none` has no end at all ("many") and stands on no axis.
 */
export type Figure =
  | { shape: 'point'; low: number; high: number }
  | { shape: 'range'; low: number; high: number }
  | { shape: 'from'; low: number; high: null }
  | { shape: 'up-to'; low: null; high: number }
  | { shape: 'none'; low: null; high: null };

export type FigureMark = {
  shape: 'point' | 'range' | 'from' | 'up-to';
  /** Where the stated figure stands, or the lower end of a range. */
  x: number;
  /** The other end of a range, or where the drawn line of an open end stops. */
  end: number;
};

export type FigureAxis = {
  /** Where the axis begins and ends. */
  from: number;
  to: number;
  ticks: { x: number; value: number }[];
  /** In the order in which the figures were given; null for one that stands on no axis. */
  marks: (FigureMark | null)[];
};

/** How far an open end is drawn, in px; the length means nothing. */
export const OPEN_END = { small: 20, large: 92 } as const;

export function readFigure({ low, high }: Pick<QuantityView, 'low' | 'high'>): Figure {
  if (low !== null && high !== null) return { shape: low === high ? 'point' : 'range', low, high };
  if (low !== null) return { shape: 'from', low, high: null };
  if (high !== null) return { shape: 'up-to', low: null, high };
  return { shape: 'none', low: null, high: null };
}

/**
 * Lays figures along one axis that begins at 0.
 *
 * @param width   px from the left edge to the right
 * @param openEnd px of an open end
 * @param ticks   about how many ticks
 */
export function layoutFigures(
  figures: readonly Figure[],
  width: number,
  openEnd: number,
  ticks = 5,
): FigureAxis {
  const ends = figures.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const largest = Math.max(0, ...ends);
  const before = figures.some(({ shape }) => shape === 'up-to') ? openEnd : EDGE;
  const after = figures.some(({ shape }) => shape === 'from') ? openEnd + EDGE : EDGE;
  const scale = scaleLinear()
    .domain([0, largest || 1])
    .range([before, Math.max(before + 1, width - after)])
    .nice(ticks);
  const mark = (figure: Figure): FigureMark | null => {
    switch (figure.shape) {
      case 'point':
      case 'range':
        return { shape: figure.shape, x: scale(figure.low), end: scale(figure.high) };
      case 'from':
        return { shape: 'from', x: scale(figure.low), end: scale(figure.low) + openEnd };
      case 'up-to':
        return { shape: 'up-to', x: scale(figure.high), end: scale(figure.high) - openEnd };
      case 'none':
        return null;
    }
  };
  return {
    from: scale(0),
    to: width,
    ticks: scale.ticks(ticks).map((value) => ({ x: scale(value), value })),
    marks: figures.map(mark),
  };
}

/** Room for half a dot at an end of the axis, in px. */
const EDGE = 5;
