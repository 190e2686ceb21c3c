// The one schema: dataset files, graph rows, API and settings. It imports nothing else of ours.
export * from './vocabulary.ts';
export * from './dataset.ts';
export * from './rows.ts';
export * from './problem.ts';
export * from './api.ts';
export * from './api-exports.ts';
export * from './api-lineage.ts';
export * from './api-suggestions.ts';
export * from './api-text.ts';
export * from './settings.ts';
