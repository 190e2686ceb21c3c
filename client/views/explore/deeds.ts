// What a reader did on the explorer's canvas, and what stands there after it. Pure: the canvas is what the deeds make of
// an empty one, so going back is making it of fewer. What an item brings is asked of the server before it becomes a deed.
import { placeAround } from '#layout';
import type { GroupKind } from '#schema';
import { type Belongs, gather, type Groups, membersOfGroups } from './groups.ts';

/** One thing done; `brings` and `keeps` hold what the server answered, so that the same deeds make the same canvas. */
export type Deed =
  | { kind: 'open'; items: string[] }
  | { kind: 'expand'; item: string; relation: string; brings: string[] }
  | { kind: 'collapse'; item: string; relation: string }
  | { kind: 'close' | 'pin' | 'unpin' | 'hide' | 'show'; item: string }
  | { kind: 'group' | 'ungroup'; by: GroupKind }
  | { kind: 'fold' | 'unfold'; group: string }
  | { kind: 'keep'; keeps: string[] };

interface Item {
  x: number;
  y: number;
  pinned: boolean;
  hidden: boolean;
  /** What it stands there for: OPENED, or the expansions that brought it. */
  heldBy: ReadonlySet<string>;
}

export interface Canvas {
  items: ReadonlyMap<string, Item>;
  /** By what items are gathered, the first before the others. */
  groupings: readonly GroupKind[];
  /** Ids of the groups that were opened. */
  unfolded: ReadonlySet<string>;
  /** What is folded into one, by the id of the group. */
  groups: Groups;
}

/** The deeds in order; those from `done` on were taken back and can be done again. */
export interface History {
  deeds: readonly Deed[];
  done: number;
}

export const NO_HISTORY: History = { deeds: [], done: 0 };
const EMPTY: Canvas = { items: new Map(), groupings: [], unfolded: new Set(), groups: new Map() };
const OPENED = 'opened';

/** Does a deed; what was taken back before it is forgotten. */
export function doDeed(history: History, deed: Deed): History {
  return { deeds: [...history.deeds.slice(0, history.done), deed], done: history.done + 1 };
}

/** Goes to where so many deeds are done: one fewer is undo, one more is redo, any other an entry of the history. */
export function goTo(history: History, done: number): History {
  return { ...history, done: Math.max(0, Math.min(done, history.deeds.length)) };
}

/** What stands on the canvas after the deeds that are done. */
export function canvasOf(history: History, belongs: Belongs = new Map()): Canvas {
  return history.deeds.slice(0, history.done).reduce((before, deed) => {
    const canvas = after(before, deed, belongs);
    return { ...canvas, groups: gather(canvas, belongs, before.groups) };
  }, EMPTY);
}

function after(canvas: Canvas, deed: Deed, belongs: Belongs): Canvas {
  switch (deed.kind) {
    case 'open':
      return withItems(canvas, deed.items, OPENED);
    case 'expand':
      return withItems(canvas, deed.brings, expansion(deed.item, deed.relation), canvas.items.get(deed.item));
    case 'collapse':
      return collapsed(canvas, (holder) => holder === expansion(deed.item, deed.relation));
    case 'close':
      return collapsed(canvas, (holder) => holder.endsWith(expansion(deed.item, '')));
    case 'pin':
    case 'unpin':
      return withChange(canvas, [deed.item], { pinned: deed.kind === 'pin' });
    case 'hide':
    case 'show': {
      const items = canvas.groups.get(deed.item)?.members ?? [deed.item];
      return withChange(canvas, items, { hidden: deed.kind === 'hide' });
    }
    case 'keep': {
      const keeps = new Set(deed.keeps);
      const items = [...canvas.items].filter(([id, item]) => keeps.has(id) || item.pinned);
      return { ...canvas, items: new Map(items) };
    }
    case 'group':
      return { ...canvas, groupings: [...canvas.groupings.filter((by) => by !== deed.by), deed.by] };
    case 'ungroup':
      return ungrouped(canvas, deed.by, belongs);
    case 'fold':
    case 'unfold': {
      const unfolded = new Set(canvas.unfolded);
      if (deed.kind === 'fold') unfolded.delete(deed.group);
      else unfolded.add(deed.group);
      return { ...canvas, unfolded };
    }
  }
}

/** Without one kind of grouping; that a group of it was opened is forgotten. */
function ungrouped(canvas: Canvas, by: GroupKind, belongs: Belongs): Canvas {
  const groupings = canvas.groupings.filter((one) => one !== by);
  const left = membersOfGroups(canvas.items, groupings, belongs);
  return {
    ...canvas,
    groupings,
    unfolded: new Set([...canvas.unfolded].filter((group) => left.has(group))),
  };
}

/** Adds what is not there yet; what is there stays in its place and is held by one more. */
function withItems(canvas: Canvas, ids: string[], holder: string, around?: Item): Canvas {
  const items = new Map(canvas.items);
  const fresh = ids.filter((id) => !items.has(id));
  for (const id of ids) {
    const item = items.get(id);
    if (item) items.set(id, { ...item, heldBy: new Set(item.heldBy).add(holder) });
  }
  for (const [id, place] of placeAround(
    [...canvas.items.values(), ...canvas.groups.values()],
    around,
    fresh,
  )) {
    items.set(id, { ...place, pinned: false, hidden: false, heldBy: new Set([holder]) });
  }
  return { ...canvas, items };
}

/** Takes away what nothing but these expansions holds; a pinned item stays. */
function collapsed(canvas: Canvas, isClosed: (holder: string) => boolean): Canvas {
  const items = new Map<string, Item>();
  for (const [id, item] of canvas.items) {
    const heldBy = new Set([...item.heldBy].filter((holder) => !isClosed(holder)));
    if (heldBy.size === 0 && item.heldBy.size > 0 && !item.pinned) continue;
    items.set(id, { ...item, heldBy });
  }
  return { ...canvas, items };
}

function withChange(canvas: Canvas, ids: readonly string[], change: Partial<Item>): Canvas {
  const items = new Map(canvas.items);
  for (const id of ids) {
    const item = items.get(id);
    if (item) items.set(id, { ...item, ...change });
  }
  return { ...canvas, items };
}

function expansion(item: string, relation: string): string {
  return `${relation} of ${item}`;
}
