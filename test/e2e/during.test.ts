// A time that was chosen, where nothing can be taken away: the explorer's canvas fades, and the console's answer says what
// it leaves out.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { TimeParts } from '#schema';
import { drawnNodes, openPage, untilSettled, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const DAY = '2016-03-13/2016-03-13';
const DURING = `&during=${DAY}&dated=published`;
const FERNWIRE = 'two-towns-bridge:actor:fernwire';
const EXPLORE = `/?view=explore&dataset=two-towns-bridge&${new URLSearchParams(
  [`open ${FERNWIRE}`, `expand cited-by ${FERNWIRE}`, `expand states ${FERNWIRE}`].map((deed) => [
    'did',
    deed,
  ]),
)}`;

const stand = withApp();

/** The part of each of some items, as the API has it. */
async function partsOf(ids: string[]) {
  const answer = await fetch(`${stand.app.address}/api/during`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ids, during: DAY, dated: 'published' }),
  });
  return TimeParts.parse(await answer.json()).items;
}

/** Where nodes stand to each other, however large they are drawn. */
function placesOf(nodes: { x: number; y: number }[]): string[] {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top, wide] = [Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs)];
  return nodes.map(({ x, y }) => `${((x - left) / wide).toFixed(3)} ${((y - top) / wide).toFixed(3)}`);
}

/** Keys of the nodes that the saved picture says have no part in the time. */
async function fadedIn(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Save the picture' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^SVG/ }).click(),
  ]);
  const svg = await readFile(await file.path(), 'utf8');
  const nodes = svg.matchAll(/<g data-node="([^"]+)"><title>([^<]*)<\/title>/g);
  return [...nodes].flatMap(([, key = '', title]) => (title?.includes('no part in the time') ? [key] : []));
}

