// Draws names, titles and signs on a layer above nodes and edges, following the camera, with a halo of the page's
// colour. In a map words keep their size and step aside for each other: who has the higher priority goes first.
import { pathMiddle } from '#layout';
import type { Highlight } from './highlight.ts';
import type { Palette } from './palette.ts';
import type { Scene, SceneNode, Words } from './scene.ts';
import type { Brush } from './svg-brush.ts';
import { type Box, TakenRoom } from './taken-room.ts';

/** From the picture's px to the screen's. */
export type View = {
  /** px of the screen. */
  width: number;
  /** The part of the screen beyond which no words are drawn; without it all are. */
  drawn?: Box;
  zoom: number;
  /** How much larger than at zoom 1 shapes are drawn. */
  shapes: number;
  toScreen: (point: { x: number; y: number }) => { x: number; y: number };
};

/** A sign's circle and glyph, px (tokens). */
const SIGN = { circle: 18, glyph: 12 };
const HALO = 3;

/** Widths of words, which asking a canvas for takes longer than to draw them. */
let widths = new WeakMap<Words, number>();

/** Another face has other widths. */
export function forgetWidths(): void {
  widths = new WeakMap();
}

/**
 * @param scene what is drawn of the picture: the whole of it, or a part
 * @returns keys of the nodes whose words are to be seen now
 */
export function drawWords(
  context: Brush,
  highlight: Highlight,
  view: View,
  palette: Palette,
  scene: Scene = highlight.scene,
): Set<string> {
  const scale = scene.scaling === 'drawing' ? view.zoom : 1;
  context.lineJoin = 'round';
  drawStrokes(context, scene, view, palette);
  for (const words of scene.words) drawOne(context, words, view.toScreen(words), scale, palette, false);
  const taken: Taken = { words: new TakenRoom(), shapes: new TakenRoom() };
  for (const box of drawSigns(context, highlight, scene, view, palette, scale)) taken.words.take(box);
  // In a drawing words stand where they stand.
  if (scene.scaling === 'map')
    for (const node of scene.nodes) if (node.width > 0) taken.shapes.take(shapeBox(node, view));

  const shown = new Set<string>();
  for (const { node, words } of inOrder(scene, view.zoom)) {
    const place = view.toScreen(node);
    const width = widthOf(words, context, palette);
    if (view.drawn && isOutside(view.drawn, place, words, width * scale, scale)) continue;
    const at = (placed: Words): { x: number; y: number } => ({
      x: place.x + placed.x * view.shapes,
      y: place.y + placed.y * view.shapes,
    });
    const placed =
      scene.scaling === 'drawing'
        ? words
        : placements(words).find((tried) => takeRoom(boxOf(tried, at(tried), width), taken, view, words));
    if (!placed || (placed.isOnLight && !highlight.isLit(node.key))) continue;
    shown.add(node.key);
    context.begin?.(node);
    drawOne(context, placed, at(placed), scale, palette, words.isName === true && highlight.isLit(node.key));
    context.end?.();
  }
  return shown;
}

/** px of the longest line, at zoom 1. */
function widthOf(words: Words, context: Brush, palette: Palette): number {
  const known = widths.get(words);
  if (known !== undefined) return known;
  context.font = fontOf(words, words.size, palette);
  const width = Math.max(...words.lines.map((line) => context.measureText(line).width));
  widths.set(words, width);
  return width;
}

/** Whether no place that words may take around their node is in sight. */
function isOutside(
  { left, top, right, bottom }: Box,
  node: { x: number; y: number },
  words: Words,
  width: number,
  scale: number,
): boolean {
  const aside = Math.abs(words.x) * scale + Math.abs(words.y) * scale + width;
  const above = (Math.abs(words.y) + words.lines.length * (words.lineHeight ?? words.size * 1.25)) * scale;
  const isIn =
    node.x + aside > left && node.x - aside < right && node.y + above > top && node.y - above < bottom;
  return !isIn;
}

/** Below its node, as given, else above or beside it, as far out as they go; words that are no name stay where they are. */
function placements(words: Words): Words[] {
  if (!words.isName || words.align !== 'center') return [words];
  const beside = Math.abs(words.y) * 0.75;
  const left: Words = { ...words, x: beside, align: 'left' };
  const right: Words = { ...words, x: -beside, align: 'right' };
  return [
    words,
    { ...words, y: -words.y },
    { ...left, y: 0 },
    { ...right, y: 0 },
    { ...left, x: -beside },
    { ...right, x: beside },
    { ...left, x: -beside, y: -words.y },
    { ...right, x: beside, y: -words.y },
  ];
}

type Taken = { words: TakenRoom; shapes: TakenRoom };

/**
 * Takes the room if no other words stand there. A name, which can stand elsewhere, asks for more: no edge of the view may
 * cut it off, and it must be clear of shapes. Words that stand on a shape ask for nothing.
 */
