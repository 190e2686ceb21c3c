// What the page does in bad moments, on a server that is really slow, gone, or loaded anew: a connection that is lost, an
// item that an ingest has removed, WebGL that is taken away, an answer that takes long, a search that finds very many.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeQuestions } from '../../bench/generated-questions.ts';
import { openBrowser } from './browser.ts';
import { writeFlood } from './flood.ts';
import { startOwnApp } from './own-app.ts';
import { drawnNodes, openPage, untilSettled, violationsOf, widthBeyond } from './page.ts';
import { type SlowServer, startSlowServer } from './slow-server.ts';

const CLAIMS = 12_000;

const folder = mkdtempSync(join(tmpdir(), 'stemma-moments-'));
const seeds = join(folder, 'seeds');
let app: Awaited<ReturnType<typeof startOwnApp>>;
let slow: SlowServer;
let browser: Browser;
let closeBrowser: () => Promise<void>;
beforeAll(async () => {
  writeFlood(seeds);
  writeQuestions(seeds, 'many', { topics: 6, questions: 1_200, claims: CLAIMS, documents: 24 });
  app = await startOwnApp(folder);
  slow = await startSlowServer(app.address);
  ({ browser, close: closeBrowser } = await openBrowser());
}, 180_000);
afterAll(async () => {
  await closeBrowser();
  await slow.stop();
  await app.stop();
  rmSync(folder, { recursive: true });
});

const FLOOD = '/?view=citations&dataset=flood';
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Selected' });

