// Words of a picture that are not always there.
import { expect, it } from 'vitest';
import { Highlight } from '../../client/canvas/highlight.ts';
import type { Scene, Words } from '../../client/canvas/scene.ts';
import { SvgBrush } from '../../client/canvas/svg-brush.ts';
import { drawWords } from '../../client/canvas/words.ts';

const palette = { color: () => '#123456', quiet: () => '#654321', sans: 'sans-serif', serif: 'serif' };
const sceneWith = (words: Partial<Words>): Scene => ({
  width: 400,
  height: 100,
  scaling: 'drawing',
  nodes: [
    {
      key: 'k',
      id: 'a',
      label: 'a',
      x: 150,
      y: 10,
      shape: 'circle',
      width: 10,
      height: 10,
      tone: '--ink',
      isSolid: true,
      words: [{ lines: ['Fernwire'], x: -10, y: 0, align: 'right', size: 12, tone: '--ink', ...words }],
      hit: { left: 0, top: 0, right: 0, bottom: 0 },
      mark: 'ring',
      description: 'a',
    },
  ],
  edges: [],
  words: [],
  strokes: [],
});

/** What is drawn once the picture was moved by so many px to the left. */
function drawn(
  words: Partial<Words>,
  { left = 0, zoom = 1, lit = null as string | null, to = null as number | null },
): string {
  const highlight = new Highlight();
  highlight.show(sceneWith(words));
  highlight.select(lit);
  const brush = new SvgBrush((text) => text.length * 6);
  const toScreen = ({ x, y }: { x: number; y: number }) => ({ x: x * zoom - left, y: y * zoom });
  const part = to === null ? {} : { drawn: { left: 0, top: 0, right: to, bottom: 100 } };
  drawWords(brush, highlight, { width: 400, ...part, zoom, shapes: zoom, toScreen }, palette);
  return brush.svg;
}

it('words for what is lit are there while it is', () => {
  expect(drawn({ isOnLight: true }, {})).not.toContain('Fernwire');
  expect(drawn({ isOnLight: true }, { lit: 'a' })).toContain('Fernwire');
  expect(drawn({ isOnLight: true }, { lit: 'b' })).not.toContain('Fernwire');
});

it('words are drawn only where a part of them can be in sight', () => {
  // Their node is at 150; 48 px wide, they end at 140.
  const right: Partial<Words> = { x: 10, align: 'left' };
  expect(drawn(right, { to: 170 })).toContain('Fernwire');
  expect(drawn({}, { to: 100 })).toContain('Fernwire');
  expect(drawn({}, { to: 80 })).not.toContain('Fernwire');
  expect(drawn({}, { to: 80, zoom: 0.5 })).toContain('Fernwire');
});
