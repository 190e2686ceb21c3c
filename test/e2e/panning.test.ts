// A picture that is only moved is moved as it is drawn: it looks as if it were drawn anew, and what is pointed at is right.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawnNodes, openPage, untilSettled } from './page.ts';
import { withApp } from './with-app.ts';

const stand = withApp();
const picture = (page: Page) => page.getByRole('application');

async function open(path = '/?view=citations'): Promise<Page> {
  const { page } = await openPage(stand.browser, `${stand.app.address}${path}`);
  await untilSettled(page);
  await page.evaluate(`(() => {
    const { prototype } = WebGL2RenderingContext;
    const counted = { draws: 0, reads: 0 };
    const [draw, read] = [prototype.drawArraysInstanced, prototype.readPixels];
    prototype.drawArraysInstanced = function (...words) { counted.draws += 1; return draw.apply(this, words); };
    prototype.readPixels = function (...words) { counted.reads += 1; return read.apply(this, words); };
    window.counted = counted;
  })()`);
  return page;
}

/** Drags the picture within one frame; resolves in that frame, when whatever was to be drawn in it is. */
const dragAtOnce = (page: Page, px: number) =>
  page.evaluate<{ draws: number; moved: number }>(`(async () => {
    const canvas = document.querySelector('[role=application] .sigma-mouse');
    const { left, top } = canvas.getBoundingClientRect();
    const at = (x) => ({ bubbles: true, button: 0, buttons: 1, clientX: left + 400 + x, clientY: top + 300 });
    const before = window.counted.draws;
    canvas.dispatchEvent(new MouseEvent('mousedown', at(0)));
    for (let step = 1; step <= 4; step += 1) canvas.dispatchEvent(new MouseEvent('mousemove', at((step * ${px}) / 4)));
    const nodes = document.querySelector('[role=application] .sigma-nodes');
    const moved = new DOMMatrix(nodes.style.transform).e;
    await new Promise((done) => requestAnimationFrame(done));
    return { draws: window.counted.draws - before, moved };
  })()`);
const letGo = (page: Page) =>
  page.evaluate(`document.dispatchEvent(new MouseEvent('mouseup', { button: 0 }))`);

it('what is dragged a little is not drawn anew until it stands, and looks the same then', async () => {
  const page = await open();
  const before = (await drawnNodes(page))[0]?.x ?? 0;
  expect(await dragAtOnce(page, 40)).toEqual({ draws: 0, moved: 40 });
  expect(((await drawnNodes(page))[0]?.x ?? 0) - before).toBeCloseTo(40, 3);
  const moved = await picture(page).screenshot();
  await letGo(page);
  await untilSettled(page);
  expect(await page.evaluate('window.counted.draws')).toBeGreaterThan(0);
  expect(await shareOfOther(page, moved, await picture(page).screenshot())).toBeLessThan(0.0005);
  await page.context().close();
});

it('what is dragged further is drawn anew at once, so that no edge of it is ever blank', async () => {
  const page = await open();
  const { draws, moved } = await dragAtOnce(page, 200);
  expect(draws).toBeGreaterThan(0);
  expect(Math.abs(moved)).toBeLessThanOrEqual(64);
  const during = await picture(page).screenshot();
  await letGo(page);
  await untilSettled(page);
  expect(await shareOfOther(page, during, await picture(page).screenshot())).toBeLessThan(0.0005);
  await page.context().close();
});

it('headings that stay in sight in a matrix stay there while it is dragged', async () => {
  const page = await open('/?view=citations&layout=matrix');
  const before = await drawnNodes(page);
  expect(await dragAtOnce(page, -40)).toEqual({ draws: 0, moved: -40 });
  const moves = (await drawnNodes(page)).map(({ x }, index) => Math.round(x - (before[index]?.x ?? 0)));
  expect(new Set(moves)).toEqual(new Set([0, -40]));
  await page.locator('[data-heads="rows"]').waitFor();
  await page.context().close();
});

it('what is pointed at is right while the picture is moved, and the graphics card is not waited for', async () => {
  const page = await open();
  const box = await picture(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
  await page.mouse.wheel(0, 48);
  const node = (await drawnNodes(page)).find(({ visible, y }) => visible && y > (box?.y ?? 0) + 200);
  await page.mouse.move(node?.x ?? 0, node?.y ?? 0);
  await page.waitForFunction(
    (key) => window.stemma?.nodes().some((one) => one.key === key && one.highlighted),
    node?.key,
  );
  await page.mouse.click(node?.x ?? 0, node?.y ?? 0);
  await page.waitForURL((url) => url.searchParams.get('select') === node?.id);
  expect(await page.evaluate('window.counted.reads')).toBe(0);
  await page.context().close();
});

/** The share of pixels that differ visibly between two pictures of the same size. */
const shareOfOther = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate<number>(
    `(async (files) => {
      const [a, b] = await Promise.all(files.map(async (file) => {
        const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      }));
      let other = 0;
      for (let at = 0; at < a.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs(a[at + channel] - b[at + channel]) > 24)) other += 1;
      return other / (a.length / 4);
    })(${JSON.stringify([one.toString('base64'), other.toString('base64')])})`,
  );
