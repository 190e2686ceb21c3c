// Folds origins that one document or relay cites a few times into one row, as far as the rows do not fit; a fold that
// was opened keeps its head and shows its origins under it.
import { type Arrow, arrowsBy, type Place, type Places } from './places.ts';

/** The prefix of a fold's key; the rest is the key of who cites its origins. */
const FOLD = 'fold:';

export type FoldOptions = {
  /** How many rows fit; and how many more if they are made as low as they may be, which comes before folding more. */
  room: { wanted: number; most: number };
  /** Keys of folds to open. */
  opened: readonly string[];
  isCompact: boolean;
  /** How many rows a set of places takes. */
  countRows: (places: Places) => number;
};

/** @returns the places with folds in them, and keys of the folds that are open, each with its origins */
export function foldOrigins(
  whole: Places,
  { room, opened, isCompact, countRows }: FoldOptions,
): { places: Places; open: Map<string, string[]> } {
  const candidates = findCandidates(whole);
  const most = Math.max(0, ...[...candidates.values()].flat().map(({ count }) => count));
  const folds = new Map<string, number>();
  let places = whole;
  let rows = countRows(places);
  for (let limit = 1; limit <= most; limit += 1) {
    const fits = limit === 1 ? room.wanted : room.most;
    for (const source of bySize(candidates, limit)) {
      if (rows <= fits) break;
      folds.set(source, limit);
      places = applyFolds(whole, candidates, folds, new Set(), isCompact).places;
      rows = countRows(places);
    }
  }
  return applyFolds(whole, candidates, folds, new Set(opened), isCompact);
}

type Candidate = { target: string; count: number };

/** For each who cites: the origins that nobody else cites, and how often it does. */
function findCandidates({ places, arrows, joint }: Places): Map<string, Candidate[]> {
  const citing = new Set(arrows.map((arrow) => arrow.source));
  const citers = arrowsBy('target', arrows);
  const isJoint = new Set(joint.flat());
  const candidates = new Map<string, Candidate[]>();
  for (const key of places.keys()) {
    const [arrow, ...more] = citers.get(key) ?? [];
    if (!arrow || more.length > 0 || citing.has(key) || isJoint.has(key) || arrow.documents.length > 1)
      continue;
    const others = candidates.get(arrow.source) ?? [];
    others.push({ target: key, count: arrow.assertions.length });
    candidates.set(arrow.source, others);
  }
  return candidates;
}

/** Who has more than one origin to fold, and one that this limit adds; those with the most first. */
function bySize(candidates: Map<string, Candidate[]>, limit: number): string[] {
  return [...candidates]
    .filter(([, all]) => all.some(({ count }) => count === limit))
    .map(([source, all]) => ({ source, size: all.filter(({ count }) => count <= limit).length }))
    .filter(({ size }) => size > 1)
    .toSorted((a, b) => b.size - a.size)
    .map(({ source }) => source);
}

function applyFolds(
  whole: Places,
  candidates: Map<string, Candidate[]>,
  folds: Map<string, number>,
  opened: Set<string>,
  isCompact: boolean,
): { places: Places; open: Map<string, string[]> } {
  const places = new Map(whole.places);
  const open = new Map<string, string[]>();
  let arrows = whole.arrows;
  for (const [source, limit] of folds) {
    const members = (candidates.get(source) ?? []).filter(({ count }) => count <= limit);
    const keys = members.map(({ target }) => target);
    const key = `${FOLD}${source}`;
    const isOpen = opened.has(key);
    places.set(key, foldPlace(key, members, whole, isOpen, isCompact));
    if (isOpen) open.set(key, keys);
    else {
      for (const target of keys) places.delete(target);
      arrows = foldArrows(arrows, source, key, new Set(keys));
    }
  }
  return { places: { ...whole, places, arrows }, open };
}

function foldPlace(
  key: string,
  members: Candidate[],
  whole: Places,
  isOpen: boolean,
  isCompact: boolean,
): Place {
  const most = Math.max(...members.map(({ count }) => count));
  const words = isCompact ? 'more' : most === 1 ? 'cited once' : `cited up to ${most} times`;
  return {
    key,
    id: key,
    label: `${isOpen ? '' : '+'}${members.length} ${words}`,
    kind: 'fold',
    isHeld: false,
    folded: members.flatMap(({ target }) => whole.places.get(target)?.id ?? []),
  };
}

function foldArrows(arrows: Arrow[], source: string, key: string, members: Set<string>): Arrow[] {
  const inside = arrows.filter((arrow) => members.has(arrow.target));
  const folded: Arrow = {
    key: `${source} ${key}`,
    source,
    target: key,
    documents: [...new Set(inside.flatMap((arrow) => arrow.documents))],
    assertions: [...new Set(inside.flatMap((arrow) => arrow.assertions))],
    isComment: inside.every((arrow) => arrow.isComment),
    edges: inside.flatMap((arrow) => arrow.edges),
  };
  return [...arrows.filter((arrow) => !members.has(arrow.target)), folded];
}
