// The numbers beside the title: "24 comparisons, 3 reviewed".
import { formatNumber } from '../../theme/number-and-date.ts';
import { useComparisonList } from './use-comparison-list.ts';

export function Counts() {
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
