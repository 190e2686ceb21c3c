// Who cites whom: the flow from origins to documents, the same as a map, the chains of each document, a
// matrix, and a table.
import { later } from '../../shell/later.ts';
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';
import { Legend } from './legend.tsx';
import { Switch } from './switch.tsx';

// Fetched when they are shown: the page's frame does not wait for them.
const Picture = later(async () => ({ default: (await import('./picture.tsx')).Picture }));
const Table = later(async () => ({ default: (await import('./table.tsx')).Table }));

export const citations: View = {
  id: 'citations',
  title: 'Who cites whom',
  layouts: [
    { id: 'flow', title: 'Flow' },
    { id: 'force', title: 'Force' },
    { id: 'chains', title: 'Chains' },
    {
      id: 'matrix',
      title: 'Matrix',
      keys: [
        { keys: ['←', '→'], does: 'go along the row, from mark to mark' },
        { keys: ['↑', '↓'], does: 'go along the column, or to the nearest mark above or below' },
        { keys: ['Enter'], does: 'open what has the focus' },
        { keys: ['+', '−', '0'], does: 'zoom in, zoom out, fit' },
      ],
    },
  ],
  Switch,
  Picture,
  Table,
  Legend,
  Counts,
  keys: [
    { keys: ['←', '→'], does: 'follow an arrow to whom is cited, or to who cites' },
    { keys: ['↑', '↓'], does: 'go to the next row' },
    { keys: ['Enter'], does: 'open what has the focus' },
    { keys: ['+', '−', '0'], does: 'zoom in, zoom out, fit' },
  ],
};
