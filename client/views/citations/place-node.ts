// A place with its name beside it, as flow and chains draw it.
import type { FlowLayout, FlowPlace } from '#layout';
import type { SceneNode } from '../../canvas/scene.ts';
import { lookOf } from './shapes.ts';

type NamedPlace = Omit<FlowPlace, 'role' | 'isOpen' | 'folded'>;
type Measures = Pick<FlowLayout, 'rowHeight' | 'nameSize' | 'isCompact'>;

export function placeNode(place: NamedPlace, measures: Measures, description: string): SceneNode {
  const { rowHeight, nameSize, isCompact } = measures;
  const isQuiet = place.kind === 'unidentified' || place.kind === 'fold';
  // At least 24 px high to the finger, as far as the rows leave it.
  const reach = Math.max(2, (Math.min(24, rowHeight) - rowHeight) / 2);
  return {
    key: place.key,
    id: place.id,
    label: place.label,
    x: place.x,
    y: place.y,
    ...lookOf(place.kind),
    isSolid: place.isHeld,
    words: [
      {
        lines: [place.shown],
        x: place.nameX,
        y: 0,
        align: place.nameX > 0 ? 'left' : 'right',
        size: nameSize,
        tone: isQuiet ? '--ink-3' : '--ink',
        isName: true,
      },
    ],
    hit: {
      left: place.box.left - place.x - 5,
      right: place.box.right - place.x + 5,
      top: place.box.top - place.y - reach + 1.5,
      bottom: place.box.bottom - place.y + reach - 1.5,
    },
    mark: isCompact ? 'ring' : 'box',
    description,
  };
}
