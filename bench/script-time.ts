// How much script a page has run, as the browser counts it, without what it waited for the graphics card: where there is
// none, reading back one pixel waits until a whole picture is drawn by the processor.
import type { Page } from 'playwright-core';

const WATCH = `(() => {
  const { prototype } = WebGL2RenderingContext;
  const read = prototype.readPixels;
  window.waitedMs = 0;
  prototype.readPixels = function (...words) {
    const start = performance.now();
    read.apply(this, words);
    window.waitedMs += performance.now() - start;
  };
})()`;

/** @returns how to ask for the milliseconds that were spent so far */
export async function watchScript(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(WATCH);
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const spent = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
    return spent * 1000 - (await page.evaluate<number>('window.waitedMs'));
  };
}
