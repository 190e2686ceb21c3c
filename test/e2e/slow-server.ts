// A server before the app's own: it hands everything on, but holds answers back as long as a test wants, and knows which
// of them nobody waited for any more.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SlowServer = {
  address: string;
  /** Holds what has these words in its address; null lets all through, also what is held. */
  hold(words: string | null): void;
  /** Addresses of what is held, in the order in which they were asked for. */
  held: string[];
  /** Addresses whose connection the browser closed while they were held. */
  left: string[];
  stop(): Promise<void>;
};

export async function startSlowServer(before: string): Promise<SlowServer> {
  let words: string | null = null;
  const held = new Map<ServerResponse, () => void>();
  const asked: string[] = [];
  const left: string[] = [];
  const handOn = (given: IncomingMessage, response: ServerResponse): void => {
    const { method, headers, url = '/' } = given;
    const { host } = new URL(before);
    const onward = request(new URL(url, before), { method, headers: { ...headers, host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    given.pipe(onward);
  };
  const server = createServer((given, response) => {
    const { url = '/' } = given;
    if (words === null || !url.includes(words)) return handOn(given, response);
    asked.push(url);
    held.set(response, () => handOn(given, response));
    response.on('close', () => {
      if (held.delete(response)) left.push(url);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(next) {
      words = next;
      if (next !== null) return;
      const waiting = [...held.values()];
      held.clear();
      for (const goOn of waiting) goOn();
    },
    held: asked,
    left,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
