// The places that the map shows: those of which there are claims, of the time that is looked at, of the question or event
// that the address names if it names one, and of the topics and documents that are chosen.
import { useMemo } from 'react';
import type { PlaceView } from '#schema';
import { usePlaces } from '../../api.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { useAssertionsDuring } from '../../state/during.ts';
import { isOf, passesFacets, placesWith } from '../../state/place-claims.ts';
import { useViewState } from '../../state/view-state.ts';

export type ShownPlace = PlaceView & { lat: number; lon: number };

export function useShownPlaces() {
  const dataset = useCurrentDataset()?.id ?? null;
  const [{ question, topics, documents }] = useViewState();
  const query = usePlaces(dataset);
  const during = useAssertionsDuring(dataset);
  /** What the facets choose among. */
  const whole = useMemo(() => {
    if (query.data === undefined || during === undefined) return undefined;
    const dated = during && new Set(during.map(({ claim }) => claim));
    const asked = question?.split(',');
    return placesWith(
      query.data,
      (claim) => (dated === null || dated.has(claim.id)) && (asked === undefined || isOf(asked, claim)),
    );
  }, [query.data, question, during]);
  const all = useMemo(
    () => whole && placesWith(whole, (claim) => passesFacets({ topics, documents }, claim)),
    [whole, topics, documents],
  );
  return { query, whole, all, drawn: all?.filter(isSomewhere) };
}

const isSomewhere = (place: PlaceView): place is ShownPlace => place.lat !== null && place.lon !== null;
