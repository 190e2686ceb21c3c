// Going through the comparisons with the keyboard alone: next, confirm, explain, undo; and what stands when the page is
// loaded again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ComparisonList, ReviewList, Settings } from '#schema';
import { type App, startApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { openPage } from './page.ts';

const TOKEN = 'a-token-of-this-test';
const data = mkdtempSync(join(tmpdir(), 'stemma-triage-'));
let app: App;
let browser: Browser;
let closeBrowser: () => Promise<void>;
beforeAll(async () => {
  process.env['STEMMA_TOKEN'] = TOKEN;
  app = await startApp(Settings.parse({ STEMMA_DATA: data }));
  delete process.env['STEMMA_TOKEN'];
  ({ browser, close: closeBrowser } = await openBrowser());
});
afterAll(async () => {
  await closeBrowser();
  await app.stop();
  rmSync(data, { recursive: true });
});

const get = async (path: string) => (await fetch(app.address + path)).json();
const reviews = async () =>
  ReviewList.parse(await get('/api/reviews?dataset=karabakh-2020')).items.map(({ by, opinion }) => [
    by,
    opinion,
  ]);
const list = (page: Page) => page.getByRole('region', { name: 'Comparisons' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected' });
/** A review is on its way as long as no other can be sent. */
const canGoOn = (page: Page) =>
  page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('[aria-keyshortcuts=r]')?.disabled);
const selected = (page: Page) => new URL(page.url()).searchParams.get('select');

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return result.violations.map(({ id }) => id);
}

it('the list holds every comparison but what differs for a named reason, and figures of one question as one', async () => {
  const { page, complaints } = await openPage(
    browser,
    `${app.address}/?view=comparisons&dataset=karabakh-2020`,
  );
  const all = ComparisonList.parse(await get('/api/comparisons?dataset=karabakh-2020&limit=200'));
  const open = all.items.filter(({ type }) => type !== 'differs');
  await page.getByText(`${open.length} comparisons`).waitFor();
  const series = list(page).getByRole('button', { name: /comparisons of figures/ });
  await series.first().waitFor();
  const before = await list(page).getByRole('article').count();
  await series.first().click();
  await expect.poll(() => list(page).getByRole('article').count()).toBeGreaterThan(before);
  for (const name of ['numeric', 'functional', 'disjoint'])
    expect(await list(page).getByText(name, { exact: true }).count()).toBe(0);
  await page.getByRole('checkbox', { name: /^~?\s*differs?.*if chosen/ }).check({ force: true });
  await page.getByText(`${all.items.length - open.length} comparisons`).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('j, c, e and u go on, confirm, explain and undo, each on record under the name and with the token given once', async () => {
  const { page, complaints } = await openPage(
    browser,
    `${app.address}/?view=comparisons&dataset=karabakh-2020`,
  );
  await list(page).waitFor();
  await page.keyboard.press('j');
  await panel(page).getByText('Nobody has reviewed this yet.').waitFor();
  const first = selected(page);
  await page.keyboard.press('c');
  await page.getByLabel('Your name').waitFor();
  await page.keyboard.type('A reader');
  await page.getByText(/writing needs the server’s token/).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('another token');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('alert').getByText('Nothing was recorded.').waitFor();
  expect(await reviews()).toEqual([]);
  await page.getByLabel('Token of the server').fill(TOKEN);
  await page.keyboard.press('Enter');
  await panel(page).getByText('A reader confirms').waitFor();
  await list(page).getByText('confirmed by A reader').waitFor();

  await page.keyboard.press('j');
  await page.waitForURL((url) => url.searchParams.get('select') !== first);
  await panel(page).getByText('Nobody has reviewed this yet.').waitFor();
  await page.keyboard.press('e');
  await page.keyboard.type('Both speak of one night.');
  await panel(page).locator('form').getByRole('button', { name: 'Explain' }).click();
  await panel(page).getByText('A reader explains').waitFor();
  await canGoOn(page);
  await page.keyboard.press('r');
  await panel(page).getByText('A reader rejects').waitFor();
  await canGoOn(page);
  await page.keyboard.press('u');
  await panel(page).getByText('undoes the review by A reader').waitFor();
  expect(await reviews()).toEqual([
    ['A reader', 'confirms'],
    ['A reader', 'explains'],
    ['A reader', 'rejects'],
    ['A reader', 'undo'],
  ]);
  await page.keyboard.press('k');
  await page.waitForURL((url) => url.searchParams.get('select') === first);
  await page.reload();
  await panel(page).getByText('A reader confirms').waitFor();
  await page.keyboard.press('?');
  await page.getByText('next comparison, and the one before').waitFor();
  // What the browser says of the answer to the other token.
  expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  await page.context().close();
});

it('list and review are without a fault that axe finds, in both schemes and on a phone', async () => {
  for (const [size, scheme] of [
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
  ] as const) {
    const { page } = await openPage(browser, `${app.address}/?view=comparisons&dataset=karabakh-2020`, {
      size,
      scheme,
    });
    await list(page).waitFor();
    await page.keyboard.press('j');
    await panel(page).getByRole('button', { name: 'Explain' }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Note' }).waitFor();
    expect(await faults(page), `${size} ${scheme}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.context().close();
  }
});
