// A picture as an SVG file: the same lines, shapes and words as on the screen, the whole of it, with a caption that says
// what it is. Pure but for how wide words are.
import { escapeXml, type Path } from '#layout';
import type { Highlight } from './highlight.ts';
import { edgeLook, nodeLook } from './looks.ts';
import type { Palette } from './palette.ts';
import { HEAD, type SceneEdge, type SceneNode } from './scene.ts';
import { SvgBrush } from './svg-brush.ts';
import { drawWords } from './words.ts';

/** px around the picture, and of a line of the caption. */
const MARGIN = 24;
const LINE = 18;
const STROKE = 1.75;

export type Caption = {
  /** What the picture is, in a few words. */
  title: string;
  /** Lines under it: dataset and version, day, what was left out, address. */
  lines: readonly string[];
};

/**
 * @param zoom   px of the file for one of the scene
 * @param shapes how much larger than at zoom 1 shapes are
 * @param measure the width of a text in a font, as CSS writes it, px
 */
export function sceneSvg(
  highlight: Highlight,
  palette: Palette,
  {
    zoom,
    shapes,
    measure,
  }: { zoom: number; shapes: number; measure: (text: string, font: string) => number },
  caption: Caption,
): string {
  const { scene } = highlight;
  const at = ({ x, y }: { x: number; y: number }) => ({ x: MARGIN + x * zoom, y: MARGIN + y * zoom });
  const width = Math.ceil(scene.width * zoom + 2 * MARGIN);
  const height = Math.ceil(scene.height * zoom + 2 * MARGIN);
  const brush = new SvgBrush(measure);
  drawWords(brush, highlight, { width, zoom, shapes, toScreen: at }, palette);
  const edges = scene.edges
    .filter((edge) => highlight.isDrawn(edge))
    .map((edge) => ({ edge, look: edgeLook(edge, highlight, palette) }))
    .sort((one, other) => (one.look.zIndex ?? 0) - (other.look.zIndex ?? 0));
  const scale = scene.scaling === 'drawing' ? zoom : 1;
  const below = caption.lines.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${height + 16 + index * LINE}" font-size="12" fill="${palette.color('--ink-3')}">${escapeXml(line)}</text>`,
  );
  const whole = height + caption.lines.length * LINE + 14;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="${escapeXml(palette.sans)}" role="img">`,
    `<title>${escapeXml(caption.title)}</title><desc>${escapeXml(caption.lines.join(' · '))}</desc>`,
    `<rect width="${width}" height="${whole}" fill="${palette.color('--page')}"/>`,
    ...edges.map(({ edge, look }) => lineSvg(edge, look, at, scale)),
    ...scene.nodes.map((node) => shapeSvg(node, highlight, palette, at(node), shapes)),
    brush.svg,
    ...below,
    '</svg>',
  ].join('');
}

type At = (point: { x: number; y: number }) => { x: number; y: number };

function lineSvg(edge: SceneEdge, look: ReturnType<typeof edgeLook>, at: At, scale: number): string {
  const points = Object.fromEntries(
    Object.entries(edge.path).map(([name, point]) => [name, at(point)]),
  ) as Path;
  const { start, bendStart, control1, control2, bendEnd } = points;
  // The line ends within its head, or a broad one would blunt it.
  const end = look.head ? back(points, (HEAD.length - 1) * scale) : points.end;
  const head = look.head ? headSvg(points, look.head, scale) : '';
  const dots = edge.isDotted ? ` stroke-dasharray="${1.8 * scale} ${2.4 * scale}"` : '';
  return `<g data-edge="${escapeXml(edge.key)}" data-from="${escapeXml(edge.source)}" data-to="${escapeXml(edge.target)}"><title>${escapeXml(edge.description)}</title><path d="M${xy(start)}L${xy(bendStart)}C${xy(control1)} ${xy(control2)} ${xy(bendEnd)}L${xy(end)}" fill="none" stroke="${look.color ?? '#000'}" stroke-width="${round(edge.width * scale)}"${dots}/>${head}</g>`;
}

/** A point before the end of a line, along its last stretch. */
function back({ bendEnd, control2, end }: Path, by: number): Point {
  const from = distance(bendEnd, end) > 0.01 ? bendEnd : control2;
  const length = distance(from, end) || 1;
  return { x: end.x + ((from.x - end.x) / length) * by, y: end.y + ((from.y - end.y) / length) * by };
}

/** A triangle at the end of the line, along its last stretch. */
function headSvg(path: Path, color: string, scale: number): string {
  const { end } = path;
  const long = HEAD.length * scale;
  const base = back(path, long);
  const half = HEAD.breadth / 2 / HEAD.length;
  const [ux, uy] = [(base.x - end.x) * half, (base.y - end.y) * half];
  return `<path d="M${xy(end)}L${xy({ x: base.x - uy, y: base.y + ux })}L${xy({ x: base.x + uy, y: base.y - ux })}Z" fill="${color}"/>`;
}

/** The shape of a node, its mark and its ring, at a place. */
export function shapeSvg(
  node: SceneNode,
  highlight: Highlight,
  palette: Palette,
  at: { x: number; y: number },
  shapes: number,
): string {
  if (node.width === 0) return '';
  const { color = '#000', ground = '#fff', ring } = nodeLook(node, highlight, palette, false);
  const half = { x: (node.width * shapes) / 2, y: (node.height * shapes) / 2 };
  const isFilled = (node.isSolid && node.shape !== 'dotted') || node.shape === 'dot';
  const look = `fill="${isFilled ? color : ground}" stroke="${color}" stroke-width="${STROKE}"`;
  const around = ring
    ? `<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${round(half.x + 4)}" fill="none" stroke="${ring}" stroke-width="1.75"/>`
    : '';
  const inside = isFilled ? ground : color;
  return `<g data-node="${escapeXml(node.key)}"><title>${escapeXml(node.description)}</title>${outlineSvg(node, at, half, look)}${markSvg(node, at, inside)}${around}</g>`;
}

