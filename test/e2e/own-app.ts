// The server on a folder of datasets that a test writes itself, with the page as it is built; within the test's process.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Settings } from '#schema';
import { createApp } from '../../server/api/app.ts';
import { clientPages } from '../../server/api/pages.ts';
import { openContext } from '../../server/context.ts';
import { buildSteps, CLIENT_FOLDER } from '../../server/start/build-client.ts';
import { ingestSteps } from '../../server/start/ingest-seeds.ts';
import { addressOf, listen } from '../../server/start/listen.ts';

/** @param folder holds `seeds/`; what Stemma keeps goes into `data/` */
export async function startOwnApp(folder: string): Promise<{ address: string; stop(): Promise<void> }> {
  const settings = Settings.parse({ STEMMA_DATA: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' });
  const context = await openContext(settings, { seeds: join(folder, 'seeds'), say: () => {} });
  for (const step of [...(await buildSteps()), ...(await ingestSteps(context))]) await step.run(() => {});
  const server = createServer(createApp(context, { pages: clientPages(CLIENT_FOLDER) }));
  const close = await listen(server, settings);
  return {
    address: addressOf(server, settings),
    async stop() {
      server.closeAllConnections();
      await close();
      await context.close();
    },
  };
}
