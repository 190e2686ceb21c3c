// Boots a real Neo4j Community server from its jars on Maven Central: on a free port of this machine, on an empty
// folder of its own, with a password. Needs Java 17 or 21 and Maven.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export type BootedNeo4j = { uri: string; user: string; password: string; pid: number; stop(): Promise<void> };

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const IMPORT_POM = fileURLToPath(new URL('import-pom.xml', import.meta.url));
const SERVER = fileURLToPath(new URL('Server.java', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/neo4j/', import.meta.url));
/** 123 MB of jars come the first time. */
const DOWNLOAD_MS = 300_000;
/** It takes 7 s on two idle cores, and over a minute where many others want them. */
const START_MS = 240_000;
/** A server for a few minutes: these spare a third of the work of its start. */
const SHORT_LIVED = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
/** What Neo4j's own start script opens to it. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/**
 * Starts the server and waits until it answers.
 *
 * @param folder where its data lie; else an empty folder of its own. It goes with the server.
 * @param transactionMb what one transaction may take, `db.memory.transaction.max`; else Neo4j's default
 * @throws Error saying what is missing, where Java, Maven or the jars are not to be had
 */
export async function bootNeo4j(
  folder = mkdtempSync(join(tmpdir(), 'stemma-neo4j-')),
  transactionMb = 0,
): Promise<BootedNeo4j> {
  const classPath = await findClassPath(POM);
  const port = await freePort();
  const password = randomUUID();
  const server = spawn(
    'java',
    [
      '-Xmx1g',
      ...JVM_OPTIONS,
      '-cp',
      classPath,
      SERVER,
      folder,
      String(port),
      password,
      String(transactionMb),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  await untilReady(server);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    pid: server.pid ?? 0,
    // Nothing of it is wanted any more, so it need not close in order, which takes ten seconds.
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGKILL');
      }),
  };
}

/** What any of Neo4j's programs is run with here. */
const JVM_OPTIONS = [
  ...SHORT_LIVED,
  ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
];

/**
 * Makes a database of files by Neo4j's own tool, as `neo4j-admin database import full` does.
 *
 * @param home  the folder in which a server that is booted on it finds the database
 * @param files the folder with import.args
 */
export async function importIntoNeo4j(home: string, files: string): Promise<void> {
  const classPath = await findClassPath(IMPORT_POM);
  const tool = [
    '-cp',
    classPath,
    'org.neo4j.cli.AdminTool',
    'database',
    'import',
    'full',
    'neo4j',
    '@import.args',
  ];
  await promisify(execFile)('java', ['-Xmx1g', ...JVM_OPTIONS, ...tool], {
    cwd: files,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: home },
    timeout: START_MS,
  });
}

/** The class path of a pom's jars, which Maven works out once for each version of it. */
async function findClassPath(pom: string): Promise<string> {
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const kept = join(CACHE, `class-path-${version}.txt`);
  if (existsSync(kept)) {
    const classPath = readFileSync(kept, 'utf8');
    if (classPath.split(delimiter).every((jar) => existsSync(jar))) return classPath;
  }
  mkdirSync(CACHE, { recursive: true });
  // Several runs may be at it at once: each writes its own file and puts it in place whole.
  const own = join(CACHE, `${randomUUID()}.txt`);
  await promisify(execFile)(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${own}`],
    { timeout: DOWNLOAD_MS },
  );
  renameSync(own, kept);
  return readFileSync(kept, 'utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function untilReady(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(late);
      server.kill('SIGKILL');
      reject(new Error(`Neo4j did not start: ${why}. It said: ${said.trim().slice(-2000) || 'nothing'}`));
    };
    const late = setTimeout(() => fail(`it took longer than ${START_MS / 1000} s`), START_MS);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`it ended with ${code}`));
    server.stderr?.on('data', (text) => (said += text));
    server.stdout?.on('data', (text) => {
      said += text;
      if (!said.includes('ready')) return;
      clearTimeout(late);
      server.removeAllListeners('exit');
      resolve();
    });
  });
}
