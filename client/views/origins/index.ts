// Origins: what several documents have from one origin, what goes round in a circle, and what is left without a source.
import { later } from '../../shell/later.ts';
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';
import { Legend } from './legend.tsx';

// Fetched when they are shown: the page's frame does not wait for them.
const Picture = later(async () => ({ default: (await import('./picture.tsx')).Picture }));
const Table = later(async () => ({ default: (await import('./table.tsx')).Table }));

export const origins: View = {
  id: 'origins',
  title: 'Origins',
  layouts: [
    { id: 'echoes', title: 'Echoes' },
    { id: 'circles', title: 'Circles' },
    { id: 'without', title: 'Without a source' },
    { id: 'readers', title: 'Two readers' },
  ],
  Picture,
  Table,
  Legend,
  Counts,
};
