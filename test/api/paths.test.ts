// The API on how two things are connected, over the dataset for teaching, on both stores.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommonSources, PathList } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const id = (kind: string, name: string) => `two-towns-bridge:${kind}:${name}`;
const asked = (route: string, parameters: Record<string, string>) =>
  `/api/${route}?${new URLSearchParams(parameters)}`;

describeStores(
  'The API on paths',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      await server.context.ingest('two-towns-bridge');
    }, 120_000);
    afterAll(() => server.context.close());

    test('a path leads from one to another by what stands between, in one sentence', async () => {
      const list = await read(
        server,
        asked('path', { from: id('document', 'fernwire-1'), to: id('claim', 'soaked-640') }),
        PathList,
      );
      expect(list.length).not.toBeNull();
      for (const path of list.paths) {
        expect(path.steps).toHaveLength(list.length ?? -1);
        expect(path.items).toHaveLength(path.steps.length + 1);
        expect(path.items.at(0)?.id).toBe(list.from.id);
        expect(path.items.at(-1)?.id).toBe(list.to.id);
        expect(path.sentence).toMatch(/^Document [A-Z]+, “.+\.$/);
      }
    });

    test('a path leads along the chosen relations alone', async () => {
      const ends = { from: id('actor', 'fernwire'), to: id('actor', 'bridge-office') };
      const cites = await read(server, asked('path', { ...ends, relation: 'cites' }), PathList);
      expect(cites.relations).toEqual(['cites']);
      expect(cites.paths.flatMap(({ steps }) => steps.map(({ relation }) => relation))).toEqual(['cites']);
      expect(cites.paths[0]?.steps[0]?.assertions.total).toBeGreaterThan(0);
      const none = await read(server, asked('path', { ...ends, relation: 'part-of' }), PathList);
      expect(none).toMatchObject({ length: null, paths: [], isMore: false });
    });

    test('documents that rewrite one wire item have it as a common source', async () => {
      const common = await read(
        server,
        asked('common-sources', { of: id('actor', 'fernwire'), and: id('document', 'gazette-1') }),
        CommonSources,
      );
      expect(common.sources.map(({ source }) => source.id)).toContain(id('actor', 'bridge-office'));
      expect(common.total).toBe(common.sources.length);
    });

    const refusalOf = (parameters: Record<string, string>) =>
      problemOf(server.agent.get(asked('path', parameters)));
    test('what is not there, of two datasets, or no thing that a path leads to is refused', async () => {
      const from = id('actor', 'fernwire');
      expect(await refusalOf({ from, to: id('actor', 'nobody') })).toMatchObject({ status: 404 });
      expect(await refusalOf({ from, to: 'elsewhere:actor:x' })).toMatchObject({ status: 400 });
      expect(await refusalOf({ from, to: id('place', 'x') })).toMatchObject({ status: 400 });
      expect((await refusalOf({ from, to: from, relation: 'sideways' })).detail).toMatch(
        /among cites, states/,
      );
      expect(await refusalOf({ from, to: from, limit: '0' })).toMatchObject({ status: 400 });
    });
  },
  { empty: 'once' },
);
