// The sources that are left out where origins are counted: the address holds them, so that a picture without them is
// shared like any other.
import { announce } from '../shell/announce.tsx';
import { useViewState } from './view-state.ts';

export type LeftOut = {
  ids: readonly string[];
  isLeftOut: (id: string) => boolean;
  /** Leaves a source out, or takes it back. */
  toggle: (id: string, name: string) => void;
};

export function useLeftOut(): LeftOut {
  const [{ without }, change] = useViewState();
  const isLeftOut = (id: string) => without.includes(id);
  return {
    ids: without,
    isLeftOut,
    toggle: (id, name) => {
      announce(isLeftOut(id) ? `${name} counts again.` : `${name} is left out.`);
      change({ without: isLeftOut(id) ? without.filter((one) => one !== id) : [...without, id] });
    },
  };
}
