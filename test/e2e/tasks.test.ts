// Ten tasks that an investigator would set on these texts, each carried out from the first screen. docs/usability.md tells
// them with their answers; here the answer has to stand on the screen, after no more clicks than are told there.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { textsFolder } from './app.ts';
import { openPage, type SIZES } from './page.ts';
import { withApp } from './with-app.ts';

const stand = withApp();

/** The hand of whoever carries out a task: each press of the pointer counts. */
class Hand {
  clicks = 0;

  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** Looks for words in the search of the first screen, and chooses what is found. */
  async search(words: string, choice: RegExp): Promise<void> {
    await this.click(this.page.getByRole('searchbox'));
    await this.page.keyboard.type(words);
    await this.click(this.page.getByRole('option', { name: choice }).first());
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Selected' });
  }
}

type Task = {
  /** Its number in docs/usability.md. */
  number: number;
  asks: string;
  way: (hand: Hand) => Promise<void>;
  /** Where the answer stands, and what it says there. */
  answer: (hand: Hand) => Locator;
  says: RegExp;
  /** Words of it that are the last to come into sight. */
  ends: string | RegExp;
};

const TASKS: Task[] = [
  {
    number: 1,
    asks: 'Whose word is the figure of at least 21 killed in Barda?',
    way: (hand) => hand.search('21 killed', /^At least 21 people were killed in the strike on Barda/),
    answer: ({ panel }) => panel.getByRole('region', { name: 'Affirmed by' }),
    says: /Ramil Iskandarli→\s+citing\s+“media”→\s+citing\s+Amnesty International→\s+citing\s+Prosecutor General’s Office/,
    ends: 'Prosecutor General’s Office of Azerbaijan',
  },
  {
    number: 2,
    asks: 'Does anyone deny that Azerbaijan was fired at from the territory of Armenia?',
    way: (hand) => hand.search('fire from armenia', /^Was Azerbaijan fired at from the territory/),
    answer: ({ panel }) =>
      panel
        .getByRole('listitem')
        .filter({ hasText: /^Azerbaijan was fired at from the territory of Armenia/ }),
    says: /affirmed by[\s\S]+Hikmat Hajiyev[\s\S]+negated by\s*Ministry of Defence of Armenia/,
    ends: 'Ministry of Defence of Armenia',
  },
  {
    number: 3,
    asks: 'Does anyone deny that Azerbaijan committed crimes against humanity?',
    way: (hand) => hand.search('azerbaijan crimes against humanity', /^Azerbaijan committed crimes/),
    answer: ({ panel }) => panel.getByRole('region', { name: 'Negated by' }),
    says: /deny its own crimes against humanity[\s\S]+Nuard Tadevosyan→\s+citing\s+Government of Azerbaijan/,
    ends: 'Government of Azerbaijan',
  },
  {
    number: 4,
    asks: 'Which figures for those killed in Ganja do not fit together, and why?',
    way: (hand) => hand.search('killed ganja', /^How many civilians were killed in Ganja during the war/),
    answer: ({ page }) => page.getByRole('main'),
    says: /27 · 25\s+contradicts, candidate\s+A running total only grows, and this one is first 27 civilians/,
    ends: /this one is first 27 civilians/,
  },
  {
    number: 5,
    asks: 'How is the Ministry of Defence of Armenia connected to The Armenian Weekly?',
    async way(hand) {
      await hand.search('ministry of defence', /^Ministry of Defence of Armenia/);
      await hand.click(hand.panel.getByRole('button', { name: 'Paths to another' }));
      await hand.page.keyboard.type('armenian weekly');
      await hand.click(hand.page.getByRole('option', { name: /^The Armenian Weekly/ }));
    },
    answer: ({ panel }) => panel,
    says: /is passed on by Lillian Avedian, who belongs to The Armenian Weekly\.[\s\S]+3 assertions/,
    ends: /is passed on by · 3 assertions/,
  },
  {
    number: 6,
    asks: 'Which report is leaned on most and was not read?',
    way: (hand) => hand.search('cited not read', /^Ask “Works that are cited and were not read”/),
    answer: ({ page }) => page.getByRole('row').nth(1),
    says: /iphr-report\s+\[Report on the 2020 Nagorno-Karabakh War\]\s+0\s+24/,
    ends: '24',
  },
  {
    number: 7,
    asks: 'What would be left without the word of Arayik Harutyunyan?',
    async way(hand) {
      await hand.search('arayik harutyunyan', /^Arayik Harutyunyan/);
      await hand.click(hand.panel.getByRole('button', { name: 'leave out Arayik Harutyunyan' }));
    },
    answer: ({ page }) => page.getByRole('region', { name: 'What is left out' }),
    says: /30 assertions fall away\. 28 claims lose their last known origin, 2 keep one\./,
    ends: /^30 assertions fall away/,
  },
  {
    number: 9,
    asks: 'By what name do the texts call the city of Shusha?',
    way: (hand) => hand.search('shusha', /^By what name is the city of Shusha called/),
    answer: ({ panel }) => panel.getByRole('region', { name: 'Answers' }),
    says: /The city is called Shushi\.\s+affirmed by\s*Lillian Avedian\s+A\s+Nuard Tadevosyan\s+E/,
    ends: 'Nuard Tadevosyan',
  },
  {
    number: 10,
    asks: 'In which article was the “may” lost, and where had it the words from?',
    async way(hand) {
      await hand.search('crack older', /^The crack is older than the flood/);
      await hand.click(hand.page.getByRole('main').getByText('differs because of how sure it is'));
    },
    answer: ({ panel }) => panel,
    says: /Old crack in the Heron Bridge, 14 March 2016[\s\S]+The Bank Street Lantern[\s\S]+and “may” is left out/,
    ends: /and “may” is left out/,
  },
];

