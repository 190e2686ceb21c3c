// One error type with a stable code. What the user meets is the message: what happened, where, what to do next.
import type { Problem } from '#schema';

/** Exit codes of the `stemma` command. */
export const EXIT = { done: 0, wrongInput: 1, wrongCall: 2, noStore: 3 } as const;

/** Every code, with the HTTP status that it answers with and the exit code that it ends a command with. */
export const ERRORS = {
  'input-invalid': { status: 422, exit: EXIT.wrongInput },
  'not-found': { status: 404, exit: EXIT.wrongInput },
  'not-acceptable': { status: 406, exit: EXIT.wrongCall },
  'method-not-allowed': { status: 405, exit: EXIT.wrongCall },
  'request-invalid': { status: 400, exit: EXIT.wrongCall },
  'request-header-too-large': { status: 431, exit: EXIT.wrongCall },
  'request-too-large': { status: 413, exit: EXIT.wrongCall },
  'media-type-unsupported': { status: 415, exit: EXIT.wrongCall },
  'request-timeout': { status: 503, exit: EXIT.noStore },
  'request-left': { status: 499, exit: EXIT.wrongCall },
  'token-required': { status: 401, exit: EXIT.wrongCall },
  'not-allowed': { status: 403, exit: EXIT.wrongCall },
  'query-refused': { status: 400, exit: EXIT.wrongInput },
  'query-timeout': { status: 408, exit: EXIT.wrongInput },
  'too-many-requests': { status: 429, exit: EXIT.noStore },
  'too-many-queries': { status: 503, exit: EXIT.noStore },
  'setting-invalid': { status: 500, exit: EXIT.wrongCall },
  'port-in-use': { status: 500, exit: EXIT.wrongCall },
  'client-not-built': { status: 500, exit: EXIT.wrongInput },
  'data-folder-not-writable': { status: 500, exit: EXIT.noStore },
  'store-held': { status: 503, exit: EXIT.noStore },
  'store-unreachable': { status: 503, exit: EXIT.noStore },
  'store-refused': { status: 503, exit: EXIT.noStore },
  'store-outdated': { status: 503, exit: EXIT.noStore },
  busy: { status: 409, exit: EXIT.wrongInput },
  internal: { status: 500, exit: EXIT.wrongInput },
} as const;
export type ErrorCode = keyof typeof ERRORS;

export class StemmaError extends Error {
  readonly code: ErrorCode;
  readonly problems: Problem[];

  constructor(code: ErrorCode, message: string, options: { problems?: Problem[]; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'StemmaError';
    this.code = code;
    this.problems = options.problems ?? [];
  }

  /** The HTTP status that this error answers with. */
  get status(): number {
    return ERRORS[this.code].status;
  }

  /** The exit code that this error ends a command with. */
  get exit(): number {
    return ERRORS[this.code].exit;
  }
}
