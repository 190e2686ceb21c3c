// Judging claims in growing number: time must grow as their number does, and memory with it; a question with ten
// thousand answers is thinned. Then the whole way, through each store: reading, judging, writing, and once more.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Settings } from '#schema';
import { type Facts, makeFacts } from '../server/compare/facts.ts';
import { compareDataset } from '../server/compare/index.ts';
import { RULES } from '../server/compare/rules.ts';
import { suggestionsOf } from '../server/compare/suggestions.ts';
import { openStore } from '../server/store/open.ts';
import type { Store } from '../server/store/store.ts';
import { writeFacts } from '../test/contract/compare-rows.ts';
import { bootNeo4j } from '../test/neo4j/boot.ts';
import { rowsFor } from '../test/unit/compare-find.ts';
import { generatedClaims, PREDICATES } from './generated-claims.ts';
import { type Measure, median, timeMs } from './measure.ts';

const DATASET = 'generated';
const SIZES = [10_000, 100_000, 1_000_000] as const;
const THROUGH_A_STORE = 100_000;
/** Of the small ones several runs are made: they are over before the machine has settled. */
const RUNS: Record<number, number> = { 10_000: 5, 100_000: 1, 1_000_000: 1 };

export async function comparing(): Promise<Measure[]> {
  return [...judging(), ...(await throughStores())];
}

type Judged = { ms: number; kilobytes: number; comparisons: number; suggestions: number; leftOut: number };

function judging(): Measure[] {
  judge(SIZES[0]);
  const judged = SIZES.map((size) => {
    const runs = Array.from({ length: RUNS[size] ?? 1 }, () => judge(size));
    return { size, ms: median(runs.map(({ ms }) => ms)), last: runs.at(-1) ?? judge(size) };
  });
  const [small, , large] = judged;
  return [
    ...judged.flatMap(({ size, ms, last }): Measure[] => [
      { name: `judging ${size} claims`, value: ms / 1000, unit: 's', goal: null },
      { name: `comparisons of ${size} claims`, value: last.comparisons, unit: 'count', goal: null },
      { name: `suggestions of ${size} claims`, value: last.suggestions, unit: 'count', goal: null },
      { name: `pairs of ${size} claims left out`, value: last.leftOut, unit: 'count', goal: null },
      { name: `memory for each of ${size} claims`, value: last.kilobytes / size, unit: 'kB', goal: 6 },
    ]),
    {
      name: 'growth exponent of judging',
      value: slope(judged.map(({ size, ms }) => [Math.log(size), Math.log(ms)])),
      unit: 'exponent',
      goal: 1.15,
    },
    {
      name: 'memory for each of the most claims against the fewest',
      value: small && large ? large.last.kilobytes / large.size / (small.last.kilobytes / small.size) : NaN,
      unit: 'ratio',
      goal: 1.15,
    },
  ];
}

/**
 * Makes facts of generated rows, runs every rule over them and looks for what may be one. Processor time is measured,
 * which other work on the machine does not lengthen.
 */
export function judge(size: number): Judged {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const spent = { generating: 0, finding: 0 };
  const start = processorMs();
  const { facts, derivations } = factsOfSize(size, spent);
  const outcomes = RULES.flatMap((rule) => {
    const from = processorMs();
    const rows = rowsFor(rule, facts, derivations);
    // What a store's statement finds is found here by the bench itself.
    spent.finding += processorMs() - from;
    return rows === null ? [] : [rule.run(rows, facts)];
  });
  const suggestions = suggestionsOf(facts);
  const ms = processorMs() - start - spent.generating - spent.finding;
  globalThis.gc?.();
  const kilobytes = (process.memoryUsage().heapUsed - before) / 1024;
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0) throw new Error(`could not be judged: ${failures[0]?.message}`);
  return {
    ms,
    kilobytes,
    comparisons: outcomes.reduce((sum, outcome) => sum + outcome.comparisons.length, 0),
    suggestions: suggestions.length,
    leftOut: outcomes.reduce((sum, outcome) => sum + outcome.leftOut, 0),
  };
}

/** The facts of so many claims; the rows that they are made of are let go. */
function factsOfSize(size: number, spent: { generating: number }): { facts: Facts; derivations: object[] } {
  const start = processorMs();
  const { facts: rows, derivations } = generatedClaims(size);
  spent.generating = processorMs() - start;
  return { facts: makeFacts(DATASET, rows, PREDICATES), derivations };
}

function processorMs(): number {
  return process.cpuUsage().user / 1_000;
}

/** The slope of the straight line that fits some points best. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([a]) => a)), mean(points.map(([, b]) => b))];
  const across = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return across / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

async function throughStores(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  try {
    const embedded = await openStore(Settings.parse({ STEMMA_DATA: folder }), { log: () => {} });
    const measures = await through(embedded);
    const server = await bootNeo4j().catch((error: unknown) => {
      console.error(`Neo4j is left out: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    });
    if (server === null) return measures;
    try {
      const store = await openStore(
        Settings.parse({
          NEO4J_URI: server.uri,
          NEO4J_USER: server.user,
          NEO4J_PASSWORD: server.password,
        }),
        { log: () => {} },
      );
      return [...measures, ...(await through(store))];
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function through(store: Store): Promise<Measure[]> {
  const { facts, derivations } = generatedClaims(THROUGH_A_STORE);
  await writeFacts(store, DATASET, facts, derivations);
  const kept = { predicates: PREDICATES, comparisons: [] };
  const run = () => store.write((transaction) => compareDataset(transaction, DATASET, kept));
  const first = await timeMs(run);
  const second = await timeMs(run);
  await store.close();
  const on = `${THROUGH_A_STORE} claims on ${store.engine}`;
  return [
    { name: `comparing ${on}`, value: first / 1000, unit: 's', goal: null },
    { name: `comparing ${on} again, which writes nothing`, value: second / 1000, unit: 's', goal: null },
  ];
}
