// Time and bytes from asking for the page to the first picture that stands, in the real browser, on the first dataset.
// The baseline of the ratio is the same address opened again with what the browser kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { Settings } from '#schema';
import { startApp } from '../test/e2e/app.ts';
import { openBrowser } from '../test/e2e/browser.ts';
import { untilSettled } from '../test/e2e/page.ts';
import { type Measure, median, timeMs } from './measure.ts';

const RUNS = 5;

export async function page(): Promise<Measure[]> {
  const data = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const app = await startApp(Settings.parse({ STEMMA_DATA: data }));
  const { browser, close } = await openBrowser();
  try {
    const runs: { firstMs: number; againMs: number; bytes: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const first = await openUntilDrawn(context, app.address);
      const bytes = await bytesOf(first.page);
      const again = await openUntilDrawn(context, app.address);
      runs.push({ firstMs: first.ms, againMs: again.ms, bytes });
      await context.close();
    }
    return [
      { name: 'to the first picture', value: median(runs.map((run) => run.firstMs)), unit: 'ms', goal: null },
      {
        name: 'to the first picture, against the same page opened again',
        value: median(runs.map((run) => run.firstMs / run.againMs)),
        unit: 'ratio',
        goal: null,
      },
      { name: 'sent until then', value: median(runs.map((run) => run.bytes)) / 1000, unit: 'kB', goal: null },
    ];
  } finally {
    await close();
    await app.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function openUntilDrawn(context: BrowserContext, address: string): Promise<{ page: Page; ms: number }> {
  const opened = await context.newPage();
  const ms = await timeMs(async () => {
    await opened.goto(address);
    await untilSettled(opened);
  });
  return { page: opened, ms };
}

/** Bytes that came over the wire: the page itself and all that it asked for. */
const bytesOf = (opened: Page): Promise<number> =>
  opened.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .reduce((sum, entry) => sum + entry.transferSize, 0),
  );
