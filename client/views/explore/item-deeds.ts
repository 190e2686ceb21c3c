// What can be done with an item that stands on the canvas, as one list: the bar, the menu and the panel show the same.
import { useQuery } from '@tanstack/react-query';
import { neighboursQuery } from '../../api.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { useTime } from '../../state/during.ts';
import { type DeedWords, RELATION_WORDS } from './deed-words.ts';
import type { Canvas } from './deeds.ts';
import { type Belongs, membersOfGroups } from './groups.ts';
import { ringsAround } from './reach.ts';
import type { Exploration } from './use-exploration.ts';
import { useNames } from './use-names.ts';

export type ItemDeed = {
  /** Relations of the item, what is done with itself, what is kept of its surroundings. */
  part: 'relation' | 'item' | 'near';
  words: string;
  /** How many items it brings or keeps; null where it counts nothing. */
  count: number | null;
  /** How many of these have a part in the time that is chosen; null where none is, or where it is not counted. */
  within: number | null;
  /** Whether it is done at present; null for what is no switch. */
  isOn: boolean | null;
  hint?: string;
  deed: DeedWords;
};

/** As many as one expansion brings; others are found by searching. */
const MOST = 200;
/** Steps that are offered to be kept; farther, a canvas is hardly ever smaller for it. */
const STEPS = 3;

export function useItemDeeds(
  id: string,
  exploration: Exploration,
): { deeds: ItemDeed[]; state: 'waiting' | 'failed' | 'here' } {
  const { expanded, canvas, joins, belongs } = exploration;
  const group = canvas.groups.get(id);
  const time = useTime();
  const { data, isError } = useQuery({
    ...neighboursQuery(id, undefined, time),
    enabled: group === undefined,
  });
  const nameFor = useNames(exploration);
  const near = keepsOf(id, ringsAround(id, joins, STEPS), canvas);
  if (group)
    return {
      deeds: [
        { ...withItself('Open the group', { kind: 'unfold', group: id }), count: group.members.length },
        { ...withItself('Hide', { kind: 'hide', item: id }), count: group.members.length },
        ...near,
      ],
      state: 'here',
    };
  const isPinned = canvas.items.get(id)?.pinned === true;
  const relations = (data?.relations ?? []).map(({ relation, items, within }): ItemDeed => {
    const isOn = expanded.has(`${relation} of ${id}`);
    return {
      part: 'relation',
      words: RELATION_WORDS[relation],
      count: items,
      within,
      isOn,
      ...(items > MOST ? { hint: `The first ${MOST} of ${formatNumber(items)} are set down.` } : {}),
      deed: { kind: isOn ? 'collapse' : 'expand', relation, item: id },
    };
  });
  return {
    deeds: [
      ...relations,
      ...(relations.some(({ isOn }) => isOn)
        ? [withItself('Close what it brought', { kind: 'close', item: id })]
        : []),
      withItself('Pin', { kind: isPinned ? 'unpin' : 'pin', item: id }, isPinned),
      withItself('Hide', { kind: 'hide', item: id }),
      ...foldsOf(id, canvas, belongs).map(([opened, count]) => ({
        ...withItself(`Fold into ${nameFor(opened)}`, { kind: 'fold', group: opened }),
        count,
      })),
      ...near,
    ],
    state: data ? 'here' : isError ? 'failed' : 'waiting',
  };
}

function withItself(words: string, deed: DeedWords, isOn: boolean | null = null): ItemDeed {
  return { part: 'item', words, count: null, within: null, isOn, deed };
}

/** The opened group to which an item belongs, with how many it would hold. */
function foldsOf(id: string, canvas: Canvas, belongs: Belongs): [group: string, count: number][] {
  if (canvas.unfolded.size === 0) return [];
  return [...membersOfGroups(canvas.items, canvas.groupings, belongs)].flatMap(
    ([group, members]): [string, number][] =>
      canvas.unfolded.has(group) && members.includes(id) ? [[group, members.length]] : [],
  );
}

/** For each number of steps that would leave something out, how many items it keeps. */
function keepsOf(item: string, rings: readonly string[][], { items, groups }: Canvas): ItemDeed[] {
  const all = [...items.values()].filter(({ hidden }) => !hidden).length;
  const sizes = rings.map((ring) => ring.reduce((sum, id) => sum + (groups.get(id)?.members.length ?? 1), 0));
  const kept = sizes.map((_, steps) => sizes.slice(0, steps + 1).reduce((sum, size) => sum + size, 0));
  return kept.slice(1).flatMap((count, index): ItemDeed[] => {
    const steps = index + 1;
    if (count === all) return [];
    return [
      {
        part: 'near',
        words: `Keep within ${countOf(steps, 'step')}`,
        count,
        within: null,
        isOn: null,
        hint: `Keeps ${count} of ${all} items.`,
        deed: { kind: 'keep', item, steps },
      },
    ];
  });
}

/** "12", or with a time "12, 4 in the time". */
export function countInWords({ count, within }: ItemDeed): string {
  const words = count === null ? '' : formatNumber(count);
  return within === null ? words : `${words}, ${formatNumber(within)} in the time`;
}
