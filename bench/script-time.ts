// How much script a page has run, as the browser counts it: the time that its main thread worked on it, and the time from
// its beginning to its end. Between them lies waiting: for the graphics card, most of all where the processor draws in its
// place, and for a processor that others use.
import type { CDPSession, Page } from 'playwright-core';

/** Milliseconds. */
export type Spent = { workedMs: number; passedMs: number };

/** @returns how to ask for what was spent so far */
export async function watchScript(page: Page): Promise<() => Promise<Spent>> {
  const [worked, passed] = [await open(page, 'threadTicks'), await open(page, 'timeTicks')];
  return async () => ({ workedMs: await scriptMs(worked), passedMs: await scriptMs(passed) });
}

/** What was spent between two moments. */
export const between = (before: Spent, after: Spent): Spent => ({
  workedMs: after.workedMs - before.workedMs,
  passedMs: after.passedMs - before.passedMs,
});

async function open(page: Page, timeDomain: 'threadTicks' | 'timeTicks'): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain });
  return session;
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}
