// Five articles, one origin: from the echoes to a claim's lineage, what is left without a source, and the circle.
import { describe, expect, it } from 'vitest';
import { openPage, violationsOf, widthBeyond } from './page.ts';
import { withApp } from './with-app.ts';

const ORIGINS = '/?view=origins&dataset=two-towns-bridge';
const FERNWIRE = 'two-towns-bridge:actor:fernwire';
const CRACK = 'two-towns-bridge:claim:crack-in-third-pier';

const stand = withApp();

describe('the lineage of a claim', () => {
  it('opens each number, and without Fernwire says what is left; by keys alone', async () => {
    const { page, complaints } = await openPage(
      stand.browser,
      `${stand.app.address}${ORIGINS}&select=${CRACK}`,
    );
    const panel = page.getByRole('complementary', { name: 'Selected' });
    const number = (name: string) => panel.getByRole('button', { name });
    await panel
      .getByText('6 documents go back to 2 known origins, which are not shown to share an origin.')
      .waitFor();

    await number('2 known origins').focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('link', { name: 'Thessa Vornick' }).last().waitFor();
    expect(await number('2 known origins').getAttribute('aria-expanded')).toBe('true');

    await number('6 outlets').press('Enter');
    await panel.getByRole('button', { name: 'leave out Fernwire' }).press('Enter');
    await number('1 of 2 origins left').waitFor();
    await panel.getByText('Left out: Fernwire. Known origins left: 1 of 2.').waitFor();
    expect(new URL(page.url()).searchParams.getAll('without')).toEqual([FERNWIRE]);

    await panel.getByRole('radio', { name: 'membership' }).focus();
    await page.keyboard.press('Space');
    await panel.getByText('Origins are grouped by membership.').waitFor();
    await number('1 of 2 origins left').press('Enter');
    await panel.getByRole('button', { name: 'take back Fernwire' }).press('Enter');
    await number('2 origins left').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('what is left out', () => {
  it('fades in the pictures and is told in the strip above them, until it is taken back', async () => {
    const question = 'two-towns-bridge:question:crack-where';
    const { page, complaints } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=stemma&dataset=two-towns-bridge&question=${question}&select=${FERNWIRE}`,
    );
    await page.locator('[data-witness]').first().waitFor();
    expect(await page.locator('[data-witness][data-fallen]').count()).toBe(0);
    await page
      .getByRole('complementary', { name: 'Selected' })
      .getByRole('button', { name: 'leave out Fernwire' })
      .first()
      .click();
    const strip = page.getByRole('region', { name: 'What is left out' });
    await strip
      .getByText(/\d+ assertions fall away\. 7 claims lose their last known origin, 9 keep one\./)
      .waitFor();
    const fallen = await page.locator('[data-witness][data-fallen]').count();
    expect(fallen).toBeGreaterThan(0);
    expect(fallen).toBeLessThan(await page.locator('[data-witness]').count());
    expect(await violationsOf(page)).toEqual([]);
    await strip.getByRole('button', { name: 'Take all back' }).click();
    await strip.waitFor({ state: 'detached' });
    expect(await page.locator('[data-witness][data-fallen]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('paths', () => {
  it('lead from one to another that is searched for, along the relations that are chosen; by keys alone', async () => {
    const { page, complaints } = await openPage(
      stand.browser,
      `${stand.app.address}/?view=citations&dataset=two-towns-bridge&select=${FERNWIRE}`,
    );
    const panel = page.getByRole('complementary', { name: 'Selected' });
    await panel.getByRole('button', { name: 'Paths to another' }).press('Enter');
    await page.keyboard.type('joint bridge');
    await page.locator('[data-combobox-selected]', { hasText: 'Joint Bridge Office' }).waitFor();
    await page.keyboard.press('Enter');
    await panel.getByText('Fernwire passes on words of the Joint Bridge Office.', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('select')).toBe(
      'two-towns-bridge:path:actor:fernwire>actor:bridge-office',
    );
    await panel.getByRole('heading', { name: 'Common sources' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await panel.getByText('Along every relation').press('Enter');
    await panel.getByRole('checkbox', { name: 'passes on' }).press('Space');
    await panel.getByText('Along 13 of 14 relations').waitFor();
    await panel
      .getByText('Fernwire passes on words of the Joint Bridge Office.', { exact: true })
      .waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the view of origins', () => {
  it('lists echoes, each leading to its claim and to its place in the picture', async () => {
    const { page, complaints } = await openPage(stand.browser, stand.app.address + ORIGINS);
    await page.getByText('8 echoes, 1 circle').waitFor();
    const first = page.getByRole('article').first();
    expect(await first.innerText()).toMatch(
      /until 1 October[\s\S]*7 documents affirm it[\s\S]*Joint Bridge Office/,
    );
    await first.getByRole('link', { name: /stays closed until 1 October/ }).click();
    await page
      .getByRole('complementary', { name: 'Selected' })
      .getByText('1 known origin affirms, 3 deny.')
      .waitFor();
    await first.getByRole('link', { name: 'Show among the questions' }).click();
    await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('select')).toContain('closed-until-october');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows the circle with its passages, and the same in a table', async () => {
    const { page } = await openPage(stand.browser, stand.app.address + ORIGINS);
    await page.getByRole('radio', { name: 'Circles' }).check({ force: true });
    const circle = page.getByRole('article');
    await circle.getByText(/^Heron Notes has it from The Bank Street Lantern/).waitFor();
    expect(await circle.getByRole('listitem').count()).toBe(3);
    await circle
      .getByRole('link', { name: /built in 1786/ })
      .first()
      .click();
    await page.waitForURL(
      (url) => url.searchParams.get('select')?.includes('heron-notes/built-1786') === true,
    );
    await page.getByRole('radio', { name: 'Table' }).check({ force: true });
    await page.getByRole('row', { name: /When was the bridge built\?/ }).waitFor();
    await page.context().close();
  });

  it('sets two readers beside each other, whom each facet gives their documents', async () => {
    const { page, complaints } = await openPage(
      stand.browser,
      `${stand.app.address}${ORIGINS}&layout=readers`,
    );
    await page.getByText('Choose among the facets which documents the first reader has read').waitFor();
    const reads = (who: string) => page.getByRole('group', { name: `The ${who} reader reads` });
    await reads('first').getByRole('checkbox').first().check({ force: true });
    await reads('second').getByRole('checkbox').nth(1).check({ force: true });
    await page
      .getByText(/^The first reader, of 1 document, meets \d+ claims? of \d+ known origins?\./)
      .waitFor();
    const url = new URL(page.url()).searchParams;
    expect([url.getAll('first'), url.getAll('second')].map(({ length }) => length)).toEqual([1, 1]);
    await page
      .getByRole('region', { name: 'The second reader' })
      .getByText(/^Known origins/)
      .click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Table' }).check({ force: true });
    await page
      .getByRole('row', { name: /only the first meets it/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says without a source what loses its last origin and what keeps one', async () => {
    const { page } = await openPage(stand.browser, `${stand.app.address}${ORIGINS}&layout=without`);
    await page.getByText('No source is left out').waitFor();
    await page.getByRole('checkbox', { name: /Fernwire/ }).check({ force: true });
    const lost = page.getByRole('region', { name: 'Lose their last known origin' });
    await lost
      .getByText('It goes back to one known origin, Thessa Vornick; without Fernwire none is left.')
      .waitFor();
    expect(await lost.getByRole('listitem').count()).toBe(7);
    expect(
      await page.getByRole('region', { name: 'Keep a known origin' }).getByRole('listitem').count(),
    ).toBe(9);
    await page.context().close();
  });

  it.for([
    ['phone', 'light', `${ORIGINS}&select=${CRACK}`],
    ['phone', 'light', `${ORIGINS}&layout=without&without=${FERNWIRE}`],
    ['desktop', 'dark', `${ORIGINS}&layout=circles&select=${CRACK}`],
    ['desktop', 'dark', `${ORIGINS}&form=table`],
  ] as const)('is open to everyone, on a %s, %s: %s', async ([size, scheme, path]) => {
    const { page, complaints } = await openPage(stand.browser, stand.app.address + path, { size, scheme });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect({ violations: await violationsOf(page), complaints }).toEqual({ violations: [], complaints: [] });
    expect(await widthBeyond(page), 'wider than the window by').toBe(0);
    await page.context().close();
  });
});
