// Starts the server: settings, address, context, what is stale, app, listen; and closes it all again, whatever ends it.
import { createServer } from 'node:http';
import closeWithGrace from 'close-with-grace';
import { createApp } from './api/app.ts';
import { requireTokenBeyondLoopback } from './api/hosts.ts';
import { clientPages } from './api/pages.ts';
import { answerUnread } from './api/unread-requests.ts';
import { print, printJson, say } from './cli/output.ts';
import { runSteps } from './cli/progress.ts';
import { openContext } from './context.ts';
import { readSettings } from './env.ts';
import { readDatasets } from './queries/datasets.ts';
import { buildSteps, CLIENT_FOLDER } from './start/build-client.ts';
import { developmentPages } from './start/develop.ts';
import { ingestSteps } from './start/ingest-seeds.ts';
import { addressOf, listen, tryAddress } from './start/listen.ts';
import { noteAddress } from './store/holder.ts';

/**
 * @returns once the server listens; it then runs until a signal ends it
 * @throws StemmaError, with everything closed that was opened
 */
export async function serve({
  isDeveloping,
  json = false,
}: {
  isDeveloping: boolean;
  json?: boolean;
}): Promise<void> {
  const settings = readSettings();
  requireTokenBeyondLoopback(settings);
  await tryAddress(settings);
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of opened.splice(0).toReversed()) await close();
  };
  const signals = closeWithGrace({ delay: 10_000, logger: false, skip: ['beforeExit'] }, async ({ err }) => {
    if (err) say(`Something failed inside Stemma: ${err.message}`);
    await closeAll();
  });
  try {
    const context = await openContext(settings, { say });
    opened.push(context.close);
    await runSteps([...(isDeveloping ? [] : await buildSteps()), ...(await ingestSteps(context))]);
    const server = createServer();
    answerUnread(server);
    const pages = isDeveloping ? await developmentPages(server, opened) : clientPages(CLIENT_FOLDER);
    server.on('request', createApp(context, { pages, isDeveloping }));
    opened.push(await listen(server, settings));
    const address = addressOf(server, settings);
    if (context.store.engine === 'embedded') noteAddress(settings.STEMMA_DATA, address);
    const datasets = (await readDatasets(context.store)).map(({ id }) => id);
    if (json) printJson({ address, datasets });
    else print(`Stemma is at ${address}`);
    if (datasets.length === 0) say('The store holds no dataset yet: "stemma ingest DIR" loads one.');
  } catch (cause) {
    signals.uninstall();
    await closeAll();
    throw cause;
  }
}