function takeRoom(box: Box, taken: Taken, view: View, words: Words): boolean {
  if (words.hasHalo === false) return true;
  if (taken.words.isTaken(box)) return false;
  const isAcross = (edge: number): boolean => box.left < edge && box.right > edge;
  const isCutOff = isAcross(0) || isAcross(view.width);
  if (words.isName && (isCutOff || taken.shapes.isTaken(box))) return false;
  taken.words.take(box);
  return true;
}

function shapeBox(node: SceneNode, view: View): Box {
  const { x, y } = view.toScreen(node);
  const [half, halfHeight] = [(node.width / 2) * view.shapes, (node.height / 2) * view.shapes];
  return { left: x - half, right: x + half, top: y - halfHeight, bottom: y + halfHeight };
}

function inOrder(scene: Scene, zoom: number): { node: SceneNode; words: Words }[] {
  const all = scene.nodes.flatMap((node) => node.words.map((words) => ({ node, words })));
  if (scene.scaling === 'drawing') return all;
  // A camera that was sent to a zoom may stand a rounding error short of it.
  const nearly = zoom * (1 + 1e-9);
  return all
    .filter(({ words }) => nearly >= (words.from ?? 0) && nearly < (words.until ?? Infinity))
    .sort((a, b) => (b.words.priority ?? 0) - (a.words.priority ?? 0));
}

function drawOne(
  context: Brush,
  words: Words,
  at: { x: number; y: number },
  scale: number,
  palette: Palette,
  isLit: boolean,
): void {
  const size = words.size * scale;
  context.font = fontOf({ ...words, weight: isLit ? 600 : words.weight }, size, palette);
  context.textAlign = words.align;
  context.textBaseline = 'middle';
  context.strokeStyle = palette.color('--page');
  context.lineWidth = HALO * Math.max(1, scale);
  context.fillStyle = palette.color(isLit ? '--ink' : words.tone);
  const lineHeight = (words.lineHeight ?? words.size * 1.25) * scale;
  // The middle of the em box lies above the middle of the small letters, which is what the eye aligns.
  const drop = size * 0.06;
  for (const [index, line] of words.lines.entries()) {
    const y = at.y + index * lineHeight + drop;
    if (words.isCut) cutLine(context, line, { x: at.x, y: at.y }, size);
    else if (words.hasHalo !== false) context.strokeText(line, at.x, y);
    context.fillText(line, at.x, y);
  }
}

/** Lays a patch of the page's colour under words that stand on a line. */
function cutLine(context: Brush, line: string, at: { x: number; y: number }, size: number): void {
  const width = context.measureText(line).width;
  const left =
    at.x - (context.textAlign === 'right' ? width : context.textAlign === 'center' ? width / 2 : 0);
  const ink = context.fillStyle;
  context.fillStyle = context.strokeStyle;
  context.fillRect(left - 5, at.y - size * 0.6, width + 10, size * 1.2);
  context.fillStyle = ink;
}

function drawStrokes(context: Brush, scene: Scene, view: View, palette: Palette): void {
  for (const stroke of scene.strokes) {
    context.beginPath();
    for (const point of stroke.points) {
      const { x, y } = view.toScreen(point);
      context.lineTo(x, y);
    }
    context.strokeStyle = palette.color(stroke.tone);
    context.lineWidth = stroke.width * (scene.scaling === 'drawing' ? view.zoom : 1);
    context.stroke();
  }
}

function drawSigns(
  context: Brush,
  highlight: Highlight,
  { edges }: Scene,
  view: View,
  palette: Palette,
  scale: number,
): Box[] {
  return edges.flatMap((edge) => {
    if (!edge.sign || !highlight.isDrawn(edge)) return [];
    const { x, y } = view.toScreen(pathMiddle(edge.path));
    const radius = (SIGN.circle / 2) * scale;
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fillStyle = palette.color('--page');
    context.fill();
    context.strokeStyle = palette.color('--line-2');
    context.lineWidth = 1;
    context.stroke();
    context.font = `600 ${SIGN.glyph * scale}px ${palette.sans}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = palette.color('--ink');
    context.fillText(edge.sign, x, y + SIGN.glyph * scale * 0.04);
    return [{ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }];
  });
}

function fontOf(words: Pick<Words, 'weight' | 'face'>, size: number, palette: Palette): string {
  return `${words.weight ?? 400} ${size}px ${words.face === 'serif' ? palette.serif : palette.sans}`;
}

function boxOf(words: Words, at: { x: number; y: number }, width: number): Box {
  const lineHeight = words.lineHeight ?? words.size * 1.25;
  const left = at.x - (words.align === 'right' ? width : words.align === 'center' ? width / 2 : 0);
  return {
    left: left - 2,
    right: left + width + 2,
    top: at.y - lineHeight / 2,
    bottom: at.y + (words.lines.length - 0.5) * lineHeight,
  };
}
