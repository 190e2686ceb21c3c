// The stemma: how one statement descends from its origins to the documents, with the apparatus of its readings.
import { later } from '../../shell/later.ts';
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';
import { Legend } from './legend.tsx';

// Fetched when they are shown: the page's frame does not wait for them.
const Picture = later(async () => ({ default: (await import('./picture.tsx')).Picture }));
const Table = later(async () => ({ default: (await import('./table.tsx')).Table }));

export const stemma: View = {
  id: 'stemma',
  title: 'Stemma',
  layouts: [{ id: 'tree', title: 'Picture' }],
  Picture,
  Table,
  Legend,
  Counts,
  keys: [
    { keys: ['←', '→'], does: 'go along the links, towards the origin and back' },
    { keys: ['↑', '↓'], does: 'go to the witness above or below' },
    { keys: ['Enter'], does: 'open the passage, or whoever is known by report' },
  ],
};
