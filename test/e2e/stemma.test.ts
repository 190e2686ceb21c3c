// The stemma on the screen: from a question to its origins by pointer, keys and words, and saved as files.
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPage } from './page.ts';
import { withApp } from './with-app.ts';

const BRIDGE = 'two-towns-bridge';
const CRACK = `/?view=stemma&question=${BRIDGE}:question:crack-where`;
const BOOKS = `/?view=stemma&question=${BRIDGE}:question:books-soaked`;
const claim = (name: string) => `${BRIDGE}:claim:${name}`;
const witness = (id: string) => `[data-witness="${BRIDGE}:assertion:${id}"]`;

const stand = withApp();

describe('the stemma', () => {
  it('is chosen from the questions, those of most documents first, and stays while a witness is opened', async () => {
    const { page, complaints } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=stemma&dataset=${BRIDGE}`,
    );
    await page.getByRole('heading', { name: 'Choose a question' }).waitFor();
    const first = page.getByRole('main').getByRole('listitem').first();
    expect(await first.textContent()).toContain('What is the bridge called?');
    await page.getByRole('searchbox', { name: 'Words of a question' }).fill('bridge cracked');
    await first.getByRole('button').click();
    await page.getByRole('heading', { name: 'Where is the bridge cracked?' }).waitFor();
    await page.locator(`${witness('courier-1/crack')} a`).click();
    const panel = page.getByRole('complementary', { name: 'Selected' });
    await panel.getByText('Assertion · affirms this claim').waitFor();
    const address = new URL(page.url()).searchParams;
    expect(address.get('question')).toBe(`${BRIDGE}:question:crack-where`);
    expect(address.get('select')).toBe(`${BRIDGE}:assertion:courier-1/crack`);
    await page.goBack();
    expect(new URL(page.url()).searchParams.get('select')).toBeNull();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('lights the way from a document to the origin, and arrow keys go along it', async () => {
    const { page } = await openPage(stand.browser, stand.app.address + CRACK);
    const lit = () =>
      page
        .locator('g[data-witness][data-lit]')
        .evaluateAll((found) => found.map((one) => one.getAttribute('data-witness')));
    await page.locator(witness('gazette-1/crack')).hover();
    await page.waitForFunction(() => document.querySelectorAll('g[data-witness][data-lit]').length > 2);
    const way = await lit();
    expect(way).toContain(`${BRIDGE}:assertion:fernwire-1/crack`);
    expect(way).not.toContain(`${BRIDGE}:assertion:lantern-1/crack`);

    await page.locator(`${witness('gazette-1/crack')} a`).focus();
    await page.keyboard.press('ArrowLeft');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await focused()).toContain('Fernwire: “in the third pier”. It cites α, Joint Bridge Office');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toContain('α, Joint Bridge Office, known by report.');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toContain('Fernwire');
    await page.context().close();
  });

  it('is told in words, and its apparatus opens each passage', async () => {
    const { page } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=stemma&question=${BRIDGE}:question:crack-age`,
    );
    const words = page.getByRole('region', { name: 'The stemma in words' });
    expect(await words.textContent()).toContain('hedge “may” lost');
    const row = page.getByRole('row', { name: /^I²/ });
    expect(await row.textContent()).toContain('hedge “may” lost since D¹');
    await row.getByRole('link').press('Enter');
    await page.waitForURL(
      (url) => url.searchParams.get('select')?.endsWith('lantern-1/crack-older') === true,
    );
    await page.context().close();
  });

  it('opens from the panel of a question and of a claim', async () => {
    for (const id of [`${BRIDGE}:question:bridge-built`, `${BRIDGE}:claim:built-1786`]) {
      const { page } = await openPage(stand.browser, `${stand.app.address}/?view=questions&select=${id}`);
      await page.getByRole('link', { name: 'Show as stemma' }).click();
      await page
        .getByText(/cite each other in a circle/)
        .first()
        .waitFor();
      expect(new URL(page.url()).searchParams.get('question')).toBe(id);
      await page.context().close();
    }
  });

  it('is of the claims that are put beside each other, until one is taken off', async () => {
    const { page, complaints } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=stemma&question=${claim('soaked-6400')}`,
    );
    await page.getByRole('button', { name: 'Put another claim beside it' }).press('Enter');
    await page.keyboard.type('640 books');
    await page
      .locator('[data-combobox-option]', { hasText: /\b640 books/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^take off/ })
      .first()
      .waitFor();
    const question = () => new URL(page.url()).searchParams.get('question');
    expect(question()).toBe(`${claim('soaked-6400')},${claim('soaked-640')}`);
    await page.getByRole('button', { name: /^take off .*6,?400/ }).click();
    await page.waitForURL((url) => url.searchParams.get('question') === claim('soaked-640'));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is saved as a PNG of twice its size', async () => {
    const { page, complaints } = await openPage(stand.browser, stand.app.address + CRACK);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('stemma-crack-where.png');
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * 1240);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  for (const [size, scheme] of [
    ['desktop', 'dark'],
    ['phone', 'light'],
  ] as const)
    it(`axe-core finds nothing, ${size}, ${scheme}`, async () => {
      for (const path of [BOOKS, `${CRACK}&form=table`, `/?view=stemma&dataset=${BRIDGE}`]) {
        const { page } = await openPage(stand.browser, stand.app.address + path, { size, scheme });
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof axe }).axe.run(),
        );
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)),
        ).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThanOrEqual(0);
        await page.context().close();
      }
    });

  it('says so where nothing has the address', async () => {
    const { page } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=stemma&question=${BRIDGE}:question:nowhere`,
    );
    await page.getByRole('alert').getByText('Nothing has this address').waitFor();
    await page.context().close();
  });
});
