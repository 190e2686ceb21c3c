// The numbers beside the title: "24 places, 310 claims".
import { formatNumber } from '../../theme/number-and-date.ts';
import { useShownPlaces } from './use-shown-places.ts';

export function Counts() {
  const { all } = useShownPlaces();
  if (!all) return null;
  const claims = new Set(all.flatMap(({ claims: own }) => own.map(({ id }) => id))).size;
  return (
    <>
      <b>{formatNumber(all.length)}</b> {all.length === 1 ? 'place' : 'places'}, <b>{formatNumber(claims)}</b>{' '}
      {claims === 1 ? 'claim' : 'claims'}
    </>
  );
}
