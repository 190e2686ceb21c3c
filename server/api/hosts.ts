// Who may ask: the names under which the server answers, and what a request needs in order to write.
import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import type { Settings } from '#schema';
import { StemmaError } from '../errors.ts';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '::1'];
const WILDCARDS = ['0.0.0.0', '::'];

/**
 * Beyond loopback anybody in reach could write: there the server does not start without a token.
 *
 * @throws StemmaError setting-invalid
 */
export function requireTokenBeyondLoopback({ HOST, STEMMA_TOKEN }: Settings): void {
  if (isLoopback(HOST) || STEMMA_TOKEN !== undefined) return;
  throw new StemmaError(
    'setting-invalid',
    `The setting HOST is ${HOST}, which others can reach: set STEMMA_TOKEN or STEMMA_TOKEN_FILE too, or leave HOST at 127.0.0.1.`,
  );
}

/**
 * Refuses a request that names the server otherwise than it is known, so that a foreign page cannot reach it under a
 * name of its own (DNS rebinding).
 */
export function checkHost(settings: Settings): RequestHandler {
  const listed = (settings.STEMMA_HOSTS ?? '').split(',').map((name) => bare(name.trim()));
  const own = WILDCARDS.includes(bare(settings.HOST)) ? [] : [bare(settings.HOST)];
  const known = new Set([...LOOPBACK_NAMES, ...own, ...listed].filter((name) => name !== ''));
  return (request, _response, next) => {
    const name = hostName(request.headers.host);
    if (name !== null && known.has(name)) next();
    else
      throw new StemmaError(
        'not-allowed',
        `The server is not known as ${name ?? 'what the Host header says'}. Add the name to STEMMA_HOSTS where it should be.`,
      );
  };
}

/**
 * Lets a writing request pass where it comes from the server's own page or from no page at all, and carries the token
 * where there is one.
 *
 * @param readingPaths addresses at which a POST changes nothing, and needs no token
 */
export function checkWrite(settings: Settings, readingPaths: readonly string[]): RequestHandler {
  const { STEMMA_TOKEN: token } = settings;
  return (request, _response, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next();
    if (!isSameOrigin(request))
      throw new StemmaError(
        'not-allowed',
        'Only the server’s own page may write: this request comes from another.',
      );
    if (token !== undefined && !readingPaths.includes(request.path) && !carries(request, token))
      throw new StemmaError(
        'token-required',
        'Writing needs the token of this server, as the header "Authorization: Bearer …".',
      );
    next();
  };
}

/** An address or a name that only this machine reaches. */
export function isLoopback(host: string): boolean {
  const name = bare(host);
  return LOOPBACK_NAMES.includes(name) || (isIP(name) === 4 && name.startsWith('127.'));
}

/** Without brackets, in lower case. */
function bare(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}

function hostName(header: string | undefined): string | null {
  if (header === undefined || !URL.canParse(`http://${header}`)) return null;
  return bare(new URL(`http://${header}`).hostname);
}

function isSameOrigin(request: Request): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

function carries(request: Request, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
