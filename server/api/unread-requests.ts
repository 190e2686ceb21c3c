// Answers what Node cannot read as a request, and so no route ever sees, as problem details like every other error.
import { randomUUID } from 'node:crypto';
import { type Server, STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { StemmaError } from '../errors.ts';
import { problemDetails } from './problems.ts';

const Fault = z.object({ code: z.string() });

export function answerUnread(server: Server): void {
  server.on('clientError', (cause, socket) => {
    const { data } = Fault.safeParse(cause);
    if (!socket.writable || data?.code === 'ECONNRESET') return void socket.destroy();
    const error = unread(data?.code);
    const id = randomUUID();
    const body = JSON.stringify(problemDetails(error, id));
    socket.end(
      [
        `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
        'Content-Type: application/problem+json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        `X-Request-Id: ${id}`,
        'Cache-Control: no-store',
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  });
}

function unread(code: string | undefined): StemmaError {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new StemmaError(
      'request-header-too-large',
      'Address and headers are longer than 16 kB together: ask for less at once.',
    );
  return new StemmaError(
    'request-invalid',
    'This is no request that can be read as HTTP, or it came too slowly.',
  );
}
