// How much script a page has run, as the browser counts it, and how much of that was waiting for the graphics card:
// reading back a pixel waits until all that was asked for is drawn, by the processor where there is no card.
import type { CDPSession, Page } from 'playwright-core';

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

/** Milliseconds of script without waiting, and of waiting. */
export type Spent = { scriptMs: number; waitedMs: number };

export type ScriptWatch = {
  /** What was spent so far. */
  spent: () => Promise<Spent>;
  /** What the browser is told by, which takes no script of the page. */
  session: CDPSession;
};

export async function watchScript(page: Page): Promise<ScriptWatch> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await run(session, WATCH);
  return {
    async spent() {
      const waitedMs = await run(session, 'window.waitedMs');
      const { metrics } = await session.send('Performance.getMetrics');
      const spent = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
      return { scriptMs: spent * 1000 - waitedMs, waitedMs };
    },
    session,
  };
}

async function run(session: CDPSession, expression: string): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
  return Number(result.value);
}
