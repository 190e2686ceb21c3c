// The console: a question of the gallery run, an error shown where it is, a slow query cancelled, an address shared,
// and the answer as picture, chart and table, by keyboard and by screen reader.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Settings } from '#schema';
import { type App, startApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { drawnNodes, openPage, untilSettled, violationsOf, widthBeyond } from './page.ts';

const data = mkdtempSync(join(tmpdir(), 'stemma-console-'));
let app: App;
let browser: Browser;
let closeBrowser: () => Promise<void>;
beforeAll(async () => {
  app = await startApp(Settings.parse({ STEMMA_DATA: data }));
  ({ browser, close: closeBrowser } = await openBrowser());
});
afterAll(async () => {
  await closeBrowser();
  await app.stop();
  rmSync(data, { recursive: true });
});

const BARS = 'MATCH (a:Assertion) RETURN a.act AS act, count(*) AS assertions ORDER BY act';
const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS sum';
const addressOf = (query: string, more = '') =>
  `${app.address}/?view=console&q=${encodeURIComponent(query)}${more}`;
const editor = (page: Page) => page.getByRole('textbox', { name: 'Query in Cypher' });
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });
const write = async (page: Page, query: string) => {
  await editor(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(query);
};

it('a question of the gallery fills editor and parameters, runs, and its address gives the same to another', async () => {
  const { page, complaints } = await openPage(browser, `${app.address}/?view=console`);
  await page.getByRole('button', { name: /^The longest chains of attribution/ }).click();
  await page.getByLabel('$dataset').selectOption('karabakh-2020');
  await page.getByLabel('$limit').fill('3');
  await page.keyboard.press('Enter');
  await answer(page)
    .getByText(/^3 rows, /)
    .waitFor();
  const table = answer(page).getByRole('table', { name: 'The rows of the answer' });
  const rows = await table.getByRole('row').allInnerTexts();
  expect(rows).toHaveLength(4);
  expect(new URL(page.url()).searchParams.getAll('param').toSorted()).toEqual([
    'dataset=karabakh-2020',
    'limit=3',
  ]);

  const { page: other } = await openPage(browser, page.url());
  await answer(other)
    .getByText(/^3 rows, /)
    .waitFor();
  expect(await answer(other).getByRole('row').allInnerTexts()).toEqual(rows);
  expect(await other.getByLabel('$limit').inputValue()).toBe('3');
  await answer(other).getByRole('link').first().click();
  await other.getByRole('complementary', { name: 'Selected' }).getByRole('heading').first().waitFor();
  expect(complaints).toEqual([]);
  await other.context().close();
  await page.context().close();
});

it('a syntax error is underlined where it is, and told with its line', async () => {
  const { page } = await openPage(browser, `${app.address}/?view=console`);
  await write(page, 'MATCH (a:Actor)\nRETRUN a.name AS name');
  await page.keyboard.press('Control+Enter');
  await answer(page)
    .getByRole('alert')
    .getByText(/^Line 2, column 1/)
    .waitFor();
  expect(await page.locator('.cm-lintRange-error').innerText()).toBe('RETRUN');
  await write(page, 'MATCH (a:Actor) RETURN a.name AS name ORDER BY name');
  await page.keyboard.press('Control+Enter');
  await answer(page)
    .getByText(/rows, 1 column/)
    .waitFor();
  expect(await page.locator('.cm-lintRange-error').count()).toBe(0);
  await page.context().close();
});

it('a slow query can be cancelled, says so, and the next one runs', async () => {
  const { page, complaints } = await openPage(browser, addressOf(ENDLESS));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await answer(page).getByRole('heading', { name: 'The query was cancelled' }).waitFor();
  await write(page, BARS);
  await page.keyboard.press('Control+Enter');
  await answer(page)
    .getByText(/rows, 2 columns/)
    .waitFor();
  expect(complaints).toEqual([]);
  await page.getByText('History', { exact: true }).click();
  await page.getByRole('button', { name: /^MATCH \(a:Assertion\)/ }).waitFor();
  await page.context().close();
});

it('an answer that is cut says at what, and gives more when asked', async () => {
  const { page } = await openPage(
    browser,
    addressOf('MATCH (p:Passage) RETURN p.id AS passage ORDER BY passage', '&rows=100'),
  );
  await answer(page).getByText('Cut at 100 rows: there would be more.').waitFor();
  const table = answer(page).getByRole('table');
  await page.getByRole('button', { name: /^Ask for/ }).click();
  await page.waitForURL((url) => url.searchParams.get('rows') === '10000');
  await answer(page)
    .getByText(/^Cut at/)
    .waitFor({ state: 'detached' });
  expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(200);
  // Only what is in sight is drawn.
  expect(await table.getByRole('row').count()).toBeLessThan(120);
  await page.context().close();
});

it('what the rows hold is drawn with the canvas, counted as bars, and explained without being run', async () => {
  const { page, complaints } = await openPage(
    browser,
    addressOf(
      'MATCH (c:Claim)-[a:ANSWERS]->(q:Question) RETURN c, a, q ORDER BY c.id LIMIT 8',
      '&layout=picture',
    ),
  );
  await answer(page)
    .getByText(/^Claim 8, Question \d; 8 relationships$/)
    .waitFor();
  await untilSettled(page);
  const claim = (await drawnNodes(page)).find(({ id }) => id.includes(':claim:'));
  await page.mouse.click(claim?.x ?? 0, claim?.y ?? 0);
  await page.waitForURL((url) => url.searchParams.get('select') === claim?.id);

  await page.getByText('Chart', { exact: true }).click();
  await answer(page).getByRole('heading', { name: 'These rows make no chart' }).waitFor();
  await write(page, BARS);
  await page.keyboard.press('Control+Enter');
  await answer(page).getByRole('table', { name: 'assertions by act' }).waitFor();

  await page.getByRole('button', { name: 'Explain' }).click();
  await answer(page).getByText('The plan; nothing was run.').waitFor();
  await answer(page).getByRole('listitem').first().waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('what the graph holds is listed and completed, on a phone too, and nothing is out of reach', async () => {
  for (const [size, scheme] of [
    ['desktop', 'dark'],
    ['phone', 'light'],
  ] as const) {
    const { page } = await openPage(browser, addressOf(BARS), { size, scheme });
    await answer(page)
      .getByText(/rows, 2 columns/)
      .waitFor();
    if (size === 'phone') await page.getByRole('button', { name: 'Gallery' }).click();
    await page.getByText('Graph', { exact: true }).click();
    await page.getByRole('button', { name: /^ANSWERS/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
    if (size === 'desktop') {
      await write(page, 'MATCH (a:Act');
      await page.keyboard.press('Control+Space');
      await page.getByRole('option', { name: /^Actor/ }).waitFor();
    }
    await page.context().close();
  }
});
