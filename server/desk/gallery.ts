// The gallery: questions that analysts ask, each a file under cypher/gallery/ whose opening comment says what it asks.
import { GalleryColumn, type GalleryDetail, GalleryParameter, type GalleryQuestion } from '#schema';
import { StemmaError } from '../errors.ts';
import { statement, statementNames } from '../store/cypher-files.ts';
import type { Parameters } from '../store/store.ts';

const FOLDER = 'gallery/';

/** Every question, by name. */
export function galleryQuestions(): GalleryDetail[] {
  return statementNames()
    .filter((name) => name.startsWith(FOLDER))
    .map((name) => readQuestion(name.slice(FOLDER.length), statement(name)));
}

/** @throws StemmaError not-found, naming the nearest */
export function galleryQuestion(name: string): GalleryDetail {
  const known = galleryQuestions();
  const question = known.find((one) => one.name === name);
  if (question !== undefined) return question;
  throw new StemmaError(
    'not-found',
    `The gallery has no question "${name}". There is ${known.map((one) => one.name).join(', ')}.`,
  );
}

/**
 * Reads the opening comment: a line for the title, one for the purpose, one for each parameter, one for the columns.
 *
 * @throws Error naming the line that is not understood: the file is ours
 */
export function readQuestion(name: string, cypher: string): GalleryDetail {
  const comment = cypher.split('\n').filter((line) => line.startsWith('// '));
  const [title, purpose, ...rest] = comment.map((line) => line.slice(3));
  const columns = rest.pop();
  if (title === undefined || purpose === undefined || columns?.startsWith('→ ') !== true)
    throw new Error(`cypher/gallery/${name}.cypher: expected title, purpose, parameters and "→ columns".`);
  return {
    name,
    title,
    purpose,
    parameters: rest.map((line) => readParameter(name, line)),
    columns: columns
      .slice(2)
      .split(', ')
      .map((column) => {
        const [called, holds] = column.split(': ');
        return GalleryColumn.parse({ name: called, holds });
      }),
    cypher,
  };
}

/** `$name: type of one|other = default · What it is.`, or `, e.g. value` where it must be given. */
function readParameter(name: string, line: string): GalleryParameter {
  const form =
    /^\$(?<called>\w+): (?<type>\w+)(?: of (?<choices>\S+))?(?: = (?<value>\S+)|, e\.g\. (?<example>\S+)) · (?<words>.+)$/u;
  const groups = form.exec(line)?.groups;
  if (groups === undefined) throw new Error(`cypher/gallery/${name}.cypher: this is no parameter: ${line}`);
  const { called, type, choices, value, example, words } = groups;
  return GalleryParameter.parse({
    name: called,
    type,
    choices: choices?.split('|') ?? null,
    isRequired: value === undefined,
    default: value === undefined ? null : JSON.parse(value),
    example: example === undefined ? null : JSON.parse(example),
    description: words,
  });
}

/**
 * What is given, and the defaults for what is not.
 *
 * @throws StemmaError request-invalid, where one is missing, unknown or not among its choices
 */
export function parametersFor({ name, parameters }: GalleryQuestion, given: Parameters): Parameters {
  const known = parameters.map((parameter) => parameter.name);
  const unknown = Object.keys(given).filter((key) => !known.includes(key));
  const missing = parameters.filter((parameter) => parameter.isRequired && !(parameter.name in given));
  const wrong = parameters.filter(
    ({ name: called, choices }) =>
      choices !== null &&
      given[called] !== undefined &&
      given[called] !== null &&
      !choices.includes(String(given[called])),
  );
  const said = [
    ...unknown.map((key) => `it has no parameter ${key}`),
    ...missing.map((one) => `${one.name} is missing (${one.type}, such as ${JSON.stringify(one.example)})`),
    ...wrong.map((one) => `${one.name} is one of ${one.choices?.join(', ')}`),
  ];
  if (said.length > 0)
    throw new StemmaError(
      'request-invalid',
      `The question "${name}" is not asked like that: ${said.join('; ')}.`,
    );
  return Object.fromEntries(parameters.map((one) => [one.name, given[one.name] ?? one.default]));
}
