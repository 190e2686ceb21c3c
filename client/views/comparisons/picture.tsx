// The list that the address names: of comparisons, or of what may be one.
import { useViewState } from '../../state/view-state.ts';
import { List } from './list.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { SUGGESTIONS } from './use-suggestion-list.ts';

export function Picture() {
  const [{ layout }] = useViewState();
  return layout === SUGGESTIONS ? <SuggestionList /> : <List />;
}
