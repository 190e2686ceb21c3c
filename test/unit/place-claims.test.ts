// Claims of places: what the facets leave in, how many each would leave, and the words that tell two kinds apart.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlaceClaim, PlaceView } from '#schema';
import {
  claimsInWords,
  countClaims,
  isOf,
  passesFacets,
  placesWith,
} from '../../client/state/place-claims.ts';

const claim = (id: string, given: Partial<PlaceClaim> = {}): PlaceClaim => ({
  id,
  text: id,
  how: 'located',
  assertions: 1,
  documents: ['A'],
  topics: ['harm'],
  questions: [],
  events: [],
  ...given,
});
const place = (id: string, claims: PlaceClaim[]): PlaceView => ({
  id,
  dataset: 'd',
  name: id,
  names: [id],
  kind: null,
  lat: null,
  lon: null,
  within: null,
  claims,
});

it('says apart how many are located there and how many are about what was there', () => {
  const about = claim('c', { how: 'event' });
  expect(claimsInWords([claim('a')])).toBe('1 claim located there');
  expect(claimsInWords([claim('a'), claim('b'), about])).toBe(
    '2 claims located there, 1 about events that were there',
  );
  expect(claimsInWords([about])).toBe('1 claim about events that were there');
});

it('a claim is of what is asked by itself, by its question, and by its event', () => {
  const one = claim('c', { questions: ['q'], events: ['e'] });
  for (const asked of ['c', 'q', 'e']) expect(isOf([asked], one)).toBe(true);
  expect(isOf(['other'], one)).toBe(false);
});

it('a place without a claim that is left in is left out', () => {
  const places = [place('p', [claim('a'), claim('b', { documents: ['B'] })]), place('q', [claim('c')])];
  const left = placesWith(places, (one) => passesFacets({ topics: [], documents: ['B'] }, one));
  expect(left.map(({ id, claims }) => [id, claims.map((one) => one.id)])).toEqual([['p', ['b']]]);
});

it('a facet counts what choosing its value alone would leave, a claim of two places once', () => {
  const some = fc.subarray(['x', 'y', 'z']);
  const claims = fc.array(fc.record({ topics: some, documents: some }), { maxLength: 12 });
  fc.assert(
    fc.property(claims, some, some, (given, topics, documents) => {
      const own = given.map((one, index) => claim(`c${index}`, one));
      const places = [place('p', own), place('q', own.slice(0, 4))];
      const counts = countClaims(places, { topics, documents }, 'topics');
      for (const topic of ['x', 'y', 'z']) {
        const left = own.filter((one) => passesFacets({ topics: [topic], documents }, one));
        expect(counts.get(topic) ?? 0).toBe(left.length);
      }
    }),
  );
});
