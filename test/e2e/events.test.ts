// Events: opened where they are named, with who claims what about them, and the ways on to map, timeline and explorer.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const WAR = 'karabakh-2020';
const STRIKE = `${WAR}:event:ganja-17`;
const stand = withApp();

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Selected' });
const selectedIn = (page: Page) => new URL(page.url()).searchParams.get('select');

it('an event says when and where it was and who claims what; its lists open whole, and lead to its place and map', async () => {
  const { page, complaints } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=questions&dataset=${WAR}&select=${STRIKE}`,
  );
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'Third strike on Ganja', level: 2 }).waitFor();
  await panel.getByText('Event, attack · 17 October 2020').waitFor();
  const claims = panel.getByRole('region', { name: 'Claims about it', exact: true });
  const shown = () => claims.locator('ul > li:not(li li)').count();
  expect(await shown()).toBe(6);
  await panel.getByRole('button', { name: '27 claims', exact: true }).click();
  await expect.poll(shown).toBe(27);
  const origins = panel.getByRole('region', { name: 'Who states what about it' });
  await origins
    .getByRole('button', { name: /claims, show$/ })
    .first()
    .click();
  expect(await origins.getByText('affirms').count()).toBeGreaterThan(1);
  expect(await violationsOf(page)).toEqual([]);

  await panel.getByRole('link', { name: 'Show on the map' }).click();
  await page.locator('[data-place]').first().waitFor();
  expect(await page.locator('[data-place]').count()).toBe(1);
  await panel.getByRole('link', { name: 'Replay' }).click();
  await page.getByRole('heading', { name: 'Third strike on Ganja', level: 2 }).first().waitFor();
  expect(await page.getByLabel('Timeline of').inputValue()).toBe(`event ${STRIKE}`);
  await panel.getByRole('link', { name: 'The war of 2020' }).click();
  await panel.getByRole('heading', { name: 'The war of 2020', level: 2 }).waitFor();
  await panel
    .getByRole('region', { name: 'Its parts' })
    .getByRole('link', { name: 'Third strike on Ganja' })
    .click();
  await panel.getByRole('link', { name: 'Ganja', exact: true }).first().click();
  await panel.getByRole('heading', { name: 'Ganja', level: 2 }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('an event opens from the timeline, from a claim, from the search, from the explorer and from an answer to Cypher', async () => {
  const { page, complaints } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=timeline&question=${STRIKE}&form=table`,
  );
  const panel = panelOf(page);
  const rows = page.getByRole('table', { name: 'Steps and happenings' });
  await rows.getByRole('link', { name: 'Third strike on Ganja' }).click();
  expect(selectedIn(page)).toBe(STRIKE);
  await page.goto(`${stand.app.address}/?view=timeline&question=${STRIKE}`);
  // Claims are dated to that day too, so that its mark asks which is meant.
  await page.getByRole('link', { name: /Happened, 17 October 2020: Third strike on Ganja/ }).press('Enter');
  await page.getByRole('menuitem', { name: /^Third strike on Ganja/ }).click();
  await expect.poll(() => selectedIn(page)).toBe(STRIKE);

  await panel.getByRole('region', { name: 'Claims about it', exact: true }).getByRole('link').first().click();
  await panel.getByText('Claim ·').waitFor();
  await panel.getByRole('link', { name: 'Third strike on Ganja' }).click();
  await expect.poll(() => selectedIn(page)).toBe(STRIKE);

  await page.goto(`${stand.app.address}/?view=questions&dataset=${WAR}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('second strike on bar');
  await page.getByRole('option', { name: /Second strike on Barda/ }).click();
  await panel.getByRole('heading', { name: 'Second strike on Barda', level: 2 }).waitFor();
  await page.keyboard.press('b');
  await page.keyboard.press('m');
  const notebook = page.getByRole('complementary', { name: 'Notebook' });
  await notebook.getByRole('link', { name: 'Second strike on Barda' }).waitFor();

  await page.goto(
    `${stand.app.address}/?view=explore&form=table&did=${encodeURIComponent(`open ${STRIKE}`)}`,
  );
  await page.getByRole('table').getByRole('link', { name: 'Third strike on Ganja' }).click();
  await panel.getByText('Event, attack').waitFor();
  await page.getByRole('button', { name: /located in/ }).waitFor();

  const query = encodeURIComponent(`MATCH (e:Event {id: '${STRIKE}'}) RETURN e ORDER BY e.id`);
  await page.goto(`${stand.app.address}/?view=console&dataset=${WAR}&q=${query}`);
  await page.getByRole('table').getByRole('link', { name: 'Third strike on Ganja' }).click();
  await panel.getByText('Event, attack').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('an event that is not there says so; on a phone, in the dark, axe-core finds nothing in a whole war', async () => {
  const { page } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&select=${WAR}:event:nothing`,
  );
  await page.getByText(`There is no event with the id ${WAR}:event:nothing.`).waitFor();
  await page.context().close();
  const phone = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&select=${WAR}:event:war-2020`,
    {
      size: 'phone',
      scheme: 'dark',
    },
  );
  await phone.page.getByRole('heading', { name: 'The war of 2020', level: 2 }).waitFor();
  await phone.page.getByRole('heading', { name: 'Claims about it', exact: true }).waitFor();
  expect(await violationsOf(phone.page)).toEqual([]);
  expect(await widthBeyond(phone.page)).toBe(0);
  await phone.page.context().close();
});
