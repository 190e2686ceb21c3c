// The map: the places of which there are claims, as points with every name, and no border.
import { later } from '../../shell/later.ts';
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';
import { Legend } from './legend.tsx';

// Fetched when they are shown: the page's frame does not wait for them.
const Picture = later(async () => ({ default: (await import('./picture.tsx')).Picture }));
const Table = later(async () => ({ default: (await import('./table.tsx')).Table }));

export const map: View = {
  id: 'map',
  title: 'Map',
  layouts: [{ id: 'points', title: 'Picture' }],
  Picture,
  Table,
  Legend,
  Counts,
  keys: [
    { keys: ['← → ↑ ↓'], does: 'on a place: the nearest one that way' },
    { keys: ['+', '−', '0'], does: 'nearer, farther, all of it' },
  ],
};
