// A scene in which some nodes and edges are faded: they keep their place and their words, and step back to the colour
// of rules and quiet words.
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** What is faded as a rule. */
const FALLEN = 'It falls away with what is left out.';

/**
 * @param isFaded of a node, by its key; an edge is faded with either of its ends
 * @param isEdgeFaded of an edge by itself
 * @param says        of what is faded, to whoever cannot see it
 */
export function faded(
  scene: Scene,
  isFaded: (node: SceneNode) => boolean,
  isEdgeFaded: (edge: SceneEdge) => boolean = () => false,
  says: string = FALLEN,
): Scene {
  const keys = new Set(scene.nodes.filter(isFaded).map(({ key }) => key));
  return {
    ...scene,
    nodes: scene.nodes.map((node) => (keys.has(node.key) ? fadedNode(node, says) : node)),
    edges: scene.edges.map((edge) =>
      isEdgeFaded(edge) || keys.has(edge.source) || keys.has(edge.target)
        ? { ...edge, tone: '--line', description: `${edge.description} ${says}` }
        : edge,
    ),
  };
}

function fadedNode(node: SceneNode, says: string): SceneNode {
  return {
    ...node,
    tone: '--line-2',
    words: node.words.map((words) => (words.hasHalo === false ? words : { ...words, tone: '--ink-3' })),
    description: `${node.description} ${says}`,
  };
}
