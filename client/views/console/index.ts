// Query: the graph asked in Cypher, and its answer as a table, a picture or a chart.
import { later } from '../../shell/later.ts';
import type { View } from '../view.ts';

// Fetched when it is shown: nobody who does not ask in Cypher waits for the editor.
const Picture = later(async () => ({ default: (await import('./console.tsx')).Console }));
const Counts = later(async () => ({ default: (await import('./counts.tsx')).Counts }));

export const consoleView: View = {
  id: 'console',
  title: 'Query',
  layouts: [
    { id: 'rows', title: 'Table' },
    { id: 'picture', title: 'Picture' },
    { id: 'chart', title: 'Chart' },
  ],
  Picture,
  Counts,
  keys: [
    { keys: ['Ctrl Enter'], does: 'run the query' },
    { keys: ['Ctrl Space'], does: 'complete a word' },
  ],
};