describe('the explorer in a chosen time', () => {
  for (const size of ['desktop', 'phone'] as const)
    it(`fades what has no part in it, counts, and moves and removes nothing, ${size}`, async () => {
      const { page, complaints } = await openPage(stand.browser, stand.app.address + EXPLORE, { size });
      await untilSettled(page);
      await page.waitForFunction(() => (window.stemma?.nodes().length ?? 0) > 10);
      const before = await drawnNodes(page);
      await page.goto(`${stand.app.address}${EXPLORE}${DURING}`);
      await page.getByText(/have a part in it/).waitFor();
      await untilSettled(page);
      const nodes = await drawnNodes(page);
      expect(nodes.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(placesOf(nodes)).toEqual(placesOf(before));
      const parts = await partsOf(nodes.map(({ id }) => id));
      const out = parts.filter(({ part }) => part !== 'within').map(({ id }) => id);
      expect(out.length).toBeGreaterThan(0);
      expect(out.length).toBeLessThan(nodes.length);
      expect((await fadedIn(page)).toSorted()).toEqual(out.toSorted());
      await page
        .getByText(
          `${nodes.length - out.length} of ${nodes.length} items here have a part in it, ${out.length} have none`,
        )
        .waitFor();
      expect(await widthBeyond(page)).toBe(0);
      expect(await violationsOf(page)).toEqual([]);

      await page.getByRole('button', { name: '1 facet chosen, show all' }).click();
      await page.getByText(/have a part in it/).waitFor({ state: 'detached' });
      expect(await fadedIn(page)).toEqual([]);
      expect(new URL(page.url()).searchParams.getAll('did')).toHaveLength(3);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

  it('says of each relation how many of its items are of the time, in the bar and in the table', async () => {
    const { page } = await openPage(
      stand.browser,
      `${stand.app.address}${EXPLORE}${DURING}&select=${FERNWIRE}&form=table`,
    );
    const relations = page.getByRole('toolbar', { name: 'What it is joined to' });
    await relations.getByRole('button', { name: /^states \d+, \d+ in the time$/ }).waitFor();
    const words = await relations.getByRole('button', { name: /^states / }).innerText();
    const [all = 0, within = 0] = [...words.matchAll(/\d+/g)].map(Number);
    const rows = page.getByRole('row').filter({ hasText: 'Fernwire states it' });
    expect(await rows.count()).toBe(all);
    const outside = rows.filter({ hasText: /not of the time|no such date/ });
    await outside.first().waitFor();
    expect(await outside.count()).toBe(all - within);
    expect(within).toBeLessThan(all);
    await page.context().close();
  });

  it('says so where it cannot be learned, fades nothing, and asks again', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}/?view=citations`);
    await page.route('**/api/during', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto(`${stand.app.address}${EXPLORE}${DURING}`);
    const alert = page.getByRole('alert').filter({ hasText: 'nothing is faded' });
    await alert.waitFor();
    await page.unroute('**/api/during');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/have a part in it/).waitFor();
    await page.context().close();
  });
});

const CLAIMS = 'MATCH (c:Claim)<-[:STATES]-(a:Assertion) RETURN c, a.id AS assertion ORDER BY assertion';
const consoleAt = (query: string, more = '') =>
  `${stand.app.address}/?view=console&dataset=two-towns-bridge&q=${encodeURIComponent(query)}${DURING}${more}`;
const rowsOf = async (page: Page) =>
  Number(await page.getByRole('table', { name: 'The rows of the answer' }).getAttribute('aria-rowcount')) - 1;

describe('the console in a chosen time', () => {
  for (const size of ['desktop', 'phone'] as const)
    it(`says how many rows are left out, and shows all of them when asked, ${size}`, async () => {
      const query = CLAIMS.replace('RETURN', "WHERE a.dataset = 'two-towns-bridge' RETURN");
      const { page, complaints } = await openPage(stand.browser, consoleAt(query), { size });
      const told = page.getByText(/^During 13 March 2016, by when it was published: \d+ of \d+ rows shown/);
      await told.waitFor();
      const [shown = 0, all = 0, leftOut] = [...(await told.innerText()).matchAll(/\d+/g)]
        .slice(2)
        .map(Number);
      expect(shown).toBeGreaterThan(0);
      expect(leftOut).toBe(all - shown);
      expect(leftOut).toBeGreaterThan(0);
      expect(await rowsOf(page)).toBe(shown);
      expect(await violationsOf(page)).toEqual([]);
      expect(await widthBeyond(page)).toBe(0);

      await page.getByRole('button', { name: `Show all ${all}` }).click();
      await page
        .getByText(`all ${all} rows shown; ${leftOut} hold something that has no part in it.`)
        .waitFor();
      expect(await rowsOf(page)).toBe(all);
      expect(new URL(page.url()).searchParams.get('outside')).toBe('true');
      await page.getByRole('button', { name: 'Only those of the time' }).click();
      await told.waitFor();
      expect(await rowsOf(page)).toBe(shown);
      await page.getByRole('button', { name: '1 facet chosen, show all' }).click();
      await told.waitFor({ state: 'detached' });
      expect(await rowsOf(page)).toBe(all);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

  it('gives the time to a query that names it, and asks anew when another is chosen', async () => {
    const { page } = await openPage(
      stand.browser,
      consoleAt('RETURN $from AS first, $to AS last, $dated AS lane'),
    );
    const row = page.getByRole('table', { name: 'The rows of the answer' }).getByRole('row').nth(1);
    await row.getByText('2016-03-13').first().waitFor();
    expect((await row.innerText()).split(/\s+/)).toEqual(['2016-03-13', '2016-03-13', 'published']);
    await page
      .getByText('No row holds anything that could be dated, so all are shown.', { exact: false })
      .waitFor();
    await page.getByLabel('$from').fill('2016-03-01');
    await page.getByLabel('$from').press('Enter');
    await row.getByText('2016-03-01').waitFor();
    await page.getByRole('button', { name: '1 facet chosen, show all' }).click();
    await row.getByText('null').first().waitFor();
    expect((await row.innerText()).split(/\s+/)).toEqual(['2016-03-01', 'null', 'null']);
    await page.context().close();
  });

  it('has an example that uses the time, whose rows are all of it', async () => {
    const { page } = await openPage(stand.browser, consoleAt('RETURN 1 AS one'));
    await page.getByRole('button', { name: 'An example' }).click();
    await page.getByLabel('$dated').waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText(/all \d+ rows have a part in it/).waitFor();
    expect(await rowsOf(page)).toBeGreaterThan(1);
    await page.context().close();
  });

  it('shows all rows and says so where it cannot be learned what is of the time', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}/?view=citations`);
    await page.route('**/api/during', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto(consoleAt(CLAIMS));
    const alert = page.getByRole('alert').filter({ hasText: 'all rows are shown' });
    await alert.waitFor();
    await page.unroute('**/api/during');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/ rows shown; /).waitFor();
    await page.context().close();
  });
});
