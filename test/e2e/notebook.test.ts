// Keeping: things with a remark, a view by its name, and all of it as a file.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openPage, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const BRIDGE = 'two-towns-bridge';
const stand = withApp();

it('a claim is kept with a remark by keys, a view by its name; both outlast the page and are saved as Markdown', async () => {
  const { page, complaints } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=questions&dataset=${BRIDGE}&select=${BRIDGE}:claim:soaked-640`,
  );
  await page.getByRole('heading', { name: /^640 books/, level: 2 }).waitFor();
  await page.keyboard.press('b');
  await page.keyboard.press('m');
  const notebook = page.getByRole('complementary', { name: 'Notebook' });
  await notebook.getByRole('link', { name: /^640 books/ }).waitFor();
  await notebook.getByLabel('Remark').fill('count again');
  await notebook.getByLabel('Keep this view as').fill('The books');
  await notebook.getByRole('button', { name: 'Keep', exact: true }).click();
  await notebook.getByRole('button', { name: 'Take out' }).click();
  await notebook.getByRole('button', { name: 'Undo' }).click();
  expect(await violationsOf(page)).toEqual([]);

  await page.goto(`${stand.app.address}/?view=citations&dataset=${BRIDGE}&notebook=true`);
  expect(await notebook.getByLabel('Remark').inputValue()).toBe('count again');
  const download = page.waitForEvent('download');
  await notebook.getByRole('button', { name: 'Save as Markdown' }).click();
  const written = readFileSync((await (await download).path()) ?? '', 'utf8');
  expect(written).toContain('count again');
  expect(written).toMatch(/SHA-256 [0-9a-f]{64}, \d+ to \d+\./);
  await notebook.getByRole('button', { name: 'Open The books' }).click();
  await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
  expect(new URL(page.url()).searchParams.get('select')).toBe(`${BRIDGE}:claim:soaked-640`);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a place, an arrow, a path, an event and a dataset are kept too, and saved with the words they rest on', async () => {
  const ids = [
    `${BRIDGE}:place:library`,
    `${BRIDGE}:arrow:actor:fernwire>actor:bridge-office`,
    `${BRIDGE}:path:actor:fernwire>claim:soaked-640`,
    `${BRIDGE}:event:flood`,
    `${BRIDGE}:dataset:${BRIDGE}`,
  ];
  const { page, complaints } = await openPage(stand.browser, stand.app.address);
  for (const id of ids) {
    await page.goto(
      `${stand.app.address}/?view=citations&dataset=${BRIDGE}&select=${encodeURIComponent(id)}`,
    );
    await page
      .getByRole('complementary', { name: 'Selected' })
      .getByRole('heading', { level: 2 })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Keep in the notebook' }).click();
  }
  await page.keyboard.press('m');
  const notebook = page.getByRole('complementary', { name: 'Notebook' });
  await expect.poll(() => notebook.getByRole('link').count()).toBe(ids.length);
  const download = page.waitForEvent('download');
  await notebook.getByRole('button', { name: 'Save as Markdown' }).click();
  const written = readFileSync((await (await download).path()) ?? '', 'utf8');
  const parts = written.split('\n## ').slice(1);
  expect(parts).toHaveLength(ids.length);
  for (const part of parts.slice(0, 4))
    expect(part).toMatch(/\n> .+\n\n.+SHA-256 [0-9a-f]{64}, \d+ to \d+\./);
  expect(parts[4]).toContain('Version ');
  expect(written).not.toContain('no longer here');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('empty it says how to keep something; on a phone, in the dark, axe-core finds nothing', async () => {
  const { page } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&dataset=${BRIDGE}&notebook=true`,
    {
      size: 'phone',
      scheme: 'dark',
    },
  );
  await page.getByText('Nothing is kept yet').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(await widthBeyond(page)).toBe(0);
  await page.context().close();
});

it('says so where the browser has no room for what is written, and lets it be saved as a file', async () => {
  const { page } = await openPage(
    stand.browser,
    `${stand.app.address}/?view=citations&dataset=${BRIDGE}&notebook=true`,
  );
  const notebook = page.getByRole('complementary', { name: 'Notebook' });
  await notebook.getByLabel('Keep this view as').fill('All of it');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await notebook.getByRole('button', { name: 'Keep', exact: true }).click();
  await notebook.getByRole('alert').getByText('no room left').waitFor();
  await notebook.getByRole('button', { name: 'Open All of it' }).waitFor();
  const download = page.waitForEvent('download');
  await notebook.getByRole('button', { name: 'Save as Markdown' }).click();
  expect(readFileSync((await (await download).path()) ?? '', 'utf8')).toContain('All of it');
  await page.context().close();
});
