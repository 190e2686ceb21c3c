// What a reader keeps: things with a remark each, and views with a name and a note. It stays in this browser.
import { z } from 'zod';
import { announce } from '../shell/announce.tsx';
import { kindOfId } from '../state/selection.ts';
import { useUndoable } from '../state/undoable.ts';

const Notebook = z.object({
  items: z.array(z.object({ id: z.string(), remark: z.string() })),
  views: z.array(z.object({ key: z.string(), name: z.string(), note: z.string(), address: z.string() })),
});
export type Notebook = z.infer<typeof Notebook>;

/** What can be kept: whatever has a panel, but a group of the explorer, which is kept as a view. */
const KEEPABLE = [
  'dataset',
  'actor',
  'document',
  'arrow',
  'question',
  'claim',
  'assertion',
  'comparison',
  'path',
  'place',
  'event',
];

export const useNotebook = () => useUndoable('stemma-notebook-1', Notebook, { items: [], views: [] });

const canBeKept = (id: string): boolean => KEEPABLE.includes(kindOfId(id) ?? '');

/** Whether a thing is kept, and how to keep it or let it go; null where it cannot be. */
export function useKeep(id: string | null): { isKept: boolean; toggle: () => void } | null {
  const [notebook, write] = useNotebook();
  if (id === null || !canBeKept(id)) return null;
  const isKept = notebook.items.some((item) => item.id === id);
  const toggle = () => {
    const items = isKept
      ? notebook.items.filter((item) => item.id !== id)
      : [...notebook.items, { id, remark: '' }];
    write({ ...notebook, items });
    announce(isKept ? 'Taken out of the notebook.' : 'Kept in the notebook.');
  };
  return { isKept, toggle };
}

/** A list with one of its entries one place up or down. */
export function moved<Entry>(list: readonly Entry[], from: number, by: -1 | 1): Entry[] {
  const [entry] = list.slice(from, from + 1);
  const to = from + by;
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}
