// One YAML file as a value that still knows where each part of it stands, and what is wrong with its syntax.
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import type { Problem } from '#schema';
import { type Finding, problemIn } from './problem-at.ts';

export type Path = readonly PropertyKey[];
type Place = { line: number; column: number };

/** A file of a dataset: what stands at a path of it, in lines and columns from 1. */
export type Source = {
  /** The file's path, as it was given. */
  file: string;
  /** Where the value at a path stands; of a path that is not there, the nearest part that is. */
  place(path: Path): Place;
  /** The same path counted in the file, where entries that could not be read count as well. */
  pathInFile(path: Path): Path;
};

/** A parsed file: `value` is undefined where the syntax leaves it open what was meant. */
export type YamlSource = Source & {
  value: unknown;
  problems: Problem[];
  /** Where the key of that name within the map at `path` stands. */
  placeOfKey(path: Path, key: string): Place;
  /** A scalar as written in the file, before YAML read a number or a yes/no in it. */
  written(path: Path): string | null;
  /** Whether that key stands alone between the commas of a `{ }`: words that a comma cut off their value. */
  isCutOff(path: Path, key: string): boolean;
};

/** Nodes that aliases may expand to: `yaml`'s own default, far below what a "billion laughs" needs. */
const ALIASES = 100;
/** Syntax errors of one file that are worth reading: the later ones mostly follow from the first. */
const SYNTAX_PROBLEMS = 5;

export function parseYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = (message: string): YamlSource => {
    const finding = { code: 'yaml-syntax', message, mend: 'Write the values out in full.' };
    return empty(file, [problemIn(file, { line: 1, column: 1 }, finding)]);
  };

  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      // Prints nothing; 'silent' would also keep from us that a second document follows.
      logLevel: 'error',
    });
  } catch {
    return broken('The lists and maps are nested too deeply to be read.');
  }
  if (document.errors.some(({ message }) => message.startsWith('Maximum call stack')))
    return broken('The lists and maps are nested too deeply to be read.');
  const problems = syntaxProblems(text, file, [...document.errors, ...document.warnings], at);
  const tagged = foreignTag(document);
  if (tagged !== null)
    problems.push(problemIn(file, at(tagged.range?.[0] ?? 0), { ...FOREIGN_TAG, code: 'yaml-syntax' }));
  const canBeRead =
    tagged === null &&
    document.errors.every((error) => ['DUPLICATE_KEY', 'MULTIPLE_DOCS'].includes(error.code));
  let value: unknown;
  if (canBeRead) {
    try {
      value = document.toJS({ maxAliasCount: ALIASES });
    } catch (error) {
      const isBomb = error instanceof Error && error.message.startsWith('Excessive alias count');
      return broken(
        isBomb
          ? 'The aliases (*name) expand to too much to be read.'
          : 'An alias (*name) stands before its anchor (&name), or without one.',
      );
    }
  }

  const start = (node: Node | null | undefined): Place => at(node?.range?.[0] ?? 0);
  return {
    file,
    value,
    problems,
    place: (path) => start(nodeAt(document, path)),
    pathInFile: (path) => path,
    placeOfKey: (path, key) => start(pairAt(document, path, key)?.key ?? nodeAt(document, path)),
    written(path) {
      const node = nodeAt(document, path);
      return isScalar(node) ? (node.source ?? null) : null;
    },
    isCutOff(path, key) {
      const map = nodeAt(document, path);
      const pair = pairAt(document, path, key);
      return isMap(map) && map.flow === true && pair?.value === null;
    },
  };
}

/** The tags of what a dataset is made of; `yaml` knows others besides, which it reads as bytes, sets or dates. */
const TAGS = ['str', 'int', 'float', 'bool', 'null', 'seq', 'map'].map((name) => `tag:yaml.org,2002:${name}`);
const FOREIGN_TAG = {
  message: 'A tag (!!name) makes something of this value that a dataset does not hold.',
  mend: 'Remove the tag, or put the value in quotation marks.',
};

/** The first node with a tag that `yaml` knows and a dataset does not. */
function foreignTag(document: Document.Parsed): Node | null {
  let found: Node | null = null;
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.tag === undefined || !node.tag.startsWith('tag:') || TAGS.includes(node.tag))
        return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

/** A source for a file that could not be read as YAML at all. */
export function empty(file: string, problems: Problem[]): YamlSource {
  const first = { line: 1, column: 1 };
  return {
    file,
    value: undefined,
    problems,
    place: () => first,
    pathInFile: (path) => path,
    placeOfKey: () => first,
    written: () => null,
    isCutOff: () => false,
  };
}

