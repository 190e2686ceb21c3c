// What processes hold: the memory of one and of all that it started, the heap that Neo4j has in use, and the statements
// that it still runs.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';

const run = promisify(execFile);

/** Resident memory of a process and of all below it, in kB; from /proc, so on Linux alone. */
export function residentKb(pid: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = statusOf(name);
      return status === null ? [] : [{ pid: Number(name), ...status }];
    });
  const below = (id: number): number[] => [
    id,
    ...processes.filter(({ parent }) => parent === id).flatMap((one) => below(one.pid)),
  ];
  const wanted = new Set(below(pid));
  return processes.filter((one) => wanted.has(one.pid)).reduce((sum, { kB }) => sum + kB, 0);
}

function statusOf(name: string): { parent: number; kB: number } | null {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { parent: field('PPid'), kB: field('VmRSS') };
  } catch {
    // It ended meanwhile.
    return null;
  }
}

/** The objects of a Java process that something still holds, in kB: `jcmd` collects the garbage before it counts. */
export async function liveHeapKb(pid: number): Promise<number> {
  const { stdout } = await run('jcmd', [String(pid), 'GC.class_histogram'], { maxBuffer: 64 * 1024 * 1024 });
  return Number(/^Total\s+\d+\s+(\d+)/m.exec(stdout)?.[1] ?? Number.NaN) / 1024;
}

/** How many transactions Neo4j runs beside the one that counts them. */
export async function runningStatements(server: {
  uri: string;
  user: string;
  password: string;
}): Promise<number> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    const { records } = await driver.executeQuery(
      `SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN count(*) AS running`,
    );
    return Number(records[0]?.get('running'));
  } finally {
    await driver.close();
  }
}
