// Stemma's own statements, by the name of their file under cypher/ without its ending ("read/actor").
// Each file is read once; a change is seen at the next start.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url));
const ENDING = '.cypher';
const kept = new Map<string, string>();

/**
 * The statement of that name.
 *
 * @throws Error naming the statements of the same folder, where there is none of that name
 */
export function statement(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (!statementNames().includes(name)) {
    const [folder] = name.split('/');
    const near = statementNames().filter((other) => other.startsWith(`${folder}/`));
    throw new Error(
      `There is no statement "${name}": ${FOLDER}${name}${ENDING} is missing. ` +
        `${near.length > 0 ? `There is ${near.join(', ')}` : `There is no folder "${folder}" with statements`}.`,
    );
  }
  const text = readFileSync(`${FOLDER}${name}${ENDING}`, 'utf8');
  kept.set(name, text);
  return text;
}

/** The statement of that name, which must be one that reads: a slip would otherwise write outside a transaction. */
export function readStatement(name: string): string {
  if (/^(write|delete|constraints)\//.test(name)) {
    throw new Error(`The statement "${name}" writes: run it in a transaction of store.write.`);
  }
  return statement(name);
}

/** The statements of a file that holds several, each ended by a semicolon at the end of its line. */
export function statementsOf(name: string): string[] {
  return statement(name)
    .split(/;\s*$/m)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Every name there is, in order. */
export function statementNames(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ENDING))
    .map((path) => path.slice(0, -ENDING.length).replaceAll('\\', '/'))
    .sort();
}
