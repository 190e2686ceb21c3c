// The $names of a statement, and their values: as fields of a form, as the address holds them, and as they are sent.
// Pure.
import type { GalleryDetail, GalleryParameter, GalleryQuestion } from '#schema';
import type { Time } from '../../api.ts';

/** What stands in the form, by name. */
export type Fields = Record<string, string>;

/** Texts, names in backticks and comments, in which a $ names nothing. */
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The names after $ in a statement, in the order in which they come. */
export function parameterNames(cypher: string): string[] {
  const names = cypher.replaceAll(QUOTED, ' ').matchAll(/\$(\w+)/g);
  return [...new Set([...names].map(([, name]) => name ?? ''))];
}

/** What the gallery says of a parameter: the question that the statement is of, else the first that has the name. */
export function describeParameter(
  name: string,
  cypher: string,
  gallery: readonly GalleryQuestion[],
): GalleryParameter | null {
  const own = gallery.find(({ title }) => cypher.startsWith(`// ${title}\n`));
  const described = [...(own ? [own] : []), ...gallery].flatMap((question) => question.parameters);
  return described.find((parameter) => parameter.name === name) ?? null;
}

/**
 * The form of a question as it is taken from the gallery: defaults, and examples where there are none.
 *
 * @param dataset the one that is open, which a question about a dataset is then asked of; null asks it of all
 * @param time    the one that is chosen, which then stands for what is left blank for it; null for none
 */
export function fieldsOf(
  parameters: readonly GalleryParameter[],
  dataset: string | null,
  time: Time | null,
): Fields {
  return Object.fromEntries(
    parameters.map(({ name, type, default: value, example }) => [
      name,
      time !== null && isOfTime(name)
        ? ''
        : String(value ?? (type === 'dataset' ? dataset : null) ?? example ?? ''),
    ]),
  );
}

/** A question of the gallery as it is asked at once, with what its form would hold. */
export function askedOf({ cypher, parameters }: GalleryDetail, dataset: string | null, time: Time | null) {
  const described = parameters.map((parameter) => ({ name: parameter.name, described: parameter }));
  return {
    query: cypher.trimEnd(),
    parameters: writeParameters(described, fieldsOf(parameters, dataset, time)),
  };
}

/** The fields of a form as the address holds them; what is left blank for the time that is chosen follows that. */
export function writeParameters(
  parameters: readonly { name: string; described: GalleryParameter | null }[],
  fields: Fields,
): string[] {
  return parameters.flatMap(({ name, described }) => {
    const field = fields[name] ?? '';
    return field === '' && isOfTime(name) ? [] : [writeParameter(name, fieldValue(field, described))];
  });
}

/**
 * The value of a field: nothing is null, a whole number is one where the gallery says so; where the gallery knows the
 * parameter not, what can be read as JSON is JSON.
 */
export function fieldValue(field: string, described: GalleryParameter | null): unknown {
  if (field === '') return null;
  if (described === null) return readValue(field);
  return described.type === 'integer' && /^-?\d+$/.test(field) ? Number(field) : field;
}

/** `name=value` as the address and the command line have it: JSON, or a text as it is where it cannot be read as JSON. */
export function writeParameter(name: string, value: unknown): string {
  const isPlain = typeof value === 'string' && readValue(value) === value;
  return `${name}=${isPlain ? value : JSON.stringify(value)}`;
}

/** The values that an address holds. */
export function readParameters(parameters: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const [, name = '', value = ''] = /^(\w*)=?(.*)$/s.exec(parameter) ?? [];
      return [name, readValue(value)];
    }),
  );
}

/** The form of what was asked, so that asking it again gives the same values. */
export function fieldsFrom(parameters: readonly string[]): Fields {
  return Object.fromEntries(
    Object.entries(readParameters(parameters)).map(([name, value]) => [
      name,
      value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

/** The names under which a statement is given the time that is chosen. */
const TIME_NAMES = ['from', 'to', 'dated'] as const;

function isOfTime(name: string): boolean {
  return TIME_NAMES.some((one) => one === name);
}

/** What these names are; nothing where no time is chosen. */
export function timeFields(time: Time | null): Fields {
  if (time === null) return {};
  const [from = '', to = ''] = time.during.split('/');
  return { from, to, dated: time.dated };
}

/** The parameters of a statement, with the time for those of its names for which nothing is written, else null. */
export function withTime(query: string, parameters: readonly string[], time: Time | null): string[] {
  const written = new Set(Object.keys(readParameters(parameters)));
  const fields = timeFields(time);
  const missing = parameterNames(query).filter((name) => isOfTime(name) && !written.has(name));
  return [...parameters, ...missing.map((name) => writeParameter(name, fields[name] ?? null))];
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
