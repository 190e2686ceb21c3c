// What most files of these tests stand on: a browser, and the app on an embedded store with the datasets of seeds/.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { Settings } from '#schema';
import { type App, startApp } from './app.ts';
import { openBrowser } from './browser.ts';

/** Starts both before the tests of a file, and ends them after; its fields are there while these run. */
export function withApp(): { readonly browser: Browser; readonly app: App; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-e2e-'));
  let opened: Awaited<ReturnType<typeof openBrowser>> | undefined;
  let app: App | undefined;
  beforeAll(async () => {
    opened = await openBrowser();
    app = await startApp(Settings.parse({ STEMMA_DATA: folder }));
  });
  afterAll(async () => {
    await app?.stop();
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    get browser() {
      return opened?.browser ?? notYet();
    },
    get app() {
      return app ?? notYet();
    },
  };
}

function notYet(): never {
  throw new Error('The app is there only while a test runs.');
}
