// Functions of plugins, which Neo4j lets any statement call: they may read files or addresses, and no plan tells them
// from the server's own. A statement that could name one is refused before it is even explained.
import type { Session } from 'neo4j-driver';
import { queryRefused } from './query-errors.ts';
import { unescaped } from './query-form.ts';

/**
 * @throws StemmaError query-refused, naming the function
 */
export async function refusePluginFunctions(session: Session, cypher: string): Promise<void> {
  const { records } = await session.run(
    'SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn RETURN name',
  );
  const named = records.map((record) => String(record.get('name'))).find((name) => couldName(cypher, name));
  if (named === undefined) return;
  throw queryRefused(`the function ${named} is a plugin's, and a query may use the server's own alone`);
}

/**
 * Whether a statement could call a function: each part of its name stands in it, one after another. Whatever is between
 * them (spaces, comments, backticks) and however letters are written (\u0061), a call has at least that. A text that
 * holds the same words is refused too.
 */
export function couldName(cypher: string, name: string): boolean {
  return [cypher, unescaped(cypher)].some((text) =>
    holdsInOrder(text.toLowerCase(), name.toLowerCase().split('.')),
  );
}

function holdsInOrder(text: string, parts: string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}
