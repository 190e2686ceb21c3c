// A stemma as an SVG file with real text: the same layout that the page draws, in the colours of its light scheme.
import type { Stemma } from '#schema';
import type { StemmaLayout } from '../stemma.ts';
import { escapeXml } from './markup.ts';
import { CORNER, RADIUS, say, SIGN, type StemmaText } from './measures.ts';

/** client/theme/tokens.css, light. */
const INK = {
  page: '#faf8f4',
  ink: '#1e1c19',
  'ink-2': '#4a463f',
  'ink-3': '#6b665c',
  edge: '#958d7e',
  line: '#e4dfd4',
};
const FACES = {
  sans: "'Source Sans 3 Variable','Source Sans 3','Noto Sans Armenian',system-ui,sans-serif",
  serif: "'Source Serif 4 Variable','Source Serif 4','Noto Serif Armenian',Georgia,serif",
};
export const SIGN_GLYPHS = { contradicts: '≠', updates: '→', differs: '~', dispute: '¬' } as const;

export function stemmaSvg({ of }: Stemma, layout: StemmaLayout): string {
  const { width, height, heads, rule, readings, nodes, lines, signs } = layout;
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img">`,
    `<title>${escapeXml(of.text)}</title>`,
    `<rect width="${w}" height="${h}" fill="${INK.page}"/>`,
    ...heads.map(textElement),
    `<path d="M${rule.from} ${rule.y}H${rule.to}" stroke="${INK.line}"/>`,
    ...signs.map(({ bracket }) => line(bracket, { stroke: INK.edge })),
    ...lines.map(({ points, head, isDotted, words, doubt }) =>
      [
        line(points, { stroke: INK['ink-2'], 'stroke-width': '1.25', ...(isDotted ? DOTS : {}) }),
        `<path d="M${head.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z" fill="${INK['ink-2']}"/>`,
        ...words.map(textElement),
        ...(doubt ? [textElement({ ...say('?', 'change', { x: doubt.x, y: doubt.y + 4 }, 'middle') })] : []),
      ].join(''),
    ),
    ...readings.flatMap(({ words }) => words.map(textElement)),
    ...signs.map(({ x, y, type, isCandidate }) =>
      [
        `<circle cx="${round(x)}" cy="${round(y)}" r="${SIGN.size / 2}" fill="${INK.page}" stroke="${INK['ink-3']}"${isCandidate ? ' stroke-dasharray="2.5 2"' : ''}/>`,
        textElement(say(SIGN_GLYPHS[type], 'sign', { x, y: y + 5 }, 'middle')),
      ].join(''),
    ),
    ...nodes.map(({ x, y, look, siglum, words }) =>
      [
        `<circle cx="${round(x)}" cy="${round(y)}" r="${RADIUS}" fill="${look === 'held' ? INK.ink : INK.page}" stroke="${INK.ink}" stroke-width="1.75"${look === 'nameless' ? ' stroke-dasharray="1.6 2.6"' : ''}/>`,
        ...siglum.map((text) => textElement(text, look === 'held' ? INK.page : INK.ink)),
        ...words.map((text) => textElement(text)),
      ].join(''),
    ),
    '</svg>\n',
  ].join('\n');
}

const DOTS = { 'stroke-dasharray': '1.5 3.5', 'stroke-linecap': 'round' };

function line(points: readonly { x: number; y: number }[], look: Record<string, string>): string {
  const attributes = Object.entries(look).map(([name, value]) => ` ${name}="${value}"`);
  return `<path d="${roundedPath(points)}" fill="none"${attributes.join('')}/>`;
}

/** The path through corner points, its corners rounded as far as both sides allow. */
export function roundedPath(points: readonly { x: number; y: number }[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${round(point.x)} ${round(point.y)}`;
      if (!after) return `L${round(point.x)} ${round(point.y)}`;
      const into = towards(point, before);
      const out = towards(point, after);
      return `L${round(into.x)} ${round(into.y)}Q${round(point.x)} ${round(point.y)} ${round(out.x)} ${round(out.y)}`;
    })
    .join('');
}

function towards(from: { x: number; y: number }, to: { x: number; y: number }): { x: number; y: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(CORNER, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function textElement(
  { text, x, y, anchor, size, weight, face, tone, isMarked, isCut }: StemmaText,
  fill?: unknown,
): string {
  const colour = typeof fill === 'string' ? fill : INK[tone];
  const marked = isMarked ? ' text-decoration="underline"' : '';
  const cut = isCut ? ` stroke="${INK.page}" stroke-width="6" paint-order="stroke"` : '';
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-family="${FACES[face]}" font-size="${size}" font-weight="${weight}" fill="${colour}"${marked}${cut}>${escapeXml(text)}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
