// Our canvas and sigma as its documentation sets it up, in turn, in one browser: the first picture, and how much script a
// frame takes while the picture is dragged.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { facetCitations } from '#overview';
import type { CitationGraph, CitationOverview } from '#schema';
import type { DrawnGraph } from './drawing-page.ts';
import { type Measure, median } from './measure.ts';
import { between, type Spent, watchScript } from './script-time.ts';

const RUNS = 3;
/** Few: with all items of a large graph a frame of sigma takes seconds where no graphics card is. */
const FRAMES = 12;
/** px that the pointer goes each frame: at sixty frames a second it crosses the view in two seconds. */
const STEP = 11;
const VIEW = { width: 1440, height: 900 };

/**
 * What our page shows of the graph against sigma with all of it; and both with a tenth of it, item by item, since the page
 * never draws more so.
 */
export async function canvases(
  browser: Browser,
  graph: CitationGraph,
  overview: CitationOverview,
): Promise<Measure[]> {
  const page = await (await browser.newContext({ viewport: VIEW })).newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addStyleTag({ path: 'client/theme/tokens.css' });
  await page.addScriptTag({ content: await bundled() });
  const spent = await watchScript(page);
  const side = async (draw: () => Promise<number>) => {
    const firstMs = await draw();
    const frame = await panned(page, spent);
    await page.evaluate(() => window.closeDrawn?.());
    return { firstMs, ...frame };
  };
  const sigma = (drawn: DrawnGraph) => () =>
    page.evaluate((given) => window.drawSigma?.(given) ?? Number.NaN, drawn);
  const ours = (drawn: DrawnGraph) => () =>
    page.evaluate((given) => window.drawOurs?.(given) ?? Number.NaN, drawn);
  const groups = () => page.evaluate((given) => window.drawOverview?.(given) ?? Number.NaN, overview);
  const [whole, tenth] = [placed(graph), placed(tenthOf(graph))];
  const runs: { page: Drawn; whole: Drawn; ours: Drawn; sigma: Drawn }[] = [];
  for (let run = 0; run <= RUNS; run += 1)
    runs.push({
      page: await side(groups),
      whole: await side(sigma(whole)),
      ours: await side(ours(tenth)),
      sigma: await side(sigma(tenth)),
    });
  await page.context().close();
  // The first run warms up all.
  const middle = (of: (run: (typeof runs)[number]) => number) => median(runs.slice(1).map(of));
  return [
    figure(
      'first picture, ours in groups',
      middle((run) => run.page.firstMs),
    ),
    figure(
      'first picture, sigma with all',
      middle((run) => run.whole.firstMs),
    ),
    figure(
      'first picture, ours against sigma',
      middle((run) => run.page.firstMs / run.whole.firstMs),
      0.5,
    ),
    figure(
      'script of a panned frame, ours in groups',
      middle((run) => run.page.workedMs),
    ),
    figure(
      'script of a panned frame, sigma with all',
      middle((run) => run.whole.workedMs),
    ),
    figure(
      'script of a panned frame, ours against sigma',
      middle((run) => run.page.workedMs / run.whole.workedMs),
      0.2,
    ),
    figure(
      'the same with all that it waited for, ours in groups',
      middle((run) => run.page.passedMs),
    ),
    figure(
      'the same with all that it waited for, sigma with all',
      middle((run) => run.whole.passedMs),
    ),
    figure(
      'first picture of one tenth, item by item, against sigma',
      middle((run) => run.ours.firstMs / run.sigma.firstMs),
    ),
    figure(
      'script of its panned frame, ours',
      middle((run) => run.ours.workedMs),
    ),
    figure(
      'script of its panned frame, ours against sigma',
      middle((run) => run.ours.workedMs / run.sigma.workedMs),
    ),
  ];
}

function figure(name: string, value: number, goal: number | null = null): Measure {
  return { name, value, unit: name.includes('against') ? 'ratio' : 'ms', goal };
}

type Drawn = { firstMs: number } & Spent;

/** Every tenth document with all that it cites. */
function tenthOf(graph: CitationGraph): CitationGraph {
  const documents = graph.nodes.flatMap(({ key, attributes }) =>
    attributes.type === 'document' ? [key] : [],
  );
  return facetCitations(graph, {
    documents: documents.filter((_, index) => index % 10 === 0),
    kinds: [],
    known: [],
  });
}

/**
 * Script of one frame while the pointer drags the picture. Each move is sent once the one before was taken, which happens
 * once a frame.
 */
async function panned(page: Page, spent: () => Promise<Spent>): Promise<Spent> {
  const session = await page.context().newCDPSession(page);
  const middle = { x: VIEW.width / 2, y: VIEW.height / 2 };
  const drag = (step: number) =>
    session.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x: middle.x + step * STEP,
      y: middle.y + step,
      button: 'left',
      buttons: 1,
    });
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await drag(1);
  const before = await spent();
  for (let step = 2; step <= FRAMES + 1; step += 1) await drag(step);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  const { workedMs, passedMs } = between(before, await spent());
  await page.mouse.up();
  return { workedMs: workedMs / FRAMES, passedMs: passedMs / FRAMES };
}

/** The same places for both: a spiral, in which every item has as much room. */
function placed(graph: CitationGraph): DrawnGraph {
  const span = 2 * 12 * Math.sqrt(graph.nodes.length);
  return {
    width: span,
    height: span,
    nodes: graph.nodes.map(({ key, attributes }, index) => ({
      key,
      label: attributes.label,
      x: span / 2 + 12 * Math.sqrt(index) * Math.cos(index * 2.399963),
      y: span / 2 + 12 * Math.sqrt(index) * Math.sin(index * 2.399963),
    })),
    edges: graph.edges.map(({ key, source, target }) => ({ key, source, target })),
  };
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, 'drawing-page.ts'), formats: ['iife'], name: 'drawing' },
    },
  });
  const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = output.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled');
  return chunk.code;
}
