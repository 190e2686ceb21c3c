// Reading a document beside the picture: its text is attached by dropping the file, every annotation leads to its panel
// and back, by pointer and by keyboard; and whatever stands in a text stays text.
import axe from 'axe-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { MARKET, writeMarket } from './market.ts';
import { startOwnApp } from './own-app.ts';
import { openPage } from './page.ts';

const MARKET_DAY = 'market:document:market-day';
const NOTE = 'market:document:note';
const assertion = (local: string) => `market:assertion:market-day/${local}`;

let browser: Browser;
let closeBrowser: () => Promise<void>;
let app: { address: string; stop(): Promise<void> };
const folder = mkdtempSync(join(tmpdir(), 'stemma-reader-'));
beforeAll(async () => {
  writeMarket(join(folder, 'seeds'));
  ({ browser, close: closeBrowser } = await openBrowser());
  app = await startOwnApp(folder);
});
afterAll(async () => {
  await app.stop();
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

const selectedIn = (page: Page) => new URL(page.url()).searchParams.get('select');
const untilSelected = (page: Page, id: string | null) =>
  page.waitForURL((url) => url.searchParams.get('select') === id);
const words = (page: Page, text: string): Locator =>
  page.getByLabel('The text').getByText(text, { exact: true }).first();

async function drop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], file ?? ''));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

