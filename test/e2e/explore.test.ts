// The explorer on the screen: from nothing by a search, along relations and back, and the same from the address.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawnEdges, drawnNodes, openPage, untilSettled, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const EXPLORE = '/?view=explore&dataset=two-towns-bridge';
const FERNWIRE = 'two-towns-bridge:actor:fernwire';

const stand = withApp();

const itemsSay = (page: Page, words: string) => page.getByRole('main').getByText(words).first().waitFor();

describe('the explorer', () => {
  it('starts from nothing by a search, opens relations whose counts it shows, and takes every step back', async () => {
    const { page, complaints } = await openPage(stand.browser, stand.app.address + EXPLORE);
    await page.getByLabel('Search for what to set down').fill('fernwire');
    await page.locator('[data-combobox-selected]', { hasText: 'Fernwire' }).waitFor();
    await page.keyboard.press('Enter');
    await itemsSay(page, '1 item, 0 lines');
    await untilSettled(page);
    await page.waitForFunction(() => window.stemma?.nodes().length === 1);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const relations = page.getByRole('toolbar', { name: 'What it is joined to' });
    const citedBy = relations.getByRole('button', { name: /^cited by \d+$/ });
    const count = Number((await citedBy.innerText()).replace(/\D/g, ''));
    expect(count).toBeGreaterThan(1);
    await citedBy.press('Enter');
    await itemsSay(page, `${count + 1} items, ${count} lines`);
    const before = await drawnNodes(page);
    expect(before).toHaveLength(count + 1);

    await citedBy.press('Enter');
    await itemsSay(page, '1 item, 0 lines');
    await page.keyboard.press('Control+z');
    await itemsSay(page, `${count + 1} items, ${count} lines`);
    await page.keyboard.press('Control+z');
    await itemsSay(page, '1 item, 0 lines');
    await page.keyboard.press('Control+Shift+Z');
    await itemsSay(page, `${count + 1} items, ${count} lines`);
    await page.getByRole('button', { name: '2 steps of 3' }).click();
    await page.getByRole('menuitem', { name: 'Fernwire set down' }).click();
    await itemsSay(page, '1 item, 0 lines');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('draws comparisons with their signs, and hides and shows again', async () => {
    const claim = 'two-towns-bridge:claim:soaked-6400';
    const did = new URLSearchParams(
      [`open ${claim}`, `expand compared-with ${claim}`].map((deed) => ['did', deed]),
    );
    const { page } = await openPage(stand.browser, `${stand.app.address}${EXPLORE}&${did}&select=${claim}`);
    await itemsSay(page, 'lines');
    await untilSettled(page);
    await page.waitForFunction(() => window.stemma?.edges().some(({ sign }) => sign === '≠'));
    await page.getByRole('button', { name: 'Hide' }).click();
    await itemsSay(page, '1 hidden');
    await page.getByRole('button', { name: 'Show 1 hidden' }).click();
    await page.getByText('1 hidden').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('offers by the keys what can be done with an item, gives the focus back, and does it', async () => {
    const did = new URLSearchParams(
      [`open ${FERNWIRE}`, `expand cited-by ${FERNWIRE}`].map((deed) => ['did', deed]),
    );
    const { page } = await openPage(stand.browser, `${stand.app.address}${EXPLORE}&${did}`);
    await untilSettled(page);
    const before = (await drawnNodes(page)).length;
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu', { name: /^What can be done with / });
    await menu.getByRole('menuitemcheckbox').first().waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitemcheckbox');
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application');
    // The focus is on the same item as before: the menu is called again without an arrow key.
    await page.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Close what it brought' }).click();
    await itemsSay(page, '1 item, 0 lines');
    expect(new URL(page.url()).searchParams.getAll('did').at(-1)).toBe(`close ${FERNWIRE}`);
    await page.keyboard.press('Control+z');
    await itemsSay(page, `${before} items`);
    await page.context().close();
  });

  it('opens the same menu by the right button, and asks there for paths to another', async () => {
    const did = new URLSearchParams(
      [`open ${FERNWIRE}`, `expand cited-by ${FERNWIRE}`, `expand states ${FERNWIRE}`].map((deed) => [
        'did',
        deed,
      ]),
    );
    const { page } = await openPage(stand.browser, `${stand.app.address}${EXPLORE}&${did}`);
    await untilSettled(page);
    const other = (await drawnNodes(page)).find(({ id }) => id.includes(':actor:') && id !== FERNWIRE);
    await page.mouse.click(other?.x ?? 0, other?.y ?? 0, { button: 'right' });
    const kept = page.getByRole('menuitem', { name: /^Keep within 1 step/ });
    const count = Number((await kept.innerText()).replace(/.*step/s, ''));
    await kept.click();
    await itemsSay(page, `${count} items, ${count - 1} line`);
    await page.keyboard.press('Control+z');
    await page.mouse.click(other?.x ?? 0, other?.y ?? 0, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Paths to another' }).click();
    const search = page.getByRole('searchbox', { name: 'Paths to another' });
    await search.fill('crack');
    await page.locator('[data-combobox-selected]').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('select')?.includes(':path:'));
    await page.context().close();
  });

  it('opens it by a long press too, which selects nothing, and offers the same in the panel', async () => {
    const did = new URLSearchParams(
      [`open ${FERNWIRE}`, `expand cited-by ${FERNWIRE}`].map((deed) => ['did', deed]),
    );
    const { page } = await openPage(stand.browser, `${stand.app.address}${EXPLORE}&${did}`, {
      size: 'phone',
    });
    await untilSettled(page);
    const own = (await drawnNodes(page)).find(({ id }) => id === FERNWIRE);
    const touch = await page.context().newCDPSession(page);
    const finger = [{ x: own?.x ?? 0, y: own?.y ?? 0 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: finger });
    await page.getByRole('menuitem', { name: 'Open the panel' }).waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(await widthBeyond(page)).toBe(0);
    expect(page.url()).not.toContain('select=');
    await page.getByRole('menuitem', { name: 'Open the panel' }).tap();
    await page.getByRole('button', { name: 'On the canvas' }).tap();
    await page.getByRole('menuitem', { name: 'Hide' }).tap();
    await itemsSay(page, '1 hidden');
    await page.context().close();
  });

  it('folds what belongs together where it stands, opens it in place, and takes it back', async () => {
    const question = 'two-towns-bridge:question:crack-where';
    const did = new URLSearchParams(
      [`open ${question}`, `expand answered-by ${question}`].map((deed) => ['did', deed]),
    );
    const { page, complaints } = await openPage(stand.browser, `${stand.app.address}${EXPLORE}&${did}`);
    await untilSettled(page);
    const before = await drawnNodes(page);
    await page.getByRole('button', { name: 'Group by …' }).click();
    const byTopic = page.getByRole('menuitemcheckbox', { name: /^topic 1$/ });
    expect(await byTopic.getAttribute('aria-checked')).toBe('false');
    await byTopic.click();
    await itemsSay(page, `${before.length} items, 1 group, 0 lines`);
    await page.waitForFunction(() => window.stemma?.nodes().length === 1);
    const [group] = await drawnNodes(page);
    expect(group?.label).toMatch(new RegExp(`, ${before.length} items$`));
    await page.mouse.click(group?.x ?? 0, group?.y ?? 0);
    const panel = page.getByRole('complementary', { name: 'Selected' });
    await panel.getByText(`Group of ${before.length} items`).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Table' }).click({ force: true });
    await page.getByRole('row', { name: new RegExp(`Group of ${before.length}`) }).waitFor();
    await page.getByRole('button', { name: /^Open the group/ }).click();
    await itemsSay(page, `${before.length} items, ${before.length - 1} lines`);
    await page.getByRole('radio', { name: 'Canvas' }).click({ force: true });
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await untilSettled(page);
    expect(await drawnNodes(page)).toEqual(before);
    await page.getByRole('button', { name: '4 steps' }).click();
    await page.getByRole('menuitem', { name: /^grouped by topic$/ }).click();
    await itemsSay(page, `${before.length} items, 1 group, 0 lines`);
    expect(new URL(page.url()).searchParams.getAll('did').at(-1)).toMatch(
      /^unfold two-towns-bridge:group:topic:/,
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('sizes items by what is chosen, and says so in the legend, the table and the address', async () => {
    const did = new URLSearchParams(
      [`open ${FERNWIRE}`, `expand states ${FERNWIRE}`].map((deed) => ['did', deed]),
    );
    const { page, complaints } = await openPage(stand.browser, `${stand.app.address}${EXPLORE}&${did}`);
    await page.getByText('All items are drawn alike.').waitFor();
    await page.getByRole('button', { name: 'Size by …' }).click();
    await page.getByRole('menuitemradio', { name: 'known origins' }).click();
    await page.getByText(/the more known origins/).waitFor();
    expect(new URL(page.url()).searchParams.get('size')).toBe('origins');
    await page.getByRole('radio', { name: 'Table' }).click({ force: true });
    await page.getByRole('columnheader', { name: 'known origins' }).waitFor();
    const [row] = await page.getByRole('row', { name: /^Fernwire/ }).allInnerTexts();
    expect(row).toMatch(/Actor\s+[1-9]/);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('draws several relations between the same two beside each other, each with its sign, as the legend says', async () => {
    const did = new URLSearchParams(
      [`open ${FERNWIRE}`, `expand states ${FERNWIRE}`, `expand relays ${FERNWIRE}`].map((deed) => [
        'did',
        deed,
      ]),
    );
    const { page } = await openPage(stand.browser, `${stand.app.address}${EXPLORE}&${did}`);
    await untilSettled(page);
    const edges = await drawnEdges(page);
    const besides = edges.filter(({ sign }) => sign !== null);
    expect(new Set(besides.map(({ sign }) => sign))).toEqual(new Set(['“', '»']));
    for (const one of besides) {
      const other = besides.find(({ target, sign }) => target === one.target && sign !== one.sign);
      expect(Math.hypot((other?.x ?? 0) - one.x, (other?.y ?? 0) - one.y)).toBeGreaterThan(12);
    }
    await page.getByText(/Several between the same two/).waitFor();
    const [one] = besides;
    await page.mouse.move(one?.x ?? 0, one?.y ?? 0);
    await page.waitForFunction(
      (key) =>
        window.stemma
          ?.edges()
          .filter(({ highlighted }) => highlighted)
          .every((edge) => edge.key === key),
      one?.key,
    );
    await page.context().close();
  });

  it('keeps the glyphs of lines beside each other apart on a phone', async () => {
    const did = new URLSearchParams(
      [
        `open ${FERNWIRE}`,
        `expand states ${FERNWIRE}`,
        `expand relays ${FERNWIRE}`,
        `expand cited-by ${FERNWIRE}`,
      ].map((deed) => ['did', deed]),
    );
    const { page } = await openPage(stand.browser, `${stand.app.address}${EXPLORE}&${did}`, {
      size: 'phone',
      scheme: 'dark',
    });
    await untilSettled(page);
    const signs = (await drawnEdges(page)).filter(({ sign }) => sign !== null);
    expect(signs.length).toBeGreaterThan(2);
    for (const [at, one] of signs.entries())
      for (const other of signs.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(14);
    await page.context().close();
  });

  it('opens the comparisons that a line between two groups sums', async () => {
    const claims = ['barda-injured-25', 'barda-killed-25'].map((one) => `karabakh-2020:claim:${one}`);
    const did = new URLSearchParams(
      [...claims.flatMap((claim) => [`open ${claim}`, `expand compared-with ${claim}`]), 'group event'].map(
        (deed) => ['did', deed],
      ),
    );
    const { page, complaints } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=explore&dataset=karabakh-2020&${did}`,
    );
    await itemsSay(page, '7 items, 2 groups, 1 line');
    await untilSettled(page);
    const [line] = await drawnEdges(page);
    await page.mouse.click(line?.x ?? 0, line?.y ?? 0);
    const panel = page.getByRole('complementary', { name: 'Selected' });
    await panel.getByText('3 comparisons between them').waitFor();
    expect(await panel.getByRole('listitem').count()).toBe(3);
    expect(await violationsOf(page)).toEqual([]);
    await panel.getByText('21 civilians were killed in the strike on Barda of 28 October 2020.').click();
    await page.waitForURL((url) => url.searchParams.get('select')?.includes(':comparison:') ?? false);
    await page.goBack();
    await page.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('No line sums these now').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is the same for whoever is given the address, and says what is not in the graph', async () => {
    const did = [`open ${FERNWIRE}`, `expand cited-by ${FERNWIRE}`, 'open two-towns-bridge:actor:nobody'];
    const address = `${stand.app.address}${EXPLORE}&${new URLSearchParams(did.map((deed) => ['did', deed]))}`;
    const { page } = await openPage(stand.browser, address);
    await itemsSay(page, 'Not in the graph, or no longer: two-towns-bridge:actor:nobody');
    await untilSettled(page);
    expect((await drawnNodes(page)).map(({ id }) => id)).toContain(FERNWIRE);
    await page.getByRole('radio', { name: 'Table' }).click({ force: true });
    await page
      .getByRole('row', { name: /Fernwire/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  it.each([
    ['phone', 'light'],
    ['desktop', 'dark'],
  ] as const)('is open to everyone, on a %s, %s', async (size, scheme) => {
    const did = new URLSearchParams(
      [`open ${FERNWIRE}`, `expand cited-by ${FERNWIRE}`].map((deed) => ['did', deed]),
    );
    for (const part of ['', `&${did}`, `&${did}&form=table&select=${FERNWIRE}`]) {
      const { page } = await openPage(stand.browser, stand.app.address + EXPLORE + part, { size, scheme });
      await itemsSay(page, part === '' ? 'Set something down to begin' : 'lines');
      expect(await violationsOf(page)).toEqual([]);
      expect(await widthBeyond(page)).toBe(0);
      await page.context().close();
    }
  });
});
