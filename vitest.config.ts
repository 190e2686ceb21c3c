// Three groups: `plain` needs nothing but Node; `stores` runs on the embedded store and on a real Neo4j;
// `browser` drives the built page in a real browser, on both stores.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'plain', include: ['test/{unit,golden,docs}/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'stores',
          include: ['test/{contract,api}/**/*.test.ts'],
          globalSetup: ['test/neo4j/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/neo4j/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // A second try where the machine is shared; the report says which tests needed it.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
