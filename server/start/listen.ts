// Listens on the address of the settings, within bounds that one slow client cannot stretch.
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { z } from 'zod';
import type { Settings } from '#schema';
import { StemmaError } from '../errors.ts';

const SystemFault = z.object({ code: z.string() });

/**
 * Takes the address of the settings and gives it back, so that one that can't be had is said before anything else is
 * begun; whoever takes it meanwhile is met by `listen`.
 *
 * @throws StemmaError port-in-use, setting-invalid
 */
export async function tryAddress({ HOST, PORT }: Settings): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (cause) => reject(understood(cause, HOST, PORT)));
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

/**
 * @returns what ends the listening: requests that are being answered get their answer
 * @throws StemmaError port-in-use, setting-invalid
 */
export async function listen(server: Server, { HOST, PORT }: Settings): Promise<() => Promise<void>> {
  // A request has to be there whole within half a minute; an ingest takes its time after that.
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(understood(cause, HOST, PORT)));
    server.listen(PORT, HOST, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
}

/** The address to open in a browser. */
export function addressOf(server: Server, { HOST }: Settings): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : '';
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`;
}

function understood(cause: unknown, host: string, port: number): unknown {
  const code = SystemFault.safeParse(cause).data?.code;
  if (code === 'EADDRINUSE')
    return new StemmaError(
      'port-in-use',
      `Port ${port} on ${host} is in use: another Stemma may be running. Stop it, or set PORT to another number.`,
      { cause },
    );
  if (code === 'EACCES')
    return new StemmaError(
      'setting-invalid',
      `The setting PORT is ${port}, which needs rights that this user lacks: take one above 1023.`,
      { cause },
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StemmaError(
      'setting-invalid',
      `The setting HOST is ${host}, which is no address of this machine.`,
      { cause },
    );
  return cause;
}
