// A way between Stemma and Neo4j that can be cut, to see what happens when a connection drops midway.
import { connect, createServer, type Socket } from 'node:net';

export type Proxy = {
  /** The address to connect to in place of the server's. */
  uri: string;
  /** Drops every connection, and takes no other until mended. */
  cut(): void;
  mend(): void;
  close(): void;
};

/** Passes everything on to the server at `uri`. */
export function proxyTo(uri: string): Promise<Proxy> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let isCut = false;
  const drop = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port || 7687), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        uri: `bolt://127.0.0.1:${port}`,
        cut() {
          isCut = true;
          drop();
        },
        mend() {
          isCut = false;
        },
        close() {
          server.close();
          drop();
        },
      });
    });
  });
}
