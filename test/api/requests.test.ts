// What the API says to requests that it does not answer: wrong paths, methods, ids, cursors and bodies; strangers; and a
// store that fails. Each is problem details with a stable code.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Settings } from '#schema';
import { createApp } from '../../server/api/app.ts';
import { requireTokenBeyondLoopback } from '../../server/api/hosts.ts';
import { answerUnread } from '../../server/api/unread-requests.ts';
import { StemmaError } from '../../server/errors.ts';
import { FIXTURES, GOOD, problemOf, type Server, startServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-api-'));
let server: Server;

beforeAll(async () => {
  server = await startServer(Settings.parse({ STEMMA_DATA: folder }), GOOD);
});
afterAll(async () => {
  await server.context.close();
  rmSync(folder, { recursive: true });
});

/** The same server under other settings. */
const under = (settings: Partial<Settings>) =>
  supertest(createApp({ ...server.context, settings: { ...server.context.settings, ...settings } }));
const ingest = (agent = server.agent) => agent.post('/api/ingest').send({ dataset: 'fair' });

describe('A request that is not understood', () => {
  test.for([
    ['GET', '/api/nothing', 404, 'not-found'],
    ['GET', '/nothing', 404, 'not-found'],
    ['GET', '/api/health/', 404, 'not-found'],
    ['POST', '/api/health', 405, 'method-not-allowed'],
    ['DELETE', '/api/actors/fair:actor:herald', 405, 'method-not-allowed'],
    ['GET', '/api/actors/herald', 400, 'request-invalid'],
    ['GET', '/api/actors/fair:claim:first-1891', 400, 'request-invalid'],
    ['GET', '/api/actors/%E0%A4%A', 400, 'request-invalid'],
    ['GET', '/api/actors/fair:actor:nobody', 404, 'not-found'],
    ['GET', '/api/documents/fair:document:nothing', 404, 'not-found'],
    ['GET', '/api/questions/fair:question:nothing', 404, 'not-found'],
    ['GET', '/api/claims/fair:claim:nothing', 404, 'not-found'],
    ['GET', '/api/assertions/fair:assertion:nothing%2Fx', 404, 'not-found'],
    ['GET', '/api/comparisons/fair:comparison:numeric%2Fx', 404, 'not-found'],
    ['GET', '/api/graph', 400, 'request-invalid'],
    ['GET', '/api/graph?view=spiral&dataset=fair', 400, 'request-invalid'],
    ['GET', '/api/graph?view=claims&dataset=nothing', 404, 'not-found'],
    ['GET', '/api/comparisons?dataset=nothing', 404, 'not-found'],
    ['GET', '/api/search?q=fair&dataset=nothing', 404, 'not-found'],
    ['GET', '/api/search', 400, 'request-invalid'],
    ['GET', '/api/search?q=%20', 400, 'request-invalid'],
    ['GET', '/api/search?q=a&q=b', 400, 'request-invalid'],
    ['GET', '/api/search?q=fair&cursor=bm9uZQ', 400, 'request-invalid'],
    ['GET', '/api/comparisons?type=wins', 400, 'request-invalid'],
    ['GET', '/api/comparisons?limit=0', 400, 'request-invalid'],
    ['GET', '/api/comparisons?limit=201', 400, 'request-invalid'],
    ['GET', '/api/comparisons?cursor=%25', 400, 'request-invalid'],
    ['GET', '/api/comparisons?colour=red', 400, 'request-invalid'],
  ] as const)('%s %s is answered with %i %s', async ([method, path, status, code]) => {
    const problem = await problemOf(server.agent[method.toLowerCase() as 'get' | 'post' | 'delete'](path));
    expect(problem).toMatchObject({ status, code, type: 'about:blank' });
    expect(problem.detail).toMatch(/\.$/);
    expect(problem.detail).not.toMatch(/undefined|\[object|node_modules|^ +at /m);
  });

  test('a method that a path does not have is answered with those that it has', async () => {
    const { headers } = await server.agent.delete('/api/health');
    expect(headers['allow']).toBe('GET, HEAD');
    expect((await server.agent.options('/api/ingest')).headers['allow']).toBe('POST');
  });

  test.for([
    ['{"dataset": ', 'application/json', 400, 'request-invalid'],
    ['{"dataset": 7}', 'application/json', 400, 'request-invalid'],
    ['{"dataset": "fair", "path": "/"}', 'application/json', 400, 'request-invalid'],
    ['dataset=fair', 'application/x-www-form-urlencoded', 415, 'media-type-unsupported'],
    [`{"dataset": "${'x'.repeat(70_000)}"}`, 'application/json', 413, 'request-too-large'],
    ['{"dataset": "nothing"}', 'application/json', 404, 'not-found'],
    ['{"dataset": "../seeds/fair"}', 'application/json', 404, 'not-found'],
    ['{"dataset": ".."}', 'application/json', 404, 'not-found'],
  ] as const)('a body %s as %s is answered with %i %s', async ([body, type, status, code]) => {
    const problem = await problemOf(server.agent.post('/api/ingest').set('Content-Type', type).send(body));
    expect(problem).toMatchObject({ status, code });
  });
});

describe('A dataset with errors', () => {
  test('is refused with every problem at its place, and nothing is written', async () => {
    const broken = await startServer(
      Settings.parse({ STEMMA_DATA: join(folder, 'broken') }),
      join(FIXTURES, 'unknown-ids'),
    );
    const problem = await problemOf(ingest(broken.agent));
    expect(problem).toMatchObject({ status: 422, code: 'input-invalid' });
    expect(problem.problems?.every(({ file, line }) => file !== null && line !== null)).toBe(true);
    expect((await broken.agent.get('/api/health')).body.counts.datasets).toBe(0);
    await broken.context.close();
  });
});

describe('Two who load at once', () => {
  test('are served one after the other: the second is told to try again', async () => {
    const [first, second] = await Promise.all([ingest(), ingest()]);
    expect([first.status, second.status].toSorted()).toEqual([200, 409]);
    const refused = first.status === 409 ? first : second;
    expect(refused.body).toMatchObject({ code: 'busy' });
    expect((await ingest()).status).toBe(200);
  });
});

describe('Strangers', () => {
  test.for(['127.0.0.1:4177', 'localhost', '[::1]:80', 'LOCALHOST:1'])(
    'the server answers as %s',
    async (host) => {
      expect((await server.agent.get('/api/health').set('Host', host)).status).toBe(200);
    },
  );

  test.for(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.0.7:4177'])(
    'the server does not answer as %s',
    async (host) => {
      expect(await problemOf(server.agent.get('/api/health').set('Host', host))).toMatchObject({
        status: 403,
        code: 'not-allowed',
      });
      expect((await server.agent.get('/').set('Host', host)).status).toBe(403);
    },
  );

  test('other names are answered where STEMMA_HOSTS has them', async () => {
    const agent = under({ STEMMA_HOSTS: 'stemma.example, other.example' });
    expect((await agent.get('/api/health').set('Host', 'stemma.example')).status).toBe(200);
    expect((await agent.get('/api/health').set('Host', 'other.example:443')).status).toBe(200);
    expect((await agent.get('/api/health').set('Host', 'evil.example')).status).toBe(403);
  });

  test.for([
    ['Origin', 'http://evil.example'],
    ['Origin', 'null'],
    ['Origin', 'http://127.0.0.1:1'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
  ] as const)('a page from elsewhere (%s: %s) cannot write', async ([name, value]) => {
    const problem = await problemOf(ingest().set(name, value));
    expect(problem).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  test('the server’s own page can write, and so can a program on the same machine', async () => {
    const own = { Host: '127.0.0.1:4177', Origin: 'http://127.0.0.1:4177', 'Sec-Fetch-Site': 'same-origin' };
    expect((await ingest().set(own)).status).toBe(200);
    expect((await ingest()).status).toBe(200);
  });

  test('with a token, writing needs it and reading does not', async () => {
    const agent = under({ STEMMA_TOKEN: 'a secret' });
    const refused = ingest(agent);
    expect(await problemOf(refused)).toMatchObject({ status: 401, code: 'token-required' });
    expect((await ingest(agent)).headers['www-authenticate']).toBe('Bearer');
    expect((await ingest(agent).set('Authorization', 'Bearer a wrong one')).status).toBe(401);
    expect((await ingest(agent).set('Authorization', 'Bearer a secret')).status).toBe(200);
    expect((await agent.get('/api/health')).status).toBe(200);
  });

  test.for(['0.0.0.0', '::', '192.168.0.7', 'stemma.example'])(
    'beyond loopback (%s) there is no start without a token',
    (HOST) => {
      const settings = { ...server.context.settings, HOST };
      expect(() => requireTokenBeyondLoopback(settings)).toThrow(/STEMMA_TOKEN/);
      expect(() => requireTokenBeyondLoopback({ ...settings, STEMMA_TOKEN: 'x' })).not.toThrow();
    },
  );

  test.for(['127.0.0.1', 'localhost', '::1', '127.0.0.53'])('on loopback (%s) none is needed', (HOST) => {
    expect(() => requireTokenBeyondLoopback({ ...server.context.settings, HOST })).not.toThrow();
  });
});

describe('A store that fails', () => {
  test('is answered with one clear sentence, and the API recovers with it', async () => {
    let isDown = true;
    const { context } = server;
    const store = {
      ...context.store,
      engine: context.store.engine,
      version: () => context.store.version(),
      read: async (...asked: Parameters<typeof context.store.read>) => {
        if (isDown) throw new StemmaError('store-unreachable', 'Neo4j at bolt://10.0.0.1 cannot be reached.');
        return context.store.read(...asked);
      },
    };
    const agent = supertest(createApp({ ...context, store }));
    expect(await problemOf(agent.get('/api/health'))).toMatchObject({
      status: 503,
      code: 'store-unreachable',
      detail: 'Neo4j at bolt://10.0.0.1 cannot be reached.',
    });
    isDown = false;
    expect((await agent.get('/api/health')).status).toBe(200);
  });

  test('in a way that nobody foresaw gives nothing away', async () => {
    const { context } = server;
    const store = { ...context.store, read: async () => Promise.reject(new Error('secret at /etc/stemma')) };
    const agent = supertest(createApp({ ...context, store }));
    const problem = await problemOf(agent.get('/api/datasets'));
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});

describe('An answer', () => {
  test('may be kept by a browser, which asks whether it still holds', async () => {
    const first = await server.agent.get('/api/datasets');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await server.agent.get('/api/datasets').set('If-None-Match', String(first.headers['etag']));
    expect(again.status).toBe(304);
  });

  test('bears a strict content policy', async () => {
    const { headers } = await server.agent.get('/api/health');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('A request', () => {
  test('keeps the id that its asker gave, in the answer and in a problem', async () => {
    const asked = server.agent.get('/api/nothing').set('X-Request-Id', 'run-7:step.2');
    const { headers, body } = await asked;
    expect(headers['x-request-id']).toBe('run-7:step.2');
    expect(body.instance).toBe('urn:stemma:request:run-7:step.2');
  });

  test.for(['a b', '<script>', '-', 'x'.repeat(129), '"'])('is given another id than %j', async (id) => {
    const { headers } = await server.agent.get('/api/health').set('X-Request-Id', id);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('whose address is too long is answered with a problem too', async () => {
    const http = createServer(createApp(server.context));
    answerUnread(http);
    await once(http.listen(0, '127.0.0.1'), 'listening');
    const problem = await problemOf(supertest(http).get(`/api/search?q=${'x'.repeat(20_000)}`));
    expect(problem).toMatchObject({ status: 431, code: 'request-header-too-large' });
    http.close();
  });
});

describe('An answer of the graph', () => {
  const path = '/api/circles?dataset=fair';
  const tagged = async (agent = server.agent) => String((await agent.get(path).expect(200)).headers['etag']);

  test('is not made anew for whoever has it, until the graph changes', async () => {
    await ingest();
    const asked: string[] = [];
    const { context } = server;
    const store = {
      ...context.store,
      read: (...words: Parameters<typeof context.store.read>) => {
        asked.push(words[0]);
        return context.store.read(...words);
      },
    };
    const agent = supertest(createApp({ ...context, store }));
    const tag = await tagged();
    expect((await agent.get(path).set('If-None-Match', tag)).status).toBe(304);
    expect(asked).toEqual(['read/changes']);
    const { body } = await server.agent.get('/api/comparisons?dataset=fair');
    const reviewed = await server.agent
      .post(`/api/comparisons/${encodeURIComponent(body.items[0].id)}/reviews`)
      .send({ opinion: 'confirms', by: 'A reader' });
    expect(reviewed.status).toBe(200);
    expect((await agent.get(path).set('If-None-Match', tag)).status).toBe(200);
  });

  test('is another at every address, and a problem has no tag of it', async () => {
    const tag = await tagged();
    const other = await server.agent.get(`${path}&limit=7`).set('If-None-Match', tag);
    expect(other.status).toBe(200);
    const { headers } = await server.agent.get('/api/claims/fair:claim:nothing').expect(404);
    expect(String(headers['etag'])).not.toBe(String(other.headers['etag']));
  });
});

describe('Whoever asks too often', () => {
  test('is told when to come again, and each answer says how much is left', async () => {
    const agent = under({ STEMMA_RATE_LIMIT: 1 });
    const first = await agent.get('/api/openapi.json');
    expect(first.headers['ratelimit']).toMatch(/r=49; t=\d+/);
    await Promise.all(Array.from({ length: 49 }, () => agent.get('/api/export').expect(200)));
    const refused = agent.get('/api/export');
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number((await refused).headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('An answer', () => {
  test('is sent compressed to whoever takes it so, and not again to whoever has it', async () => {
    const first = await server.agent.get('/api/openapi.json').set('Accept-Encoding', 'gzip').expect(200);
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(first.headers['vary']).toContain('Accept-Encoding');
    await server.agent
      .get('/api/openapi.json')
      .set('Accept-Encoding', 'gzip')
      .set('If-None-Match', String(first.headers['etag']))
      .expect(304);
  });
});
