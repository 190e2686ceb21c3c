// A picture as one HTML file that needs no server: the SVG, and a script of a few lines by which one points, chooses and
// reads. It fetches nothing, and whatever a source says stays text.
import { escapeXml } from '#layout';
import type { Caption } from './scene-svg.ts';

/** @param svg as sceneSvg writes it: its groups name their nodes and the ends of their edges */
export function sceneHtml(svg: string, { title }: Caption): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>${svg}</main>
<aside aria-live="polite" hidden></aside>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const STYLE = `
body { margin: 0; display: flex; align-items: flex-start; font: 15px/1.45 sans-serif; }
main { flex: 1; overflow: auto; }
aside { position: sticky; top: 0; box-sizing: border-box; width: 320px; max-height: 100vh; overflow: auto; padding: 20px; border-left: 1px solid #bdb6a7; background: #fff; color: #1e1c19; }
aside[hidden] { display: none; }
aside li { margin-top: 8px; }
aside button { float: right; }
[data-node] { cursor: pointer; outline-offset: 3px; }
svg.lit [data-node]:not(.lit), svg.lit [data-from]:not(.lit) { opacity: 0.25; }
@media (max-width: 48em) { body { display: block; } aside { position: fixed; inset: auto 0 0; width: auto; max-height: 45vh; border-top: 1px solid #bdb6a7; } }
`;

// Nodes and edges are found by what sceneSvg wrote; their words are the titles that a reader of the SVG has as well.
const SCRIPT = `
const svg = document.querySelector('svg');
const panel = document.querySelector('aside');
const nodes = [...svg.querySelectorAll('[data-node]')];
const edges = [...svg.querySelectorAll('[data-from]')];
const says = (group) => group.querySelector('title').textContent;
const edgesOf = (key) => edges.filter((edge) => edge.dataset.from === key || edge.dataset.to === key);
let chosen = null;
function light(key) {
  for (const one of svg.querySelectorAll('.lit')) one.classList.remove('lit');
  svg.classList.toggle('lit', key !== null);
  if (key === null) return;
  const own = edgesOf(key);
  const keys = new Set([key, ...own.flatMap((edge) => [edge.dataset.from, edge.dataset.to])]);
  for (const edge of own) edge.classList.add('lit');
  for (const node of nodes) if (keys.has(node.dataset.node)) node.classList.add('lit');
}
function add(parent, name, text) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  parent.append(element);
  return element;
}
function choose(node) {
  chosen = node;
  panel.hidden = node === null;
  panel.replaceChildren();
  light(node && node.dataset.node);
  if (node === null) return;
  add(panel, 'button', 'Close').addEventListener('click', () => choose(null));
  add(panel, 'p', says(node));
  const list = add(panel, 'ul');
  for (const edge of edgesOf(node.dataset.node)) add(list, 'li', says(edge));
}
for (const node of nodes) {
  node.tabIndex = 0;
  node.setAttribute('role', 'button');
  node.addEventListener('pointerenter', () => light(node.dataset.node));
  node.addEventListener('pointerleave', () => light(chosen && chosen.dataset.node));
  node.addEventListener('focus', () => light(node.dataset.node));
  node.addEventListener('click', () => choose(node));
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(node);
  });
}
addEventListener('keydown', (event) => { if (event.key === 'Escape') choose(null); });
`;
