// What may be one, decided with the keyboard alone: joined, parted, noted, undone; and what the panels say of it after.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ReviewList } from '#schema';
import { openBrowser } from './browser.ts';
import { writeFlood } from './flood.ts';
import { startOwnApp } from './own-app.ts';
import { openPage, violationsOf, widthBeyond } from './page.ts';

const TOKEN = 'a-token-of-this-test';
const folder = mkdtempSync(join(tmpdir(), 'stemma-suggestions-'));
let app: { address: string; stop(): Promise<void> };
let browser: Browser;
let closeBrowser: () => Promise<void>;
beforeAll(async () => {
  writeFlood(join(folder, 'seeds'));
  app = await startOwnApp(folder, { STEMMA_TOKEN: TOKEN });
  ({ browser, close: closeBrowser } = await openBrowser());
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await app.stop();
  rmSync(folder, { recursive: true });
});

const address = () => `${app.address}/?view=comparisons&layout=suggestions&dataset=flood`;
const list = (page: Page) => page.getByRole('region', { name: 'Suggestions', exact: true });
const open = (page: Page) => list(page).locator('article[data-open]');
const counts = (page: Page, words: string) => page.getByText(words).first().waitFor();
const decided = (page: Page) => page.getByRole('region', { name: 'Decided' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected' });
const said = (page: Page) => page.getByTestId('announcer').textContent();
const reviews = async () =>
  ReviewList.parse(await (await fetch(`${app.address}/api/reviews?dataset=flood`)).json()).items.map(
    ({ by, opinion, note }) => [by, opinion, note],
  );

it('each suggestion says what the two share and where they stand, and shows both in their exact words', async () => {
  const { page, complaints } = await openPage(browser, address());
  await counts(page, '3 suggestions, 0 decided');
  await open(page).getByText('and answers no question').waitFor();
  await open(page).getByText('The first stands under no question').waitFor();
  expect(await open(page).getByRole('button', { name: 'They are one' }).count()).toBe(0);

  await page.keyboard.press('j');
  const second = open(page);
  await second.getByText('agree in every field').waitFor();
  await second.getByText('Both stand under “How many houses were lost in the flood?”').waitFor();
  for (const words of ['forty houses were lost', 'forty homes were gone'])
    await second.getByText(words, { exact: true }).waitFor();
  expect(await second.getByRole('region', { name: 'Moving a claim' }).count()).toBe(0);

  await page.keyboard.press('j');
  await open(page).getByText('have answers of the same kind').waitFor();
  const moving = open(page).getByRole('region', { name: 'Moving a claim' });
  await moving.getByText('claims.yaml').waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await moving.getByRole('button', { name: 'Copy dead-9' }).click();
  await moving.getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('dead-9');
  await page.keyboard.press('?');
  await page.getByText('the two are the same one').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('d, s, n and u part, join, note and undo; the list moves on and what changed is announced', async () => {
  const { page } = await openPage(browser, address());
  await counts(page, '3 suggestions, 0 decided');
  await open(page).getByText('and answers no question').waitFor();
  await page.keyboard.press('j');
  await open(page).getByText('agree in every field').waitFor();
  await page.keyboard.press('d');
  await page.getByLabel('Your name').fill('A reader');
  await page.getByLabel('Token of the server').fill('another token');
  await page.keyboard.press('Enter');
  await list(page).getByRole('alert').getByText('Nothing was recorded.').waitFor();
  expect(await reviews()).toEqual([]);
  await page.getByLabel('Token of the server').fill(TOKEN);
  await page.keyboard.press('Enter');
  await counts(page, '2 suggestions, 1 decided');
  await open(page).getByText('have answers of the same kind').waitFor();
  await expect
    .poll(() => said(page))
    .toMatch(/^Parted: “Forty homes were lost” and “Forty houses were lost”/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');

  await page.keyboard.press('n');
  await page.keyboard.type('Both ask of the dead.');
  await open(page).locator('form').getByRole('button', { name: 'They are one' }).click();
  await counts(page, '1 suggestion, 2 decided');
  await expect.poll(() => said(page)).toMatch(/^Joined: .* No comparison changed with it\.$/);
  await decided(page).getByText('Both ask of the dead.').waitFor();
  await page.getByText('Latest: A reader joins').waitFor();
  await page.keyboard.press('u');
  await counts(page, '2 suggestions, 1 decided');
  await decided(page).getByText('undone by A reader').waitFor();
  await page.reload();
  await counts(page, '2 suggestions, 1 decided');
  expect(await reviews()).toEqual([
    ['A reader', 'not-same', null],
    ['A reader', 'same', 'Both ask of the dead.'],
    ['A reader', 'undo', null],
  ]);
  await page.context().close();
});

it('the panel of a claim, an actor or a question says with what it is joined or parted, by whom, and undoes it', async () => {
  const join = (kind: string, left: string, right: string) =>
    fetch(`${app.address}/api/identities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({
        kind,
        left: `flood:${kind}:${left}`,
        right: `flood:${kind}:${right}`,
        opinion: 'same',
        by: 'B',
      }),
    });
  for (const made of [await join('actor', 'gazette', 'council'), await join('question', 'killed', 'dead')])
    expect(made.status).toBe(200);
  const { page } = await openPage(browser, `${address()}&select=flood:claim:homes-40`);
  const parted = panel(page).getByRole('region', { name: 'Parted from' });
  await parted.getByText('Forty houses were lost.').waitFor();
  await parted.getByText('by A reader').waitFor();
  for (const [id, other] of [
    ['flood:actor:gazette', 'Valley Council'],
    ['flood:question:dead', 'How many people were killed in the flood?'],
  ]) {
    await page.goto(`${address()}&select=${id}`);
    const joined = panel(page).getByRole('region', { name: 'Joined with' });
    await joined.getByText(other ?? '').waitFor();
    await joined.getByText('by B').waitFor();
  }
  await panel(page)
    .getByRole('button', { name: /^Undo: joined with/ })
    .click();
  await panel(page).getByLabel('Your name').fill('A reader');
  await panel(page).getByLabel('Token of the server').fill(TOKEN);
  await page.keyboard.press('Enter');
  await panel(page).getByRole('region', { name: 'Joined with' }).waitFor({ state: 'detached' });
  await expect.poll(() => said(page)).toMatch(/^Undone: joined with/);
  await page.context().close();
});

it('a list that fails says so and is tried again, and an empty one says what that means', async () => {
  const { page } = await openPage(browser, 'about:blank');
  await page.route('**/api/suggestions?*', (route) => route.abort());
  await page.goto(address());
  await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
  await page.unroute('**/api/suggestions?*');
  await page.route('**/api/suggestions?*', (route) =>
    route.fulfill({ json: { items: [], total: 0, next: null } }),
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Nothing is suggested' }).waitFor();
  await decided(page).getByText('Both ask of the dead.').waitFor();
  await page.context().close();
});

it('list, form and table are without a fault that axe finds, in both schemes and on a phone', async () => {
  for (const [size, scheme] of [
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
  ] as const) {
    const { page } = await openPage(browser, `${address()}&open=flood:suggestion:one-question/dead/killed`, {
      size,
      scheme,
    });
    await open(page).getByRole('button', { name: 'With a note' }).click();
    await page.getByRole('textbox', { name: 'Note' }).waitFor();
    expect(await violationsOf(page), `${size} ${scheme}`).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
    await page.context().close();
  }
  const { page } = await openPage(browser, `${address()}&form=table`);
  await page.getByRole('table', { name: 'What may be one' }).getByRole('link').first().waitFor();
  expect(await violationsOf(page), 'table').toEqual([]);
  await page.context().close();
});
