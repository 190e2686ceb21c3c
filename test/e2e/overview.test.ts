// A dataset that is too large to be drawn one by one: it opens as groups, a group opens in place and stays open in the
// address, facets lead to the picture itself, and the table has everything.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCitations } from '../../bench/generated-citations.ts';
import { openBrowser } from './browser.ts';
import { startOwnApp } from './own-app.ts';
import { drawnEdges, drawnNodes, openPage, untilSettled, violationsOf, widthBeyond } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-overview-'));
let app: { address: string; stop(): Promise<void> };
let browser: Browser;
let closeBrowser: () => Promise<void>;
beforeAll(async () => {
  const counts = { outlets: 12, documents: 24, statements: 30, relays: 150, origins: 350 };
  writeCitations(join(folder, 'seeds'), 'made-up', counts);
  app = await startOwnApp(folder);
  ({ browser, close: closeBrowser } = await openBrowser());
}, 180_000);
afterAll(async () => {
  await closeBrowser();
  await app.stop();
  rmSync(folder, { recursive: true });
});

const address = () => `${app.address}/?view=citations&dataset=made-up`;
const note = (page: Page) => page.getByText('524 items are too many to draw one by one');
const node = async (page: Page, id: string) => (await drawnNodes(page)).find((one) => one.id === id);
const SHARED = 'group:relays:several';
const FIRST = 'group:documents:of Outlet 1';

it('it opens as groups, each with its name, and says that it does', async () => {
  const { page, complaints } = await openPage(browser, address());
  await untilSettled(page);
  await note(page).waitFor();
  const nodes = await drawnNodes(page);
  expect(nodes.length).toBeLessThan(60);
  expect(nodes.every(({ visible, named }) => visible && named)).toBe(true);
  expect((await node(page, FIRST))?.label).toBe('Outlet 1 · 2 documents');
  expect((await drawnEdges(page)).length).toBeGreaterThan(10);
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a group opens in place with its largest items, is held by the address, and closes again', async () => {
  const { page } = await openPage(browser, address());
  await untilSettled(page);
  const closed = await node(page, FIRST);
  await page.mouse.click(closed?.x ?? 0, closed?.y ?? 0);
  await page.waitForFunction(() => window.stemma?.nodes().some(({ label }) => label === 'Report 13'));
  expect(new URL(page.url()).searchParams.getAll('open')).toEqual([FIRST]);
  await untilSettled(page);
  const report = await node(page, 'made-up:document:document-12');
  expect((report?.y ?? 0) - (closed?.y ?? 0)).toBeLessThan(80);

  await page.goto(page.url());
  await untilSettled(page);
  const item = await node(page, 'made-up:document:document-12');
  await page.mouse.click(item?.x ?? 0, item?.y ?? 0);
  await page.getByRole('complementary', { name: 'Selected' }).getByText('Report 13').first().waitFor();

  const open = await node(page, FIRST);
  await page.mouse.click(open?.x ?? 0, open?.y ?? 0);
  await page.waitForFunction(() => !window.stemma?.nodes().some(({ label }) => label === 'Report 13'));
  await page.context().close();
});

it('with the keys alone a group is found, told of and opened', async () => {
  const { page } = await openPage(browser, address());
  await untilSettled(page);
  await page.getByRole('application', { name: /^Who cites whom, in groups/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByText(/^Group of .* Enter opens it\.$/).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.waitForURL(/open=group/);
  await page.context().close();
});

it('where facets leave little enough, it is the picture itself', async () => {
  const { page } = await openPage(browser, address());
  await note(page).waitFor();
  await page.locator('label[title="Report 13"]').click();
  await page.getByRole('application', { name: /^Who cites whom, by actor\. / }).waitFor();
  await note(page).waitFor({ state: 'detached' });
  await untilSettled(page);
  expect(await node(page, 'made-up:document:document-12')).toBeDefined();
  await page.context().close();
});

it('the table has the groups, without fetching the rest, and every arrow for whoever asks for it', async () => {
  const { page } = await openPage(browser, address());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: 'The same as a table' }).click();
  await page
    .getByRole('row', { name: /^Outlet 1 · 2 documents/ })
    .first()
    .waitFor();
  expect(asked.filter((url) => url.includes('whole=yes'))).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: /^List every arrow by itself/ }).click();
  await page.getByRole('searchbox', { name: 'Rows with' }).waitFor();
  const arrows = await page.evaluate(async () => {
    const answer = await fetch('/api/graph?view=citations&dataset=made-up');
    const { totals }: { totals: { arrows: number } } = await answer.json();
    return totals.arrows;
  });
  const number = new Intl.NumberFormat('en').format(arrows).replace(',', '');
  const shown = await page.locator('output').filter({ hasText: 'rows' }).textContent();
  expect(shown?.replaceAll(/\D/g, '')).toBe(number);
  await page.context().close();
});

it('it holds on a phone, where names are numbers', async () => {
  const { page, complaints } = await openPage(browser, address(), { size: 'phone', scheme: 'dark' });
  await untilSettled(page);
  await note(page).waitFor();
  expect((await node(page, SHARED))?.label).toMatch(/^\d+ pass on$/);
  expect(await widthBeyond(page)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
