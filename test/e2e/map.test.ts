// The map: places by keys, their panel, zoom, one question alone, the table, and a dataset that gives no positions.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Settings } from '#schema';
import { type App, startApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { openPage, violationsOf, widthBeyond } from './page.ts';

let browser: Browser;
let closeBrowser: () => Promise<void>;
let app: App;
const data = mkdtempSync(join(tmpdir(), 'stemma-e2e-'));
beforeAll(async () => {
  ({ browser, close: closeBrowser } = await openBrowser());
  app = await startApp(Settings.parse({ STEMMA_DATA: data }));
});
afterAll(async () => {
  await app.stop();
  await closeBrowser();
  rmSync(data, { recursive: true, force: true });
});

it('shows places with every name, opens one by keys, and zooms; the table has the same', async () => {
  const { page, complaints } = await openPage(browser, `${app.address}/?view=map&dataset=karabakh-2020`);
  const points = page.locator('[data-place]');
  await points.first().waitFor();
  const count = await points.count();
  expect(count).toBeGreaterThan(15);
  const first = points.first().locator('a');
  await first.focus();
  const radius = await points.first().locator('circle').last().getAttribute('cx');
  await page.keyboard.press('+');
  expect(await points.first().locator('circle').last().getAttribute('cx')).not.toBe(radius);
  await page.keyboard.press('0');
  await first.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Selected' });
  await panel.getByRole('heading', { name: /^Claims located here/ }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await page.getByRole('table', { name: 'Places' }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('keeps to one question, says so where no position is given, and fits a phone', async () => {
  const question = 'karabakh-2020:question:killed-barda-28';
  const { page } = await openPage(browser, `${app.address}/?view=map&question=${question}`, {
    size: 'phone',
    scheme: 'dark',
  });
  await page.locator('[data-place]').first().waitFor();
  expect(await page.locator('[data-place]').count()).toBeLessThan(4);
  expect(await violationsOf(page)).toEqual([]);
  expect(await widthBeyond(page)).toBe(0);
  await page.goto(`${app.address}/?view=map&dataset=two-towns-bridge`);
  await page.getByText('There is nothing to draw here').waitFor();
  await page.context().close();
});
