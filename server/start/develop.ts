// Serves the client from its sources while it is being developed: Vite turns them into what a browser reads, and
// reloads the page when they change.
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import express, { type Router } from 'express';
import { NONCE_PLACEHOLDER, pageFrom } from '../api/pages.ts';
import { ROOT } from '../project.ts';

/**
 * @param server carries the socket over which pages are reloaded
 * @param opened is given what closes Vite
 */
export async function developmentPages(server: Server, opened: (() => Promise<void>)[]): Promise<Router> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    appType: 'custom',
    html: { cspNonce: NONCE_PLACEHOLDER },
    server: { middlewareMode: true, hmr: { server } },
  });
  opened.push(() => vite.close());
  const pages = express.Router();
  pages.use(vite.middlewares);
  pages.use(
    pageFrom(async (url) => vite.transformIndexHtml(url, await readFile(join(ROOT, 'index.html'), 'utf8'))),
  );
  return pages;
}
