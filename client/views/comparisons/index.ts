// Comparisons: how claims stand to each other, as a list to go through, one beside its panel.
import { lazy } from 'react';
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';
import { Legend } from './legend.tsx';

// Fetched when they are shown: the page's frame does not wait for them.
const Picture = lazy(async () => ({ default: (await import('./list.tsx')).List }));
const Table = lazy(async () => ({ default: (await import('./table.tsx')).Table }));

export const comparisons: View = {
  id: 'comparisons',
  title: 'Comparisons',
  layouts: [{ id: 'list', title: 'List' }],
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
