// A figure read back from the range that it means: as one value with its bound where that gives the same range.
import type { NodeRow, Quantity } from '#schema';
import { quantityRange } from '../../ingest/quantity-range.ts';
import { maybe } from './graph-lookup.ts';

export function quantityOf(row: NodeRow<'Claim'>): Quantity | undefined {
  const { measure, of, unit } = row;
  if (measure === null || of === null || unit === null) return undefined;
  return {
    measure,
    of,
    unit,
    ...figureOf(row),
    periodStart: maybe(row.periodStart),
    periodEnd: maybe(row.periodEnd),
    asOf: maybe(row.asOf),
    cumulative: maybe(row.cumulative),
  };
}

type Figure = Pick<Quantity, 'value' | 'min' | 'max' | 'words' | 'bound'>;

function figureOf({ words, low, high, bound }: NodeRow<'Claim'>): Figure {
  if (words !== null) return { words, bound: bound ?? undefined };
  const isMeant = (figure: Figure) => {
    const range = quantityRange({ measure: '', of: '', unit: '', ...figure });
    return range.low === low && range.high === high && range.bound === bound;
  };
  const values = [low, high].filter((value) => value !== null);
  if (bound === 'approximately' && low !== null && high !== null) values.push(...tenthUndone(low, high));
  const figures: Figure[] = [
    ...(bound === null ? [] : values.map((value) => ({ value, bound }))),
    { min: low ?? undefined, max: high ?? undefined },
  ];
  return (
    figures.find(isMeant) ?? { min: low ?? undefined, max: high ?? undefined, bound: bound ?? undefined }
  );
}

/**
 * Figures from which a tenth down and a tenth up, rounded as `quantityRange` rounds, may give these ends: with twelve
 * digits as people write them, else between what the ends give each.
 */
function tenthUndone(low: number, high: number): number[] {
  const [down, up] = [low / 0.9, high / 1.1];
  const between = [0, 0.1, 0.5, 0.9, 1].map((part) => down + part * (up - down));
  return [Number(down.toPrecision(12)), Number(up.toPrecision(12)), ...between].map((value) =>
    Math.min(value, Number.MAX_SAFE_INTEGER),
  );
}
