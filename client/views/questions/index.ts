// Questions: the place where the view goes; its parts show nothing yet.
import type { View } from '../view.ts';

const Nothing = () => null;

export const questions: View = {
  id: 'questions',
  title: 'Questions',
  layouts: [
    { id: 'sheet', title: 'Sheet' },
    { id: 'map', title: 'Map' },
  ],
  Picture: Nothing,
  Table: Nothing,
  Legend: Nothing,
  Counts: Nothing,
};
