// Writes a value as YAML in the style of seeds/: block style, lists of ids and short maps of figures in one line, a blank
// line nowhere, text that other readers would take for a date or a number in quotes.
import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

type Collection = YAMLMap | YAMLSeq;

/** Keys whose value is written in one line where nothing in it is prose. */
const IN_ONE_LINE = new Set([
  'aliases',
  'question',
  'about',
  'place',
  'partOf',
  'instanceOf',
  'sameAs',
  'notSameAs',
  'authors',
  'memberOf',
  'disjointWith',
  'distinctFrom',
  'claims',
  'subject',
  'object',
  'quantity',
]);
/** Keys of lists whose entries are written in one line each. */
const ENTRIES_IN_ONE_LINE = new Set(['zones']);
/** A comma, a colon or a bracket ends a value within one line: whoever edits it later should not meet that. */
const PROSE = /[,:?#[\]{}]/;
/** A year, a date or a number, which readers of YAML 1.1 would take for one. */
const LOOKS_LIKE_FIGURES = /^[\d.+-]\S*$/;

export function houseYaml(value: unknown): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false });
  if (isCollection(document.contents)) style(document.contents, null);
  return document.toString({ lineWidth: 0, singleQuote: true });
}

function style(node: Collection, key: string | null): void {
  if (key !== null && IN_ONE_LINE.has(key) && !holdsProse(node)) node.flow = true;
  if (node.flow) spaceWithin(node);
  for (const item of node.items) {
    const value: unknown = isPair(item) ? item.value : item;
    const name = isPair(item) && isScalar(item.key) ? String(item.key.value) : key;
    if (isScalar(value) && typeof value.value === 'string' && LOOKS_LIKE_FIGURES.test(value.value))
      value.type = Scalar.QUOTE_SINGLE;
    if (!isCollection(value)) continue;
    if (isSeq(node) && key !== null && ENTRIES_IN_ONE_LINE.has(key)) value.flow = true;
    if (node.flow) value.flow = true;
    style(value, isMap(node) ? name : null);
  }
}

/** `[a, b]` beside `{ a: b }`: the library knows one spacing for both. */
function spaceWithin(node: Collection): void {
  const flowCollectionPadding = isSeq(node) ? '' : ' ';
  const write = node.toString.bind(node);
  node.toString = (context, ...rest) =>
    write(context === undefined ? undefined : { ...context, flowCollectionPadding }, ...rest);
}

function holdsProse(node: Collection): boolean {
  return node.items.some((item: unknown) => {
    const value: unknown = isPair(item) ? item.value : item;
    if (isCollection(value)) return holdsProse(value);
    return isScalar(value) && typeof value.value === 'string' && PROSE.test(value.value);
  });
}
