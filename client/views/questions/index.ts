// Questions: which claims contradict each other, as a sheet of cards and as a map.
import type { View } from '../view.ts';
import { Counts } from './counts.tsx';
import { Picture } from './picture.tsx';

const Nothing = () => null;

export const questions: View = {
  id: 'questions',
  title: 'Questions',
  layouts: [
    { id: 'sheet', title: 'Sheet' },
    { id: 'map', title: 'Map' },
  ],
  Picture,
  Table: Nothing,
  Legend: Nothing,
  Counts,
};
