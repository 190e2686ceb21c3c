// What a benchmark gives: figures with their unit, the goal where there is one, and whether it holds. Runs of the two
// sides of a ratio are interleaved, so that a machine that slows down slows both.
import { performance } from 'node:perf_hooks';

export type Measure = {
  name: string;
  value: number;
  unit: 'ratio' | 's' | 'ms' | 'kB' | 'count' | 'exponent';
  /** The largest value that is good enough; null where a figure is only reported. */
  goal: number | null;
};

/** Milliseconds that one run takes. */
export async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle value of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The value below or at which a share of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
}

/**
 * Runs both sides in turn, after one warm-up of each that is not counted.
 *
 * @returns medians in milliseconds, and the median of the ratios of neighbouring runs
 */
export async function inTurn(
  ours: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
  { runs, before }: { runs: number; before: () => Promise<unknown> },
): Promise<{ oursMs: number; baselineMs: number; ratio: number }> {
  const pairs: { ours: number; baseline: number }[] = [];
  for (let run = 0; run <= runs; run += 1) {
    await before();
    const oursMs = await timeMs(ours);
    await before();
    pairs.push({ ours: oursMs, baseline: await timeMs(baseline) });
  }
  const counted = pairs.slice(1);
  return {
    oursMs: median(counted.map((pair) => pair.ours)),
    baselineMs: median(counted.map((pair) => pair.baseline)),
    ratio: median(counted.map((pair) => pair.ours / pair.baseline)),
  };
}
