// What every screen owes to everyone, and what the page says when something is missing: axe-core on each screen in both
// schemes and at both sizes; no dataset, an address that leads nowhere, a server that is gone, no WebGL.
import { describe, expect, it } from 'vitest';
import { openPage, SIZES, untilSettled, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const SCREENS = {
  'start page': '/',
  'who cites whom': '/?view=citations',
  'who cites whom, by force': '/?layout=force',
  'who cites whom, as a table': '/?form=table',
  'an actor': '/?select=karabakh-2020:actor:amnesty-international',
  'a document': '/?select=karabakh-2020:document:legal-paper-iskandarli',
  'an arrow': '/?select=karabakh-2020:arrow:document:afp-based-prosecutor%3Eactor:afp',
  'the reader': '/?read=two-towns-bridge:document:courier-1',
  questions: '/?view=questions',
  'questions, as a map': '/?view=questions&layout=map',
  'questions, as a table': '/?view=questions&form=table',
  comparisons: '/?view=comparisons',
  'an open question': '/?view=questions&select=karabakh-2020:question:who-began',
  'a comparison':
    '/?view=questions&select=karabakh-2020:comparison:functional/armenia-began/azerbaijan-began',
};

const stand = withApp();

describe('for everyone', () => {
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    for (const scheme of ['light', 'dark'] as const)
      it(`axe-core finds nothing on any screen, ${size}, ${scheme}`, async () => {
        for (const [screen, path] of Object.entries(SCREENS)) {
          const { page, complaints } = await openPage(stand.browser, stand.app.address + path, {
            size,
            scheme,
          });
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          await page.waitForLoadState('networkidle');
          expect({ screen, violations: await violationsOf(page) }).toEqual({ screen, violations: [] });
          expect({ screen, complaints }).toEqual({ screen, complaints: [] });
          expect(await widthBeyond(page), `${screen} is wider than the window`).toBe(0);
          await page.context().close();
        }
      });

  it('a search is not interrupted by a panel that arrives', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}${SCREENS['a comparison']}`);
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByText('You started this war').first().waitFor();
    await page.keyboard.type('unicef');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('unicef');
    await page.context().close();
  });
});

describe('bad moments', () => {
  it('an address that leads to nothing says so, and offers the way back', async () => {
    const { page } = await openPage(
      stand.browser,
      `${stand.app.address}/?select=karabakh-2020:actor:nobody-of-that-name`,
    );
    const panel = page.getByRole('complementary', { name: 'Selected' });
    await panel
      .getByText(/nobody-of-that-name/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('select'));
    await page.context().close();
  });

  it('an address of a dataset that is not here says so, and leads to those that are', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}/?dataset=no-such-dataset`);
    await page.getByText('no-such-dataset').waitFor();
    await page.getByRole('main').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^The 2020 Nagorno-Karabakh war$/ }).click();
    await page.getByRole('heading', { name: 'Who cites whom' }).waitFor();
    await page.context().close();
  });

  it('Enter opens what has been typed, not the answer to an earlier search', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}/?view=citations`);
    await page.getByRole('searchbox').waitFor();
    for (const [words, selected] of [
      ['unicef', 'karabakh-2020:actor:unicef'],
      ['amnesty', 'karabakh-2020:actor:amnesty-international'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('select') === selected);
    }
    await page.context().close();
  });

  it('without WebGL the picture stands still over its table, and says why', async () => {
    const context = await stand.browser.newContext({ viewport: SIZES.desktop });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
      } as typeof original;
    });
    await page.goto(`${stand.app.address}/?view=citations`);
    await page.getByText(/WebGL/).first().waitFor();
    const still = page.getByRole('figure', { name: 'Who cites whom, by actor, a still picture' });
    await still.getByText('Amnesty International', { exact: true }).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Amnesty International' }).first().waitFor();
    await context.close();
  });

  it('a server that is gone is said in a sentence, and a second try works when it is back', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}/?view=citations`);
    await untilSettled(page);
    await page.route('**/api/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
    const again = page.getByRole('button', { name: /try again/i }).first();
    await again.waitFor();
    await page.unroute('**/api/**');
    await again.click();
    await page.getByRole('heading', { name: 'Casualties' }).waitFor();
    await page.context().close();
  });
});
