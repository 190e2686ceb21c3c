// `stemma query`: one Cypher statement or one question of the gallery, read only, as a table, JSON or CSV.
import { galleryQuestion, galleryQuestions, parametersFor } from '../desk/gallery.ts';
import { readSettings } from '../env.ts';
import { EXIT } from '../errors.ts';
import type { Parameters } from '../store/store.ts';
import { counted, print, say } from './output.ts';
import { showing } from './progress.ts';
import { type Format, FORMATS } from './table.ts';
import { OVER_HTTP, withStore } from './with-store.ts';

export type QueryOptions = { param: Parameters; format: Format };

/** What an answer may take at most: enough to read, not enough to fill a machine. */
const LIMITS = { rows: 10_000, bytes: 16 * 1024 * 1024, timeoutMs: 30_000 };

/** @param asked a statement, or `@` and the name of a question of the gallery */
export async function query(asked: string, { param, format }: QueryOptions): Promise<number> {
  const { cypher, parameters } = asked.startsWith('@')
    ? fromGallery(asked.slice(1), param)
    : { cypher: asked, parameters: param };
  const result = await showing('Asking', () =>
    withStore(readSettings(), (store) => store.query(cypher, parameters, LIMITS), OVER_HTTP.query),
  );
  print(FORMATS[format](result));
  say(counted(result.rows.length, 'row'));
  if (result.truncated !== false) {
    const limit = { rows: counted(LIMITS.rows, 'row'), bytes: `${LIMITS.bytes / 1024 / 1024} MB` }[
      result.truncated
    ];
    say(`The answer was cut at ${limit}: narrow the question, or add LIMIT.`);
  }
  return EXIT.done;
}

function fromGallery(name: string, given: Parameters): { cypher: string; parameters: Parameters } {
  const question = galleryQuestion(name);
  return { cypher: question.cypher, parameters: parametersFor(question, given) };
}

/** The questions of the gallery: as a table their names, titles and parameters; as JSON all that is known of them. */
export function listGallery(format: Format): number {
  const questions = galleryQuestions();
  if (format === 'json') {
    print(JSON.stringify(questions, null, 2));
    return EXIT.done;
  }
  const rows = questions.map(({ name, title, parameters }) => ({
    question: `@${name}`,
    title,
    parameters: parameters.map((one) => (one.isRequired ? one.name : `[${one.name}]`)).join(' '),
  }));
  print(FORMATS[format]({ columns: ['question', 'title', 'parameters'], rows }));
  say('Those in [ ] may be left out. "stemma query --list --format json" says what each is.');
  return EXIT.done;
}
