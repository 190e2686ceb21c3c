// Which stemma is shown: of the question or claim that the address names, else of the one that is selected.
import { useEffect } from 'react';
import { useStemma } from '../../api.ts';
import { kindOfId } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';

/** The id, null where none is chosen; and the query of its stemma. */
export function useShownStemma() {
  const [{ question, selected }, change] = useViewState();
  const kind = selected === null ? null : kindOfId(selected);
  const chosen = question ?? (kind === 'question' || kind === 'claim' ? selected : null);
  // It stays while other things are selected in it.
  useEffect(() => {
    if (question === null && chosen !== null) change({ question: chosen }, { replace: true });
  }, [question, chosen, change]);
  return { id: chosen, query: useStemma(chosen) };
}
