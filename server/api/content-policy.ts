// The headers that tell a browser what the page may do: only what comes from here, and styles that bear the page's nonce.
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const nonces = new WeakMap<ServerResponse, string>();

/** The nonce that this answer's content policy allows; fresh for each answer. */
export function nonceOf(response: ServerResponse): string {
  const known = nonces.get(response);
  if (known !== undefined) return known;
  const nonce = randomBytes(16).toString('base64');
  nonces.set(response, nonce);
  return nonce;
}

/**
 * @param isDeveloping the page is served by Vite, which reloads it: scripts may then bear the nonce too, and a socket
 *   may be opened
 */
export function contentPolicy(isDeveloping: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...(isDeveloping ? [nonce] : [])],
        styleSrc: ["'self'", nonce],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(isDeveloping ? ['ws:'] : [])],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain HTTP: whoever puts TLS before it sets this there.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

function nonce(_request: unknown, response: ServerResponse): string {
  return `'nonce-${nonceOf(response)}'`;
}
