// Turns what zod finds wrong with an entry into problems at their places, in words that somebody who writes a dataset
// understands; and mends a copy where the intention is plain, so that one slip does not hide the next.
import { z } from 'zod';
import type { Problem } from '#schema';
import { describedAs, expectedKeys } from './expected-keys.ts';
import { didYouMean, nearestWord } from './nearest-word.ts';
import { type Finding, problemIn } from './problem-at.ts';
import type { Path, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;
type Repair = { path: Path; key: PropertyKey; rename?: string; value?: unknown };

export type EntryRead<T> = {
  /** The entry, perhaps mended for the sake of further checks; null where it could not be read. */
  value: T | null;
  problems: Problem[];
};

/**
 * Reads one entry by its schema.
 *
 * @param path where the entry stands in the file, from its root
 */
export function readEntry<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  source: YamlSource,
  path: Path,
): EntryRead<z.output<S>> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const repairs: Repair[] = [];
  const context = { schema, raw, source, path, repairs };
  const problems = inOrder(parsed.error.issues).flatMap((issue) => explain(context, issue));
  const again = schema.safeParse(repaired(raw, repairs));
  return { value: again.success ? again.data : null, problems };
}

type Context = { schema: z.ZodType; raw: unknown; source: YamlSource; path: Path; repairs: Repair[] };

/** Unknown keys first: one that is near a missing key explains it. */
function inOrder(issues: readonly Issue[]): Issue[] {
  const isUnknownKey = ({ code }: Issue) => code === 'unrecognized_keys';
  return [...issues.filter(isUnknownKey), ...issues.filter((issue) => !isUnknownKey(issue))];
}

function explain(context: Context, issue: Issue): Problem[] {
  if (issue.code === 'invalid_union') return explainUnion(context, issue);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(context, issue.path, key));
  if (issue.code === 'invalid_type' && valueAt(context.raw, issue.path) === undefined)
    return isMisspelt(context, issue.path) ? [] : [missingKey(context, issue.path)];
  return [problemAt(context, issue.path, explainValue(context, issue))];
}

