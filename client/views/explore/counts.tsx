// The numbers beside the title: "12 items, 14 lines".
import { countOf } from '../../theme/number-and-date.ts';
import { useExploration } from './use-exploration.ts';

export function Counts() {
  const { canvas, joins } = useExploration();
  const shown = [...canvas.items.values()].filter(({ hidden }) => !hidden).length;
  const hidden = canvas.items.size - shown;
  const groups = canvas.groups.size > 0 ? `, ${countOf(canvas.groups.size, 'group')}` : '';
  return `${countOf(shown, 'item')}${groups}, ${countOf(joins.length, 'line')}${hidden > 0 ? `, ${hidden} hidden` : ''}`;
}
