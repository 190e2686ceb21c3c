// The layouts of the questions' pictures: what they show, the sheet of cards, the miniatures on them, the map.
export * from './questions-content.ts';
export * from './questions-figures.ts';
export * from './questions-miniature.ts';
export * from './questions-sheet.ts';
export * from './questions-brackets.ts';
export * from './questions-map.ts';
