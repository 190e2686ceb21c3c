// The numbers beside the title: "8 echoes, 1 circle".
import { formatNumber } from '../../theme/number-and-date.ts';
import { useOriginLists } from './use-origin-lists.ts';

export function Counts() {
  const { echoes, circles } = useOriginLists();
  if (!echoes.data || !circles.data) return null;
  return (
    <>
      <b>{formatNumber(echoes.data.total)}</b> {echoes.data.total === 1 ? 'echo' : 'echoes'},{' '}
      <b>{formatNumber(circles.data.total)}</b> {circles.data.total === 1 ? 'circle' : 'circles'}
    </>
  );
}
