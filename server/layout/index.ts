// Where everything stands in a picture. Pure: a graph and a size in, positions out, the same for canvas and export.
export * from './path.ts';
export * from './questions.ts';
