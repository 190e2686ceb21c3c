// What can stand where the cursor is: labels and relationships after a colon, properties after a dot, parameters after
// a $, else the words of Cypher that read.
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { GraphSchema } from '#schema';
import { formatNumber } from '../../theme/number-and-date.ts';

/** @param schema what the graph holds, null while it is not known */
export function completeCypher(
  { state, pos, explicit }: Pick<CompletionContext, 'state' | 'pos' | 'explicit'>,
  schema: GraphSchema | null,
): CompletionResult | null {
  const before = state.sliceDoc(Math.max(0, pos - BEFORE), pos);
  const word = /[\w$]*$/.exec(before)?.[0] ?? '';
  const lead = before.slice(0, before.length - word.length);
  const from = pos - word.length;
  if (word.startsWith('$')) return { from, options: parameters(schema), validFor: /^\$?\w*$/ };
  const options = lead.endsWith('.')
    ? properties(schema)
    : /[:|&!]\s*$/.test(lead)
      ? isInRelationship(lead)
        ? types(schema)
        : labels(schema)
      : word === '' && !explicit
        ? []
        : WORDS;
  return options.length === 0 ? null : { from, options, validFor: /^\w*$/ };
}

/** Characters before the cursor that tell where it stands. */
const BEFORE = 500;

/** Whether the last bracket that is open is that of a relationship. */
function isInRelationship(lead: string): boolean {
  return lead.lastIndexOf('[') > Math.max(lead.lastIndexOf(']'), lead.lastIndexOf('('));
}

function labels(schema: GraphSchema | null): Completion[] {
  return (schema?.labels ?? []).map(({ label, count }) => ({
    label,
    type: 'class',
    detail: formatNumber(count),
  }));
}

function types(schema: GraphSchema | null): Completion[] {
  return (schema?.relationships ?? []).map(({ type, count }) => ({
    label: type,
    type: 'type',
    detail: formatNumber(count),
  }));
}

function properties(schema: GraphSchema | null): Completion[] {
  const owners = new Map<string, string[]>();
  for (const { label, properties: held } of schema?.labels ?? [])
    for (const { name } of held) owners.set(name, [...(owners.get(name) ?? []), label]);
  for (const { type, properties: held } of schema?.relationships ?? [])
    for (const { name } of held) owners.set(name, [...(owners.get(name) ?? []), type]);
  return [...owners].map(([name, of]) => ({
    label: name,
    type: 'property',
    detail: of.length > 2 ? `of ${of.length} kinds` : of.join(', '),
  }));
}

function parameters(schema: GraphSchema | null): Completion[] {
  return (schema?.parameters ?? []).map(({ name, type, description }) => ({
    label: `$${name}`,
    type: 'variable',
    detail: type,
    info: description,
  }));
}

const KEYWORDS =
  'MATCH,OPTIONAL MATCH,WHERE,WITH,RETURN,RETURN DISTINCT,ORDER BY,DESC,SKIP,LIMIT,UNWIND,AS,UNION,UNION ALL,CALL,AND,OR,NOT,XOR,IN,IS NULL,IS NOT NULL,CONTAINS,STARTS WITH,ENDS WITH,EXISTS,CASE,WHEN,THEN,ELSE,END,NULL,TRUE,FALSE';
const FUNCTIONS =
  'count,collect,sum,avg,min,max,size,length,nodes,relationships,labels,type,keys,properties,coalesce,head,last,tail,split,substring,trim,toLower,toUpper,toInteger,toFloat,toString,round,abs,range,any,all,none';
const READING = new Set(KEYWORDS.split(/[ ,]/));

/** Whether a word is a keyword of a query that reads, in whatever case. */
export function isReadingWord(word: string): boolean {
  return READING.has(word.toUpperCase());
}

const WORDS: Completion[] = [
  ...KEYWORDS.split(',').map((label) => ({ label, type: 'keyword' })),
  ...FUNCTIONS.split(',').map((name) => ({ label: name, type: 'function', apply: `${name}(` })),
];
