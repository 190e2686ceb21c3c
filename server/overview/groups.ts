// Items in groups: those of a column and a band are one group. An open group stands with its parts: its items where they
// are few, else its kinds; an open kind with its largest items.
import type { OverviewBand, OverviewColumn, OverviewKind, OverviewNode } from '#schema';
import type { Item } from './items.ts';
import { byMost, compare } from './order.ts';

/** Items of one group that stand in the picture: a screen full of rows, and no more in however many there are. */
const MOST_ITEMS = 40;
/** What the key of every group begins with. */
export const GROUP = 'group:';
const COLUMNS: OverviewColumn[] = ['documents', 'relays', 'origins'];

export type Node = { key: string; attributes: OverviewNode };

export type Groups = {
  /** In the order of the picture. */
  nodes: Node[];
  /** The key of the node in which an item stands: its own, or its group's. */
  placeOf: Map<string, string>;
};

export function groupItems(
  items: readonly Item[],
  bands: readonly OverviewBand[],
  bandOf: (item: Item) => string,
  opened: ReadonlySet<string>,
): Groups {
  const groups: Groups = { nodes: [], placeOf: new Map() };
  const cells = new Map<string, Item[]>();
  for (const item of items) {
    const cell = `${bandOf(item)} ${item.column}`;
    const others = cells.get(cell);
    if (others) others.push(item);
    else cells.set(cell, [item]);
  }
  for (const band of bands)
    for (const column of COLUMNS) {
      const own = (cells.get(`${band.id} ${column}`) ?? []).toSorted(byCitations);
      if (own.length > 0) putGroup(groups, `${GROUP}${column}:${band.id}`, own, band.id, opened);
    }
  return groups;
}

/** A group of one is the one. */
function putGroup(
  groups: Groups,
  key: string,
  items: Item[],
  band: string,
  opened: ReadonlySet<string>,
): void {
  const [first] = items;
  if (first === undefined) return;
  if (items.length === 1) return putItem(groups, first, band, null);
  const isOpen = opened.has(key);
  const kinds = kindsOf(items);
  const areFew = items.length <= MOST_ITEMS || kinds.length === 1;
  const shown = !isOpen ? 0 : areFew ? Math.min(items.length, MOST_ITEMS) : items.length;
  putNode(groups, key, items, { band, kind: null, shown, isOpen, within: null });
  if (!isOpen) return;
  if (areFew) {
    for (const item of items.slice(0, MOST_ITEMS)) putItem(groups, item, band, key);
    return;
  }
  for (const { kind } of kinds) {
    const own = items.filter((item) => item.kind === kind);
    const ownKey = `${key}:${kind}`;
    const isKindOpen = opened.has(ownKey);
    if (own.length === 1 && own[0]) {
      putItem(groups, own[0], band, key);
      continue;
    }
    const most = isKindOpen ? own.slice(0, MOST_ITEMS) : [];
    putNode(groups, ownKey, own, { band, kind, shown: most.length, isOpen: isKindOpen, within: key });
    for (const item of most) putItem(groups, item, band, ownKey);
  }
}

function putNode(
  { nodes, placeOf }: Groups,
  key: string,
  items: Item[],
  own: { band: string; kind: OverviewKind | null; shown: number; isOpen: boolean; within: string | null },
): void {
  for (const item of items) placeOf.set(item.key, key);
  nodes.push({
    key,
    attributes: {
      type: 'group',
      column: items[0]?.column ?? 'origins',
      citations: items.reduce((sum, { citations }) => sum + citations, 0),
      items: items.length,
      among: 0,
      kinds: kindsOf(items),
      ...own,
    },
  });
}

function putItem({ nodes, placeOf }: Groups, item: Item, band: string, within: string | null): void {
  const { key, column, kind, label, isHeld, siglum, citations } = item;
  placeOf.set(key, key);
  nodes.push({
    key,
    attributes: { type: 'item', column, band, kind, label, isHeld, siglum, citations, within },
  });
}

function kindsOf(items: readonly Item[]): { kind: OverviewKind; count: number }[] {
  const counts = new Map<OverviewKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted(byMost(({ kind }) => kind));
}

function byCitations(one: Item, other: Item): number {
  return other.citations - one.citations || compare(one.label, other.label) || compare(one.key, other.key);
}
