// The matrix of who cites whom: a mark for each arrow, worked by keys, told aloud, its number where it is lit; who cites
// stays in sight when the columns are moved.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findPlaces } from '#layout';
import { CitationGraph } from '#schema';
import { drawnNodes, openPage, untilSettled, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const MATRIX = '/?view=citations&layout=matrix&dataset=karabakh-2020';
const PAPER = 'karabakh-2020:document:legal-paper-iskandarli';
const MEDIA_TO_AMNESTY =
  'karabakh-2020:arrow:actor:legal-paper-iskandarli/media-amnesty>actor:amnesty-international';

const AMNESTY = 'karabakh-2020:actor:amnesty-international';

const stand = withApp();

const isCell = ({ id }: { id: string }): boolean => id.includes(':arrow:');

async function savedSvg(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save the picture' }).click();
  const arrives = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^SVG/ }).click();
  return readFileSync((await (await arrives).path()) ?? '', 'utf8');
}

/** The address in it tells where the picture was looked at. */
const withoutCaption = (svg: string): string => svg.replaceAll(/<desc>.*?<\/desc>|at=[^<]*/g, '');

/** How many marks are drawn, which is how many arrows the head says there are. */
async function countCells(more: string): Promise<number> {
  const { page } = await openPage(stand.browser, `${stand.app.address}${MATRIX}${more}`);
  await page.getByText(/^\d+ actors, \d+ arrows/).waitFor();
  await untilSettled(page);
  const cells = (await drawnNodes(page)).filter(isCell).length;
  const counts = await page.getByText(/^\d+ actors, \d+ arrows/).innerText();
  expect(counts).toMatch(new RegExp(`, ${cells} arrows`, 'u'));
  await page.context().close();
  return cells;
}

