// A picture as one HTML file that needs no server: the SVG, the exact words behind it, and a short script by which one
// points, chooses and reads. It fetches nothing, and whatever a source says stays text.
import { escapeXml } from '#layout';
import type { Palette } from './palette.ts';
import type { Caption } from './scene-svg.ts';
import type { SceneWords } from './scene-words.ts';

/**
 * @param svg   as sceneSvg writes it: its groups name their nodes, and the edges with their ends
 * @param words what is read where something is chosen
 */
export function sceneHtml(
  svg: string,
  { title, lines }: Caption,
  words: SceneWords,
  { color, sans, serif }: Pick<Palette, 'color' | 'sans' | 'serif'>,
): string {
  // An image has no parts that can be chosen; a group has.
  const drawing = svg.replace(' role="img"', ` role="group" aria-label="${escapeXml(title)}"`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:">
<title>${escapeXml(lines[0] ?? title)}</title>
<style>
:root { --page: ${color('--page')}; --surface: ${color('--surface')}; --ink: ${color('--ink')}; --ink-3: ${color('--ink-3')}; --accent: ${color('--accent')}; --sans: ${sans}; --serif: ${serif}; }
${STYLE}</style>
</head>
<body>
<main><h1>${escapeXml(title)}</h1>${drawing}</main>
<aside aria-label="What is chosen" aria-live="polite" hidden></aside>
<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', String.raw`\u003c`)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const STYLE = `
body { margin: 0; display: flex; align-items: flex-start; font: 15px/1.45 var(--sans); background: var(--page); color: var(--ink); }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
main { flex: 1; overflow: auto; }
aside { position: sticky; top: 0; box-sizing: border-box; width: 340px; max-height: 100vh; overflow: auto; padding: 20px; border-left: 1px solid var(--ink-3); background: var(--surface); }
aside[hidden] { display: none; }
aside h2 { margin: 0 0 12px; font-size: 17px; line-height: 1.4; }
aside h3 { margin: 20px 0 0; font-size: 15px; }
aside figure { margin: 10px 0 0; }
aside blockquote { margin: 0; font: 15px/1.45 var(--serif); }
aside figcaption { color: var(--ink-3); font-size: 13px; }
aside button { float: right; min-height: 24px; margin-left: 8px; font: inherit; color: var(--accent); background: none; border: 1px solid var(--ink-3); border-radius: 4px; cursor: pointer; }
[data-node], [data-words] { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
svg.lit :is([data-node], [data-words], [data-edge]):not(.lit) { opacity: 0.25; }
@media (max-width: 48em) { body { display: block; } aside { position: fixed; inset: auto 0 0; width: auto; max-height: 52vh; border-left: 0; border-top: 1px solid var(--ink-3); } }
`;

// A node is its shape and its words: either is pointed at and chosen, and the first of them has the focus.
const SCRIPT = `
const svg = document.querySelector('svg');
const panel = document.querySelector('aside');
const words = JSON.parse(document.querySelector('#words').textContent);
const marks = [...svg.querySelectorAll('[data-node], [data-words]')];
const edges = [...svg.querySelectorAll('[data-edge]')];
const keyOf = (mark) => mark.dataset.node ?? mark.dataset.words;
const says = (mark) => mark.querySelector('title').textContent;
const edgesOf = (key) => edges.filter(({ dataset }) => dataset.from === key || dataset.to === key);
const focusable = new Map();
let chosen = null;
function light(key) {
  for (const one of svg.querySelectorAll('.lit')) one.classList.remove('lit');
  svg.classList.toggle('lit', key !== null);
  if (key === null) return;
  const own = edgesOf(key);
  const keys = new Set([key, ...own.flatMap(({ dataset }) => [dataset.from, dataset.to])]);
  for (const edge of own) edge.classList.add('lit');
  for (const mark of marks) if (keys.has(keyOf(mark))) mark.classList.add('lit');
}
function add(parent, name, text) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  parent.append(element);
  return element;
}
function quote(parent, ids = []) {
  for (const id of ids) {
    const passage = words.passages[id];
    const figure = add(parent, 'figure');
    add(figure, 'blockquote', '“' + passage.words + '”');
    add(figure, 'figcaption', passage.document + ', characters ' + passage.start + '–' + passage.end);
  }
}
function choose(key) {
  const before = chosen;
  chosen = key;
  panel.hidden = key === null;
  panel.replaceChildren();
  light(key);
  if (key === null) return before === null ? undefined : focusable.get(before).focus();
  add(panel, 'button', 'Close').addEventListener('click', () => choose(null));
  add(panel, 'h2', says(focusable.get(key)));
  const own = edgesOf(key);
  for (const edge of own) {
    add(panel, 'h3', says(edge));
    quote(panel, words.edges[edge.dataset.edge]);
  }
  const told = new Set(own.flatMap((edge) => words.edges[edge.dataset.edge] ?? []));
  const rest = (words.nodes[key] ?? []).filter((id) => !told.has(id));
  if (rest.length > 0 && own.length > 0) add(panel, 'h3', 'In the words of the texts');
  quote(panel, rest);
  panel.scrollTop = 0;
}
for (const mark of marks) {
  const key = keyOf(mark);
  if (!focusable.has(key)) {
    focusable.set(key, mark);
    mark.tabIndex = 0;
    mark.setAttribute('role', 'button');
  }
  mark.addEventListener('pointerenter', () => light(key));
  mark.addEventListener('pointerleave', () => light(chosen));
  mark.addEventListener('focus', () => light(key));
  mark.addEventListener('blur', () => light(chosen));
  mark.addEventListener('click', () => choose(key));
  mark.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(key);
  });
}
addEventListener('keydown', (event) => { if (event.key === 'Escape') choose(null); });
`;
