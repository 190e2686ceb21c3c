// In which order things come to be: by their dates where these decide, by who takes what from whom where that decides.
// What neither decides keeps a fixed place and is said to be open; nothing is invented.
import { DirectedGraph } from 'graphology';
import { stronglyConnectedComponents } from 'graphology-components';
import type { Span } from '../lineage/evidence.ts';

/** Something that comes to be at some time, after what it takes its words from. */
export type Timed = { id: string; date: Span | null; takesFrom: readonly string[] };

/** What decides that a step comes after the one before it. */
export type Decides = 'first' | 'date' | 'chain' | 'open';

export type Ordered<Item extends Timed> = { item: Item; decides: Decides };

/**
 * Puts things in order. No one comes before another that its date excludes, nor before what it takes its words from,
 * unless dates say so or the words go round in a circle. The order of the input makes no difference.
 */
export function inOrder<Item extends Timed>(items: readonly Item[]): Ordered<Item>[] {
  const byId = new Map([...items].sort((a, b) => compare(a.id, b.id)).map((item) => [item.id, item]));
  const graph = withoutCircles(precedence(byId));
  const sorted = takeInOrder(graph, daysOf(byId, graph)).flatMap((node) => byId.get(node) ?? []);
  return sorted.map((item, index) => ({ item, decides: decides(sorted[index - 1], item, graph) }));
}

/** Whether one is over before the other can begin. */
export function isBefore(one: Span | null, other: Span | null): boolean {
  return one?.latest != null && other?.earliest != null && one.latest < other.earliest;
}

type Precedence = DirectedGraph<object, { isChain: boolean }>;

function decides(before: Timed | undefined, item: Timed, graph: Precedence): Decides {
  if (before === undefined) return 'first';
  if (isBefore(before.date, item.date)) return 'date';
  return graph.hasEdge(before.id, item.id) ? 'chain' : 'open';
}

/**
 * What has to come before what. Dates are a line of days, so that there are as few edges as things: whoever is over by a
 * day leads to it, and a day leads to whoever can only begin after it.
 */
function precedence(items: ReadonlyMap<string, Timed>): Precedence {
  const graph: Precedence = new DirectedGraph();
  const days = [...new Set([...items.values()].flatMap(({ date }) => date?.latest ?? []))].sort();
  for (const id of items.keys()) graph.addNode(id);
  for (const day of days) graph.addNode(dayNode(day));
  for (const [index, day] of days.slice(1).entries())
    graph.addEdge(dayNode(days[index] ?? day), dayNode(day), { isChain: false });
  for (const { id, date, takesFrom } of items.values()) {
    if (date?.latest) graph.addEdge(id, dayNode(date.latest), { isChain: false });
    const { earliest } = date ?? {};
    const before = earliest ? days.findLast((day) => day < earliest) : undefined;
    if (before !== undefined) graph.addEdge(dayNode(before), id, { isChain: false });
    for (const source of [...new Set(takesFrom)].sort()) {
      const from = items.get(source);
      if (from && source !== id && !isBefore(date, from.date)) graph.mergeEdge(source, id, { isChain: true });
    }
  }
  return graph;
}

/** Within what goes round in a circle, dates alone decide. */
function withoutCircles(graph: Precedence): Precedence {
  for (const circle of stronglyConnectedComponents(graph)) {
    if (circle.length === 1) continue;
    const within = new Set(circle);
    for (const edge of graph.filterEdges(
      (_, { isChain }, source, target) => isChain && within.has(source) && within.has(target),
    ))
      graph.dropEdge(edge);
  }
  return graph;
}

/** Whoever has nothing before it any more, the earliest first, then by id; a day as soon as it is reached. */
function takeInOrder(graph: Precedence, day: ReadonlyMap<string, string>): string[] {
  const ranked = (node: string): Ranked => ({ node, day: day.get(node) ?? '' });
  const waiting = new Map(graph.mapNodes((node) => [node, graph.inDegree(node)]));
  const ready = graph.filterNodes((node) => graph.inDegree(node) === 0).map(ranked);
  ready.sort(byRank);
  const taken: string[] = [];
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    taken.push(next.node);
    for (const follower of graph.outNeighbors(next.node)) {
      const left = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, left);
      if (left === 0) insert(ready, ranked(follower));
    }
  }
  return taken;
}

/** What is not dated stands just before the earliest that takes its words from it; without such, at the end. */
function daysOf(items: ReadonlyMap<string, Timed>, graph: Precedence): Map<string, string> {
  const days = new Map<string, string>();
  const visit = (id: string): string => {
    const known = days.get(id);
    if (known !== undefined) return known;
    const date = items.get(id)?.date;
    const stated = date?.earliest ?? date?.latest ?? UNDATED;
    days.set(id, stated);
    if (stated !== UNDATED) return stated;
    const takers = graph.outNeighbors(id).filter((taker) => items.has(taker));
    const earliest = takers.map(visit).reduce((a, b) => (b < a ? b : a), UNDATED);
    days.set(id, earliest);
    return earliest;
  };
  for (const id of items.keys()) visit(id);
  return days;
}

/** A node, and the day on which it is looked for; none for a day itself. */
type Ranked = { node: string; day: string };

function byRank(one: Ranked, other: Ranked): number {
  return compare(one.day, other.day) || compare(one.node, other.node);
}

function insert(sorted: Ranked[], value: Ranked): void {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && byRank(there, value) < 0) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, value);
}

/** After every ISO day. */
const UNDATED = '\uffff';

function dayNode(day: string): string {
  return `day:${day}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
