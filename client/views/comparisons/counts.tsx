// The numbers beside the title: "24 comparisons, 3 reviewed", or "5 suggestions, 1 decided".
import { formatNumber } from '../../theme/number-and-date.ts';
import { useViewState } from '../../state/view-state.ts';
import { useComparisonList } from './use-comparison-list.ts';
import { SUGGESTIONS, useSuggestionList } from './use-suggestion-list.ts';

export function Counts() {
  const [{ layout }] = useViewState();
  return layout === SUGGESTIONS ? <SuggestionCounts /> : <ComparisonCounts />;
}

function SuggestionCounts() {
  const { query, decisions } = useSuggestionList();
  if (!query.data || !decisions) return null;
  const { total } = query.data;
  const decided = decisions.filter(({ undo }) => undo === null).length;
  return (
    <>
      <b>{formatNumber(total)}</b> {total === 1 ? 'suggestion' : 'suggestions'},{' '}
      <b>{formatNumber(decided)}</b> decided
    </>
  );
}

function ComparisonCounts() {
  const { left } = useComparisonList();
  if (!left) return null;
  const reviewed = left.filter(({ review }) => review !== null).length;
  return (
    <>
      <b>{formatNumber(left.length)}</b> {left.length === 1 ? 'comparison' : 'comparisons'},{' '}
      <b>{formatNumber(reviewed)}</b> reviewed
    </>
  );
}
