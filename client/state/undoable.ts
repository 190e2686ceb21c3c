// Something that is written in this browser and kept in it, every change of which can be undone while the page is open.
import { useLocalStorage } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';
import type { z } from 'zod';

const UNDO_AT_MOST = 100;

/** What stood there before a change, as JSON. */
type Change = { kept: string; field: string | undefined };

/** By key: one for the page, since what is written in one place may be taken back in another. */
const past = new Map<string, readonly Change[]>();
const NOTHING: readonly Change[] = [];
/** Keys whose last change the browser did not keep: it has no room, or was told to keep nothing. */
const unkept = new Set<string>();
const listeners = new Set<() => void>();

function remember(key: string, changes: readonly Change[]): void {
  past.set(key, changes);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function noteWhetherKept(key: string, written: string): void {
  if (isKept(key, written)) unkept.delete(key);
  else unkept.add(key);
  tell();
}

function isKept(key: string, written: string): boolean {
  try {
    return localStorage.getItem(key) === written;
  } catch {
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Writes anew; typing on in one field is one change, named by `field`. */
export type Write<Value> = (next: Value, field?: string) => void;

/**
 * @param key   under which the browser keeps it
 * @param empty what stands there before anything is written, and where what was kept cannot be read any more
 * @returns the value, how to change it, how to take the last change back (null where there is none to take back), and
 *          whether the browser did not keep the last change, so that it goes with the page
 */
export function useUndoable<Value>(
  key: string,
  schema: z.ZodType<Value>,
  empty: Value,
): [Value, Write<Value>, (() => void) | null, boolean] {
  const [value, setValue] = useLocalStorage<Value>({
    key,
    defaultValue: empty,
    getInitialValueInEffect: false,
    serialize: JSON.stringify,
    deserialize: (kept) => readKept(kept, schema) ?? empty,
  });
  const before = useSyncExternalStore(subscribe, () => past.get(key) ?? NOTHING);
  const write: Write<Value> = (next, field) => {
    if (field === undefined || before.at(-1)?.field !== field)
      remember(key, [...before.slice(-UNDO_AT_MOST), { kept: JSON.stringify(value), field }]);
    setValue(next);
    noteWhetherKept(key, JSON.stringify(next));
  };
  const isUnkept = useSyncExternalStore(subscribe, () => unkept.has(key));
  const last = before.at(-1);
  const undo = last
    ? () => {
        remember(key, before.slice(0, -1));
        setValue(schema.parse(JSON.parse(last.kept)));
        noteWhetherKept(key, last.kept);
      }
    : null;
  return [value, write, undo, isUnkept];
}

/** Null where nothing is kept, and where it cannot be read. */
function readKept<Value>(kept: string | undefined, schema: z.ZodType<Value>): Value | null {
  if (kept === undefined) return null;
  try {
    return schema.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}
