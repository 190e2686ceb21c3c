// How nodes and edges are drawn as they stand now: colours of the scheme in force, the accent for what is selected,
// ink for what is hovered, and everything else stepping back.
import type { EdgeDrawing } from './edge-program.ts';
import type { Highlight } from './highlight.ts';
import type { NodeDrawing } from './node-program.ts';
import type { Palette } from './palette.ts';
import type { SceneEdge, SceneNode, Tone } from './scene.ts';

/** @param hasFocus whether the focus of the keyboard is on it, and to be seen */
export function nodeLook(
  node: SceneNode,
  highlight: Highlight,
  palette: Palette,
  hasFocus: boolean,
): Partial<NodeDrawing> {
  const isSelected = highlight.isSelected(node);
  return {
    x: node.x,
    y: -node.y,
    size: 1,
    label: null,
    type: 'shape',
    zIndex: isSelected ? 1 : 0,
    color: palette.color(isSelected && node.mark === 'fill' ? '--accent' : node.tone),
    ground: palette.color('--page'),
    ring: hasFocus || (isSelected && node.mark === 'ring') ? palette.color('--accent') : null,
    shape: node.shape,
    width: node.width,
    height: node.height,
    isSolid: node.isSolid,
  };
}

export function edgeLook(edge: SceneEdge, highlight: Highlight, palette: Palette): Partial<EdgeDrawing> {
  const standing = highlight.standing(edge.key);
  const { line, head, level } = STANDINGS[standing];
  const color = standing === 'quiet' ? palette.quiet : palette.color;
  return {
    type: 'path',
    size: edge.width,
    zIndex: level,
    hidden: !highlight.isDrawn(edge),
    color: color(line ?? edge.tone),
    head: edge.hasHead ? color(head) : null,
    path: edge.path,
    isDotted: edge.isDotted,
  };
}

/** The colour of a line and of its head, and who lies above whom. */
const STANDINGS: Record<
  ReturnType<Highlight['standing']>,
  { line: Tone | null; head: Tone; level: number }
> = {
  selected: { line: '--accent', head: '--accent', level: 2 },
  hovered: { line: '--ink-2', head: '--ink', level: 1 },
  plain: { line: null, head: '--ink-3', level: 0 },
  quiet: { line: null, head: '--ink-3', level: 0 },
};
