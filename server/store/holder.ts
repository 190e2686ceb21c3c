// The note beside the embedded graph's file: which process holds it, and the address at which it serves, where it does.
// The engine's own lock ends with its process, so a note left by one that was killed is only ever out of date.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const Holder = z.object({ pid: z.number(), since: z.string(), address: z.string().optional() });
type Holder = z.infer<typeof Holder>;

export const holderPath = (folder: string): string => join(resolve(folder), 'graph.held-by');

/** Notes this process as the holder. @throws the system's error where the note can't be written */
export function noteHolder(folder: string): void {
  writeNote(folder, { pid: process.pid, since: new Date().toISOString() });
}

/** Adds the address at which this process, which must be the holder, serves. */
export function noteAddress(folder: string, address: string): void {
  const holder = readHolder(folder);
  if (holder?.pid === process.pid) writeNote(folder, { ...holder, address });
}

export function forgetHolder(folder: string): void {
  rmSync(holderPath(folder), { force: true });
}

/** The process that holds the graph; null where none that runs is noted. */
export function readHolder(folder: string): Holder | null {
  try {
    const holder = Holder.parse(JSON.parse(readFileSync(holderPath(folder), 'utf8')));
    process.kill(holder.pid, 0);
    return holder;
  } catch {
    return null;
  }
}

function writeNote(folder: string, holder: Holder): void {
  writeFileSync(holderPath(folder), JSON.stringify(holder));
}
