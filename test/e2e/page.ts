// What the tests of the page share: opening it, waiting until the picture stands, reading what the canvas shows.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { TestHandle } from '../../client/canvas/test-handle.ts';

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  projector: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export type Opened = { page: Page; complaints: string[] };

/** A page in a fresh context, with everything that the browser complained of. */
export async function openPage(
  browser: Browser,
  address: string,
  { size = 'desktop', scheme = 'light' }: { size?: keyof typeof SIZES; scheme?: 'light' | 'dark' } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: scheme,
    reducedMotion: 'reduce',
    hasTouch: size === 'phone',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, complaints };
}

/** Waits until the picture is drawn and nothing moves. */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.stemma !== undefined, undefined, { timeout: 30_000 });
  await page.evaluate(() => window.stemma?.settled);
}

export const drawnNodes = (page: Page): Promise<ReturnType<TestHandle['nodes']>> =>
  page.evaluate(() => window.stemma?.nodes() ?? []);
export const drawnEdges = (page: Page): Promise<ReturnType<TestHandle['edges']>> =>
  page.evaluate(() => window.stemma?.edges() ?? []);

/** What axe-core finds on a page, each with where. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** px by which the page is wider than its window. */
export const widthBeyond = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
