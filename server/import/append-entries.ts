// Adds entries to a YAML file: at the end of a list, in the style of seeds/. Whatever stood there stays, byte for byte.
import { isCollection, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { houseYaml } from '../export/yaml/house-yaml.ts';
import { inShort } from '../export/yaml/shorthands.ts';

export type Span = [start: number, end: number];
export type Appended = {
  text: string;
  /** The lines on which each entry stands, from 1, the second of them no longer its own. */
  spans: Span[];
};

/**
 * @param text the file, or nothing where there is none yet
 * @param key  the list within the file, or null where the file is the list
 * @returns null where the list is written in one line, into which nothing is put
 */
export function appendEntries(
  text: string,
  key: string | null,
  entries: readonly unknown[],
): Appended | null {
  const place = placeIn(text, key);
  if (place === null) return null;
  const { before, after, indent } = place;
  const spans: Span[] = [];
  let line = before === '' ? 1 : before.split('\n').length;
  let added = '';
  for (const entry of entries) {
    const written = houseYaml(inShort([entry])).replaceAll(/^(?=.)/gm, ' '.repeat(indent));
    added += written;
    const end = line + written.split('\n').length - 1;
    spans.push([line, end]);
    line = end;
  }
  return { text: before + added + after, spans };
}

/** What stands before the new entries, what after them, and how far they are indented. */
function placeIn(text: string, key: string | null): { before: string; after: string; indent: number } | null {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  const pair =
    key !== null && isMap(contents) ? contents.items.find((item) => isNamed(item, key)) : undefined;
  if (key !== null && pair === undefined) return { ...atEnd(`${ended(text)}${key}:\n`), indent: 2 };
  const list: unknown = pair === undefined ? contents : pair.value;
  if (isSeq(list) && list.items.length > 0) {
    const { range } = list;
    if (list.flow === true || !range) return null;
    const indent = lines.linePos(range[0]).col - 1;
    return pair === undefined ? { ...atEnd(ended(text)), indent } : { ...split(text, range[1]), indent };
  }
  // Nothing is in it yet: an empty list, or no value at all.
  if (pair === undefined) {
    const range = isCollection(list) || isScalar(list) ? list.range : null;
    const rest = range ? text.slice(0, range[0]) + text.slice(range[1]).replace(/^\n/, '') : text;
    return { ...atEnd(rest === '' ? '' : ended(rest)), indent: 0 };
  }
  const colon = isScalar(pair.key) && pair.key.range ? text.indexOf(':', pair.key.range[1]) : -1;
  const range = isCollection(list) || isScalar(list) ? list.range : null;
  const end = range ? Math.max(range[1], colon + 1) : colon + 1;
  const next = text.slice(end);
  return { before: `${text.slice(0, colon + 1)}\n`, after: next.replace(/^[ \t]*\n?/, ''), indent: 2 };
}

function isNamed({ key }: Pair<unknown, unknown>, name: string): boolean {
  return isScalar(key) && key.value === name;
}

function atEnd(before: string): { before: string; after: string } {
  return { before, after: '' };
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** Parts a text after the line in which something ends. */
function split(text: string, end: number): { before: string; after: string } {
  if (text[end - 1] === '\n') return { before: text.slice(0, end), after: text.slice(end) };
  const next = text.indexOf('\n', end);
  return next === -1 ? atEnd(`${text}\n`) : { before: text.slice(0, next + 1), after: text.slice(next + 1) };
}
