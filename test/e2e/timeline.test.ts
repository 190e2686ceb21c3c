// The timeline and the replay on the screen: step by step, by buttons and keys, as a picture and as a table.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const BRIDGE = 'two-towns-bridge';
const BOOKS = `/?view=timeline&question=${BRIDGE}:question:books-soaked`;

const stand = withApp();

const counter = async (page: Page, name: string) =>
  Number(await page.locator(`[data-counter="${name}"] dd`).textContent());
const untilStep = (page: Page, step: number) =>
  page.getByTestId('step').getByText(`Step ${step} of`).waitFor();

describe('the replay', () => {
  it('shows five articles come from one origin, a document at a time', async () => {
    const { page, complaints } = await openPage(stand.browser, `${stand.app.address}${BOOKS}&step=1`);
    await untilStep(page, 1);
    const seen: string[] = [];
    for (let step = 1; step <= 6; step += 1) {
      await untilStep(page, step);
      const published = await page.locator('[data-document][data-state="here"]').count();
      seen.push(`${await counter(page, 'documents')} ${published} ${await counter(page, 'origins')}`);
      await page.getByRole('button', { name: 'step ›' }).click();
    }
    // Documents counted, spines that are drawn as published, known origins.
    expect(seen).toEqual(['0 0 1', '1 1 1', '2 2 1', '3 3 1', '4 4 1', '5 5 1']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is moved by keys, keeps its step in the address and says each one aloud', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}${BOOKS}&step=3`);
    await untilStep(page, 3);
    await page.keyboard.press('ArrowRight');
    await untilStep(page, 4);
    await page.waitForURL((url) => url.searchParams.get('step') === '4');
    expect(await page.getByTestId('announcer').textContent()).toContain(
      'G, The Ferry Post, takes it from Fernwire: “told Fernwire”. Documents 3, known origins 1.',
    );
    expect(await page.getByTestId('step').textContent()).toContain('order not known');
    await page.keyboard.press('Home');
    await untilStep(page, 1);
    await page.keyboard.press('Space');
    await untilStep(page, 2);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.keyboard.press('End');
    await untilStep(page, 10);
    await page.context().close();
  });

  it('opens from the panel of a question', async () => {
    const { page } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=questions&select=${BRIDGE}:question:books-soaked`,
    );
    await page.getByRole('link', { name: 'Replay' }).click();
    await untilStep(page, 1);
    await page.context().close();
  });

  it('a time that is drawn over the lanes is a facet of every view, and is taken away there', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}/?view=timeline&dataset=${BRIDGE}`);
    const brush = await page.getByTestId('brush').boundingBox();
    if (!brush) throw new Error('no lanes to draw over');
    const y = brush.y + 4;
    await page.mouse.move(brush.x + brush.width * 0.4, y);
    await page.mouse.down();
    await page.mouse.move(brush.x + brush.width * 0.6, y, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => /^2016-03-\d\d\/2016-03-\d\d$/.test(url.searchParams.get('during') ?? ''));
    await page.goto(`${stand.app.address}/?view=citations&dataset=${BRIDGE}&during=2016-03-13/2016-03-13`);
    const title = page
      .getByRole('main')
      .getByText(/actors/)
      .first();
    const within = await title.textContent();
    await page.getByRole('button', { name: 'all of time' }).click();
    await page.waitForFunction((before) => document.querySelector('main p')?.textContent !== before, within);
    expect(new URL(page.url()).searchParams.get('during')).toBeNull();
    await page.context().close();
  });

  it('at the foot of every view stands a strip of days, which is drawn over or typed into', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}/?view=questions&dataset=${BRIDGE}`);
    const strip = page.getByRole('region', { name: 'Time', exact: true });
    const title = page.getByRole('main').getByText(/^\d+ questions/);
    const all = await title.textContent();
    const brush = await strip.getByTestId('brush').boundingBox();
    if (!brush) throw new Error('no strip to draw over');
    await page.mouse.move(brush.x + brush.width * 0.3, brush.y + 8);
    await page.mouse.down();
    await page.mouse.move(brush.x + brush.width * 0.4, brush.y + 8, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.has('during'));
    await page.waitForFunction((before) => document.querySelector('main p')?.textContent !== before, all);
    await strip.getByRole('button', { name: 'all dates' }).click();
    await page.waitForFunction((before) => document.querySelector('main p')?.textContent === before, all);

    await strip.getByRole('button', { name: 'Time' }).focus();
    await page.keyboard.press('Enter');
    await strip.getByLabel('by').selectOption('published');
    await strip.getByLabel('from').fill('2016-03-13');
    await page.waitForURL((url) => url.searchParams.get('during') === '2016-03-13/2016-03-13');
    expect(await violationsOf(page)).toEqual([]);
    await strip.getByRole('button', { name: 'Timeline and replay' }).click();
    await strip.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('view')).toBe('timeline');
    await page.context().close();
  });

  for (const size of ['desktop', 'phone'] as const)
    it(`lets each of two events of one date be opened, by pointer and by keys, ${size}`, async () => {
      const { page, complaints } = await openPage(
        stand.browser,
        `${stand.app.address}/?view=timeline&dataset=${BRIDGE}`,
        { size },
      );
      const mark = page.locator('[data-mark^="happened"] a[aria-label*="13 March 2016"]').first();
      await mark.waitFor();
      const aim = mark.locator('rect').last();
      const opened: string[] = [];
      await aim.click();
      const menu = page.getByRole('menu');
      const items = menu.getByRole('menuitem');
      const names = await items.allInnerTexts();
      expect(names.length).toBeGreaterThan(1);
      expect(await violationsOf(page)).toEqual([]);
      for (const [index] of names.entries()) {
        if (index > 0) await aim.click();
        await items.nth(index).click();
        await page.waitForURL((url) => !opened.includes(url.searchParams.get('select') ?? ''));
        opened.push(new URL(page.url()).searchParams.get('select') ?? '');
        await page.goBack();
        await page.waitForURL((url) => url.searchParams.get('select') === null);
      }
      expect(new Set(opened).size).toBe(names.length);

      await mark.focus();
      await page.keyboard.press('Enter');
      await items.first().waitFor();
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'detached' });
      await page.waitForFunction(() =>
        document.activeElement?.getAttribute('aria-label')?.includes('13 March 2016'),
      );
      await page.keyboard.press('Enter');
      await items.first().waitFor();
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('select') === opened[1]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

  it('says so where it cannot be learned what is of the chosen time', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}/?view=citations`);
    await page.route('**/api/timeline?*', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto(`${stand.app.address}/?view=questions&dataset=${BRIDGE}&during=2016-03-13/2016-03-13`);
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute('**/api/timeline?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('How high did the Ouvelle stand?').first().waitFor();
    await page.context().close();
  });

  for (const [size, scheme] of [
    ['desktop', 'dark'],
    ['phone', 'light'],
  ] as const)
    it(`axe-core finds nothing, ${size}, ${scheme}`, async () => {
      for (const path of [`${BOOKS}&step=3`, `${BOOKS}&form=table`, `/?view=timeline&dataset=${BRIDGE}`]) {
        const { page } = await openPage(stand.browser, stand.app.address + path, { size, scheme });
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(await violationsOf(page)).toEqual([]);
        expect(await widthBeyond(page)).toBe(0);
        await page.context().close();
      }
    });
});
