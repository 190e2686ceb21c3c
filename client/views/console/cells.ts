// What a cell of an answer is, and how it is written in words: for sorting, copying and files. Pure.
import type { z } from 'zod';
import type { QueryAnswer } from '#schema';
import { kindOfId } from '../../state/selection.ts';

export type Cell = z.infer<typeof QueryAnswer>['rows'][number][number];
type Named = { [key: string]: Cell };

export const isMap = (cell: Cell): cell is Named =>
  typeof cell === 'object' && cell !== null && !Array.isArray(cell);
export const isNode = (cell: Cell): cell is Named => isMap(cell) && Array.isArray(cell['_labels']);
export const isRelationship = (cell: Cell): cell is Named =>
  isMap(cell) && typeof cell['_type'] === 'string' && '_source' in cell;

/** A node, then relationship and node in turn. */
export function isPath(cell: Cell): cell is Named[] {
  if (!Array.isArray(cell) || cell.length < 3 || cell.length % 2 === 0) return false;
  return cell.every((step, index) => (index % 2 === 0 ? isNode(step) : isRelationship(step)));
}

/** A text that is the id of something with a panel. */
export function isPanelId(text: string): boolean {
  return /^[\w-]+:[a-z]+:\S+$/.test(text) && kindOfId(text) !== null;
}

/** What a node is called: its name, title or text, else its id. */
export function labelOf(node: Named): string {
  const { name, title, text, id } = node;
  return String([name, title, text, id].find((words) => typeof words === 'string') ?? 'without an id');
}

/** A cell in words, for the eye: nodes by what they are called. */
export function inWords(cell: Cell): string {
  if (cell === null) return '';
  if (isPath(cell)) return cell.map((step) => inWords(step)).join(' ');
  if (Array.isArray(cell)) return cell.map(inWords).join(', ');
  if (isNode(cell)) return labelOf(cell);
  if (isRelationship(cell)) return String(cell['_type']);
  return isMap(cell) ? JSON.stringify(cell) : String(cell);
}

/** A cell as a file has it: what is not plain, as JSON. */
export function inFile(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
