// What others notice while analysts send hostile statements: how long the health route takes, at the 99th of a hundred,
// against the same server with nothing else to do. On the embedded store.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Settings } from '#schema';
import { startApp } from '../test/e2e/app.ts';
import { type Measure, timeMs } from './measure.ts';

const REQUESTS = 300;
/** Each runs until it is ended: rows without end, products, lists that grow. */
const STATEMENTS = [
  'UNWIND range(1, 9000000000000) AS x RETURN sum(x % 7) AS n',
  'MATCH (a), (b), (c), (d) RETURN max(a.id + b.id + c.id + d.id) AS n',
  'UNWIND range(1, 3000000000) AS x RETURN collect(toString(x)) AS all',
  'MATCH p = (a)-[*1..30]-(b) RETURN count(p) AS n',
];

export async function hostile(): Promise<Measure[]> {
  const data = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const app = await startApp(Settings.parse({ STEMMA_DATA: data }));
  try {
    await healthTimes(app.address, 50);
    const idle = percentile99(await healthTimes(app.address, REQUESTS));
    const asker = new AbortController();
    const asked = STATEMENTS.map((cypher) => askOverAndOver(app.address, cypher, asker.signal));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const busy = percentile99(await healthTimes(app.address, REQUESTS));
    asker.abort();
    await Promise.all(asked);
    return [
      { name: 'health, p99 with nothing else to do', value: idle, unit: 'ms', goal: null },
      { name: 'health, p99 while hostile statements run', value: busy, unit: 'ms', goal: null },
      { name: 'health, p99 busy against idle', value: busy / idle, unit: 'ratio', goal: 10 },
    ];
  } finally {
    await app.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Milliseconds of each request, one after another with a breath between. */
async function healthTimes(address: string, requests: number): Promise<number[]> {
  const times: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    times.push(await timeMs(async () => (await fetch(`${address}/api/health`)).json()));
    await new Promise((resolve) => setTimeout(resolve, 10));
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
