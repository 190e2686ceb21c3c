// The numbers beside the title: “9 passages in 6 documents, 1 known by report”.
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { useShownStemma } from './use-shown-stemma.ts';

export function Counts() {
  const { data } = useShownStemma().query;
  if (!data) return null;
  const documents = new Set(data.held.map((witness) => witness.document.id)).size;
  return (
    <>
      <b>{countOf(data.held.length, 'passage')}</b> in {countOf(documents, 'document')},{' '}
      <b>{formatNumber(data.lost.length)}</b> known by report
    </>
  );
}
