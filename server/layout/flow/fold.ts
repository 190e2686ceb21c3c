// Folds origins into one row for each who cites them, as far as the rows do not fit: works first, then the
// unidentified, then who is cited once. Each step is taken for every document or for none, so that none loses voices
// for another; whoever is named and cited more often always stands, and the picture grows taller instead.
import { type Arrow, arrowsBy, countPassages, type Place, type Places } from './places.ts';

/** The prefix of a fold's key; the rest is the step, and the key of who cites its origins. */
const FOLD = 'fold:';

export type FoldOptions = {
  /** How many rows fit if they are as low as they may be. */
  room: number;
  /** Keys of folds to open. */
  opened: readonly string[];
  /** How many rows a set of places takes. */
  countRows: (places: Places) => number;
};

/** @returns the places with folds in them, and keys of the folds that are open, each with its origins */
export function foldOrigins(
  whole: Places,
  { room, opened, countRows }: FoldOptions,
): { places: Places; open: Map<string, string[]> } {
  const groups = findGroups(whole);
  const upTo = (step: number): Group[] => groups.filter((group) => group.step < step);
  let step = 0;
  const takesRows = (): number => countRows(applyFolds(whole, upTo(step), new Set()).places);
  while (step < STEPS.length && takesRows() > room) step += 1;
  return applyFolds(whole, upTo(step), new Set(opened));
}

/** What folds, in this order: an origin belongs to the first step that holds it, and stands if none does. */
const STEPS: { name: string; words: string; holds: (place: Place, count: number) => boolean }[] = [
  { name: 'works', words: 'works', holds: ({ kind }) => kind === 'work' },
  { name: 'unidentified', words: 'unidentified', holds: ({ kind }) => kind === 'unidentified' },
  { name: 'once', words: 'cited once', holds: (_, count) => count === 1 },
];

/** Two origins or more that fold into one row; fewer would leave as many rows. */
type Group = { key: string; step: number; members: string[] };

/**
 * Origins by step and by who cites them: one document, one relay, or the document in which several do. Whoever stands
 * in two documents joins them, what was said jointly has its bracket, and in a circle of citations one place is half an
 * actor, so these stand; so does what is read here.
 */
function findGroups({ places, arrows, joint }: Places): Group[] {
  const citing = new Set(arrows.map((arrow) => arrow.source));
  const citers = arrowsBy('target', arrows);
  const isJoint = new Set(joint.flat());
  const [ids, twice] = [new Set<string>(), new Set<string>()];
  for (const { id } of places.values()) (ids.has(id) ? twice : ids).add(id);
  // Where there is nothing but works, to fold them all would leave nothing.
  const passedOver = [...places.values()].every(({ kind }) => kind === 'work') ? 'works' : null;
  const groups = new Map<string, Group>();
  for (const [target, place] of places) {
    const own = citers.get(target) ?? [];
    const [document, ...others] = new Set(own.flatMap((arrow) => arrow.documents));
    if (document === undefined || others.length > 0) continue;
    if (citing.has(target) || isJoint.has(target) || twice.has(place.id) || place.isHeld) continue;
    const assertions = [...new Set(own.flatMap((arrow) => arrow.assertions))];
    const count = countPassages({ assertions, named: own.flatMap((arrow) => arrow.named) });
    const step = STEPS.findIndex(({ name, holds }) => name !== passedOver && holds(place, count));
    const name = STEPS[step]?.name;
    if (name === undefined) continue;
    const key = `${FOLD}${name}:${own.length === 1 ? own[0]?.source : document}`;
    const group = groups.get(key) ?? { key, step, members: [] };
    group.members.push(target);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ members }) => members.length > 1);
}

function applyFolds(
  whole: Places,
  groups: Group[],
  opened: Set<string>,
): { places: Places; open: Map<string, string[]> } {
  const places = new Map(whole.places);
  const open = new Map<string, string[]>();
  let arrows = whole.arrows;
  for (const group of groups) {
    const { key, members } = group;
    const isOpen = opened.has(key);
    places.set(key, foldPlace(group, whole, isOpen));
    if (isOpen) open.set(key, members);
    else {
      for (const target of members) places.delete(target);
      arrows = foldArrows(arrows, key, new Set(members));
    }
  }
  return { places: { ...whole, places, arrows }, open };
}

function foldPlace({ key, step, members }: Group, whole: Places, isOpen: boolean): Place {
  return {
    key,
    id: key,
    label: `${isOpen ? '' : '+'}${members.length} ${STEPS[step]?.words}`,
    kind: 'fold',
    isHeld: false,
    folded: members.flatMap((target) => whole.places.get(target)?.id ?? []),
  };
}

/** One arrow from each who cites any of the members. */
function foldArrows(arrows: Arrow[], key: string, members: Set<string>): Arrow[] {
  const inside = arrowsBy(
    'source',
    arrows.filter((arrow) => members.has(arrow.target)),
  );
  const folded = [...inside].map(([source, own]) => ({
    key: `${source} ${key}`,
    source,
    target: key,
    documents: [...new Set(own.flatMap((arrow) => arrow.documents))],
    assertions: [...new Set(own.flatMap((arrow) => arrow.assertions))],
    named: own.flatMap((arrow) => arrow.named),
    ways: [...new Set(own.flatMap((arrow) => arrow.ways))],
    isComment: own.every((arrow) => arrow.isComment),
    edges: own.flatMap((arrow) => arrow.edges),
  }));
  return [...arrows.filter((arrow) => !members.has(arrow.target)), ...folded];
}