describe('a lost connection', () => {
  it('a server that is stopped is said, also where a part of the page was not fetched yet, and all is there once it is back', async () => {
    const { page } = await openPage(browser, app.address + FLOOD);
    await untilSettled(page);
    const port = new URL(app.address).port;
    await app.stop();
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
    await page.getByRole('heading', { name: 'A part of the page did not arrive' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The server still does not answer.').waitFor();
    app = await startOwnApp(folder, { PORT: port });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Without a topic' }).waitFor();
    await page.context().close();
  });

  it('without a network it is said rather than waited for, and what is on the screen stays', async () => {
    const { page } = await openPage(browser, app.address + FLOOD);
    await untilSettled(page);
    // The panels' part of the page is there already.
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panelOf(page).getByRole('heading', { level: 2 }).waitFor();
    await page.context().setOffline(true);
    const selected = new URL(page.url()).searchParams.get('select');
    const other = (await drawnNodes(page)).find(({ id }) => id !== selected);
    await page.mouse.click(other?.x ?? 0, other?.y ?? 0);
    await panelOf(page).getByRole('heading', { name: 'The server does not answer' }).waitFor();
    expect((await drawnNodes(page)).length).toBeGreaterThan(1);
    await page.context().setOffline(false);
    await panelOf(page).getByRole('button', { name: 'Try again' }).click();
    await panelOf(page)
      .getByText(other?.label ?? '')
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe('a dataset that is loaded anew', () => {
  it('what an ingest has removed is said to be gone when it is opened, and the picture is drawn without it', async () => {
    const { page } = await openPage(browser, app.address + FLOOD);
    await untilSettled(page);
    const council = (await drawnNodes(page)).find(({ id }) => id === 'flood:actor:council');
    for (const file of ['actors.yaml', 'documents/report.yaml']) {
      const path = join(seeds, 'flood', file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(id|by): council$/gm, '$1: assembly'));
    }
    const loaded = await fetch(`${app.address}/api/ingest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ dataset: 'flood' }),
    });
    expect(loaded.status).toBe(200);
    await page.mouse.click(council?.x ?? 0, council?.y ?? 0);
    await panelOf(page).getByRole('heading', { name: 'Nothing has this address' }).waitFor();
    await panelOf(page).getByText('It may have been renamed or taken out').waitFor();
    await page.waitForFunction(() => window.stemma?.nodes().some(({ id }) => id === 'flood:actor:assembly'));
    expect((await drawnNodes(page)).map(({ id }) => id)).not.toContain('flood:actor:council');
    await page.context().close();
  });

  it('an address of a document that is gone says so in the reader, and is closed by Escape', async () => {
    const { page } = await openPage(browser, `${app.address}/?read=flood:document:gone`);
    await page.getByRole('heading', { name: 'Nothing has this address' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('WebGL', () => {
  it('where it is taken away the picture stands still over its table, and can be drawn again', async () => {
    const { page } = await openPage(browser, app.address + FLOOD);
    await untilSettled(page);
    const names = (await drawnNodes(page)).map(({ label }) => label);
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.getByText('The graphics card was taken away').waitFor();
    const still = page.getByRole('figure', { name: 'Who cites whom, by actor, a still picture' });
    const words = await still.locator('svg text').allTextContents();
    expect(words).toEqual(expect.arrayContaining(names.filter((name) => name === 'Valley Council')));
    expect(await still.locator('svg [data-edge] path').count()).toBeGreaterThan(0);
    await page
      .getByRole('row', { name: /Valley Council/ })
      .first()
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Draw it again' }).click();
    await untilSettled(page);
    expect((await drawnNodes(page)).map(({ label }) => label)).toEqual(names);
    await page.context().close();
  });
});

describe('a slow answer', () => {
  it('has the shape of what comes, can be cancelled, which ends the request, and is asked for again', async () => {
    slow.hold('/api/graph?view=claims');
    const { page } = await openPage(browser, `${slow.address}/?view=questions&dataset=flood`);
    await page.locator('[data-shape="cards"]').waitFor();
    await page.getByText('The answer takes longer than usual.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(slow.left).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'Cancelled' }).waitFor();
    await expect.poll(() => slow.left).toEqual(['/api/graph?view=claims&dataset=flood']);
    expect(await violationsOf(page)).toEqual([]);

    // The rest of the page works on.
    await page.getByRole('button', { name: 'Who cites whom', exact: true }).click();
    await untilSettled(page);
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
    slow.hold(null);
    await page.getByRole('heading', { name: 'Without a topic' }).waitFor();
    await page.context().close();
  });

  it('a cancelled answer is there once it is asked for again', async () => {
    slow.hold('/api/graph?view=claims');
    const { page } = await openPage(browser, `${slow.address}/?view=questions&dataset=flood`, {
      size: 'phone',
      scheme: 'dark',
    });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'Cancelled' }).waitFor();
    expect(await widthBeyond(page)).toBe(0);
    slow.hold(null);
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByRole('heading', { name: 'Without a topic' }).waitFor();
    await page.context().close();
  });
});

describe('a search that finds very many', () => {
  it('says that there are more than a thousand, in groups, and is narrowed by kind and by words', async () => {
    const { page, complaints } = await openPage(browser, `${app.address}/?view=questions&dataset=many`);
    await page.getByRole('searchbox', { name: 'Search names, claims, words' }).fill('matter');
    await page.getByText(/^50 of more than 1000, the nearest first/).waitFor();
    expect(await page.getByRole('option').count()).toBeLessThan(70);
    // A list that hangs from its field stands beside the landmarks, and is moved by the arrow keys of the field.
    const ofList = /^(?:region|scrollable-region-focusable)\b/;
    expect((await violationsOf(page)).filter((one) => !ofList.test(one))).toEqual([]);
    const only = page.getByRole('option', { name: /^Only questions more than 1000 found/ });
    await page.getByRole('option', { name: 'Only claims more than 1000 found' }).waitFor();
    await only.click();
    await page.getByRole('option', { name: 'Not only questions' }).waitFor();
    await page
      .getByText(/^What is told of matter/)
      .first()
      .waitFor();
    await page
      .getByText(/^Account/)
      .first()
      .waitFor({ state: 'detached' });
    await page.getByRole('searchbox', { name: 'Search names, claims, words' }).fill('matter 1 told 1199');
    await page.getByText('What is told of matter 1199?').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('however fast one types, one request is under way, and the last is answered', async () => {
    slow.hold('/api/search');
    slow.held.length = 0;
    slow.left.length = 0;
    const { page } = await openPage(browser, `${slow.address}/?view=questions&dataset=many`);
    const search = page.getByRole('searchbox', { name: 'Search names, claims, words' });
    await search.click();
    await page.keyboard.type('account of matter', { delay: 20 });
    // Slowly enough that each letter is asked for by itself.
    await page.keyboard.type(' 117', { delay: 300 });
    await expect.poll(() => slow.held.at(-1)).toContain('117');
    expect(slow.held.length).toBeLessThan(8);
    await expect.poll(() => slow.held.length - slow.left.length).toBe(1);
    slow.hold(null);
    await page.getByText('Account 1170 tells of matter 117.').first().waitFor();
    await page.context().close();
  });
});
