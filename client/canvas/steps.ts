// Where the arrow keys lead: left and right along the arrows, else to what lies nearest in that direction; in a grid along
// its rows and columns. Pure.
import type { Scene, SceneNode } from './scene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const AHEAD: Record<Direction, { x: number; y: number }> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * @param from key of the node that has the focus; null where none has it yet
 * @returns the node to go to: the first of the picture where none had the focus, `from` itself where nothing lies ahead
 */
export function stepFrom(scene: Scene, from: string | null, direction: Direction): SceneNode | null {
  const here = scene.nodes.find((node) => node.key === from);
  if (!here) return scene.nodes[0] ?? null;
  const ahead = scene.nodes.filter((node) => node !== here && isAhead(here, node, direction));
  if (scene.isGrid) return stepInGrid(here, ahead, direction);
  const linked =
    direction === 'left' || direction === 'right' ? linkedTo(scene, here.key) : new Set<string>();
  const along = ahead.filter((node) => linked.has(node.key));
  return nearest(here, along.length > 0 ? along : ahead, direction) ?? here;
}

/** Along the row or the column; up and down to the nearest elsewhere where the column ends. */
function stepInGrid(here: SceneNode, ahead: SceneNode[], direction: Direction): SceneNode {
  const isLevel = direction === 'left' || direction === 'right';
  const aligned = ahead.filter(({ x, y }) => Math.abs(isLevel ? y - here.y : x - here.x) < 0.5);
  return nearest(here, aligned.length > 0 || isLevel ? aligned : ahead, direction) ?? here;
}

function linkedTo(scene: Scene, key: string): Set<string> {
  return new Set(
    scene.edges.flatMap(({ source, target }) => (source === key ? [target] : target === key ? [source] : [])),
  );
}

function isAhead(here: SceneNode, node: SceneNode, direction: Direction): boolean {
  const { x, y } = AHEAD[direction];
  return (node.x - here.x) * x + (node.y - here.y) * y > 0.5;
}

/** Straight ahead counts for more than near: what lies aside is taken as three times as far. */
function nearest(here: SceneNode, nodes: SceneNode[], direction: Direction): SceneNode | null {
  const { x, y } = AHEAD[direction];
  const farness = (node: SceneNode): number => {
    const [dx, dy] = [node.x - here.x, node.y - here.y];
    return Math.abs(dx * x + dy * y) + 3 * Math.abs(dx * y) + 3 * Math.abs(dy * x);
  };
  return nodes.reduce<SceneNode | null>(
    (best, node) => (best === null || farness(node) < farness(best) ? node : best),
    null,
  );
}
