// Questions: which claims contradict each other, as a sheet of cards and as a map.
import { later } from '../../shell/later.ts';
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';
import { Legend } from './legend.tsx';

// Fetched when they are shown: the page's frame does not wait for them.
const Picture = later(async () => ({ default: (await import('./picture.tsx')).Picture }));
const Table = later(async () => ({ default: (await import('./table.tsx')).Table }));

export const questions: View = {
  id: 'questions',
  title: 'Questions',
  layouts: [
    { id: 'sheet', title: 'Sheet' },
    { id: 'map', title: 'Map' },
  ],
  Picture,
  Table,
  Legend,
  Counts,
  keys: [
    { keys: ['←', '→', '↑', '↓'], does: 'go from card to card, or over the map' },
    { keys: ['Enter'], does: 'open the card, or what has the focus' },
    { keys: ['Esc'], does: 'close the card one is in' },
    { keys: ['+', '−', '0'], does: 'on the map: zoom in, zoom out, fit' },
  ],
};
