// A picture as an SVG file: whatever a source says stands there as text, every word once, and the caption says what it is.
import { expect, it } from 'vitest';
import type { AssertionView } from '#schema';
import { captionOf } from '../../client/canvas/caption.ts';
import { Highlight } from '../../client/canvas/highlight.ts';
import type { Scene } from '../../client/canvas/scene.ts';
import { sceneHtml } from '../../client/canvas/scene-html.ts';
import { wordsOfScene } from '../../client/canvas/scene-words.ts';
import { sceneSvg } from '../../client/canvas/scene-svg.ts';
import { stateOfAddress } from '../../client/state/view-state.ts';

const palette = { color: () => '#123456', quiet: () => '#654321', sans: '"A", sans-serif', serif: 'serif' };
const point = (x: number) => ({ x, y: 10 });
const scene = (label: string): Scene => ({
  width: 100,
  height: 50,
  scaling: 'drawing',
  nodes: (['circle', 'diamond', 'dotted', 'bar'] as const).map((shape, index) => ({
    key: shape,
    id: shape,
    label,
    x: 10 + 20 * index,
    y: 10,
    shape,
    width: 10,
    height: 10,
    tone: '--ink',
    isSolid: index % 2 === 0,
    words: [{ lines: [`${label} ${shape}`], x: 8, y: 0, align: 'left', size: 12, tone: '--ink' }],
    hit: { left: 0, top: 0, right: 0, bottom: 0 },
    mark: 'ring',
    description: label,
  })),
  edges: [
    {
      key: 'e',
      source: 'circle',
      target: 'diamond',
      path: {
        start: point(10),
        bendStart: point(15),
        control1: point(18),
        control2: point(22),
        bendEnd: point(25),
        end: point(30),
      },
      width: 2,
      hasHead: true,
      isDotted: true,
      tone: '--edge',
      sign: '≠',
      description: label,
      threads: [],
    },
  ],
  words: [],
  strokes: [{ points: [point(0), point(50)], tone: '--line', width: 1 }],
});

function assertionOf(id: string, exact: string): AssertionView {
  const document = { id: 'd:document:a', title: 'A report' };
  const quote = { exact, start: 5, end: 5 + exact.length, zone: 'body', checked: true };
  const given = { id, claim: { id: 'claim', text: 'A claim' }, document, quote, scope: [], chain: [] };
  return given as unknown as AssertionView;
}

function svgOf(label: string): string {
  const highlight = new Highlight();
  highlight.show(scene(label));
  return sceneSvg(
    highlight,
    palette,
    { zoom: 1, shapes: 1, measure: (text) => text.length * 6 },
    { title: label, lines: [label] },
  );
}

it('what a source says can be no markup', () => {
  const svg = svgOf('<script>alert(1)</script>"&\u0000');
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;');
});

it('every word stands there once, as text, with its halo', () => {
  const texts = [...svgOf('Name').matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  expect(texts).toEqual(['≠', 'Name circle', 'Name diamond', 'Name dotted', 'Name bar', 'Name']);
  expect(svgOf('Name').match(/paint-order="stroke"/g)).toHaveLength(4);
});

it('as a page it fetches nothing, and what a source says is no markup there either', () => {
  const label = '</script><img src=x onerror=alert(1)>';
  const words = wordsOfScene(scene(label), [assertionOf('a', label)]);
  const html = sceneHtml(svgOf(label), { title: label, lines: [label] }, words, palette);
  expect(html).not.toContain('<img');
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).toContain("default-src 'none'");
});

it('the words behind a mark are those of its edge’s assertions, its claim, its document and its speakers', () => {
  const drawn = scene('Name');
  const [edge] = drawn.edges;
  if (edge) edge.assertions = ['b', 'a', 'of another dataset'];
  const assertions = [
    assertionOf('a', 'First words'),
    assertionOf('b', 'Other words'),
    assertionOf('c', 'No'),
  ];
  for (const one of assertions.slice(0, 2)) one.claim = { id: 'dotted', text: 'A claim' };
  const { passages, nodes, edges } = wordsOfScene(drawn, assertions);
  expect(edges).toEqual({ e: ['a', 'b'] });
  expect(nodes).toEqual({ dotted: ['a', 'b'] });
  expect(passages).toEqual({
    a: { words: 'First words', document: 'A report', start: 5, end: 16 },
    b: { words: 'Other words', document: 'A report', start: 5, end: 16 },
  });
});

it('lines have their heads and dots, shapes are solid or hollow', () => {
  const svg = svgOf('Name');
  expect(svg).toContain('stroke-dasharray="1.8 2.4"');
  expect(svg.match(/<g data-(?:node|edge)[^>]*><title>Name<\/title>/g)).toHaveLength(5);
  expect(svg.match(/<g data-words[^>]*><title>Name<\/title>/g)).toHaveLength(4);
});

it('the caption names dataset, day, what is filtered, and the address', () => {
  const at = { day: '2026-11-26', address: '/', names: new Map<string, string>() };
  const address = '/?view=citations&document=d:document:a&without=d:actor:b&during=2020-10-01/2020-11-04';
  const { lines } = captionOf(
    'Who cites whom',
    stateOfAddress(address),
    { title: 'A fair', version: '2' },
    { ...at, address: `http://localhost${address}`, names: new Map([['d:document:a', 'A “The fair”']]) },
  );
  expect(lines).toEqual([
    'Who cites whom · A fair, version 2 · saved on 26 November 2026',
    'Shown in part: documents A “The fair”; left out b; said during 2020-10-01/2020-11-04.',
    `http://localhost${address}`,
  ]);
  const plain = captionOf('X', stateOfAddress('/?view=citations'), null, at);
  expect(plain.lines[1]).toBe('Nothing is filtered.');
  // By document a kind of actor leaves everything in, and the caption says no other thing.
  const filtered = ['document', 'publisher'].map((by) => {
    const state = stateOfAddress(`/?view=citations&by=${by}&kind=ngo`);
    return captionOf('X', state, null, at).lines[1];
  });
  expect(filtered).toEqual(['Nothing is filtered.', 'Shown in part: kinds of actor ngo.']);
});