/** The outline of a shape, its stroke within the given half width and height. */
function outlineSvg(node: SceneNode, at: Point, half: Point, look: string): string {
  const [x, y] = [half.x - STROKE / 2, half.y - STROKE / 2];
  const polygon = (...points: [number, number][]) =>
    `<path d="M${points.map(([dx, dy]) => xy({ x: at.x + dx, y: at.y + dy })).join('L')}Z" ${look}/>`;
  const box = (radius: number) =>
    `<rect x="${round(at.x - x)}" y="${round(at.y - y)}" width="${round(2 * x)}" height="${round(2 * y)}" rx="${radius}" ${look}/>`;
  switch (node.shape) {
    case 'square':
    case 'bar':
      return box(0.6);
    case 'rounded':
    case 'plus':
    case 'minus':
      return box(2.8);
    case 'cut-square':
      return polygon([-x, -y], [x / 2, -y], [x, -y / 2], [x, y], [-x, y]);
    case 'hexagon':
      return polygon([-x, 0], [-x / 2, -y], [x / 2, -y], [x, 0], [x / 2, y], [-x / 2, y]);
    case 'diamond':
      return polygon([0, -y], [x, 0], [0, y], [-x, 0]);
    default:
      return `<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${round(node.shape === 'dot' ? half.x : x)}" ${look}${node.shape === 'dotted' ? ' stroke-dasharray="1.6 2.2"' : ''}/>`;
  }
}

/** What stands within a shape: a dot, a plus, a minus. */
function markSvg(node: SceneNode, at: Point, color: string): string {
  const dot = (radius: number) =>
    `<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${radius}" fill="${color}"/>`;
  const bar = (dx: number, dy: number) =>
    `<path d="M${xy({ x: at.x - dx, y: at.y - dy })}L${xy({ x: at.x + dx, y: at.y + dy })}" stroke="${color}" stroke-width="1.2"/>`;
  if (node.shape === 'target') return dot(2);
  if (node.shape === 'dotted' && node.isSolid) return dot(3);
  if (node.shape === 'plus') return bar(2.9, 0) + bar(0, 2.9);
  return node.shape === 'minus' ? bar(2.9, 0) : '';
}

type Point = { x: number; y: number };
const round = (value: number): number => Math.round(value * 100) / 100;
const xy = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
