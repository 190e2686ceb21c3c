// The shortest paths between two things, along links in either direction. Pure.
import type { PathLink } from './links.ts';

/** A link as it is walked: forward from its source to its target, or back. */
type WalkedLink = { link: PathLink; isForward: boolean; to: string };

/** Of the same length, in the order of the ids that they lead through; `isMore` where the limit left some out. */
export type ShortestPaths = { length: number | null; paths: WalkedLink[][]; isMore: boolean };

/** What is connected to each id, in a total order. */
export type Neighbourhood = ReadonlyMap<string, readonly WalkedLink[]>;

export function neighbourhoodOf(links: readonly PathLink[]): Neighbourhood {
  const walked = new Map<string, WalkedLink[]>();
  const add = (from: string, one: WalkedLink) => {
    const known = walked.get(from);
    if (known === undefined) walked.set(from, [one]);
    else known.push(one);
  };
  for (const link of links) {
    add(link.source, { link, isForward: true, to: link.target });
    add(link.target, { link, isForward: false, to: link.source });
  }
  for (const own of walked.values()) own.sort(byWay);
  return walked;
}

/**
 * Every shortest path between two ids, up to a limit. Two ways between the same two things are two paths.
 *
 * Breadth first from the end gives each id its distance; from the start, only steps that come nearer are walked, so
 * that the work grows with the links and with what is listed, not with all that could be walked.
 *
 * @param limit at least 1
 */
export function shortestPaths(from: string, to: string, near: Neighbourhood, limit: number): ShortestPaths {
  if (from === to) return { length: 0, paths: [[]], isMore: false };
  const distance = new Map([[to, 0]]);
  let edge = [to];
  for (let steps = 1; edge.length > 0 && !distance.has(from); steps += 1) {
    const next: string[] = [];
    for (const id of edge)
      for (const { to: other } of near.get(id) ?? [])
        if (!distance.has(other)) {
          distance.set(other, steps);
          next.push(other);
        }
    edge = next;
  }
  const length = distance.get(from);
  if (length === undefined) return { length: null, paths: [], isMore: false };

  const paths: WalkedLink[][] = [];
  let isMore = false;
  const walk = (id: string, walked: WalkedLink[]): void => {
    if (isMore) return;
    if (id === to) {
      if (paths.length === limit) isMore = true;
      else paths.push(walked);
      return;
    }
    const left = length - walked.length;
    for (const step of near.get(id) ?? [])
      if (distance.get(step.to) === left - 1) walk(step.to, [...walked, step]);
  };
  walk(from, []);
  return { length, paths, isMore };
}

/** By the id it leads to, then relation, direction and comparison. */
function byWay(one: WalkedLink, other: WalkedLink): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

function keyOf({ to, link, isForward }: WalkedLink): string {
  return [to, link.relation, isForward ? 0 : 1, link.comparison ?? ''].join(' ');
}
