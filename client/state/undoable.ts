// Something that is written in this browser and kept in it, every change of which can be undone while the page is open.
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import type { z } from 'zod';

const UNDO_AT_MOST = 100;

/** Writes anew; typing on in one field is one change, named by `field`. */
export type Write<Value> = (next: Value, field?: string) => void;

/**
 * @param key   under which the browser keeps it
 * @param empty what stands there before anything is written, and where what was kept cannot be read any more
 * @returns the value, how to change it, and how to take the last change back; null where there is none to take back
 */
export function useUndoable<Value>(
  key: string,
  schema: z.ZodType<Value>,
  empty: Value,
): [Value, Write<Value>, (() => void) | null] {
  const [value, setValue] = useLocalStorage<Value>({
    key,
    defaultValue: empty,
    getInitialValueInEffect: false,
    serialize: JSON.stringify,
    deserialize: (kept) => {
      const read = schema.safeParse(kept === undefined ? empty : JSON.parse(kept));
      return read.success ? read.data : empty;
    },
  });
  const [before, setBefore] = useState<{ value: Value; field: string | undefined }[]>([]);
  const write: Write<Value> = (next, field) => {
    if (field === undefined || before.at(-1)?.field !== field)
      setBefore([...before.slice(-UNDO_AT_MOST), { value, field }]);
    setValue(next);
  };
  const last = before.at(-1);
  const undo = last
    ? () => {
        setBefore(before.slice(0, -1));
        setValue(last.value);
      }
    : null;
  return [value, write, undo];
}
