// The timeline: when things happened, were said and were published, and how a statement spread, step by step.
import { later } from '../../shell/later.ts';
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';
import { Legend } from './legend.tsx';

// Fetched when they are shown: the page's frame does not wait for them.
const Picture = later(async () => ({ default: (await import('./picture.tsx')).Picture }));
const Table = later(async () => ({ default: (await import('./table.tsx')).Table }));

export const timeline: View = {
  id: 'timeline',
  title: 'Timeline',
  layouts: [{ id: 'lanes', title: 'Picture' }],
  Picture,
  Table,
  Legend,
  Counts,
  keys: [
    { keys: ['Space'], does: 'play and pause' },
    { keys: ['←', '→'], does: 'one step back, one step on' },
    { keys: ['Home', 'End'], does: 'the first step, the last' },
    { keys: ['↑', '↓'], does: 'on a mark of the lanes: the one before, the next' },
  ],
};
