// Puts the HTTP server together: who may ask, the API, the client's pages, and how errors are answered.
import compression from 'compression';
import express, { type Express, type Router } from 'express';
import type { Context } from '../context.ts';
import { StemmaError } from '../errors.ts';
import { contentPolicy } from './content-policy.ts';
import { checkHost, checkWrite } from './hosts.ts';
import { docsPage } from './docs-page.ts';
import { limitRate } from './rate-limit.ts';
import { answerErrors } from './problems.ts';
import { logRequests } from './requests.ts';
import { apiRouter } from './router.ts';
import { ROUTES } from './routes.ts';

/**
 * @param pages what answers outside /api: the built client, or Vite while developing; nothing where it is left out
 */
export function createApp(
  context: Context,
  { pages, isDeveloping = false }: { pages?: Router; isDeveloping?: boolean } = {},
): Express {
  const app = express();
  app.disable('x-powered-by');
  // The URL's own parameters only: no nested objects out of a query string.
  app.set('query parser', 'simple');
  app.use(logRequests(context.log));
  app.use(contentPolicy(isDeveloping));
  app.use(compression());
  app.use(checkHost(context.settings), checkWrite(context.settings, readingPaths()));
  app.use('/api', limitRate(context.settings));
  app.use('/api/docs', docsPage());
  app.use('/api', apiRouter(context, ROUTES));
  if (pages !== undefined) app.use(pages);
  app.use((request) => {
    throw new StemmaError('not-found', `There is nothing at ${request.originalUrl}.`);
  });
  app.use(answerErrors(context));
  return app;
}

function readingPaths(): string[] {
  return ROUTES.filter(({ onlyReads }) => onlyReads === true).map(({ path }) => `/api${path}`);
}
