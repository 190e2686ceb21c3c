// Comparisons: how claims stand to each other, as a list to go through, one beside its panel; and what may be one.
import { later } from '../../shell/later.ts';
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';
import { Legend } from './legend.tsx';
import { SUGGESTIONS } from './use-suggestion-list.ts';

// Fetched when they are shown: the page's frame does not wait for them.
const Picture = later(async () => ({ default: (await import('./picture.tsx')).Picture }));
const Table = later(async () => ({ default: (await import('./table.tsx')).Table }));

export const comparisons: View = {
  id: 'comparisons',
  title: 'Comparisons',
  layouts: [
    { id: 'list', title: 'List' },
    {
      id: SUGGESTIONS,
      title: 'Suggestions',
      keys: [
        { keys: ['j', 'k'], does: 'next suggestion, and the one before' },
        { keys: ['s'], does: 'the two are the same one' },
        { keys: ['d'], does: 'they are different ones' },
        { keys: ['n'], does: 'either, with a note' },
        { keys: ['u'], does: 'undo the latest decision' },
      ],
    },
  ],
  Picture,
  Table,
  Legend,
  Counts,
  keys: [
    { keys: ['j', 'k'], does: 'next comparison, and the one before' },
    { keys: ['c'], does: 'confirm the one that is open' },
    { keys: ['r'], does: 'reject it' },
    { keys: ['e'], does: 'explain it, with a note' },
    { keys: ['u'], does: 'undo the latest review of it' },
  ],
};
