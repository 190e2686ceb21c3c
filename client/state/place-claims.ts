// Which claims of a place are left in, by what is asked and by the facets, and how many each facet would leave. Pure.
import type { PlaceClaim, PlaceView } from '#schema';
import { countOf } from '../theme/number-and-date.ts';
import type { ViewState } from './view-state.ts';

export type MapFacets = Pick<ViewState, 'topics' | 'documents'>;

/** The places that have a claim which is left in, with these alone. */
export function placesWith(
  places: readonly PlaceView[],
  isLeftIn: (claim: PlaceClaim) => boolean,
): PlaceView[] {
  return places
    .map((place) => ({ ...place, claims: place.claims.filter(isLeftIn) }))
    .filter(({ claims }) => claims.length > 0);
}

/** Whether a claim is, answers or is about one of what is asked. */
export function isOf(asked: readonly string[], { id, questions, events }: PlaceClaim): boolean {
  return [id, ...questions, ...events].some((one) => asked.includes(one));
}

/** Whether the facets leave a claim in: it is of a chosen topic and stands in a chosen document; an empty facet leaves all in. */
export function passesFacets({ topics, documents }: MapFacets, claim: PlaceClaim): boolean {
  return hasOne(topics, claim.topics) && hasOne(documents, claim.documents);
}

function hasOne(chosen: readonly string[], own: readonly string[]): boolean {
  return chosen.length === 0 || own.some((one) => chosen.includes(one));
}

/** Claims by each value of a facet, under the choices in the other one; a claim of two places counts once. */
export function countClaims(
  places: readonly PlaceView[],
  facets: MapFacets,
  name: keyof MapFacets,
): Map<string, number> {
  const left = new Map(
    placesWith(places, (claim) => passesFacets({ ...facets, [name]: [] }, claim)).flatMap(({ claims }) =>
      claims.map((claim) => [claim.id, claim]),
    ),
  );
  const counts = new Map<string, number>();
  for (const claim of left.values())
    for (const value of claim[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** "16 claims located there, 3 about events that were there" */
export function claimsInWords(claims: readonly PlaceClaim[]): string {
  const located = claims.filter(({ how }) => how === 'located').length;
  const others = claims.length - located;
  const here = `${countOf(located, 'claim')} located there`;
  if (others === 0) return here;
  const about = 'about events that were there';
  return located === 0 ? `${countOf(others, 'claim')} ${about}` : `${here}, ${others} ${about}`;
}
