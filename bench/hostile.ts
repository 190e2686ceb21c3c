// What others notice while analysts send hostile statements: how long the health route takes, at the 99th of a hundred,
// against the same server with nothing else to do; and what is left of it afterwards, in memory and at work. On the
// embedded store and on Neo4j, with what one transaction may take left as it is and set to 256 MB.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Settings } from '#schema';
import { startApp } from '../test/e2e/app.ts';
import { bootNeo4j } from '../test/neo4j/boot.ts';
import { type Measure, timeMs } from './measure.ts';
import { liveHeapKb, residentKb, runningStatements } from './memory.ts';

const REQUESTS = 300;
/**
 * On Neo4j whoever asks waits while the server collects what a statement heaped up: with 256 MB a transaction 0.5 s were
 * measured on two cores, with Neo4j’s default and 1 GB of heap 1.3 s. Kubernetes gives a probe one second.
 */
const GOALS: Record<string, { ms: number | null; ratio: number | null }> = {
  embedded: { ms: null, ratio: 10 },
  neo4j: { ms: null, ratio: null },
  'neo4j, 256 MB': { ms: 1_000, ratio: null },
};
/** By then a statement that nobody waits for has ended; on Neo4j its memory is garbage, on the embedded store its process gone. */
const AFTERWARDS_MS = 10_000;
/** Each runs until it is ended: rows without end, products, lists that grow. */
const STATEMENTS = [
  'UNWIND range(1, 9000000000000) AS x RETURN sum(x % 7) AS n',
  'MATCH (a), (b), (c), (d) RETURN max(a.id + b.id + c.id + d.id) AS n',
  'UNWIND range(1, 3000000000) AS x RETURN collect(toString(x)) AS all',
  'MATCH p = (a)-[*1..30]-(b) RETURN count(p) AS n',
];

export async function hostile(): Promise<Measure[]> {
  return [...(await onEmbedded()), ...(await onNeo4j('neo4j', 0)), ...(await onNeo4j('neo4j, 256 MB', 256))];
}

async function onEmbedded(): Promise<Measure[]> {
  return withFolder((STEMMA_DATA) => measured('embedded', Settings.parse({ STEMMA_DATA }), []));
}

/** @param transactionMb what one transaction may take; 0 is Neo4j’s default, 70 % of its heap for all together */
async function onNeo4j(engine: string, transactionMb: number): Promise<Measure[]> {
  const booted = await bootNeo4j(undefined, transactionMb).catch((cause: unknown) => {
    console.error(`hostile: left out on Neo4j: ${String(cause).slice(0, 200)}`);
    return null;
  });
  if (booted === null) return [];
  const { stop, uri, user, password, pid } = booted;
  try {
    return await withFolder((STEMMA_DATA) =>
      measured(
        engine,
        Settings.parse({ STEMMA_DATA, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }),
        [
          { name: 'heap of Neo4j in use', unit: 'kB', of: () => liveHeapKb(pid) },
          { name: 'statements running on Neo4j', unit: 'count', of: () => runningStatements(booted) },
        ],
      ),
    );
  } finally {
    await stop();
  }
}

/** What is looked at before and afterwards. */
type Gauge = { name: string; unit: 'kB' | 'count'; of(): Promise<number> };

async function measured(engine: string, settings: Settings, more: Gauge[]): Promise<Measure[]> {
  const goals = GOALS[engine] ?? { ms: null, ratio: null };
  const app = await startApp(settings);
  const gauges: Gauge[] = [
    { name: 'memory of the server', unit: 'kB', of: async () => residentKb(app.pid) },
    ...more,
  ];
  const look = async () => {
    const found: number[] = [];
    for (const gauge of gauges) found.push(await gauge.of());
    return found;
  };
  try {
    await healthTimes(app.address, 50);
    const idle = percentile99(await healthTimes(app.address, REQUESTS));
    const before = await look();
    const asker = new AbortController();
    const asked = STATEMENTS.map((cypher) => askOverAndOver(app.address, cypher, asker.signal));
    await pause(1_000);
    const busy = percentile99(await healthTimes(app.address, REQUESTS));
    const during = residentKb(app.pid);
    asker.abort();
    await Promise.all(asked);
    await pause(AFTERWARDS_MS);
    const after = await look();
    const on = (name: string) => `${name}, on ${engine}`;
    return [
      { name: on('health, p99 with nothing else to do'), value: idle, unit: 'ms', goal: null },
      { name: on('health, p99 while hostile statements run'), value: busy, unit: 'ms', goal: goals.ms },
      { name: on('health, p99 busy against idle'), value: busy / idle, unit: 'ratio', goal: goals.ratio },
      { name: on('memory of the server, meanwhile'), value: during, unit: 'kB', goal: null },
      ...gauges.flatMap(({ name, unit }, index): Measure[] => {
        const [was = 0, is = 0] = [before[index], after[index]];
        if (unit === 'count')
          return [{ name: on(`${name} 10 s afterwards`), value: is - was, unit, goal: 0 }];
        return [
          { name: on(`${name}, before`), value: was, unit, goal: null },
          { name: on(`${name}, 10 s afterwards`), value: is, unit, goal: null },
          { name: on(`${name}, afterwards against before`), value: is / was, unit: 'ratio', goal: 2 },
        ];
      }),
    ];
  } finally {
    await app.stop();
  }
}

async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Milliseconds of each request, one after another with a breath between. */
async function healthTimes(address: string, requests: number): Promise<number[]> {
  const times: number[] = [];
  const ask = async () => (await fetch(`${address}/api/health`)).json();
  for (let request = 0; request < requests; request += 1) {
    // A connection kept open may be closed at the very moment that it is taken up again: then once more, as browsers do.
    times.push(await timeMs(() => ask().catch(ask)));
    await pause(10);
  }
  return times;
}

async function askOverAndOver(address: string, cypher: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted)
    await fetch(`${address}/api/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ cypher }),
      signal,
    }).catch(() => {});
}

function percentile99(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? Number.NaN;
}
