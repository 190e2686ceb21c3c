// The places that the map shows: those in which claims are located, of the time that is looked at, and of the question
// or event that the address names if it names one.
import { useMemo } from 'react';
import type { PlaceView } from '#schema';
import { usePlaces } from '../../api.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { useAssertionsDuring } from '../../state/during.ts';
import { useViewState } from '../../state/view-state.ts';

export type ShownPlace = PlaceView & { lat: number; lon: number };

export function useShownPlaces() {
  const dataset = useCurrentDataset()?.id ?? null;
  const [{ question }] = useViewState();
  const query = usePlaces(dataset);
  const during = useAssertionsDuring(dataset);
  const all = useMemo(() => {
    if (query.data === undefined || during === undefined) return undefined;
    const dated = during && new Set(during.map(({ claim }) => claim));
    const of = question?.split(',');
    return placesWith(
      query.data,
      ({ id, questions, events }) =>
        (dated === null || dated.has(id)) &&
        (of === undefined || [id, ...questions, ...events].some((one) => of.includes(one))),
    );
  }, [query.data, question, during]);
  return { query, all, drawn: all?.filter(isSomewhere) };
}

/** The places that have a claim which is shown, with these alone. */
function placesWith(
  places: readonly PlaceView[],
  isShown: (claim: PlaceView['claims'][number]) => boolean,
): PlaceView[] {
  return places
    .map((place) => ({ ...place, claims: place.claims.filter(isShown) }))
    .filter(({ claims }) => claims.length > 0);
}

const isSomewhere = (place: PlaceView): place is ShownPlace => place.lat !== null && place.lon !== null;
