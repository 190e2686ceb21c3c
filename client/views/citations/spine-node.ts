// A document's spine with its siglum, its words beside it, as flow and chains draw it.
import { type FlowLayout, type FlowSpine, SPINE_TEXT } from '#layout';
import type { SceneNode, Words } from '../../canvas/scene.ts';
import { describeSpine, type Telling } from './descriptions.ts';

/** px from one letter of a publisher's documents to the next. */
const SIGLUM_LINE = 13;

export function spineNode(
  spine: FlowSpine,
  layout: Pick<FlowLayout, 'width' | 'isCompact'>,
  telling: Telling,
): SceneNode {
  const [x, y] = [spine.left + spine.breadth / 2, spine.top + spine.height / 2];
  const { words } = spine;
  const sigla = spine.siglum.split('\n');
  const lines: Words[] = [];
  let below = words.top - y;
  for (const part of ['voices', 'title', 'note'] as const) {
    const { size, line } = SPINE_TEXT[part];
    lines.push({
      lines: words[part],
      x: words.x - x,
      y: below + line / 2,
      align: 'left',
      size,
      lineHeight: line,
      weight: part === 'voices' ? 600 : 400,
      face: part === 'title' ? 'serif' : 'sans',
      tone: part === 'voices' ? '--ink' : part === 'title' ? '--ink-2' : '--ink-3',
    });
    below += words[part].length * line;
  }
  const half = { x: spine.breadth / 2, y: Math.max(spine.height, words.height) / 2 };
  return {
    key: spine.id,
    id: spine.id,
    label: telling.nameOf(spine.id),
    x,
    y,
    shape: 'bar',
    width: spine.breadth,
    height: spine.height,
    tone: '--ink',
    isSolid: true,
    words: [
      {
        lines: sigla,
        x: 0,
        y: layout.isCompact ? -((sigla.length - 1) * SIGLUM_LINE) / 2 : 11 - spine.height / 2,
        align: 'center',
        size: 11,
        lineHeight: SIGLUM_LINE,
        weight: 600,
        tone: '--on-ink',
        hasHalo: false,
      },
      ...lines,
    ],
    hit: {
      left: -half.x - 6,
      right: layout.isCompact ? half.x + 14 : layout.width - x - 8,
      top: -half.y - 4,
      bottom: half.y + 4,
    },
    mark: 'fill',
    description: describeSpine(spine.id, telling),
  };
}
