// What of a graph is left in, and a graph that is too large to be drawn, in groups. Pure: the server and the page ask the
// same of the same.
export * from './during.ts';
export { countCitingDocuments, countKinds, countKnownActors, facetsOf } from './counts.ts';
export * from './facet-citations.ts';
export * from './facet-claims.ts';
export { areTooMany, claimOverviewOf, MOST_OPEN_CLAIMS, TOPIC } from './claim-overview.ts';
export { isTooLarge, MOST_OPEN, overviewOf } from './overview.ts';
export { GROUP } from './groups.ts';
