// The start page: what is here in numbers and small pictures, and the doors into it.
import { describe, expect, it } from 'vitest';
import { openPage, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const stand = withApp();

describe('the start page', () => {
  it('shows each dataset with its numbers, its picture and its content note, and fetches no canvas', async () => {
    const { page, complaints } = await openPage(stand.browser, stand.app.address);
    const card = page.getByRole('article', { name: 'The 2020 Nagorno-Karabakh war' });
    await card.getByRole('img', { name: /^Who cites whom in/ }).waitFor();
    expect(await card.locator('svg rect').count()).toBe(5);
    expect(await card.innerText()).toMatch(
      /documents\s+5\s[\s\S]+Before you open it\. The texts describe killing/,
    );
    await page.getByRole('article', { name: 'Two towns and a bridge' }).waitFor();
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(fetched.filter((name) => /canvas|sigma/i.test(name))).toEqual([]);
    expect(await widthBeyond(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('searches every dataset, and Enter opens what is marked once it is found', async () => {
    const { page, complaints } = await openPage(stand.browser, stand.app.address);
    const search = page.getByRole('searchbox', { name: 'Search names, claims, words' });
    await search.fill('fernwire');
    const first = page.getByRole('option', { name: /^Fernwire/ }).first();
    await first.getByText('Two towns and a bridge').waitFor();
    await page.locator('[data-combobox-selected]', { hasText: 'Fernwire' }).waitFor();
    await search.press('Enter');
    await page.getByRole('heading', { name: 'Fernwire', level: 2 }).waitFor();
    expect(new URL(page.url()).searchParams.get('dataset')).toBe('two-towns-bridge');
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('finds the questions of the gallery too, and shows the answer to the one that is chosen', async () => {
    const { page } = await openPage(stand.browser, stand.app.address);
    await page.getByRole('searchbox').fill('cited not read');
    await page.getByRole('option', { name: /^Ask “Works that are cited and were not read”/ }).click();
    await page.getByText(/^48 rows, 4 columns/).waitFor();
    await page.context().close();
  });

  it('has doors, is not met again while things are closed, and is where the brand leads', async () => {
    const { page } = await openPage(stand.browser, stand.app.address);
    await page.getByRole('region', { name: 'Teach' }).getByRole('link', { name: 'Replay' }).click();
    await page.getByRole('heading', { name: 'Timeline', level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('dataset')).toBe('two-towns-bridge');
    await page.goBack();
    await page.getByRole('link', { name: 'Open the dataset The 2020 Nagorno-Karabakh war' }).click();
    await page.getByRole('heading', { name: 'Who cites whom', level: 1 }).waitFor();

    await page.goto(`${stand.app.address}/?select=karabakh-2020:actor:unicef`);
    await page.getByRole('heading', { name: 'UNICEF' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'UNICEF' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Who cites whom', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Stemma, to the start page' }).click();
    await page.getByRole('heading', { name: /^Who states what, on whose word/ }).waitFor();
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
    await page.context().close();
  });
});