/** Of the alternatives only the one that was meant is worth explaining: the one with which least is wrong. */
function explainUnion(context: Context, issue: z.core.$ZodIssueInvalidUnion): Problem[] {
  const given = valueAt(context.raw, issue.path);
  const options = issue.errors
    .map((issues) => issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
    .filter((issues) => !issues.some((inner) => isOfOtherShape(inner, issue.path.length)));
  const [meant, other] = options.sort((a, b) => weight(a) - weight(b));
  if (meant === undefined) {
    const shapes = issue.errors
      .flatMap((issues) => issues.map(shapeExpected))
      .filter((shape) => shape !== null);
    return [
      problemAt(
        context,
        issue.path,
        wrongType(context, issue.path, given, [...new Set(shapes)].join(' or ')),
      ),
    ];
  }
  if (other !== undefined && weight(other) === weight(meant)) {
    const keys = expectedKeys(context.schema, issue.path);
    return [
      problemAt(context, issue.path, {
        code: 'unclear-shape',
        message: `Expected one of the keys ${inWords(keys)}, found ${inWords(Object.keys(given ?? {}), 'and')}.`,
        mend: nearestOf(Object.keys(given ?? {}), keys),
      }),
    ];
  }
  return inOrder(meant).flatMap((inner) => explain(context, inner));
}

function isOfOtherShape(issue: Issue, depth: number): boolean {
  if (issue.path.length !== depth) return false;
  if (issue.code === 'invalid_type') return true;
  return (
    issue.code === 'invalid_union' &&
    issue.errors.every((inner) => inner.some((one) => isOfOtherShape(one, 0)))
  );
}

function shapeExpected(issue: Issue): string | null {
  if (issue.code === 'invalid_type') return SHAPES[issue.expected] ?? issue.expected;
  return issue.code === 'invalid_union' ? (issue.errors.flat().map(shapeExpected)[0] ?? null) : null;
}

/** A missing key weighs more than an unknown one: the key that is there says what was meant. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 2), 0);
}

function unknownKey({ schema, raw, source, path, repairs }: Context, within: Path, key: string): Problem {
  const known = expectedKeys(schema, within);
  const map = valueAt(raw, within);
  const free = known.filter((name) => !isIn(map, name));
  const place = source.placeOfKey([...path, ...within], key);
  const nearest = nearestWord(key, free);
  repairs.push({ path: within, key, rename: nearest ?? undefined });
  if (source.isCutOff([...path, ...within], key))
    return problemIn(source.file, place, {
      code: 'value-cut',
      message: `A comma within { } ends a value, so that "${shortened(key)}" is read as a key of its own.`,
      mend: 'Put the whole value in quotation marks, or write the entry on lines of its own.',
    });
  return problemIn(source.file, place, {
    code: 'unknown-key',
    message: `The key "${shortened(key)}" is not known here.`,
    mend: didYouMean(key, free) ?? (known.length === 0 ? null : `Known here: ${known.join(', ')}.`),
  });
}

function isMisspelt({ repairs }: Context, missing: Path): boolean {
  const within = missing.slice(0, -1).join('.');
  return repairs.some(({ path, rename }) => rename === missing.at(-1) && path.join('.') === within);
}

function missingKey({ schema, raw, source, path }: Context, missing: Path): Problem {
  const key = String(missing.at(-1) ?? '');
  const within = missing.slice(0, -1);
  const described = describedAs(schema, missing);
  return problemIn(source.file, source.place([...path, ...within]), {
    code: 'missing-key',
    message: `The key "${key}" is missing${isIn(valueAt(raw, within), 'id') ? ` in "${String(valueAt(raw, [...within, 'id']))}"` : ''}.`,
    mend: described === null ? null : `Expected: ${described}`,
  });
}

function explainValue(context: Context, issue: Issue): Finding {
  const given = valueAt(context.raw, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(context, issue.path, given, SHAPES[issue.expected] ?? issue.expected);
    case 'invalid_value':
      return unknownWord(context, issue.path, given, issue.values.map(String));
    case 'too_small':
    case 'too_big':
      return outOfRange(issue, given);
    case 'invalid_format':
      return invalidFormat(issue, given);
    default:
      return { code: 'invalid-value', message: sentence(issue.message) };
  }
}

const SHAPES: { [expected: string]: string } = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
};

function wrongType(context: Context, path: Path, given: unknown, expected: string): Finding {
  const code = 'wrong-type';
  if (given === null)
    return {
      code,
      message: `Expected ${expected}, found nothing.`,
      mend: 'Write a value, or remove the key.',
    };
  if (expected.startsWith('text') && (typeof given === 'number' || typeof given === 'boolean')) {
    const written = context.source.written([...context.path, ...path]) ?? String(given);
    repairAt(context, path, written);
    return typeof given === 'number' && /^\d{4}$/.test(written)
      ? { code, message: 'Expected text, found a number: years are text.', mend: `Write '${written}'.` }
      : { code, message: `Expected text, found ${kindOf(given)}.`, mend: `Write '${written}'.` };
  }
  if (/number/.test(expected) && typeof given === 'string') {
    const bare = given.replaceAll(/[\s,'’_]/g, '');
    const number = /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
    if (number !== null) repairAt(context, path, number);
    return {
      code,
      message: `Expected ${expected}, found text.`,
      mend: number === null ? null : `Write ${number}, without quotation marks and commas.`,
    };
  }
  if (expected === 'a whole number' && typeof given === 'number' && Number.isFinite(given))
    return { code, message: `Expected a whole number, found ${given}.` };
  const mend = expected.includes('a list') ? 'Start each entry with "- ", or put them in [ ].' : null;
  return { code, message: `Expected ${expected}, found ${kindOf(given)}.`, mend };
}

function unknownWord(context: Context, path: Path, given: unknown, values: string[]): Finding {
  if (given === null || typeof given === 'object')
    return wrongType(context, path, given, `one of ${inWords(values)}`);
  const nearest = typeof given === 'string' ? nearestWord(given, values) : null;
  if (nearest !== null) repairAt(context, path, nearest);
  return {
    code: 'unknown-word',
    message: `Expected ${values.length === 1 ? values[0] : `one of ${inWords(values)}`}, found "${shortened(String(given))}".`,
    mend: nearest === null ? null : `Did you mean "${nearest}"?`,
  };
}

function outOfRange(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, given: unknown): Finding {
  const isTooSmall = issue.code === 'too_small';
  const bound = isTooSmall ? issue.minimum : issue.maximum;
  const limit = `${isTooSmall ? 'at least' : 'at most'} ${bound}`;
  if (issue.origin === 'array' || issue.origin === 'set')
    return {
      code: 'wrong-length',
      message: `Expected ${limit} in the list, found ${Array.isArray(given) ? given.length : 0}.`,
    };
  if (issue.origin !== 'string')
    return { code: 'out-of-range', message: `Expected ${limit}, found ${String(given)}.` };
  return String(given).trim() === ''
    ? {
        code: 'empty-text',
        message: 'Expected text, found nothing.',
        mend: 'Write a value, or remove the key.',
      }
    : { code: 'wrong-length', message: `Expected ${limit} characters, found ${String(given).length}.` };
}

function invalidFormat(issue: z.core.$ZodIssueInvalidStringFormat, given: unknown): Finding {
  if (issue.format === 'url')
    return {
      code: 'invalid-url',
      message: `Expected an address such as https://example.org/page, found "${shortened(String(given))}".`,
    };
  return {
    code: 'invalid-text',
    message: `${sentence(issue.message).slice(0, -1)}, found "${shortened(String(given))}".`,
  };
}

function problemAt({ source, path }: Context, within: Path, finding: Finding): Problem {
  return problemIn(source.file, source.place([...path, ...within]), finding);
}

function repairAt(context: Context, path: Path, value: unknown): void {
  const key = path.at(-1);
  if (key !== undefined) context.repairs.push({ path: path.slice(0, -1), key, value });
}

function repaired(raw: unknown, repairs: readonly Repair[]): unknown {
  const copy: unknown = structuredClone(raw);
  for (const { path, key, rename, value } of repairs) {
    const holder = valueAt(copy, path);
    if (typeof holder !== 'object' || holder === null) continue;
    if (value !== undefined) Reflect.set(holder, key, value);
    else {
      if (rename !== undefined) Reflect.set(holder, rename, Reflect.get(holder, key));
      Reflect.deleteProperty(holder, key);
    }
  }
  return copy;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((part: unknown, key) => (isIn(part, key) ? Reflect.get(part, key) : undefined), value);
}

function isIn(value: unknown, key: PropertyKey): value is object {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

function nearestOf(given: readonly string[], known: readonly string[]): string | null {
  return (
    given.map((key) => (known.includes(key) ? null : didYouMean(key, known))).find((mend) => mend !== null) ??
    null
  );
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'keys with values';
  if (Number.isNaN(value)) return 'not a number';
  if (typeof value === 'number' && !Number.isFinite(value)) return value < 0 ? 'minus infinity' : 'infinity';
  return (
    { string: 'text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'nothing'
  );
}

/** "a, b or c". */
function inWords(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? (words[0] ?? 'none') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function sentence(message: string): string {
  const text = message.replace(/\.$/, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
