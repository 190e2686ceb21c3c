// Explore: a canvas that starts empty and grows by what one opens, item by item; every deed can be taken back.
import { later } from '../../shell/later.ts';
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';

// Fetched when they are shown: the page's frame does not wait for them.
const Legend = later(async () => ({ default: (await import('./legend.tsx')).Legend }));
const Picture = later(async () => ({ default: (await import('./picture.tsx')).Picture }));
const Table = later(async () => ({ default: (await import('./table.tsx')).Table }));

export const explore: View = {
  id: 'explore',
  title: 'Explore',
  layouts: [{ id: 'canvas', title: 'Canvas' }],
  Picture,
  Table,
  Legend,
  Counts,
  keys: [
    { keys: ['←', '→'], does: 'follow a line to what it leads to' },
    { keys: ['↑', '↓'], does: 'go to what lies above or below' },
    { keys: ['Enter'], does: 'open what has the focus, with its relations' },
    { keys: ['Shift F10', 'Menu'], does: 'what can be done with what has the focus' },
    { keys: ['Ctrl Z'], does: 'undo the last step' },
    { keys: ['Ctrl Shift Z'], does: 'do it again' },
  ],
};
