// What of the explorer's canvas has a part in the time that is chosen; of a group, whether one of its items has.
import { useQuery } from '@tanstack/react-query';
import type { TimePart } from '#schema';
import { timePartsQuery } from '../../api.ts';
import { useTime } from '../../state/during.ts';
import type { Exploration } from './use-exploration.ts';

export type TimeParts = {
  /** Of an item or a group; undefined where no time is chosen, or it is not known yet. */
  partOf: (id: string) => TimePart | undefined;
  /** Of the items that are shown. */
  shown: number;
  within: number;
  undated: number;
  isKnown: boolean;
  failed: boolean;
  retry: () => void;
};

export function useTimeParts({ canvas }: Pick<Exploration, 'canvas'>): TimeParts {
  const time = useTime();
  const ids = [...canvas.items.keys()];
  const { data, isError, refetch } = useQuery(timePartsQuery(ids, ids.length === 0 ? null : time));
  const ofGroup = (members: readonly string[]): TimePart | undefined => {
    const parts = members.map((id) => data?.get(id));
    return (['within', undefined, 'outside', 'undated'] as const).find((part) => parts.includes(part));
  };
  const shown = [...canvas.items].flatMap(([id, { hidden }]) => (hidden ? [] : [id]));
  const count = (part: TimePart) => shown.filter((id) => data?.get(id) === part).length;
  return {
    partOf: (id) => {
      const group = canvas.groups.get(id);
      return group ? ofGroup(group.members) : data?.get(id);
    },
    shown: shown.length,
    within: count('within'),
    undated: count('undated'),
    isKnown: data !== undefined,
    failed: isError,
    retry: () => void refetch(),
  };
}
