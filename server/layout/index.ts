// Where everything stands in a picture. Pure: a graph and a size in, positions out, the same for canvas and export.
export * from './actor-label.ts';
export * from './chains.ts';
export * from './explore.ts';
export * from './flow.ts';
export { cutText } from './flow/measures.ts';
export {
  type Arrow,
  type ArrowSays,
  countPassages,
  findPlaces,
  idOfPlace,
  type Place,
  type Places,
} from './flow/places.ts';
export * from './force.ts';
export * from './map.ts';
export * from './matrix.ts';
export * from './number-and-date.ts';
export * from './overview.ts';
export * from './path.ts';
export * from './questions.ts';
export * from './stemma.ts';
export * from './time-strip.ts';
export * from './timeline.ts';
export { dayAtX, dayNumber, isoDay, xOfDay } from './timeline-scale.ts';
export { gatherSpines } from './timeline-spread.ts';
export { twoOrders } from './timeline-orders.ts';
export * from './timeline-words.ts';
export * from './stemma/apparatus.ts';
export { escapeXml } from './stemma/markup.ts';
export { stemmaHtml } from './stemma/html.ts';
export { roundedPath, SIGN_GLYPHS, stemmaSvg } from './stemma/svg.ts';
export { stemmaTei } from './stemma/tei.ts';
export { typicalWidth } from './stemma/typical-width.ts';
