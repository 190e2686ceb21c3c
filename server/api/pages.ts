// Serves the built client: hashed assets for good, the page itself fresh each time, with the nonce of its content policy.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Router } from 'express';
import { StemmaError } from '../errors.ts';
import { nonceOf } from './content-policy.ts';

/** Stands in index.html for the nonce; the page's scripts read it from there. */
export const NONCE_PLACEHOLDER = '%CSP_NONCE%';

/**
 * @param folder  where the built client lies, its hashed files in `assets/`
 */
export function clientPages(folder: string): Router {
  const router = express.Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), {
      index: false,
      immutable: true,
      maxAge: '1y',
      fallthrough: true,
      redirect: false,
    }),
    () => {
      throw new StemmaError('not-found', 'There is no such file: load the page again.');
    },
  );
  const page = pageFrom(() => readFile(join(folder, 'index.html'), 'utf8'));
  router.use('/index.html', page);
  router.use(express.static(folder, { index: false, redirect: false }));
  router.use(page);
  return router;
}

/** Answers any address that is asked for as a page with the one there is, which shows what the address means. */
export function pageFrom(readPage: (url: string) => Promise<string>): express.RequestHandler {
  return async (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !request.accepts('html')) return next();
    const page = await readPage(request.originalUrl);
    response
      .setHeader('Cache-Control', 'no-store')
      .type('html')
      .send(page.replaceAll(NONCE_PLACEHOLDER, nonceOf(response)));
  };
}
