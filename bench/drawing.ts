// Drawing 10,000 nodes and 30,000 edges: our canvas against sigma as its documentation sets it up, in turn, in one
// browser; then the page itself on a dataset of that size, and on the corpus how much script one interaction takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { CitationGraph, CitationOverview, Settings } from '#schema';
import { startApp } from '../test/e2e/app.ts';
import { openBrowser } from '../test/e2e/browser.ts';
import { startOwnApp } from '../test/e2e/own-app.ts';
import { drawnNodes, openPage, untilSettled } from '../test/e2e/page.ts';
import { canvases } from './drawing-canvases.ts';
import { LARGE, writeCitations } from './generated-citations.ts';
import { type Measure, median, percentile } from './measure.ts';
import { between, type Spent, watchScript } from './script-time.ts';

const RUNS = 3;
const DATASET = 'generated';
/** The largest group of the overview, which opens into its kinds. */
const GROUP = 'group:origins:others';

export async function drawing(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  try {
    writeCitations(join(folder, 'seeds'), DATASET, LARGE);
    const app = await startOwnApp(folder);
    try {
      const path = `${app.address}/api/graph?view=citations&dataset=${DATASET}`;
      const graph = CitationGraph.parse(await (await fetch(`${path}&whole=yes`)).json());
      const overview = await (await fetch(path)).text();
      return [
        { name: 'nodes', value: graph.nodes.length, unit: 'count', goal: null },
        { name: 'edges', value: graph.edges.length, unit: 'count', goal: null },
        ...(await inBrowser((browser) =>
          canvases(browser, graph, CitationOverview.parse(JSON.parse(overview))),
        )),
        {
          name: 'who cites whom as it is sent first, gzipped',
          value: gzipSync(overview).length / 1000,
          unit: 'kB',
          goal: 300,
        },
        ...(await inBrowser((browser) =>
          onPage(browser, `${app.address}/?view=citations&dataset=${DATASET}`),
        )),
        ...(await inBrowser(onCorpus)),
      ];
    } finally {
      await app.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a browser of its own: what one part leaves its process for graphics to draw is not waited for by the next. */
async function inBrowser(measure: (browser: Browser) => Promise<Measure[]>): Promise<Measure[]> {
  const { browser, close } = await openBrowser();
  try {
    return await measure(browser);
  } finally {
    await close();
  }
}

/** The page on the large dataset: until its overview stands, and from an answer until what it opens stands. */
async function onPage(browser: Browser, address: string): Promise<Measure[]> {
  const firsts: number[] = [];
  const opens: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { page } = await openPage(browser, address);
    await untilSettled(page);
    firsts.push(await page.evaluate(() => performance.now()));
    const group = (await drawnNodes(page)).find(({ id }) => id === GROUP);
    const opened = page.evaluate(untilOpened, GROUP);
    await page.mouse.click(group?.x ?? 0, group?.y ?? 0);
    opens.push(await opened);
    await page.context().close();
  }
  return [
    { name: 'from the address to the overview', value: median(firsts), unit: 'ms', goal: null },
    { name: 'from the answer until a group stands open', value: median(opens), unit: 'ms', goal: 300 },
  ];
}

/** Runs in the page. Milliseconds from the end of the answer to the frame after the one that draws the parts of a group. */
async function untilOpened(group: string): Promise<number> {
  // It knows nothing beyond itself, since the page is given its text.
  do await new Promise((done) => requestAnimationFrame(done));
  while (!window.stemma?.nodes().some(({ id }) => id.startsWith(`${group}:`)));
  await new Promise((done) => requestAnimationFrame(done));
  const asked = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.includes('open=group'))
    .at(-1);
  return asked instanceof PerformanceResourceTiming ? performance.now() - asked.responseEnd : Number.NaN;
}

/** Pointing, dragging, zooming, walking by keys and choosing, on the first dataset. */
async function onCorpus(browser: Browser): Promise<Measure[]> {
  const data = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const app = await startApp(Settings.parse({ STEMMA_DATA: data }));
  try {
    const { page } = await openPage(browser, `${app.address}/?view=citations`);
    await untilSettled(page);
    const spentSoFar = await watchScript(page);
    const nodes = (await drawnNodes(page)).filter(({ visible }) => visible);
    const some = nodes.filter((_, index) => index % Math.ceil(nodes.length / 20) === 0);
    const spent: Spent[] = [];
    const measured = async (act: () => Promise<unknown>) => {
      const before = await spentSoFar();
      await act();
      await page.evaluate(() => window.stemma?.settled);
      spent.push(between(before, await spentSoFar()));
    };
    for (const { x, y } of some) await measured(() => page.mouse.move(x, y));
    for (let step = 0; step < 20; step += 1) await measured(() => page.mouse.wheel(0, step < 10 ? 60 : -60));
    await page.getByRole('application').focus();
    for (let step = 0; step < 20; step += 1)
      await measured(() => page.keyboard.press(step % 3 === 0 ? 'ArrowRight' : 'ArrowDown'));
    for (const { x, y } of some.slice(0, 5)) await measured(() => page.mouse.click(x, y));
    await page.context().close();
    const worked = spent.map(({ workedMs }) => workedMs);
    const passed = spent.map(({ passedMs }) => passedMs);
    const script = 'script of an interaction on the corpus';
    return [
      { name: `${script}, the median`, value: median(worked), unit: 'ms', goal: null },
      { name: `${script}, p95`, value: percentile(worked, 0.95), unit: 'ms', goal: 16 },
      {
        name: 'the same with all that it waited for, p95',
        value: percentile(passed, 0.95),
        unit: 'ms',
        goal: null,
      },
    ];
  } finally {
    await app.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
