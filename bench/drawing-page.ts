// What runs within the browser where two canvases draw: sigma set up as its documentation shows, and ours, the same graph
// or what our page shows of it.
import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { Picture } from '../client/canvas/picture.ts';
import { measureText } from '../client/canvas/measure.ts';
import type { Scene } from '../client/canvas/scene.ts';
import { overviewScene } from '../client/views/citations/overview-scene.ts';
import { straightPath } from '../server/layout/path.ts';
import type { CitationOverview } from '../server/schema/index.ts';

export type DrawnGraph = {
  width: number;
  height: number;
  nodes: { key: string; label: string; x: number; y: number }[];
  edges: { key: string; source: string; target: string }[];
};

declare global {
  interface Window {
    /** Draws the graph; resolves to the milliseconds until its picture stood. */
    drawOurs?: (graph: DrawnGraph) => Promise<number>;
    drawOverview?: (overview: CitationOverview) => Promise<number>;
    drawSigma?: (graph: DrawnGraph) => Promise<number>;
    closeDrawn?: () => void;
  }
}

window.drawSigma = (drawn) =>
  untilDrawn((stage) => {
    const graph = new MultiDirectedGraph();
    for (const { key, label, x, y } of drawn.nodes)
      graph.addNode(key, { label, x, y: -y, size: 3, color: '#45423c' });
    for (const { key, source, target } of drawn.edges)
      graph.addEdgeWithKey(key, source, target, { size: 1, color: '#958d7e' });
    const sigma = new Sigma(graph, stage, { defaultEdgeType: 'arrow' });
    return () => sigma.kill();
  });

window.drawOurs = (drawn) => untilDrawn((stage) => show(stage, sceneOf(drawn)));
window.drawOverview = (overview) =>
  untilDrawn((stage) =>
    show(stage, overviewScene(overview, { width: stage.offsetWidth, textWidth: measureText })),
  );

const none = (): void => {};

function show(stage: HTMLElement, scene: Scene): () => void {
  const events = { onHover: none, onSelect: none, onTell: none, onTip: none, onMenu: none, onLost: none };
  const picture = new Picture(stage, events);
  picture.show(scene);
  return () => picture.close();
}

async function untilDrawn(draw: (stage: HTMLElement) => () => void): Promise<number> {
  const stage = document.createElement('div');
  stage.id = 'stage';
  stage.tabIndex = 0;
  stage.style.cssText = 'position:absolute;inset:0;';
  document.body.append(stage);
  const start = performance.now();
  const close = draw(stage);
  // One frame in which it is drawn, one after which it is on the screen.
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  const ms = performance.now() - start;
  window.closeDrawn = () => {
    close();
    stage.remove();
  };
  return ms;
}

function sceneOf({ width, height, nodes, edges }: DrawnGraph): Scene {
  const places = new Map(nodes.map((node) => [node.key, node]));
  return {
    width,
    height,
    scaling: 'map',
    words: [],
    strokes: [],
    nodes: nodes.map(({ key, label, x, y }, index) => ({
      key,
      id: key,
      label,
      x,
      y,
      shape: 'circle',
      width: 6,
      height: 6,
      tone: '--person',
      isSolid: true,
      words: [
        {
          lines: [label],
          x: 0,
          y: 12,
          align: 'center',
          size: 12.5,
          tone: '--ink',
          isName: true,
          priority: -index,
        },
      ],
      hit: { left: -6, right: 6, top: -6, bottom: 6 },
      mark: 'ring',
      description: label,
    })),
    edges: edges.flatMap(({ key, source, target }) => {
      const [from, to] = [places.get(source), places.get(target)];
      if (!from || !to) return [];
      const path = straightPath(from, to);
      const look = { width: 1, hasHead: true, isDotted: false, tone: '--edge' as const };
      return [{ key, source, target, path, ...look, description: '', threads: [] }];
    }),
  };
}
