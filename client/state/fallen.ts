// What falls away with the sources that the address leaves out: pictures let it fade, words say how much it is.
import { useMemo } from 'react';
import type { Removals } from '#schema';
import { useRemovals } from '../api.ts';
import { useCurrentDataset } from './current.ts';
import { useViewState } from './view-state.ts';

/** The ids of what falls away, and the sources that are left out. */
export type Fallen = {
  assertions: ReadonlySet<string>;
  claims: ReadonlySet<string>;
  sources: ReadonlySet<string>;
};

/** The query of what becomes of the dataset's claims without these sources; idle where none is left out. */
export function useWithout() {
  const [{ grouping, without }] = useViewState();
  return useRemovals(useCurrentDataset()?.id ?? null, { group: grouping, without });
}

/** Null where no source is left out, and while it is on its way. */
export function useFallen(): Fallen | null {
  const [{ without }] = useViewState();
  const { data } = useWithout();
  return useMemo(() => (without.length > 0 && data ? fallenOf(data) : null), [without, data]);
}

function fallenOf({ without, fallen }: Removals): Fallen {
  return {
    assertions: new Set(fallen.assertions),
    claims: new Set(fallen.claims),
    sources: new Set(without.map(({ id }) => id)),
  };
}

/** Whether nothing is left of some assertions. */
export function haveFallen(assertions: readonly string[], fallen: Fallen | null): boolean {
  return fallen !== null && assertions.length > 0 && assertions.every((id) => fallen.assertions.has(id));
}
