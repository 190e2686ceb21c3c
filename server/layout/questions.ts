// The layouts of the questions' pictures: what they show, the sheet of cards, the miniatures on them, the map.
export * from './questions-brackets.ts';
export * from './questions-columns.ts';
export * from './questions-content.ts';
export * from './questions-figures.ts';
export * from './questions-map.ts';
export * from './questions-miniature.ts';
export { byDay, dateOf, firstDay } from './questions-order.ts';
export * from './questions-sheet.ts';
export { findNeighbour, type Direction } from './questions-steps.ts';
export { standsOut } from './questions-trees.ts';
