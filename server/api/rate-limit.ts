// How often one address may ask: whoever asks more often is told when to come again, and the others do not wait for it.
import { rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import type { Settings } from '#schema';
import { StemmaError } from '../errors.ts';
import { isLoopback } from './hosts.ts';

const MINUTE_MS = 60_000;
/** Programs on the machine itself ask often (1,800 requests in 15 s were measured), and could take its time anyway. */
const LOOPBACK_TIMES = 50;

/** Answers bear the header fields RateLimit and RateLimit-Policy, a refusal Retry-After too. */
export function limitRate({ STEMMA_RATE_LIMIT: perMinute }: Settings): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: ({ ip = '' }) => (isLoopback(ip.replace(/^::ffff:/, '')) ? perMinute * LOOPBACK_TIMES : perMinute),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new StemmaError(
        'too-many-requests',
        'This address asked more often in this minute than the server lets one address. Ask again as Retry-After says.',
      );
    },
  });
}
