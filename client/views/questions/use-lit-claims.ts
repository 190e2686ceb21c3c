// The claims of the comparison under the pointer, or of the one that is selected: both of a pair light up together.
import { useMemo } from 'react';
import type { Sign } from '#layout';
import { useHover } from '../../state/hover.ts';
import { useViewState } from '../../state/view-state.ts';

export function useLitClaims(signs: readonly Sign[]): ReadonlySet<string> {
  const [hovered] = useHover();
  const [{ selected }] = useViewState();
  return useMemo(() => {
    const lit = signs.filter(({ comparison }) => comparison === hovered || comparison === selected);
    return new Set(lit.flatMap(({ claims }) => claims));
  }, [signs, hovered, selected]);
}
