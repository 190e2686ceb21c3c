// Opens the embedded graph's file: one process at a time, in a folder that can be written, in a form that this
// engine reads. A file that can't be read is set aside: whatever it held is rebuilt from the datasets and the journal.
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { StemmaError } from '../errors.ts';
import { forgetHolder, holderPath, noteHolder, readHolder } from './holder.ts';

export type Log = (message: string) => void;

export type GraphFile = {
  db: GrafeoDB;
  /** Closes the file and lets another process have it. */
  close(): void;
};

/** Bytes of log after which the engine folds it into the file by itself; it never does so unasked. */
const CHECKPOINT_BYTES = 64 * 1024 * 1024;

/**
 * Opens, or makes, the graph in that folder.
 *
 * @throws StemmaError data-folder-not-writable or store-held
 */
export function openGraphFile(folder: string, log: Log): GraphFile {
  const path = graphPath(folder);
  prepareFolder(folder);
  let db: GrafeoDB;
  try {
    db = openEngine(path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    setAside(folder, `it can't be read by this engine (${error.message})`, log);
    db = openEngine(path);
  }
  db.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
  try {
    noteHolder(folder);
  } catch (cause) {
    db.close();
    throw notWritable(holderPath(folder), cause);
  }
  return {
    db,
    close() {
      db.close();
      forgetHolder(folder);
    },
  };
}

/** Moves a graph aside, in the place of one that was set aside before, so that the next opening makes a new one. */
export function setAside(folder: string, because: string, log: Log): void {
  const path = graphPath(folder);
  const aside = `${path}.aside`;
  for (const ending of ['', '.wal']) {
    rmSync(`${aside}${ending}`, { recursive: true, force: true });
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${aside}${ending}`);
  }
  log(
    `The graph ${path} is started anew, because ${because}. The old one is ${aside}; nothing else was lost.`,
  );
}

const graphPath = (folder: string) => join(resolve(folder), 'graph.db');

class UnreadableFile extends Error {}

function openEngine(path: string): GrafeoDB {
  try {
    return grafeo.GrafeoDB.create(path);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/cannot be locked/.test(message)) throw held(path, cause);
    if (/os error/.test(message)) throw notWritable(path, cause);
    throw new UnreadableFile(message.replace(/^.*GRAFEO-\w+: /, ''), { cause });
  }
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(resolve(folder));
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw notWritable(resolve(folder), cause);
  }
}

/** Level by level: Node's own recursive form never returns where a parent takes no folders, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

function notWritable(path: string, cause: unknown): StemmaError {
  return new StemmaError(
    'data-folder-not-writable',
    `${path} can't be written (${cause instanceof Error ? cause.message : String(cause)}). ` +
      'Make it writable, or name another folder in STEMMA_DATA.',
    { cause },
  );
}

function held(path: string, cause: unknown): StemmaError {
  return new StemmaError('store-held', `The graph ${path} is held by ${holderIn(dirname(path))}`, { cause });
}

function holderIn(folder: string): string {
  const holder = readHolder(folder);
  if (holder === null) return 'another process. Stop that process.';
  if (holder.pid === process.pid) return 'this very process.';
  const { pid, since, address } = holder;
  const said = `process ${pid} (since ${since}). Stop that process`;
  return address === undefined
    ? `${said}, or wait for it: it does not answer over HTTP.`
    : `${said}, or ask it over HTTP at ${address}.`;
}
