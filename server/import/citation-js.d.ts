// Citation.js has no types of its own in the version that runs on Node 20: what is used of it.
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** @returns the items of CSL-JSON */
      chain(input: string, options: { forceType: string; generateGraph: boolean }): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