it('has a mark for each arrow; one lights its row and column and opens the arrow’s panel', async () => {
  const graph = CitationGraph.parse(
    await (await fetch(`${stand.app.address}/api/graph?view=citations&dataset=karabakh-2020`)).json(),
  );
  const { page, complaints } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&dataset=karabakh-2020`,
  );
  // High enough for the mark that is pointed at.
  await page.setViewportSize({ width: 1440, height: 1000 });
  await untilSettled(page);
  await page.getByRole('radio', { name: 'Matrix' }).check({ force: true });
  await page.getByRole('region', { name: 'Marks and signs' }).waitFor();
  await untilSettled(page);
  const cells = (await drawnNodes(page)).filter(isCell);
  expect(cells).toHaveLength(findPlaces(graph).arrows.length);
  // Numbers stand beside lit marks alone.
  expect(cells.filter(({ named }) => named)).toEqual([]);

  const cell = cells.find(({ id }) => id === MEDIA_TO_AMNESTY);
  await page.mouse.move(cell?.x ?? 0, cell?.y ?? 0);
  await page.getByText(/^“media” cites Amnesty International, \d+ assertions$/).waitFor();
  await untilSettled(page);
  const lit = (await drawnNodes(page)).filter(({ highlighted }) => highlighted);
  expect(lit.map(({ label }) => label).toSorted()).toEqual(
    [cell?.label, 'Amnesty International', '“media”'].toSorted(),
  );
  expect(lit.find(isCell)?.named).toBe(true);
  await page.mouse.click(cell?.x ?? 0, cell?.y ?? 0);
  await page.waitForURL((url) => url.searchParams.get('select') === MEDIA_TO_AMNESTY);
  const panel = page.getByRole('complementary', { name: 'Selected' });
  await panel.getByRole('heading', { name: '“media” cites Amnesty International' }).waitFor();
  await panel.getByRole('article').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('arrow keys go from mark to mark, each is told, and Enter opens it', async () => {
  const { page } = await openPage(stand.browser, stand.app.address + MATRIX);
  await untilSettled(page);
  await page.getByRole('application').focus();
  const told = page.locator('[aria-live="polite"]').filter({ hasText: / cites .*, \d+ assertions?$/ });
  await page.keyboard.press('ArrowRight');
  await told.waitFor();
  const first = await told.innerText();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    (before) => [...document.querySelectorAll('[aria-live]')].every((one) => one.textContent !== before),
    first,
  );
  // The same row: the same document, in the same voice.
  expect((await told.innerText()).split(' cites ')[0]).toBe(first.split(' cites ')[0]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('select')?.includes(':arrow:') === true);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('select'));
  await page.context().close();
});

it('who cites and who is cited stay in sight where it is moved, open what they stand for, and change nothing of the file', async () => {
  const { page, complaints } = await openPage(stand.browser, stand.app.address + MATRIX);
  await untilSettled(page);
  const strip = page.locator('[data-heads="columns"]');
  const isAmnesty = ({ key }: { key: string }): boolean => key === `column ${AMNESTY}`;
  const before = (await drawnNodes(page)).find(isAmnesty);
  expect(await strip.isVisible()).toBe(false);
  const svg = await savedSvg(page);

  await page.mouse.move(800, 700);
  await page.mouse.wheel(0, 330);
  await strip.getByText('Amnesty International', { exact: true }).waitFor();
  await untilSettled(page);
  const moved = await drawnNodes(page);
  const after = moved.find(isAmnesty);
  expect([after?.x, after?.y]).toEqual([before?.x, before?.y].map((px) => expect.closeTo(px ?? 0, 0)));
  expect(await page.locator('[data-heads="rows"]').isVisible()).toBe(false);
  // A mark that has gone behind the headings cannot be pointed at there.
  const behind = moved.find((node) => isCell(node) && node.y > 200 && node.y < (after?.y ?? 0) - 30);
  await page.mouse.move(behind?.x ?? 0, behind?.y ?? 0);
  await untilSettled(page);
  expect(await page.getByText(behind?.label ?? '', { exact: true }).count()).toBe(0);

  await page.mouse.click(after?.x ?? 0, after?.y ?? 0);
  await page.waitForURL((url) => url.searchParams.get('select') === AMNESTY);
  await page.getByRole('heading', { name: 'Amnesty International', level: 2 }).waitFor();
  expect(await strip.locator(`[data-node="column ${AMNESTY}"] circle`).count()).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('select'));
  expect(withoutCaption(await savedSvg(page))).toBe(withoutCaption(svg));
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('facets and the time that is looked at leave fewer marks, as they leave fewer arrows', async () => {
  const whole = await countCells('');
  expect(await countCells(`&document=${encodeURIComponent(PAPER)}`)).toBeLessThan(whole);
  expect(await countCells('&during=2020-10-01/2020-10-31')).toBeLessThan(whole);
});

it('fits a phone in the dark; what is moved there leaves nothing wider than the window', async () => {
  const { page, complaints } = await openPage(stand.browser, stand.app.address + MATRIX, {
    size: 'phone',
    scheme: 'dark',
  });
  await untilSettled(page);
  const first = (await drawnNodes(page)).find(({ id }) => id === PAPER);
  expect(first?.visible).toBe(true);
  const camera = await page.evaluate(() => window.stemma?.camera());
  await page.mouse.move(300, 650);
  await page.mouse.down();
  await page.mouse.move(120, 650, { steps: 6 });
  await page.mouse.up();
  await untilSettled(page);
  expect((await page.evaluate(() => window.stemma?.camera()))?.x).toBeGreaterThan(camera?.x ?? 0);
  // Whoever cites stands at the left all the same.
  expect((await drawnNodes(page)).find(({ id }) => id === PAPER)).toMatchObject({
    x: expect.closeTo(first?.x ?? 0, 0),
    visible: true,
  });
  expect(await page.locator('[data-heads="rows"]').isVisible()).toBe(true);
  expect(await violationsOf(page)).toEqual([]);
  expect(await widthBeyond(page)).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
