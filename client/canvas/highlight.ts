// What is selected, hovered and focused in a scene, and what lights up with it. It draws nothing.
import { type Lit, litAround, type Scene, type SceneEdge, type SceneNode } from './scene.ts';

export class Highlight {
  scene: Scene = { width: 1, height: 1, scaling: 'drawing', nodes: [], edges: [], words: [], strokes: [] };
  #nodes = new Map<string, SceneNode>();
  #edges = new Map<string, SceneEdge>();
  #selected: string | null = null;
  #hovered: string | null = null;
  #hoveredEdge: string | null = null;
  #focused: string | null = null;
  #selectedLit: Lit | null = null;
  #hoveredLit: Lit | null = null;

  show(scene: Scene): void {
    this.scene = scene;
    this.#nodes = new Map(scene.nodes.map((node) => [node.key, node]));
    this.#edges = new Map(scene.edges.map((edge) => [edge.key, edge]));
    if (!this.#nodes.has(this.#focused ?? '')) this.#focused = null;
    this.#find();
  }

  /** @returns whether anything changed */
  select(id: string | null): boolean {
    if (id === this.#selected) return false;
    this.#selected = id;
    this.#find();
    return true;
  }

  /** @returns whether anything changed */
  hover(id: string | null, edge: string | null = this.#hoveredEdge): boolean {
    if (id === this.#hovered && edge === this.#hoveredEdge) return false;
    this.#hovered = id;
    this.#hoveredEdge = edge;
    this.#find();
    return true;
  }

  focus(key: string | null): void {
    this.#focused = key;
  }

  get focused(): SceneNode | null {
    return this.node(this.#focused);
  }

  node(key: string | null): SceneNode | null {
    return (key !== null && this.#nodes.get(key)) || null;
  }

  edge(key: string | null): SceneEdge | null {
    return (key !== null && this.#edges.get(key)) || null;
  }

  /** A node that stands for what is selected. */
  get selectedNode(): SceneNode | null {
    return this.scene.nodes.find((node) => this.isSelected(node)) ?? null;
  }

  isSelected(node: SceneNode): boolean {
    return node.id === this.#selected;
  }

  /** How a node or edge stands out; `quiet` where others do. */
  standing(key: string): 'selected' | 'hovered' | 'quiet' | 'plain' {
    if (has(this.#selectedLit, key)) return 'selected';
    if (has(this.#hoveredLit, key)) return 'hovered';
    return this.#selectedLit || this.#hoveredLit ? 'quiet' : 'plain';
  }

  isLit(key: string): boolean {
    const standing = this.standing(key);
    return standing === 'selected' || standing === 'hovered';
  }

  /** Whether an edge is drawn now: one that is on tap only while an end of it is selected. */
  isDrawn(edge: SceneEdge): boolean {
    return !edge.isOnTap || has(this.#selectedLit, edge.key);
  }

  #find(): void {
    const edge = this.edge(this.#hoveredEdge);
    this.#selectedLit = lit(this.scene, this.#selected);
    this.#hoveredLit = edge ? litAlong([edge]) : lit(this.scene, this.#hovered);
  }
}

function lit(scene: Scene, id: string | null): Lit | null {
  if (id === null) return null;
  const around = litAround(scene, id);
  const found = around.nodes.size > 0 ? around : litAlong(scene.edges.filter((edge) => edge.id === id));
  return found.nodes.size > 0 ? found : null;
}

/** Edges by themselves, with their ends. */
function litAlong(edges: SceneEdge[]): Lit {
  return {
    nodes: new Set(edges.flatMap(({ source, target }) => [source, target])),
    edges: new Set(edges.map(({ key }) => key)),
  };
}

function has(lit: Lit | null, key: string): boolean {
  return Boolean(lit?.nodes.has(key) || lit?.edges.has(key));
}
