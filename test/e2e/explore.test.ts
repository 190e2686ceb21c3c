// The explorer on the screen: from nothing by a search, along relations and back, and the same from the address.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Settings } from '#schema';
import { type App, startApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { drawnNodes, openPage, untilSettled, violationsOf, widthBeyond } from './page.ts';

const EXPLORE = '/?view=explore&dataset=two-towns-bridge';
const FERNWIRE = 'two-towns-bridge:actor:fernwire';

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

const itemsSay = (page: Page, words: string) => page.getByRole('main').getByText(words).first().waitFor();

describe('the explorer', () => {
  it('starts from nothing by a search, opens relations whose counts it shows, and takes every step back', async () => {
    const { page, complaints } = await openPage(browser, app.address + EXPLORE);
    await page.getByLabel('Search for what to set down').fill('fernwire');
    await page.locator('[data-combobox-selected]', { hasText: 'Fernwire' }).waitFor();
    await page.keyboard.press('Enter');
    await itemsSay(page, '1 item, 0 lines');
    await untilSettled(page);
    await page.waitForFunction(() => window.stemma?.nodes().length === 1);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const relations = page.getByRole('toolbar', { name: 'What it is joined to' });
    const citedBy = relations.getByRole('button', { name: /^cited by \d+$/ });
    const count = Number((await citedBy.innerText()).replace(/\D/g, ''));
    expect(count).toBeGreaterThan(1);
    await citedBy.press('Enter');
    await itemsSay(page, `${count + 1} items, ${count} lines`);
    const before = await drawnNodes(page);
    expect(before).toHaveLength(count + 1);

    await citedBy.press('Enter');
    await itemsSay(page, '1 item, 0 lines');
    await page.keyboard.press('Control+z');
    await itemsSay(page, `${count + 1} items, ${count} lines`);
    await page.keyboard.press('Control+z');
    await itemsSay(page, '1 item, 0 lines');
    await page.keyboard.press('Control+Shift+Z');
    await itemsSay(page, `${count + 1} items, ${count} lines`);
    await page.getByRole('button', { name: '2 steps of 3' }).click();
    await page.getByRole('menuitem', { name: 'Fernwire set down' }).click();
    await itemsSay(page, '1 item, 0 lines');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('draws comparisons with their signs, and hides and shows again', async () => {
    const claim = 'two-towns-bridge:claim:soaked-6400';
    const did = new URLSearchParams(
      [`open ${claim}`, `expand compared-with ${claim}`].map((deed) => ['did', deed]),
    );
    const { page } = await openPage(browser, `${app.address}${EXPLORE}&${did}&select=${claim}`);
    await itemsSay(page, 'lines');
    await untilSettled(page);
    await page.waitForFunction(() => window.stemma?.edges().some(({ sign }) => sign === '≠'));
    await page.getByRole('button', { name: 'Hide' }).click();
    await itemsSay(page, '1 hidden');
    await page.getByRole('button', { name: 'Show 1 hidden' }).click();
    await page.getByText('1 hidden').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is the same for whoever is given the address, and says what is not in the graph', async () => {
    const did = [`open ${FERNWIRE}`, `expand cited-by ${FERNWIRE}`, 'open two-towns-bridge:actor:nobody'];
    const address = `${app.address}${EXPLORE}&${new URLSearchParams(did.map((deed) => ['did', deed]))}`;
    const { page } = await openPage(browser, address);
    await itemsSay(page, 'Not in the graph, or no longer: two-towns-bridge:actor:nobody');
    await untilSettled(page);
    expect((await drawnNodes(page)).map(({ id }) => id)).toContain(FERNWIRE);
    await page.getByRole('radio', { name: 'Table' }).click({ force: true });
    await page
      .getByRole('row', { name: /Fernwire/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  it.each([
    ['phone', 'light'],
    ['desktop', 'dark'],
  ] as const)('is open to everyone, on a %s, %s', async (size, scheme) => {
    const did = new URLSearchParams(
      [`open ${FERNWIRE}`, `expand cited-by ${FERNWIRE}`].map((deed) => ['did', deed]),
    );
    for (const part of ['', `&${did}`, `&${did}&form=table&select=${FERNWIRE}`]) {
      const { page } = await openPage(browser, app.address + EXPLORE + part, { size, scheme });
      await itemsSay(page, part === '' ? 'Set something down to begin' : 'lines');
      expect(await violationsOf(page)).toEqual([]);
      expect(await widthBeyond(page)).toBe(0);
      await page.context().close();
    }
  });
});
