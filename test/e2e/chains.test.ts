// The chains of attribution: a tree for each document; one actor's places light together, and lead to the same panels
// as the flow; facets and the time that is looked at narrow them; saved like every picture.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ChainList } from '#schema';
import { drawnEdges, drawnNodes, openPage, untilSettled, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const CHAINS = '/?view=citations&layout=chains&dataset=karabakh-2020';
const AMNESTY = 'karabakh-2020:actor:amnesty-international';
const PAPER = 'karabakh-2020:document:legal-paper-iskandarli';

const stand = withApp();

it('one actor’s places light together; a place and a branch open the panels of the flow', async () => {
  const { page, complaints } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&dataset=karabakh-2020`,
  );
  await untilSettled(page);
  await page.getByRole('radio', { name: 'Chains' }).check({ force: true });
  await page.getByText(/^\d+ chains in 5 documents$/).waitFor();
  await untilSettled(page);
  const places = (await drawnNodes(page)).filter(({ id }) => id === AMNESTY);
  expect(places.length).toBeGreaterThan(1);
  const seen = places.find(({ visible }) => visible);
  await page.mouse.move(seen?.x ?? 0, seen?.y ?? 0);
  await page.waitForFunction(
    (id) => window.stemma?.nodes().every((node) => node.id !== id || node.highlighted),
    AMNESTY,
  );
  expect((await drawnNodes(page)).some(({ highlighted }) => !highlighted)).toBe(true);
  await page.mouse.click(seen?.x ?? 0, seen?.y ?? 0);
  await page.getByRole('heading', { name: 'Amnesty International' }).waitFor();

  await untilSettled(page);
  const place = (await drawnNodes(page)).find(({ id, visible }) => id === AMNESTY && visible);
  // On the level part of the branch that leads to it, left of the turn.
  await page.mouse.click((place?.x ?? 0) + 30, place?.y ?? 0);
  await page.waitForURL((url) => url.searchParams.get('select')?.includes(':arrow:') === true);
  const panel = page.getByRole('complementary', { name: 'Selected' });
  await panel.getByRole('heading', { name: /cites Amnesty International$/ }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('keys lead from a document along its branches, and each place is told with its link', async () => {
  const { page } = await openPage(stand.browser, stand.app.address + CHAINS);
  await untilSettled(page);
  await page.getByRole('application').focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowLeft');
  await page.getByText(/: link 1 in A, in \d+ assertions?/).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/select=/);
  await page.context().close();
});

it('facets and the time that is looked at leave whole chains, and the legend follows', async () => {
  const { chains } = ChainList.parse(
    await (await fetch(`${stand.app.address}/api/chains?dataset=karabakh-2020`)).json(),
  );
  const ofPaper = chains.filter(({ document }) => document === PAPER);
  const { page } = await openPage(
    stand.browser,
    `${stand.app.address}${CHAINS}&document=${encodeURIComponent(PAPER)}`,
  );
  await page.getByText(`${ofPaper.length} chains in 1 document`).waitFor();
  await untilSettled(page);
  const sigla = (await drawnNodes(page)).filter(({ id }) => id.includes(':document:') && id === PAPER);
  expect(sigla).toHaveLength(1);
  const legend = page.getByRole('region', { name: 'Branches and signs' });
  await legend.getByText('who speaks first in a document').waitFor();
  expect(await legend.getByText('in a reader’s comment').count()).toBe(0);

  await page.goto(`${stand.app.address}${CHAINS}&during=2020-10-01/2020-10-31`);
  const counts = page.getByText(/^\d+ chains? in \d documents?$/);
  await counts.waitFor();
  expect(Number.parseInt(await counts.innerText(), 10)).toBeLessThan(chains.length);
  await page.context().close();
});

it('is saved with every name as text, by a name of its own', async () => {
  const { page } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&layout=chains&dataset=two-towns-bridge`,
  );
  await untilSettled(page);
  await page.getByRole('button', { name: 'Save the picture' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^SVG/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('chains-of-attribution.svg');
  const svg = readFileSync(await file.path(), 'utf8');
  for (const words of ['Link 0', 'who speaks first', 'Documents, by date', 'Thessa Vornick'])
    expect(svg).toContain(`>${words}</text>`);
  expect(svg.match(/data-from/g)).toHaveLength((await drawnEdges(page)).length);
  await page.context().close();
});

it('fits a phone in the dark, every place on a row of its own', async () => {
  const { page, complaints } = await openPage(stand.browser, stand.app.address + CHAINS, {
    size: 'phone',
    scheme: 'dark',
  });
  await untilSettled(page);
  const places = (await drawnNodes(page)).filter(({ id }) => !id.includes(':document:'));
  expect(new Set(places.map(({ y }) => Math.round(y))).size).toBe(places.length);
  for (const { x } of places) expect(x).toBeLessThan(390);
  expect(await violationsOf(page)).toEqual([]);
  expect(await widthBeyond(page)).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
