// A newcomer's way, on both stores: one command, then who cites whom and which claims contradict each other on the
// screen, each mark leading to the exact words it rests on.
import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPlaces } from '#layout';
import { type ActorDetail, CitationGraph, ComparisonList, DocumentDetail } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { type App, startApp, textsFolder } from './app.ts';
import { openBrowser } from './browser.ts';
import { drawnEdges, drawnNodes, openPage, untilSettled } from './page.ts';

const AMNESTY = 'karabakh-2020:actor:amnesty-international';
const BEGAN = 'karabakh-2020:comparison:functional/armenia-began/azerbaijan-began';

let browser: Browser;
let closeBrowser: () => Promise<void>;
beforeAll(async () => {
  ({ browser, close: closeBrowser } = await openBrowser());
});
afterAll(() => closeBrowser());

describeStores(
  'first light',
  (_open, { settings }) => {
    let app: App;
    beforeAll(async () => {
      app = await startApp(settings());
    });
    afterAll(() => app.stop());
    const get = async (path: string) => (await fetch(app.address + path)).json();
    const texts = new Map<string, string>();
    const textOf = async (document: string): Promise<string> => {
      const before = texts.get(document);
      if (before !== undefined) return before;
      const { sha256 } = DocumentDetail.parse(await get(`/api/documents/${encodeURIComponent(document)}`));
      const text = readText(sha256 ?? '');
      texts.set(document, text);
      return text;
    };

    it('the canvas shows the actors and arrows that the graph holds', async () => {
      const graph = CitationGraph.parse(await get('/api/graph?view=citations&dataset=karabakh-2020'));
      const { page, complaints } = await openPage(browser, `${app.address}/?view=citations`);
      await untilSettled(page);
      const nodes = await drawnNodes(page);
      const edges = await drawnEdges(page);
      const known = new Set(graph.nodes.map((node) => node.key));
      const drawn = new Set(nodes.map((node) => node.id));
      expect([...drawn].filter((id) => id.startsWith('karabakh-2020:actor:') && !known.has(id))).toEqual([]);
      expect(drawn).toContain(AMNESTY);
      expect(nodes.filter((node) => node.named).length).toBeGreaterThan(40);
      expect(edges.length).toBeGreaterThan(40);
      for (const siglum of ['A', 'B', 'C', 'D', 'E'])
        expect(await page.getByText(siglum, { exact: true }).count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('hover lights the neighbourhood, a click opens the panel, and its words stand in the text', async () => {
      const { page } = await openPage(browser, `${app.address}/?view=citations`);
      await untilSettled(page);
      const amnesty = (await drawnNodes(page)).find((node) => node.id === AMNESTY);
      expect(amnesty?.visible).toBe(true);
      await page.mouse.move(amnesty?.x ?? 0, amnesty?.y ?? 0);
      await page.waitForFunction(
        (id) => window.stemma?.nodes().some((node) => node.highlighted && node.id !== id),
        AMNESTY,
      );
      expect((await drawnNodes(page)).some((node) => !node.highlighted)).toBe(true);
      await page.mouse.click(amnesty?.x ?? 0, amnesty?.y ?? 0);
      await page.getByRole('heading', { name: 'Amnesty International' }).waitFor();
      expect(new URL(page.url()).searchParams.get('select')).toBe(AMNESTY);

      const actor: ActorDetail = await get(`/api/actors/${encodeURIComponent(AMNESTY)}`);
      const panel = page.getByRole('complementary', { name: 'Selected' });
      const [first] = actor.states.items;
      await panel
        .getByText(first?.claim.text ?? '')
        .first()
        .waitFor();
      if (textsFolder !== undefined)
        for (const { quote, document } of actor.states.items) {
          const text = [...(await textOf(document.id))];
          expect(text.slice(quote.start, quote.end).join('')).toBe(quote.exact);
          expect(quote.checked).toBe(true);
        }
      await page.context().close();
    });

    it('a click on an arrow opens the assertions that it stands for', async () => {
      const { page } = await openPage(browser, `${app.address}/?view=citations`);
      await untilSettled(page);
      const arrow = (await drawnEdges(page)).find(
        // The one to Amnesty International that shares its line with no other.
        ({ source, target }) => source.endsWith('/media-amnesty') && target === AMNESTY,
      );
      await page.mouse.click(arrow?.x ?? 0, arrow?.y ?? 0);
      await page.waitForURL((url) => url.searchParams.get('select')?.includes(':arrow:') === true);
      const panel = page.getByRole('complementary', { name: 'Selected' });
      await panel.getByRole('heading', { name: /cites Amnesty International$/ }).waitFor();
      await panel.getByRole('article').first().waitFor();
      expect((await drawnEdges(page)).filter((edge) => edge.highlighted).map((edge) => edge.key)).toEqual([
        arrow?.key,
      ]);
      await page.context().close();
    });

    it('a contradiction leads from its sign to both claims with words, chains, reason and fields', async () => {
      const { page, complaints } = await openPage(browser, `${app.address}/?view=questions`);
      await page.getByRole('button', { name: /^Who began the fighting of 27 September 2020\?/ }).click();
      await page
        .getByRole('button', { name: /contradicts, found/i })
        .first()
        .click();
      await page.waitForURL((url) => url.searchParams.get('select')?.includes(':comparison:') === true);
      const panel = page.getByRole('complementary', { name: 'Selected' });
      await panel.getByRole('heading', { name: /contradicts/i }).waitFor();
      const list = ComparisonList.parse(await get('/api/comparisons?dataset=karabakh-2020&limit=200'));
      const comparison = list.items.find(
        (item) => item.id === new URL(page.url()).searchParams.get('select'),
      );
      expect(comparison?.type).toBe('contradicts');
      for (const claim of comparison?.claims ?? []) await panel.getByText(claim.text).first().waitFor();
      await panel.getByText(comparison?.reason ?? '').waitFor();
      for (const { values } of comparison?.fields ?? [])
        for (const value of values) if (value !== null) await panel.getByText(value).first().waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('the map draws a sign for each comparison, and a click on it selects it', async () => {
      const { page } = await openPage(browser, `${app.address}/?view=questions&layout=map`);
      await untilSettled(page);
      const signs = (await drawnNodes(page)).filter((node) =>
        node.id.startsWith('karabakh-2020:comparison:'),
      );
      const list = ComparisonList.parse(await get('/api/comparisons?dataset=karabakh-2020&limit=200'));
      // A claim that answers two questions stands under both, and so does its sign.
      const ids = [...new Set(signs.map((sign) => sign.id))];
      expect(ids.toSorted()).toEqual(list.items.map((item) => item.id).toSorted());
      const shown = signs.find((sign) => sign.x > 250 && sign.x < 1300 && sign.y > 250 && sign.y < 850);
      await page.mouse.click(shown?.x ?? 0, shown?.y ?? 0);
      await page.waitForURL((url) => url.searchParams.get('select') === shown?.id);
      await page.context().close();
    });

    it('search finds an actor by another spelling, and a claim by its words', async () => {
      const { page } = await openPage(browser, `${app.address}/?view=citations`);
      await untilSettled(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('hikmet');
      await page.getByRole('option', { name: /^Hikmat Hajiyev/ }).click();
      await page.getByRole('heading', { name: 'Hikmat Hajiyev' }).waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('cluster munitions barda');
      await page
        .getByRole('option', { name: /cluster/i })
        .first()
        .waitFor();
      await page.context().close();
    });

    it('the table has the same content as the picture', async () => {
      const graph = CitationGraph.parse(await get('/api/graph?view=citations&dataset=karabakh-2020'));
      const { page } = await openPage(browser, `${app.address}/?form=table`);
      const rows = page.getByRole('main').getByText(/^\d+ rows$/);
      await rows.waitFor();
      expect(Number.parseInt(await rows.innerText(), 10)).toBe(findPlaces(graph).arrows.length);
      await page.getByRole('link', { name: 'Amnesty International' }).first().click();
      await page.getByRole('heading', { name: 'Amnesty International' }).waitFor();
      expect(new URL(page.url()).searchParams.get('form')).toBe('table');
      await page.context().close();
    });

    it('the address holds the view: it opens elsewhere the same, and back and forward work', async () => {
      const { page } = await openPage(browser, `${app.address}/?view=citations`);
      await untilSettled(page);
      await page.getByRole('button', { name: 'Questions', exact: true }).click();
      await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
      await page.getByRole('radio', { name: 'Map' }).check({ force: true });
      await untilSettled(page);
      const address = page.url();
      await page.goBack();
      await page.goBack();
      await page.getByRole('heading', { name: 'Who cites whom', level: 1 }).waitFor();
      await page.goForward();
      await page.goForward();
      expect(page.url()).toBe(address);
      const other = await openPage(browser, address);
      await untilSettled(other.page);
      expect(placesOf(await drawnNodes(other.page))).toEqual(placesOf(await drawnNodes(page)));
      await other.page.context().close();
      await page.context().close();
    });

    it('the picture is worked by keys alone', async () => {
      const { page } = await openPage(browser, `${app.address}/?view=citations`);
      await untilSettled(page);
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/select=/);
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => !url.searchParams.has('select'));
      await page.context().close();
    });

    it('a comparison opens from its address alone', async () => {
      const { page } = await openPage(browser, `${app.address}/?select=${BEGAN}`);
      await page.getByText('You started this war').waitFor();
      await page.context().close();
    });
  },
  { empty: 'once' },
);

const placesOf = (nodes: Awaited<ReturnType<typeof drawnNodes>>) =>
  nodes.map(({ key, x, y }) => [key, Math.round(x), Math.round(y)]);

/** The text with that SHA-256, from the folder of full texts. */
function readText(sha256: string): string {
  for (const name of readdirSync(textsFolder ?? '.')) {
    const bytes = readFileSync(join(textsFolder ?? '.', name));
    if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes.toString('utf8');
  }
  throw new Error(`no text has the SHA-256 ${sha256}`);
}
