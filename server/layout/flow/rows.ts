// Who stands on which row. A relay stands on the row of the one it passes on, as long as no other line has to pass
// behind its name; else it has a row of its own below. What belongs together is one block, and blocks are ordered so
// that lines to the documents cross as little as possible.
import { type Arrow, arrowsBy, type Places, rankOf } from './places.ts';

/** Keys of the places of one row, from left to right; a row of a relay alone starts without an origin. */
export type Row = string[];
type Links = { citers: Map<string, Arrow[]>; cites: Map<string, Arrow[]>; isSpine: Set<string> };

export function findRows(places: Places, open: Map<string, string[]> = new Map()): Row[] {
  const links = findLinks(places);
  const hosts = findHosts(places, links);
  const blocks = findBlocks(places, links, hosts, open);
  return orderBlocks(blocks, places).flatMap((block) => block.rows);
}

/** How many rows the places take. */
export function countRows(places: Places): number {
  const hosts = findHosts(places, findLinks(places));
  return places.places.size - [...hosts.values()].filter(({ isSameRow }) => isSameRow).length;
}

function findLinks({ arrows, spines }: Places): Links {
  return {
    citers: arrowsBy('target', arrows),
    cites: arrowsBy('source', arrows),
    isSpine: new Set(spines.map((spine) => spine.id)),
  };
}

/** Where each relay stands: right of a place on its row, or on a row below it. */
type Host = { place: string; isSameRow: boolean };

function findHosts({ places }: Places, { citers, cites }: Links): Map<string, Host> {
  const hosts = new Map<string, Host>();
  const rank = rankOf(places);
  for (const key of places.keys()) {
    const targets = (cites.get(key) ?? []).toSorted(
      (a, b) => b.assertions.length - a.assertions.length || rank(a.target) - rank(b.target),
    );
    const own = targets.find(({ target }) => citers.get(target)?.length === 1);
    const place = (own ?? targets[0])?.target;
    if (place === undefined) continue;
    hosts.set(key, { place, isSameRow: own !== undefined });
  }
  return hosts;
}

type Block = { rows: Row[] };

function findBlocks(
  places: Places,
  links: Links,
  hosts: Map<string, Host>,
  open: Map<string, string[]>,
): Block[] {
  const guests = new Map<string, { onRow: string | null; below: string[] }>();
  for (const [key, { place, isSameRow }] of hosts) {
    const others = guests.get(place) ?? { onRow: null, below: [] };
    if (isSameRow) others.onRow = key;
    else others.below.push(key);
    guests.set(place, others);
  }
  const rowFrom = (start: string): Row => {
    const row = [start];
    for (let next = guests.get(start)?.onRow; next; next = guests.get(next)?.onRow) row.push(next);
    return row;
  };
  const originOf = (key: string): string => {
    let origin = key;
    for (let host = hosts.get(origin); host; host = hosts.get(origin)) origin = host.place;
    return origin;
  };
  const together = new Map<string, string[]>();
  for (const keys of [...places.joint, ...[...open].map(([fold, members]) => [fold, ...members])])
    for (const key of keys) together.set(key, [...(together.get(key) ?? []), ...keys]);

  const seen = new Set<string>();
  const emit = (start: string, rows: Row[]): void => {
    if (seen.has(start) || !places.places.has(start)) return;
    seen.add(start);
    const row = rowFrom(start);
    rows.push(row);
    for (const key of together.get(start) ?? []) emit(originOf(key), rows);
    for (const key of row) {
      for (const below of guests.get(key)?.below ?? []) emit(below, rows);
      for (const { target } of links.cites.get(key) ?? []) emit(originOf(target), rows);
    }
    // Relays that stand elsewhere and cite someone of this row belong near it.
    for (const key of row)
      for (const { source } of links.citers.get(key) ?? [])
        if (!links.isSpine.has(source)) emit(originOf(source), rows);
  };
  const blocks: Block[] = [];
  // The head of an open fold stands above those that it opened.
  for (const key of [...open.keys(), ...places.places.keys()]) {
    if (hosts.has(key)) continue;
    const rows: Row[] = [];
    emit(key, rows);
    if (rows.length > 0) blocks.push({ rows });
  }
  return blocks;
}

/** The lines from documents that a block receives: for each document how many, and how many assertions. */
type Lines = {
  documents: Map<number, number>;
  middle: number;
  weight: number;
  isComment: boolean;
  isFold: boolean;
};
const noLines = (): Lines => ({
  documents: new Map(),
  middle: 0,
  weight: 0,
  isComment: true,
  isFold: false,
});

function orderBlocks(blocks: Block[], places: Places): Block[] {
  const index = new Map(places.spines.map((spine, at) => [spine.id, at]));
  const blockOf = new Map(blocks.flatMap((block) => block.rows.flat().map((key) => [key, block] as const)));
  const lines = new Map<Block, Lines>(
    blocks.map((block) => {
      const isFold = places.places.get(block.rows[0]?.[0] ?? '')?.kind === 'fold';
      return [block, { ...noLines(), isFold }];
    }),
  );
  for (const arrow of places.arrows) {
    const document = index.get(arrow.source);
    const block = blockOf.get(arrow.target);
    const own = block && lines.get(block);
    if (document === undefined || !own) continue;
    own.documents.set(document, (own.documents.get(document) ?? 0) + 1);
    own.weight += arrow.assertions.length;
    own.isComment &&= arrow.isComment;
  }
  for (const own of lines.values()) own.middle = middleOf(own.documents) ?? places.spines.length;
  const of = (block: Block): Lines => lines.get(block) ?? noLines();
  const sorted = blocks.toSorted((a, b) => {
    const [x, y] = [of(a), of(b)];
    return (
      x.middle - y.middle ||
      Number(x.isComment) - Number(y.isComment) ||
      Number(x.isFold) - Number(y.isFold) ||
      y.weight - x.weight
    );
  });
  return swapNeighbours(sorted, (above, below) => crossings(of(above).documents, of(below).documents));
}

function middleOf(documents: Map<number, number>): number | null {
  const count = [...documents.values()].reduce((sum, lines) => sum + lines, 0);
  if (count === 0) return null;
  return [...documents].reduce((sum, [document, lines]) => sum + document * lines, 0) / count;
}

/** How many lines of a block above cross lines of a block below: those that go to a later document. */
function crossings(above: Map<number, number>, below: Map<number, number>): number {
  let count = 0;
  for (const [a, lines] of above) for (const [b, others] of below) if (a > b) count += lines * others;
  return count;
}

/** Swaps neighbours as long as that takes a crossing away; each swap takes at least one, so it ends. */
function swapNeighbours<T>(items: T[], cost: (above: T, below: T) => number): T[] {
  const order = [...items];
  for (let swapped = true; swapped;) {
    swapped = false;
    for (let at = 0; at + 1 < order.length; at += 1) {
      const [above, below] = [order[at], order[at + 1]];
      if (above === undefined || below === undefined || cost(below, above) >= cost(above, below)) continue;
      [order[at], order[at + 1]] = [below, above];
      swapped = true;
    }
  }
  return order;
}
