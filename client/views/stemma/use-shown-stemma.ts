// Which stemma is shown: of the question or claim that the address names, else of the one that is selected.
import { useEffect } from 'react';
import { useStemma } from '../../api.ts';
import { kindOfId } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';

/** The id, null where none is chosen; and the query of its stemma. */
export function useShownStemma() {
  const [{ question, selected }, change] = useViewState();
  const named = [question, selected].find((id) => id !== null && hasStemma(id));
  const chosen = named ?? null;
  // It stays while other things are selected in it.
  useEffect(() => {
    if (question !== chosen && chosen !== null) change({ question: chosen }, { replace: true });
  }, [question, chosen, change]);
  return { id: chosen, query: useStemma(chosen) };
}

/** A question, a claim, or several claims; an event, of which the map and the timeline can be, has none. */
function hasStemma(id: string): boolean {
  const kind = kindOfId(id);
  return kind === 'question' || kind === 'claim';
}
