// What goes wrong between Stemma and a Neo4j server, each in one sentence that names the server and what to do.
import neo4j from 'neo4j-driver';
import { StemmaError } from '../errors.ts';

const UNREACHABLE: readonly string[] = [neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED];

/** The error in the user's words where the server can't be reached or refuses us; any other as it is. */
export function neo4jError(error: unknown, uri: string): unknown {
  if (error instanceof StemmaError) return error;
  const code = codeOf(error);
  if (code.startsWith('Neo.ClientError.Security.')) return refused(error, uri, code);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new StemmaError(
      'store-refused',
      `Neo4j at ${uri} has no such database (${messageOf(error)}). Create it there, or name another in NEO4J_DATABASE.`,
      { cause: error },
    );
  }
  if (UNREACHABLE.includes(code)) {
    return new StemmaError(
      'store-unreachable',
      `Neo4j at ${uri} can't be reached (${shortCauseOf(error)}). Start it, or set NEO4J_URI to where it listens.`,
      { cause: error },
    );
  }
  return error;
}

function refused(cause: unknown, uri: string, code: string): StemmaError {
  const because: Record<string, string> = {
    'Neo.ClientError.Security.CredentialsExpired':
      'its password is to be changed first. Set a new one there, and NEO4J_PASSWORD to it',
    'Neo.ClientError.Security.AuthenticationRateLimit':
      'a wrong password was given too often. Wait a few seconds, and check NEO4J_USER and NEO4J_PASSWORD',
    'Neo.ClientError.Security.Forbidden': `this user may not do that (${messageOf(cause)}). Give the user the right to it, or set NEO4J_USER to another`,
  };
  return new StemmaError(
    'store-refused',
    `Neo4j at ${uri} refuses us: ${because[code] ?? 'user or password is wrong. Set NEO4J_USER and NEO4J_PASSWORD'}.`,
    { cause },
  );
}

/** What the system said, such as ECONNREFUSED, where the driver passes it on; else the driver's first sentence. */
function shortCauseOf(error: unknown): string {
  const [fault] = /\bE[A-Z]{4,}\b/.exec(messageOf(error)) ?? [];
  if (fault !== undefined) return fault;
  if (error instanceof Error && error.cause !== undefined) return shortCauseOf(error.cause);
  return messageOf(error).split('. ')[0] ?? '';
}

export function codeOf(error: unknown): string {
  return error instanceof neo4j.Neo4jError ? error.code : '';
}

export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').trim().replace(/\.$/, '');
}