describe('a document whose text is not attached', () => {
  it('shows its quotations in their order, and marks what is selected', async () => {
    const { page } = await openPage(
      browser,
      `${app.address}/?read=${MARKET_DAY}&select=${assertion('denied')}`,
    );
    const quotations = page.getByLabel('The quotations').getByRole('listitem');
    await quotations.first().waitFor();
    expect(await quotations.locator('q').allTextContents()).toEqual([
      'ten stalls',
      'ten stalls',
      'denied this',
      '<b>eleven</b> stalls',
    ]);
    await quotations.nth(3).getByRole('link').click();
    await untilSelected(page, assertion('eleven'));
    await page.context().close();
  });

  it('refuses another file in words, and sends it nowhere', async () => {
    const { page, complaints } = await openPage(browser, `${app.address}/?read=${MARKET_DAY}`);
    await page.getByLabel('Attach the text').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    const refusal = page.getByRole('alert');
    await drop(page, 'windows.txt', MARKET.replaceAll('\n', '\r\n'));
    await refusal
      .getByText(/windows\.txt: .*"Market day", but its lines end in CRLF.*line ends LF/)
      .waitFor();
    await drop(page, 'marked.txt', `\uFEFF${MARKET}`);
    await refusal.getByText(/byte-order mark/).waitFor();
    await page
      .getByLabel('Choose the file')
      .setInputFiles({ name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.from('Something else.') });
    await refusal.getByText(/other\.txt: This is not the text of "Market day"/).waitFor();
    expect({ sent, complaints }).toEqual({ sent: [], complaints: [] });
    await page.context().close();
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`axe-core finds nothing, ${scheme}`, async () => {
      const { page } = await openPage(browser, `${app.address}/?read=${NOTE}`, { scheme });
      await page.getByLabel('The quotations').getByRole('link').first().waitFor();
      await drop(page, 'other.txt', 'Something else.');
      await page.getByRole('alert').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    });

  it('gives way to the text as soon as the file is dropped, and the quotations are compared', async () => {
    const { page, complaints } = await openPage(browser, `${app.address}/?read=${MARKET_DAY}`);
    await page.getByLabel('Attach the text').waitFor();
    await drop(page, 'whatever it is called', MARKET);
    await page.getByLabel('The text').waitFor();
    await page.getByText('annotated').waitFor();
    expect(await page.getByText(/were not compared/).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the text of a document', () => {
  beforeAll(async () => {
    const path = `/api/documents/${encodeURIComponent(MARKET_DAY)}/text`;
    const headers = { 'content-type': 'text/plain' };
    const { status } = await fetch(app.address + path, { method: 'PUT', headers, body: MARKET });
    expect(status).toBe(200);
  });

  it('is text, whatever stands in it', async () => {
    const { page, complaints } = await openPage(browser, `${app.address}/?read=${MARKET_DAY}`);
    const text = page.getByLabel('The text');
    await text.getByText('<script>window.broken = 1</script>').waitFor();
    await text.getByText('<img src="x" onerror="window.broken = 1">').waitFor();
    expect(await text.locator('script, img, b').count()).toBe(0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens at the words of an assertion, beside the picture, and closes again', async () => {
    const { page } = await openPage(browser, `${app.address}/?select=${assertion('denied')}`);
    const panel = page.getByRole('complementary', { name: 'Selected' });
    await panel.getByRole('link', { name: 'Read in the text' }).first().click();
    await page.waitForURL((url) => url.searchParams.get('read') === MARKET_DAY);
    await words(page, 'denied this').waitFor();
    await expect.poll(() => isInSight(words(page, 'denied this'))).toBe(true);
    expect(await words(page, 'denied this').getAttribute('data-selected')).toBe('true');
    expect(await page.getByRole('heading', { level: 1, name: 'Who cites whom' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Close the reader' }).click();
    await page.waitForURL((url) => !url.searchParams.has('read'));
    expect(selectedIn(page)).toBe(assertion('denied'));
    await page.context().close();
  });

  it('a click on an underline opens its assertion; on one that several share, each in turn', async () => {
    const { page } = await openPage(browser, `${app.address}/?read=${MARKET_DAY}`);
    await words(page, 'ten stalls').click();
    await untilSelected(page, assertion('stalls'));
    await page.getByRole('heading', { name: '2 at this point' }).waitFor();
    await words(page, 'ten stalls').click();
    await untilSelected(page, assertion('ten'));
    await page
      .getByLabel('At this point')
      .getByRole('link', { name: /^There were stalls/ })
      .click();
    await untilSelected(page, assertion('stalls'));
    await page
      .getByRole('complementary', { name: 'Selected' })
      .getByRole('heading', { name: 'There were stalls.' })
      .waitFor();
    await page.context().close();
  });

  it('what is selected elsewhere comes into sight', async () => {
    const { page } = await openPage(
      browser,
      `${app.address}/?read=${MARKET_DAY}&select=market:actor:society`,
    );
    await words(page, 'ten stalls').waitFor();
    expect(await isInSight(words(page, 'denied this'))).toBe(false);
    await page.getByRole('complementary', { name: 'Selected' }).getByRole('link', { name: /^at / }).click();
    await expect.poll(() => isInSight(words(page, 'denied this'))).toBe(true);
    await page.context().close();
  });

  it('the margin says whose word it is, and the map leads to any part of the text', async () => {
    const { page } = await openPage(browser, `${app.address}/?read=${MARKET_DAY}`);
    const council = page.getByLabel('The text').getByRole('button', { name: /^Town Council\s*2 assertions/ });
    await council.click();
    await page.waitForURL((url) => url.searchParams.get('select')?.startsWith('market:assertion:') === true);
    await page.getByRole('button', { name: 'Close the panel' }).click();
    const map = await page.locator('[class*="map"]').first().boundingBox();
    if (map === null) throw new Error('the map is not drawn');
    await page.mouse.click(map.x + map.width / 2, map.y + map.height - 4);
    await expect.poll(() => isInSight(words(page, 'denied this'))).toBe(true);
    await page.context().close();
  });

  it('keys go from annotation to annotation and to open sentences, and close panel and reader', async () => {
    const { page } = await openPage(browser, `${app.address}/?read=${MARKET_DAY}`);
    await words(page, 'ten stalls').waitFor();
    for (const [key, local] of [
      ['n', 'stalls'],
      ['n', 'ten'],
      ['n', 'denied'],
      ['p', 'ten'],
    ] as const) {
      await page.keyboard.press(key);
      await untilSelected(page, assertion(local));
    }
    await page.keyboard.press('o');
    await page
      .getByTestId('announcer')
      .getByText(/^open: Nobody counted\./)
      .waitFor({ state: 'attached' });
    await page.keyboard.press('o');
    await page
      .getByTestId('announcer')
      .getByText(/^open: Item 1 of/)
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await untilSelected(page, null);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('read'));
    await page.context().close();
  });

  for (const [size, scheme] of [
    ['desktop', 'light'],
    ['phone', 'dark'],
  ] as const)
    it(`axe-core finds nothing, ${size}, ${scheme}`, async () => {
      const address = `${app.address}/?read=${MARKET_DAY}&select=${assertion('ten')}`;
      const { page } = await openPage(browser, address, { size, scheme });
      await words(page, 'ten stalls').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();
    });
});

const isInSight = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const view = element.closest('section')?.getBoundingClientRect();
    return view !== undefined && top >= view.top && bottom <= view.bottom;
  });

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
