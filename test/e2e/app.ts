// The whole of Stemma as a user starts it: the command, a store, the page. It takes a free port; on Neo4j
// the dataset is first ingested over Bolt by the command.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '#schema';

const root = resolve(import.meta.dirname, '../..');
const COMMAND = join(root, 'bin/stemma.js');
const START_MS = 90_000;

export type App = {
  address: string;
  pid: number;
  /** Ends it as Ctrl-C does; gives its exit code. */
  stop(): Promise<number | null>;
};

/** The folder of full texts, where there is one; null and every quotation stays unchecked. */
export const textsFolder = [process.env.STEMMA_TEXTS, resolve(root, '../shared/corpus')].find(
  (folder) => folder !== undefined && existsSync(folder),
);

/** Runs one `stemma` command to its end. */
function runCommand(
  words: string[],
  environment: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += chunk));
  child.stderr.on('data', (chunk) => (output.stderr += chunk));
  return new Promise((done) => child.on('close', (code) => done({ code, ...output })));
}

/** Starts `stemma serve` on the graph of these settings, and waits for the address that it prints. */
export async function startApp(graph: Settings): Promise<App> {
  const settings: Record<string, string> = {
    PORT: '0',
    STEMMA_DATA: graph.STEMMA_DATA,
    LOG_LEVEL: 'warn',
    ...(textsFolder === undefined ? {} : { STEMMA_TEXTS: textsFolder }),
    ...neo4jOf(graph),
  };
  if (settings.NEO4J_URI !== undefined) {
    const ingest = await runCommand(['ingest', 'seeds/karabakh-2020'], settings);
    if (ingest.code !== 0) throw new Error(`ingest ended with ${ingest.code}: ${ingest.stderr}`);
  }
  const child = spawn(process.execPath, [COMMAND, 'serve'], {
    cwd: root,
    env: { ...process.env, ...settings },
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const address = await new Promise<string>((found, failed) => {
    let output = '';
    const timer = setTimeout(() => failed(new Error(`no address after ${START_MS} ms: ${output}`)), START_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [, at] = /Stemma is at (http:\S+)/.exec(output) ?? [];
      if (at === undefined) return;
      clearTimeout(timer);
      found(at);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => failed(new Error(`serve ended with ${code}: ${output}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGINT');
      return await ended;
    },
  };
}

const neo4jOf = ({
  NEO4J_URI,
  NEO4J_USER,
  NEO4J_PASSWORD,
  NEO4J_DATABASE,
}: Settings): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
