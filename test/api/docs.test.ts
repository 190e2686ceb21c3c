// docs/api.md, held to the server: every example is asked, and is answered as it says. And the page on which to read the API.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Settings } from '#schema';
import { SEEDS, type Server, startServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-api-docs-'));
let server: Server;
beforeAll(async () => {
  server = await startServer(Settings.parse({ STEMMA_DATA: folder }), SEEDS);
  expect((await server.agent.post('/api/ingest').send({ dataset: 'karabakh-2020' })).status).toBe(200);
}, 300_000);
afterAll(async () => {
  await server.context.close();
  rmSync(folder, { recursive: true });
});

const text = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8');
const examples = text.split('\n').filter((line) => line.startsWith('curl '));

/** The words of a line of shell, with or without quotation marks. */
const wordsOf = (line: string) =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

test('there are examples in docs/api.md', () => expect(examples.length).toBeGreaterThan(6));

test.for(examples)('%s', async (line) => {
  const words = wordsOf(line);
  const after = (option: string) =>
    words.flatMap((word, at) => (word === option ? [words[at + 1] ?? ''] : []));
  const address = words.find((word) => word.startsWith('http://127.0.0.1:4177/'));
  const { pathname, search } = new URL(String(address));
  const headers = Object.fromEntries(after('-H').map((header) => header.split(': ')));
  const asking = server.agent[words.includes('-X') ? 'post' : 'get'](pathname + search).set(headers);
  const answer = await asking.buffer(true).send(after('-d')[0]);
  expect(answer.status).toBe(200);
  expect(answer.type).toBe(headers['Accept'] ?? 'application/json');
});

test('the page on which to read the API is served from here alone', async () => {
  const { text: page } = await server.agent.get('/api/docs').expect(200).expect('Content-Type', /html/);
  const parts = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(parts).toContain('/api/docs/start.js');
  for (const path of parts) await server.agent.get(path).expect(200);
  expect(page).not.toMatch(/https?:|<style|style=/);
  await server.agent.get('/api/docs/package.json').expect(404);
});
