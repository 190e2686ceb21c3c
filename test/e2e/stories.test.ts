// A story in the browser: told by keys, presented to a room, printed, written and saved.
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { AssertionView, StoryFile } from '#schema';
import { parse } from 'yaml';
import { openPage, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const BRIDGE = 'two-towns-bridge';
const STORY = `${BRIDGE}:story:five-papers-one-count`;
const AT_FIVE = `/?view=timeline&dataset=${BRIDGE}&question=${BRIDGE}:question:books-soaked&step=6&story=${STORY}&chapter=5`;
const faceOf = (place: Locator) => place.evaluate((one) => getComputedStyle(one).fontFamily);

const stand = withApp();

describe('a story', () => {
  it('is told from the start page, step by step, each announced, with its answer to reveal; by keys alone', async () => {
    const { page, complaints } = await openPage(stand.browser, stand.app.address);
    await page.getByRole('link', { name: 'Story: Five papers, one count' }).press('Enter');
    const panel = page.getByRole('complementary', { name: 'Story' });
    await panel.getByRole('heading', { name: 'Before anything is printed' }).waitFor();
    await page.locator('[data-counter="documents"] dd', { hasText: /^0$/ }).waitFor();
    for (const documents of [1, 2, 4, 5]) {
      await page.keyboard.press('.');
      await page
        .locator('[data-counter="documents"] dd', { hasText: new RegExp(`^${documents}$`) })
        .waitFor();
      expect(await page.locator('[data-counter="origins"] dd').innerText()).toBe('1');
    }
    expect(await page.getByTestId('announcer').innerText()).toContain('Step 5 of 8. Five documents');
    await panel.getByRole('button', { name: 'Show the answer' }).press('Enter');
    await panel.getByText('the number of known origins stayed at 1').waitFor();
    await page.keyboard.press(',');
    await panel.getByRole('heading', { name: 'Four documents' }).waitFor();
    await page.waitForURL((url) => url.searchParams.get('chapter') === '4');
    await page.goBack();
    await panel.getByRole('heading', { name: 'Five documents' }).waitFor();
    await panel.getByRole('button', { name: 'Leave' }).press('Enter');
    await panel.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is presented without the frame, by arrow keys, at 1024 by 768', async () => {
    const { page, complaints } = await openPage(stand.browser, `${stand.app.address}${AT_FIVE}`, {
      size: 'projector',
    });
    const panel = page.getByRole('complementary', { name: 'Story' });
    await panel.getByRole('button', { name: 'Present' }).click();
    await page.getByRole('banner').waitFor({ state: 'detached' });
    await page.locator('body').click({ position: { x: 500, y: 20 } });
    await page.keyboard.press('ArrowRight');
    await panel.getByRole('heading', { name: 'As a philologist would draw it' }).waitFor();
    await page.keyboard.press('Enter');
    await panel.getByText('The Ferry Post has 6,400').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('banner').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['desktop', 'light'],
    ['phone', 'dark'],
  ] as const)('axe-core finds nothing, %s, %s', async (size, scheme) => {
    const { page } = await openPage(stand.browser, `${stand.app.address}${AT_FIVE}`, { size, scheme });
    await page.getByRole('heading', { name: 'Five documents' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
    await page.context().close();
  });

  it('says so where it is not here, and lets go of it', async () => {
    const { page } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=citations&dataset=${BRIDGE}&story=${BRIDGE}:story:gone&chapter=2`,
    );
    await page.getByText('This story is not here').waitFor();
    await page.getByRole('button', { name: 'Leave the story' }).click();
    await page.getByRole('complementary', { name: 'Story' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is on paper with the exact words that its steps select, in the face of sources', async () => {
    const pictures = `${BRIDGE}:story:how-to-read-the-pictures`;
    const { page } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=citations&dataset=${BRIDGE}&story=${pictures}&chapter=1`,
    );
    await page.getByRole('heading', { name: 'Who cites whom', level: 3 }).waitFor();
    await page.waitForLoadState('networkidle');
    const id = encodeURIComponent(`${BRIDGE}:assertion:fernwire-1/crack`);
    const answer = await page.request.get(`${stand.app.address}/api/assertions/${id}`);
    const { quote, document } = AssertionView.parse(await answer.json());
    await page.emulateMedia({ media: 'print' });
    const words = page.locator('[data-handout] blockquote');
    await words.first().waitFor();
    expect(await words.locator('q').allTextContents()).toEqual([quote.exact]);
    expect(await faceOf(words.locator('q'))).toContain('Serif');
    expect(await faceOf(page.locator('[data-handout] li p').first())).not.toContain('Serif');
    expect(await words.locator('cite').allTextContents()).toEqual([document.title]);
    await page.context().close();
  });

  it('is on paper whole, with its answers at the end', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}${AT_FIVE}`);
    await page.getByRole('heading', { name: 'Five documents' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const handout = page.locator('[data-handout]');
    await handout.waitFor();
    expect(await handout.locator('ol > li').count()).toBe(8);
    expect(await handout.locator('dt').count()).toBe(4);
    await page.context().close();
  });
});

describe('writing a story', () => {
  it('adds steps from the views, takes a change back, tells it and saves a file that a dataset can hold', async () => {
    const { page, complaints } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=citations&dataset=${BRIDGE}`,
    );
    await page.getByRole('button', { name: 'Stories' }).click();
    await page.getByRole('menuitem', { name: 'Write a story' }).click();
    const panel = page.getByRole('complementary', { name: 'Story, being written' });
    await panel.getByText('The story has no title.').waitFor();
    await panel.getByLabel('Title').fill('What I saw');
    await panel.getByLabel('What one will have seen at the end').fill('Two pictures.');
    await panel.getByRole('button', { name: 'Add a step from this view' }).click();
    await page.getByRole('button', { name: 'Origins' }).click();
    await panel.getByRole('button', { name: 'Add a step from this view' }).click();
    await panel
      .getByRole('group', { name: /^Step 2 · Origins/ })
      .getByLabel('What is told')
      .fill('Echoes.');
    await panel
      .getByRole('group', { name: /^Step 1 · Who cites whom/ })
      .getByLabel('What is told')
      .fill('Arrows.');
    await panel.getByRole('button', { name: 'Remove step 1' }).click();
    expect(await panel.getByRole('group').count()).toBe(1);
    await panel.getByRole('button', { name: 'Undo' }).click();
    expect(await panel.getByRole('group').count()).toBe(2);
    expect(await violationsOf(page)).toEqual([]);

    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save as YAML' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('what-i-saw.yaml');
    const saved = StoryFile.parse(parse(readFileSync((await file.path()) ?? '', 'utf8')));
    expect(saved.steps.map(({ text, address }) => [text, address])).toEqual([
      ['Arrows.', `/?dataset=${BRIDGE}&view=citations`],
      ['Echoes.', `/?dataset=${BRIDGE}&view=origins`],
    ]);

    await page.reload();
    await panel.getByRole('button', { name: 'Tell it' }).click();
    await page.getByText('Arrows.').waitFor();
    await page.getByRole('heading', { name: 'Who cites whom', level: 1 }).waitFor();

    // A story that is taken to write another from it takes the place of this one, and Undo brings this one back.
    await page.getByRole('button', { name: 'Stories' }).click();
    await page.getByRole('menuitem', { name: 'Five papers, one count' }).click();
    await page.getByRole('button', { name: 'Write one from it' }).click();
    expect(await panel.getByLabel('Title').inputValue()).toBe('Five papers, one count');
    await panel.getByRole('button', { name: 'Undo' }).click();
    expect(await panel.getByLabel('Title').inputValue()).toBe('What I saw');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
