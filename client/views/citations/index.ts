// Who cites whom: the place where the view goes; its parts show nothing yet.
import type { View } from '../view.ts';

const Nothing = () => null;

export const citations: View = {
  id: 'citations',
  title: 'Who cites whom',
  layouts: [
    { id: 'flow', title: 'Flow' },
    { id: 'force', title: 'Force' },
  ],
  Picture: Nothing,
  Table: Nothing,
  Legend: Nothing,
  Counts: Nothing,
};