/** To be read in a text, which has to be there. */
const IN_THE_TEXT: Task = {
  number: 8,
  asks: 'In which words, and whose, does the article on the report speak of the prisoners of either side?',
  async way(hand) {
    await hand.search('tortured prisoners', /^Armenian forces tortured Azerbaijani prisoners/);
    await hand.click(hand.panel.getByRole('link', { name: 'Read in the text' }).last());
  },
  answer: ({ page }) => page.getByRole('paragraph').filter({ hasText: 'Our field investigators' }),
  says: /Azerbaijani forces tortured and executed prisoners of war and captive Armenian civilians, and that Armenia\/Nagorno-Karabakh forces tortured Azerbaijani prisoners of war[\s\S]+IPHR Director Brigitte Dufour/,
  ends: 'tortured Azerbaijani prisoners',
};

describe('a task is carried out from the first screen', () => {
  it.for(TASKS)('at a desk: task $number, $asks', async (task) => {
    await carryOut(task, 'desktop');
  });

  it.skipIf(textsFolder === undefined)(`at a desk: task 8, ${IN_THE_TEXT.asks}`, async () => {
    await carryOut(IN_THE_TEXT, 'desktop');
  });

  it.for(TASKS.filter(({ number }) => number === 1 || number === 3))(
    'on a phone: task $number, $asks',
    async (task) => {
      await carryOut(task, 'phone');
    },
  );
});

it('words that come to mind find what has most of them, and the list says which', async () => {
  const { page, complaints } = await openPage(stand.browser, stand.app.address);
  await page.getByRole('searchbox').click();
  await page.keyboard.type('who said 21 people died in barda');
  const first = page.getByRole('option').first();
  await first.getByText('matches 3 of 4 words: 21, people, barda').waitFor();
  expect(await first.innerText()).toContain('At least 21 people were killed in the strike on Barda');
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function carryOut(task: Task, size: keyof typeof SIZES): Promise<void> {
  const { page, complaints } = await openPage(stand.browser, stand.app.address, { size });
  const hand = new Hand(page);
  await task.way(hand);
  const answer = task.answer(hand);
  await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toMatch(task.says);
  expect(await isInSight(page, answer.getByText(task.ends).last()), 'the answer is in sight').toBe(true);
  expect(hand.clicks).toBeLessThanOrEqual(clicksTold(task.number, size));
  expect(complaints).toEqual([]);
  await page.context().close();
}

/** Whether something stands within the window as it is, without scrolling. */
async function isInSight(page: Page, words: Locator): Promise<boolean> {
  const box = await words.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0);
}

/** The clicks that docs/usability.md tells of a task as they are now, in the table of that screen. */
function clicksTold(number: number, size: keyof typeof SIZES): number {
  const text = readFileSync(resolve(import.meta.dirname, '../../docs/usability.md'), 'utf8');
  const name = size === 'phone' ? `${number}, on a phone` : `${number}`;
  const row = text.split('\n').find((line) => line.startsWith(`| ${name} |`));
  const [, , , now] = row?.split('|').map((cell) => cell.trim()) ?? [];
  if (now === undefined) throw new Error(`docs/usability.md has no row for task ${name}`);
  return Number(now);
}
