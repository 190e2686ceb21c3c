// Test files run side by side, and Neo4j Community has one database: whoever uses it takes a turn.
// The turns are kept by a small server in the process that runs the tests; a test file that dies gives its turn back.
import { connect, createServer, type Socket } from 'node:net';

/** Keeps turns on a free port of this machine, first come, first served. */
export function keepTurns(): Promise<{ port: number; stop(): void }> {
  const waiting: Socket[] = [];
  const next = () => waiting[0]?.write('go');
  const server = createServer((socket) => {
    waiting.push(socket);
    if (waiting.length === 1) next();
    socket.on('error', () => {});
    socket.on('close', () => {
      const place = waiting.indexOf(socket);
      waiting.splice(place, 1);
      if (place === 0) next();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ port, stop: () => server.close() });
    });
  });
}

/** Waits for a turn; what it resolves to gives the turn back. */
export function takeTurn(port: number): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').once('error', reject);
    socket.once('data', () => resolve(() => socket.destroy()));
  });
}
