// Who cites whom by actor, by document and by publisher: one switch for picture and table, kept in the address.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { CitationGraph } from '#schema';
import { drawnEdges, drawnNodes, openPage, untilSettled, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const BRIDGE = 'two-towns-bridge';
const document = (name: string) => `${BRIDGE}:document:${name}`;

const stand = withApp();

const address = (query: string) => `${stand.app.address}/?view=citations&dataset=${BRIDGE}${query}`;
const choose = (page: Page, name: string) => page.getByText(name, { exact: true }).first().click();
const isChosen = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).isChecked();
const graphBy = async (by: string) => {
  const answer = await fetch(`${stand.app.address}/api/graph?view=citations&dataset=${BRIDGE}&by=${by}`);
  return CitationGraph.parse(await answer.json());
};

it('the switch draws documents and what they cite; the address keeps it, table and panels follow', async () => {
  const { page, complaints } = await openPage(stand.browser, address(''));
  await untilSettled(page);
  expect(await isChosen(page, 'by actor')).toBe(true);
  await choose(page, 'by document');
  await page.waitForURL(/[?&]by=document/);
  await page.getByText('16 documents, 24 arrows').waitFor();
  await untilSettled(page);
  const { nodes, edges } = await graphBy('document');
  const drawn = new Set((await drawnNodes(page)).map(({ id }) => id));
  expect([...drawn].toSorted()).toEqual(nodes.map(({ key }) => key).toSorted());
  const pairs = new Set(edges.map(({ source, target }) => `${source} ${target}`));
  expect((await drawnEdges(page)).length).toBe(pairs.size);
  await page.getByText('A document is of no kind of actor').waitFor();
  expect(await violationsOf(page)).toEqual([]);

  await choose(page, 'Table');
  const row = page.getByRole('row', {
    name: /^Une fissure dans le pont aux Saules cites and takes words from Crack found/,
  });
  await row.getByRole('link', { name: /^9 in which/ }).click();
  const title =
    'Une fissure dans le pont aux Saules cites and takes words from Crack found in river bridge after flood';
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  // Each passage that it rests on: eight assertions, and words that name the document.
  await page.getByText(/^9 passages in/).waitFor();
  await page.getByRole('heading', { level: 3, name: 'Named in the text' }).waitFor();
  expect(new URL(page.url()).searchParams.get('select')).toContain(':arrow:by-document:');
  expect(await violationsOf(page)).toEqual([]);

  await choose(page, 'by publisher');
  await page.waitForURL(/[?&]by=publisher/);
  // That arrow is no arrow of this picture.
  expect(new URL(page.url()).searchParams.get('select')).toBeNull();
  await page
    .getByRole('row', { name: /^La Gazette de Saint-Orvain cites and takes words from Fernwire/ })
    .waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  expect(await isChosen(page, 'by document')).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('in the map a document that is read and cited stands once, and opens its panel', async () => {
  const { page, complaints } = await openPage(stand.browser, address('&by=document&layout=force'));
  await untilSettled(page);
  const drawn = (await drawnNodes(page)).map(({ id }) => id);
  expect(drawn.filter((id) => id === document('fernwire-1'))).toHaveLength(1);
  await page.goto(address(`&by=document&layout=force&select=${document('fernwire-1')}`));
  await page.getByRole('heading', { level: 2, name: /Crack found in river bridge after flood/ }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('by publisher: a saved picture says so, and a kind of actor is a facet again', async () => {
  const { page, complaints } = await openPage(stand.browser, address('&by=publisher&kind=ngo'), {
    scheme: 'dark',
  });
  await untilSettled(page);
  await page.getByText('1 facet chosen').waitFor();
  const targets = new Set((await drawnEdges(page)).map(({ target }) => target));
  expect(targets.size).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Save the picture' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^SVG/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('who-cites-whom-by-publisher.svg');
  const svg = readFileSync((await file.path()) ?? '', 'utf8');
  expect(svg).toContain('Who cites whom, by publisher · Two towns and a bridge');
  expect(svg).toContain('kinds of actor ngo');
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a time that is looked at says what it leaves out because it has no such date', async () => {
  const days = '&by=document&during=2016-03-01/2016-03-31';
  const { page } = await openPage(stand.browser, address(days));
  await page.getByText(/Passages that only name a work have no day/).waitFor();
  await page.goto(address(`${days}&dated=published`));
  await untilSettled(page);
  expect(await page.getByText(/Passages that only name a work have no day/).count()).toBe(0);
  await page.context().close();
});

it.for(['document', 'publisher'])('on a phone by %s has the switch, fits, and has no fault', async (by) => {
  const { page, complaints } = await openPage(stand.browser, address(`&by=${by}`), { size: 'phone' });
  await untilSettled(page);
  expect(await isChosen(page, `by ${by}`)).toBe(true);
  expect((await drawnEdges(page)).length).toBeGreaterThan(5);
  expect(await widthBeyond(page)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  await choose(page, 'by actor');
  await page.waitForURL((url) => !url.searchParams.has('by'));
  expect(complaints).toEqual([]);
  await page.context().close();
});
