// The registry of views, in the order of the view switch.
import { citations } from './citations/index.ts';
import { comparisons } from './comparisons/index.ts';
import { consoleView } from './console/index.ts';
import { explore } from './explore/index.ts';
import { map } from './map/index.ts';
import { origins } from './origins/index.ts';
import { questions } from './questions/index.ts';
import { stemma } from './stemma/index.ts';
import { timeline } from './timeline/index.ts';
import type { View } from './view.ts';

export const VIEWS: View[] = [
  citations,
  questions,
  comparisons,
  origins,
  stemma,
  timeline,
  map,
  explore,
  consoleView,
];

/** The view that the address names; the first where it names none that exists. */
export function findView(id: string): View {
  return VIEWS.find((view) => view.id === id) ?? citations;
}
