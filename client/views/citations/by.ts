// What stands in the picture of who cites whom, in words: the switch, column heads, table and captions take them from here.
import type { CitationsBy } from '#schema';

export type ByWords = {
  title: string;
  /** Heads of the flow's columns: whoever is cited, those between, those who were read. */
  cited: string;
  between: string;
  read: string;
  /** Heads of the table. */
  citing: string;
  target: string;
};

export const BY_WORDS: Record<CitationsBy, ByWords> = {
  actor: {
    title: 'by actor',
    cited: 'Origins',
    between: 'Those who pass on',
    read: 'Documents, by date',
    citing: 'Who cites',
    target: 'Whom',
  },
  document: {
    title: 'by document',
    cited: 'Documents and works cited',
    between: 'Cited, and citing others',
    read: 'Documents',
    citing: 'Which document',
    target: 'What is cited',
  },
  publisher: {
    title: 'by publisher',
    cited: 'Publishers cited',
    between: 'Cited, and citing others',
    read: 'Publishers',
    citing: 'Which publisher',
    target: 'What is cited',
  },
};

/** "Who cites whom, by document", as captions and whatever is heard say it. */
export function titleBy(by: CitationsBy): string {
  return `Who cites whom, ${BY_WORDS[by].title}`;
}
