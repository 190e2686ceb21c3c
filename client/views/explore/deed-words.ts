// Deeds as the address and the history hold them: "expand cites karabakh-2020:actor:trend". Pure.
import { countOf } from '#layout';
import { GroupKind, Relation } from '#schema';

/** A deed without what the server answers to it. */
export type DeedWords =
  | { kind: 'open' | 'close' | 'pin' | 'unpin' | 'hide' | 'show'; item: string }
  | { kind: 'keep'; item: string; steps: number }
  | { kind: 'group' | 'ungroup'; by: GroupKind }
  | { kind: 'fold' | 'unfold'; group: string }
  | { kind: 'expand' | 'collapse'; item: string; relation: Relation };

const ALONE = ['open', 'close', 'pin', 'unpin', 'hide', 'show'] as const;
const OF_KIND = ['group', 'ungroup'] as const;
const OF_GROUP = ['fold', 'unfold'] as const;
const ALONG = ['expand', 'collapse'] as const;
/** As many steps as an item's surroundings may be kept. */
const MOST_STEPS = 9;

export function writeDeed(deed: DeedWords): string {
  if ('by' in deed) return `${deed.kind} ${deed.by}`;
  if ('group' in deed) return `${deed.kind} ${deed.group}`;
  if ('relation' in deed) return `${deed.kind} ${deed.relation} ${deed.item}`;
  if (deed.kind === 'keep' && deed.steps > 1) return `keep ${deed.steps} ${deed.item}`;
  return `${deed.kind} ${deed.item}`;
}

/** The deeds of an address; what is none of ours is left out. */
export function readDeeds(written: readonly string[]): DeedWords[] {
  return written.flatMap((words): DeedWords[] => {
    const [verb, second = '', third, ...more] = words.split(' ');
    if (second === '' || more.length > 0) return [];
    if (verb === 'keep') return readKeep(second, third);
    const alone = ALONE.find((kind) => kind === verb);
    if (alone !== undefined && third === undefined) return [{ kind: alone, item: second }];
    const ofGroup = OF_GROUP.find((kind) => kind === verb);
    if (ofGroup !== undefined && third === undefined) return [{ kind: ofGroup, group: second }];
    const ofKind = OF_KIND.find((kind) => kind === verb);
    const by = GroupKind.safeParse(second);
    if (ofKind !== undefined) return by.success && third === undefined ? [{ kind: ofKind, by: by.data }] : [];
    const along = ALONG.find((kind) => kind === verb);
    const relation = Relation.safeParse(second);
    if (along === undefined || !relation.success || third === undefined) return [];
    return [{ kind: along, item: third, relation: relation.data }];
  });
}

/** "keep <item>" is one step; else the number of steps stands before the item. */
function readKeep(second: string, third: string | undefined): DeedWords[] {
  if (third === undefined) return [{ kind: 'keep', item: second, steps: 1 }];
  const steps = Number(second);
  const isNumber = Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS;
  return isNumber ? [{ kind: 'keep', item: third, steps }] : [];
}

/** What the relations are called, read from the item that is asked about. */
export const RELATION_WORDS: Record<Relation, string> = {
  states: 'states',
  relays: 'passes on',
  cites: 'cites',
  'cited-by': 'cited by',
  'member-of': 'belongs to',
  members: 'members',
  'author-of': 'author of',
  'publisher-of': 'publisher of',
  'stated-by': 'stated by',
  'stands-in': 'stands in',
  answers: 'answers',
  'compared-with': 'compared with',
  'instance-of': 'a case of',
  instances: 'its cases',
  about: 'about',
  'located-in': 'located in',
  'answered-by': 'answered by',
  'part-of': 'part of',
  parts: 'its parts',
  holds: 'holds',
  'authored-by': 'by',
  'published-by': 'published by',
  claims: 'claims about it',
  events: 'events that were there',
  within: 'within',
};

/** What items are grouped by, in the order in which it is offered. */
export const GROUP_WORDS: Record<GroupKind, string> = {
  membership: 'membership',
  event: 'event',
  topic: 'topic',
  place: 'place',
  publisher: 'publisher',
};

/** A deed as the history lists it. */
export function tellDeed(deed: DeedWords, nameOf: (id: string) => string): string {
  if ('by' in deed)
    return `${deed.kind === 'group' ? 'grouped' : 'no longer grouped'} by ${GROUP_WORDS[deed.by]}`;
  if ('group' in deed)
    return `group ${nameOf(deed.group)} ${deed.kind === 'fold' ? 'folded again' : 'opened'}`;
  const name = nameOf(deed.item);
  switch (deed.kind) {
    case 'expand':
      return `${name}: ${RELATION_WORDS[deed.relation]} opened`;
    case 'collapse':
      return `${name}: ${RELATION_WORDS[deed.relation]} closed`;
    case 'open':
      return `${name} set down`;
    case 'close':
      return `${name}: what it brought closed`;
    case 'pin':
      return `${name} pinned`;
    case 'unpin':
      return `${name} no longer pinned`;
    case 'hide':
      return `${name} hidden`;
    case 'show':
      return `${name} shown again`;
    case 'keep':
      return `only ${name} and what is within ${countOf(deed.steps, 'step')} kept`;
  }
}
