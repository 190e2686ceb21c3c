// The one schema: dataset files, graph rows, API and settings. It imports nothing else of ours.
export * from './vocabulary.ts';
export * from './reviews.ts';
export * from './dataset.ts';
export * from './rows.ts';
export * from './problem.ts';
export * from './api.ts';
export * from './api-stemma.ts';
export * from './api-reviews.ts';
export * from './api-gallery.ts';
export * from './api-query.ts';
export * from './api-exports.ts';
export * from './api-lineage.ts';
export * from './api-paths.ts';
export * from './api-suggestions.ts';
export * from './api-identities.ts';
export * from './api-text.ts';
export * from './settings.ts';
