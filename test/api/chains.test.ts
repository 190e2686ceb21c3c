// The chains of a dataset: each from the voice of its document to its origin, as the graph of who cites whom has them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChainList, CitationGraph } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { problemOf, read, SEEDS, type Server, startServer } from './server.ts';

describeStores(
  'Chains',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      await server.context.ingest('karabakh-2020');
    }, 300_000);
    afterAll(() => server.context.close());

    test('run link by link from who speaks in the document to the origin', async () => {
      const { chains } = await read(server, '/api/chains?dataset=karabakh-2020', ChainList);
      expect(chains.map(({ id }) => id)).toEqual(chains.map(({ id }) => id).toSorted());
      const barda = chains.find(({ links }) => links.length === 4 && links[2]?.[0]?.includes('amnesty'));
      expect(barda?.links.flat().map((id) => id.split(':')[2])).toEqual([
        'ramil-iskandarli',
        'legal-paper-iskandarli/media-amnesty',
        'amnesty-international',
        'az-prosecutor-generals-office',
      ]);
    });

    test('hold every link that the graph of who cites whom draws, and no other', async () => {
      const { chains } = await read(server, '/api/chains?dataset=karabakh-2020', ChainList);
      const { edges } = await read(server, '/api/graph?view=citations&dataset=karabakh-2020', CitationGraph);
      const drawn = edges
        .filter(({ attributes }) => attributes.type === 'cites')
        .flatMap(({ source, target, attributes }) =>
          attributes.assertions.map((id) => `${id} ${source} ${target}`),
        );
      const linked = chains.flatMap(({ id, links }) =>
        links
          .slice(1)
          .flatMap((cited, at) =>
            (links[at] ?? []).flatMap((citing) =>
              cited.flatMap((one) => (one === citing ? [] : [`${id} ${citing} ${one}`])),
            ),
          ),
      );
      expect([...new Set(linked)].toSorted()).toEqual([...new Set(drawn)].toSorted());
    });

    test('of a dataset that is not there are none', async () => {
      expect((await problemOf(server.agent.get('/api/chains?dataset=nowhere'))).code).toBe('not-found');
    });
  },
  { empty: 'once' },
);
