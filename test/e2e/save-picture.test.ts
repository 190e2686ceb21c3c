// The picture as a file: SVG with its text, PNG at twice the size, and a page that opens without a server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { AssertionList } from '#schema';
import { drawnEdges, drawnNodes, openPage, untilSettled, violationsOf } from './page.ts';
import { withApp } from './with-app.ts';

const stand = withApp();

async function saved(page: Page, item: RegExp): Promise<Download> {
  await page.getByRole('button', { name: 'Save the picture' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return download;
}

it('an SVG has every line and name of the picture as text, with the caption; a PNG is twice as large', async () => {
  const { page, complaints } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&dataset=two-towns-bridge`,
  );
  await untilSettled(page);
  const file = await saved(page, /^SVG/);
  expect(file.suggestedFilename()).toBe('who-cites-whom-by-actor.svg');
  const svg = readFileSync((await file.path()) ?? '', 'utf8');
  const read = await page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    return {
      name: root.nodeName,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      texts: [...root.querySelectorAll('text')].map((text) => text.textContent),
      edges: root.querySelectorAll('[data-from]').length,
    };
  }, svg);
  expect(read.name).toBe('svg');
  expect(read.edges).toBe((await drawnEdges(page)).length);
  const named = (await drawnNodes(page)).filter(
    ({ id, named: isNamed }) => isNamed && id.includes(':actor:'),
  );
  expect(named.length).toBeGreaterThan(10);
  for (const { label } of named) expect(read.texts).toContain(label);
  expect(read.texts.some((text) => text?.includes('Two towns and a bridge, version'))).toBe(true);

  const png = readFileSync((await (await saved(page, /^PNG/)).path()) ?? '');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * read.width, 2 * read.height]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a page that was saved opens without a server, and one points, chooses and reads the exact words in it by keys', async () => {
  const { page } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&dataset=two-towns-bridge`,
  );
  await untilSettled(page);
  const file = await saved(page, /^HTML/);
  const path = join(stand.folder, 'saved.html');
  await file.saveAs(path);
  const { page: alone, complaints } = await openPage(stand.browser, pathToFileURL(path).href);
  const agency = alone.locator('svg [role="button"]', { hasText: /^Fernwire/ }).first();
  await agency.focus();
  await alone.keyboard.press('Enter');
  const read = alone.getByRole('complementary', { name: 'What is chosen' });
  await read.waitFor();
  const { items } = AssertionList.parse(
    await (await fetch(`${stand.app.address}/api/assertions?dataset=two-towns-bridge&limit=200`)).json(),
  );
  const exact = new Set(items.map(({ quote }) => `“${quote.exact}”`));
  const told = await read.locator('blockquote').allTextContents();
  expect(told.length).toBeGreaterThan(3);
  for (const words of told) expect(exact).toContain(words);
  expect(await read.locator('figcaption').first().textContent()).toMatch(/, characters \d+–\d+$/);
  expect(await violationsOf(alone)).toEqual([]);
  await alone.keyboard.press('Escape');
  await read.waitFor({ state: 'hidden' });
  const name = alone.locator('svg [data-words]', { hasText: 'Fernwire' }).first();
  await name.hover();
  expect(await alone.locator('svg.lit [data-words].lit').count()).toBeGreaterThan(1);
  await name.click();
  await read.getByRole('button', { name: 'Close' }).click();
  expect(await alone.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('button');
  await alone.setViewportSize({ width: 390, height: 844 });
  await name.click();
  await read.waitFor();
  expect(complaints).toEqual([]);
  await alone.context().close();
  await page.context().close();
});

it('an address that is shared shows the part of the picture that one looked at, and no other picture is moved by it', async () => {
  const { page } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&dataset=two-towns-bridge`,
  );
  await untilSettled(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await untilSettled(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await untilSettled(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const { page: other } = await openPage(stand.browser, address);
  await untilSettled(other);
  const [mine, theirs] = [await placeIn(page), await placeIn(other)];
  expect(theirs?.zoom).toBeCloseTo(mine?.zoom ?? 0, 2);
  expect(Math.abs((theirs?.x ?? 0) - (mine?.x ?? 1_000))).toBeLessThan(1);
  expect(Math.abs((theirs?.y ?? 0) - (mine?.y ?? 1_000))).toBeLessThan(1);
  await other.goto(address.replace('view=citations', 'view=citations&layout=force'));
  await untilSettled(other);
  expect((await placeIn(other))?.zoom).not.toBeCloseTo(mine?.zoom ?? 0, 2);
  for (const shown of [page, other]) await shown.context().close();
});

const placeIn = (shown: Page) => shown.evaluate(() => window.stemma?.camera());