/** The deepest node on the way to `path`; shorthand ends the way early, so that it is found at its bare word. */
function nodeAt(document: Document.Parsed, path: Path): Node | null {
  let node: Node | null = document.contents;
  for (const key of path) {
    const next = childOf(resolve(document, node), key);
    if (next === null) return node;
    node = next;
  }
  return resolve(document, node);
}

function childOf(node: Node | null, key: PropertyKey): Node | null {
  if (isSeq(node)) {
    const item = typeof key === 'number' ? node.items[key] : undefined;
    return isNode(item) ? item : null;
  }
  if (!isMap<Scalar, Node | null>(node)) return null;
  const pair = node.items.find((item) => String(item.key.value) === String(key));
  return pair === undefined ? null : (pair.value ?? pair.key);
}

function pairAt(document: Document.Parsed, path: Path, key: string) {
  const map = nodeAt(document, path);
  if (!isMap<Scalar, Node | null>(map)) return undefined;
  return map.items.find((item) => String(item.key.value) === key);
}

function resolve(document: Document.Parsed, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

const OPEN_QUOTE = 'OPEN_QUOTE';
const NO_COLON = 'NO_COLON';

/** The parser’s code, told apart further where it stands for more than one slip. */
function slipOf(error: YAMLError, line: string): string {
  if (/^ *\t/.test(line)) return 'TAB_AS_INDENT';
  if (/closing .quote/.test(error.message)) return OPEN_QUOTE;
  return error.message.startsWith('Implicit map keys') ? NO_COLON : error.code;
}

/** What the parser's codes mean for somebody who writes a dataset; `%` stands for the word at the place. */
const SYNTAX: { [code: string]: Pick<Finding, 'code' | 'message' | 'mend'> } = {
  DUPLICATE_KEY: {
    code: 'duplicate-key',
    message: 'The key "%" stands here a second time.',
    mend: 'Keep one of the two.',
  },
  TAB_AS_INDENT: {
    code: 'tab',
    message: 'A tab stands where spaces were expected.',
    mend: 'Indent with spaces.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml-syntax',
    message: 'A value on one line holds ": ", which starts a new key.',
    mend: 'Put the value in quotation marks.',
  },
  BAD_SCALAR_START: {
    code: 'yaml-syntax',
    message: 'A value starts with a sign that YAML reserves: %.',
    mend: 'Put the value in quotation marks.',
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml-syntax',
    message: 'A backslash within "…" stands before a character that has no meaning there.',
    mend: "Put the value in single quotation marks: '…'.",
  },
  [OPEN_QUOTE]: {
    code: 'yaml-syntax',
    message: 'A quotation mark is opened and not closed.',
    mend: 'Look for it in this line and above.',
  },
  [NO_COLON]: {
    code: 'yaml-syntax',
    message: 'This is neither a key, since no ":" follows, nor part of a value.',
    mend: 'Put a ":" and a space after the key, or indent the line further than its key.',
  },
  MULTIPLE_DOCS: {
    code: 'yaml-syntax',
    message: 'A line "---" starts a second document; a file holds one.',
    mend: 'Remove the line.',
  },
  TAG_RESOLVE_FAILED: {
    code: 'yaml-syntax',
    message: 'A value starts with "!", which makes a tag of its first word.',
    mend: 'Put the value in quotation marks.',
  },
  BAD_ALIAS: {
    code: 'yaml-syntax',
    message: 'A value starts with "*", which makes an alias of it.',
    mend: 'Put the value in quotation marks.',
  },
};

function syntaxProblems(
  text: string,
  file: string,
  errors: readonly YAMLError[],
  at: (offset: number) => Place,
) {
  const seen = new Set<number>();
  const problems: Problem[] = [];
  for (const error of errors) {
    const place = at(error.pos[0]);
    if (seen.has(place.line) || problems.length === SYNTAX_PROBLEMS) continue;
    seen.add(place.line);
    const word = /^[^:\s]*/.exec(text.slice(error.pos[0], error.pos[0] + 40))?.[0] ?? '';
    const line = text.split('\n')[place.line - 1] ?? '';
    const known = SYNTAX[slipOf(error, line)] ?? {
      code: 'yaml-syntax',
      message: `This is no YAML: ${error.message.replace(/\.$/, '')}.`,
      mend: 'Check this line and the one before it for a mark that is not closed, or an indent that is off.',
    };
    problems.push(problemIn(file, place, { ...known, message: known.message.replace('%', () => word) }));
  }
  return problems;
}
