// A dataset with too many claims to be drawn one by one: questions open as topics, these into questions and answers, in
// place and in the address; facets lead to the sheet itself; the table has the groups.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MANY, writeQuestions } from '../../bench/generated-questions.ts';
import { openBrowser } from './browser.ts';
import { startOwnApp } from './own-app.ts';
import { openPage, violationsOf, widthBeyond } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-claims-'));
let app: Awaited<ReturnType<typeof startOwnApp>>;
let browser: Browser;
let closeBrowser: () => Promise<void>;
beforeAll(async () => {
  writeQuestions(join(folder, 'seeds'), 'many', MANY);
  app = await startOwnApp(folder);
  ({ browser, close: closeBrowser } = await openBrowser());
}, 180_000);
afterAll(async () => {
  await closeBrowser();
  await app.stop();
  rmSync(folder, { recursive: true });
});

const address = () => `${app.address}/?view=questions&dataset=many`;

it('it opens as topics with their counts, in a few kB', async () => {
  const { page, complaints } = await openPage(browser, address());
  await page.getByText(/^Groups: 3000 questions/).waitFor();
  expect(await page.getByRole('button', { name: /^Open Topic \d+$/ }).count()).toBe(MANY.topics);
  await page.getByText('250 questions, 2500 claims').first().waitFor();
  const bytes = await page.evaluate(async () => {
    const answer = await fetch('/api/graph?view=claims&dataset=many');
    return answer.text();
  });
  expect(gzipSync(bytes).length).toBeLessThan(300_000);
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a topic opens into its questions, a question into its answers, both kept in the address', async () => {
  const { page } = await openPage(browser, address());
  await page.getByRole('button', { name: 'Open Topic 2', exact: true }).click();
  await page.getByText('The 40 with the most comparisons, of 250 questions').waitFor();
  await page.getByRole('button', { name: 'Open How many were met at event 25?' }).click();
  await page.getByText('By account 2500, 10 people were met.').waitFor();
  expect(new URL(page.url()).searchParams.getAll('open')).toEqual([
    'group:topic:topic-1',
    'many:question:question-250',
  ]);
  expect(await violationsOf(page)).toEqual([]);
  await page.reload();
  await page.getByRole('link', { name: 'By account 2500, 10 people were met.' }).click();
  await page
    .getByRole('complementary', { name: 'Selected' })
    .getByText('10 people were met')
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Close How many were met at event 25?' }).press('Enter');
  await page.getByRole('list', { name: /^Answers to / }).waitFor({ state: 'detached' });
  await page.context().close();
});

it('facets lead to the sheet itself', async () => {
  const { page } = await openPage(browser, `${address()}&sign=contradicts&topic=topic-3`);
  await page.getByRole('article').first().waitFor();
  await page.getByText(/^Groups: /).waitFor({ state: 'detached' });
  await page
    .getByText(/^25 questions/)
    .first()
    .waitFor();
  await page.context().close();
});

it('the table has the groups, with what is open', async () => {
  const { page } = await openPage(browser, `${address()}&form=table&open=group:topic:topic-1`);
  await page.getByRole('row', { name: /^Topic 2 topic 250 2500/ }).waitFor();
  await page.getByRole('row', { name: /^How many were met at event 25\?/ }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();
});

it('it holds on a phone, and as the map', async () => {
  const { page, complaints } = await openPage(browser, `${address()}&layout=map&open=group:topic:topic-1`, {
    size: 'phone',
    scheme: 'dark',
  });
  await page.getByRole('button', { name: 'Open How many were met at event 25?' }).waitFor();
  expect(await widthBeyond(page)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
