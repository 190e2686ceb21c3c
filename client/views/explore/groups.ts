// Items of the canvas gathered into groups by what they belong to, and lines summed between them. Pure.
import type { Belonging, GroupKind } from '#schema';
import type { Join } from './joins.ts';

/** Two or more items that are folded into one. */
export interface Group {
  x: number;
  y: number;
  /** Ids of items, in the order in which they came. */
  members: readonly string[];
}

export type Groups = ReadonlyMap<string, Group>;
/** What each item belongs to; items that belong to nothing may be missing. */
export type Belongs = ReadonlyMap<string, readonly Belonging[]>;
type Items = ReadonlyMap<string, { x: number; y: number; hidden: boolean }>;

/** The fewest items that are folded: one alone stands for itself. */
const FEWEST = 2;

/** The id of the group of whatever belongs to a thing: "karabakh-2020:group:actor:un". */
function groupId(thing: string): string {
  const [dataset = '', ...rest] = thing.split(':');
  return [dataset, 'group', ...rest].join(':');
}

/** The actor, event, place or topic that a group is gathered by: "karabakh-2020:actor:un". */
export function thingOf(group: string): string {
  const [dataset = '', , ...rest] = group.split(':');
  return [dataset, ...rest].join(':');
}

/** The group that a belonging of an item makes; a topic's own id does not name the dataset. */
export function groupOfBelonging(item: string, { by, id }: Belonging): string {
  return groupId(by === 'topic' ? `${item.split(':')[0]}:topic:${id}` : id);
}

/**
 * The group of an item: by the first of the kinds under which it belongs to one thing alone. What belongs to several is
 * nobody's in particular. A thing by itself is of its own group, with whatever belongs to it.
 */
function groupOf(item: string, kinds: readonly GroupKind[], belongs: Belongs): string {
  for (const kind of kinds) {
    const [only, ...more] = (belongs.get(item) ?? []).filter(({ by }) => by === kind);
    if (only && more.length === 0) return groupOfBelonging(item, only);
  }
  return groupId(item);
}

/** The items that are shown, by their group; groups of a single one are left out. */
export function membersOfGroups(
  items: Items,
  kinds: readonly GroupKind[],
  belongs: Belongs,
): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [id, { hidden }] of items) {
    if (hidden) continue;
    const group = groupOf(id, kinds, belongs);
    const own = members.get(group);
    if (own) own.push(id);
    else members.set(group, [id]);
  }
  return new Map([...members].filter(([, { length }]) => length >= FEWEST));
}

/**
 * Folds what stands into its groups. A group stands where its thing does, else where the first of its members does, and
 * stays there; a member's place is its own meanwhile, and there it is again when the group is opened.
 *
 * @param before where groups stood until now
 */
export function gather(
  {
    items,
    groupings,
    unfolded,
  }: { items: Items; groupings: readonly GroupKind[]; unfolded: ReadonlySet<string> },
  belongs: Belongs,
  before: Groups,
): Groups {
  if (groupings.length === 0) return new Map();
  const at = new Map([...items].map(([id, item]) => [placeKey(item), id]));
  const groups = new Map<string, Group>();
  for (const [group, members] of membersOfGroups(items, groupings, belongs)) {
    if (unfolded.has(group)) continue;
    const place = before.get(group);
    const standing = place && at.get(placeKey(place));
    const isFree = standing === undefined || groupOf(standing, groupings, belongs) === group;
    const thing = thingOf(group);
    const anchor = items.get(members.includes(thing) ? thing : (members[0] ?? ''));
    const { x, y } = (isFree && place) || anchor || { x: 0, y: 0 };
    groups.set(group, { x, y, members });
  }
  return groups;
}

/** For each folded item, its group. */
export function foldedIn(groups: Groups): Map<string, string> {
  return new Map([...groups].flatMap(([group, { members }]) => members.map((member) => [member, group])));
}

/** Lines between what is drawn: those of folded items lead to their group, and those that then are one are summed. */
export function foldJoins(joins: readonly Join[], groups: Groups): Join[] {
  if (groups.size === 0) return [...joins];
  const folded = foldedIn(groups);
  const sums = new Map<string, Join>();
  for (const join of joins) {
    const ends = [folded.get(join.source) ?? join.source, folded.get(join.target) ?? join.target];
    // A comparison is read from neither end.
    if (join.relation === 'compared-with') ends.sort();
    const [source = '', target = ''] = ends;
    if (source === target) continue;
    const key = `${join.relation} ${source} ${target}`;
    const sum = sums.get(key);
    sums.set(key, { ...join, source, target, count: join.count + (sum?.count ?? 0) });
  }
  return [...sums.values()];
}

const placeKey = ({ x, y }: { x: number; y: number }): string => `${x},${y}`;
