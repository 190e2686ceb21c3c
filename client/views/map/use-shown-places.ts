// The places that the map shows: those in which claims are located, of the question that the address names if it names one.
import { useMemo } from 'react';
import type { PlaceView } from '#schema';
import { usePlaces } from '../../api.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';

export type ShownPlace = PlaceView & { lat: number; lon: number };

export function useShownPlaces() {
  const dataset = useCurrentDataset()?.id ?? null;
  const [{ question }] = useViewState();
  const query = usePlaces(dataset);
  const all = useMemo(
    () => query.data && placesOf(query.data, question?.split(',') ?? null),
    [query.data, question],
  );
  return { query, all, drawn: all?.filter(isSomewhere) };
}

/** @param of ids of a question or of claims whose places alone are shown; null for all */
function placesOf(places: readonly PlaceView[], of: readonly string[] | null): PlaceView[] {
  return places
    .map((place) => ({
      ...place,
      claims: of
        ? place.claims.filter(
            ({ id, questions }) => of.includes(id) || questions.some((one) => of.includes(one)),
          )
        : place.claims,
    }))
    .filter(({ claims }) => claims.length > 0);
}

const isSomewhere = (place: PlaceView): place is ShownPlace => place.lat !== null && place.lon !== null;
