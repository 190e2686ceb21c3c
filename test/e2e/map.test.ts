// The map: places by keys, their panel, zoom, one question alone, the table, and a dataset that gives no positions.
import { expect, it } from 'vitest';
import { openPage, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const stand = withApp();

it('shows places with every name, opens one by keys, and zooms; the table has the same', async () => {
  const { page, complaints } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=map&dataset=karabakh-2020`,
  );
  const points = page.locator('[data-place]');
  await points.first().waitFor();
  const count = await points.count();
  expect(count).toBeGreaterThan(15);
  const first = points.first().locator('a');
  await first.focus();
  const radius = await points.first().locator('circle').last().getAttribute('cx');
  await page.keyboard.press('+');
  expect(await points.first().locator('circle').last().getAttribute('cx')).not.toBe(radius);
  await page.keyboard.press('0');
  await first.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Selected' });
  await panel.getByText(/^Place · /).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await page.getByRole('table', { name: 'Places' }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('keeps to one question, says so where no position is given, and fits a phone', async () => {
  const question = 'karabakh-2020:question:killed-barda-28';
  const { page } = await openPage(stand.browser, `${stand.app.address}/?view=map&question=${question}`, {
    size: 'phone',
    scheme: 'dark',
  });
  await page.locator('[data-place]').first().waitFor();
  expect(await page.locator('[data-place]').count()).toBeLessThan(4);
  expect(await violationsOf(page)).toEqual([]);
  expect(await widthBeyond(page)).toBe(0);
  await page.goto(`${stand.app.address}/?view=map&dataset=two-towns-bridge`);
  await page.getByText('There is nothing to draw here').waitFor();
  await page.context().close();
});

it('counts what is located at a place apart from what is about events there, and keeps to topic and document', async () => {
  const ganja = 'karabakh-2020:place:ganja';
  const { page, complaints } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=map&select=${ganja}`,
  );
  const point = page.locator(`[data-place="${ganja}"] a`);
  await point.waitFor();
  const says = (await point.getAttribute('aria-label')) ?? '';
  const [, located = '', about = ''] =
    /: (\d+) claims located there, (\d+) about events that were there$/.exec(says) ?? [];
  expect(Number(about)).toBeGreaterThan(4);
  const panel = page.getByRole('complementary', { name: 'Selected' });
  await panel.getByRole('button', { name: `${located} located here`, exact: true }).click();
  const listed = panel
    .getByRole('region', { name: 'Claims located here', exact: true })
    .locator('ul > li:not(li li)');
  await expect.poll(() => listed.count()).toBe(Number(located));
  await panel.getByRole('button', { name: `${about} about events here`, exact: true }).click();
  const others = panel.getByRole('region', { name: /^Claims about these events/ });
  await expect.poll(() => others.locator('ul > li:not(li li)').count()).toBe(Number(about));
  expect(await others.getByText('affirmed by').count()).toBeGreaterThan(0);
  await panel
    .getByRole('region', { name: 'Events that were here' })
    .getByRole('link', { name: 'Third strike on Ganja' })
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);

  const before = await page.locator('[data-place]').count();
  const facets = page.getByRole('complementary', { name: 'Facets' });
  await facets.getByRole('group', { name: 'Document' }).getByRole('checkbox').nth(3).check({ force: true });
  await expect.poll(() => page.locator('[data-place]').count()).toBeLessThan(before);
  await page.getByRole('button', { name: '1 facet chosen, show all' }).click();
  await expect.poll(() => page.locator('[data-place]').count()).toBe(before);
  await facets.getByRole('group', { name: 'Topic' }).getByRole('checkbox').first().check({ force: true });
  await expect.poll(() => new URL(page.url()).searchParams.getAll('topic').length).toBe(1);
  await expect.poll(() => page.locator('[data-place]').count()).toBeLessThan(before);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a place that is not there says so; on a phone, in the dark, axe-core finds nothing in its panel', async () => {
  const { page } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=map&select=karabakh-2020:place:nothing`,
  );
  await page.getByText('There is no place with the id karabakh-2020:place:nothing.').waitFor();
  await page.context().close();
  const phone = await openPage(
    stand.browser,
    `${stand.app.address}/?view=map&select=karabakh-2020:place:ganja`,
    {
      size: 'phone',
      scheme: 'dark',
    },
  );
  await phone.page.getByRole('heading', { name: 'Claims located here', exact: true }).waitFor();
  expect(await violationsOf(phone.page)).toEqual([]);
  expect(await widthBeyond(phone.page)).toBe(0);
  await phone.page.context().close();
});
