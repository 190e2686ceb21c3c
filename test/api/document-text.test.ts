// The text of a document through the API, on both stores: read with its annotations, and attached by its bytes.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DocumentDetail, DocumentText, Settings, TextAttached } from '#schema';
import { describeStores } from '../contract/stores.ts';
import { at, GOOD, problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const HERALD = 'fair:document:herald-fair';
const textPath = (id: string) => `${at('documents', id)}/text`;

const bytesOf = (name: string) => readFileSync(join(SEEDS, `two-towns-bridge/texts/${name}.txt`));

describeStores(
  'The text of a document',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), GOOD);
      await server.agent.post('/api/ingest').send({ dataset: 'fair' });
    });
    afterAll(() => server.context.close());

    test('comes whole, and every passage stands at its code points', async () => {
      const { text, passages, assertions, ...rest } = await read(server, textPath(HERALD), DocumentText);
      expect(text).toBe(readFileSync(join(GOOD, 'fair/texts/fair.txt'), 'utf8'));
      const points = Array.from(text ?? '');
      for (const { start, end, exact, checked } of passages)
        expect({ words: points.slice(start, end).join(''), checked }).toEqual({
          words: exact,
          checked: true,
        });
      expect(points.length).toBeLessThan((text ?? '').length);
      expect(new Set(passages.map(({ role }) => role))).toEqual(new Set(['claim', 'cue', 'scope']));
      expect(assertions.map(({ start }) => start)).toEqual(
        assertions.map(({ start }) => start).toSorted((a, b) => a - b),
      );
      expect(rest.zones.map(({ zone }) => zone)).toEqual(['headline', 'comment']);
      expect(rest.publisher?.name).toBe('The Lindmoor Herald');
    });

    test('says of each assertion its claim, its questions and its origin', async () => {
      const { assertions } = await read(server, textPath(HERALD), DocumentText);
      const counted = assertions.find(({ id }) => id.endsWith('/visitors-400'));
      expect(counted?.origin.actors.map(({ name }) => name)).toEqual(['Orchard Society of Lindmoor']);
      expect(counted?.questions).not.toEqual([]);
      const quoting = assertions.find(({ id }) => id.endsWith('/first-1891'));
      expect(quoting?.origin).toMatchObject({ actors: [], work: { title: 'The county almanac' } });
      expect(quoting?.links).toBe(3);
    });

    test('words that several assertions rest on are one passage of them all', async () => {
      const { passages } = await read(server, textPath('fair:document:minutes'), DocumentText);
      const places = passages
        .filter(({ role }) => role !== 'citation')
        .map(({ role, start, end }) => `${role} ${start} ${end}`);
      expect(new Set(places).size).toBe(places.length);
      expect(passages.find(({ role }) => role === 'citation')?.cites).toMatchObject({
        id: HERALD,
        held: true,
      });
    });

    test('says what has become of each sentence, and why one is excused', async () => {
      const { sentences, text } = await read(server, textPath('fair:document:minutes'), DocumentText);
      const points = Array.from(text ?? '');
      expect(sentences.map(({ start, end }) => points.slice(start, end).join('').trim())).not.toContain('');
      expect(sentences.find(({ state }) => state === 'excused')?.reason).toBe('no statement about the fair');
      const herald = await read(server, textPath(HERALD), DocumentText);
      expect(herald.sentences.map(({ state }) => state)).toContain('open');
    });

    test('a document that is only named has none, and takes none', async () => {
      const id = 'fair:document:county-almanac';
      expect(await read(server, textPath(id), DocumentText)).toMatchObject({
        text: null,
        sha256: null,
        sentences: [],
        assertions: [],
      });
      const sent = server.agent.put(textPath(id)).set('Content-Type', 'text/plain').send('Anything');
      expect(await problemOf(sent)).toMatchObject({ status: 422, code: 'input-invalid' });
    });
  },
  { empty: 'once' },
);

describeStores(
  'Attaching a text',
  (_open, { settings }) => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-attach-'));
    const document = 'two-towns-bridge:document:courier-1';
    const put = (bytes: Buffer | string, id = document) =>
      server.agent.put(textPath(id)).set('Content-Type', 'application/octet-stream').send(bytes);
    let server: Server;
    beforeAll(async () => {
      const own = join(folder, 'two-towns-bridge');
      cpSync(join(SEEDS, 'two-towns-bridge'), own, { recursive: true });
      rmSync(join(own, 'texts'), { recursive: true });
      server = await startServer(settings(), folder);
      const ingested = await server.agent.post('/api/ingest').send({ dataset: 'two-towns-bridge' });
      expect(ingested.status).toBe(200);
    });
    afterAll(async () => {
      await server.context.close();
      rmSync(folder, { recursive: true });
    });

    test('until then its quotations are there in their order, and none was compared', async () => {
      const { text, sentences, passages } = await read(server, textPath(document), DocumentText);
      expect({ text, sentences }).toEqual({ text: null, sentences: [] });
      expect(passages.length).toBeGreaterThan(10);
      expect(passages.every(({ checked }) => !checked)).toBe(true);
    });

    test.each([
      ['line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n')), /lines end in CRLF/],
      ['a byte-order mark', (text: string) => Buffer.from(`\uFEFF${text}`), /byte-order mark/],
      ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), /encoding is UTF-16/],
      ['other words', (text: string) => Buffer.from(text.toUpperCase()), /SHA-256 is another.*as many bytes/],
    ])('what is not its text is refused with what differs: %s', async (_name, change, said) => {
      const problem = await problemOf(put(change(bytesOf('courier-1').toString('utf8'))));
      expect(problem).toMatchObject({ status: 422, code: 'input-invalid' });
      expect(problem.detail).toMatch(said);
      expect(existsSync(join(settings().STEMMA_DATA, 'texts'))).toBe(false);
    });

    test('the text of another document is refused by the name of that one', async () => {
      expect((await problemOf(put(bytesOf('courier-2')))).detail).toBe(
        `This is the text of "two-towns-bridge:document:courier-2", not of "${document}".`,
      );
    });

    test('its text is kept under its SHA-256, its quotations are compared, and it can be read', async () => {
      const bytes = bytesOf('courier-1');
      const { body, status } = await put(bytes);
      expect(status).toBe(200);
      const attached = TextAttached.parse(body);
      expect(attached).toMatchObject({ document, bytes: bytes.length, checked: true, why: null });
      expect(readFileSync(join(settings().STEMMA_DATA, 'texts', attached.sha256))).toEqual(bytes);
      const { text, passages } = await read(server, textPath(document), DocumentText);
      expect(text).toBe(bytes.toString('utf8'));
      expect(passages.every(({ checked }) => checked)).toBe(true);
      expect((await read(server, at('documents', document), DocumentDetail)).checked).toBe(true);
      const other = 'two-towns-bridge:document:courier-2';
      expect((await read(server, at('documents', other), DocumentDetail)).checked).toBe(false);
    });

    test('it can be attached twice, also as plain text', async () => {
      const again = await server.agent
        .put(textPath(document))
        .set('Content-Type', 'text/plain; charset=utf-8')
        .send(bytesOf('courier-1').toString('utf8'));
      expect(again.body).toMatchObject({ checked: true });
    });

    test('where its dataset lies in no folder here, it is kept, and the answer says what to do', async () => {
      const own = join(folder, 'two-towns-bridge');
      cpSync(own, `${own}-away`, { recursive: true });
      rmSync(own, { recursive: true });
      const { body } = await put(bytesOf('courier-2'), 'two-towns-bridge:document:courier-2');
      expect(body).toMatchObject({
        checked: false,
        why: expect.stringMatching(/no dataset two-towns-bridge/),
      });
      const { text, passages } = await read(
        server,
        textPath('two-towns-bridge:document:courier-2'),
        DocumentText,
      );
      expect(text).toBe(bytesOf('courier-2').toString('utf8'));
      expect(passages.some(({ checked }) => checked)).toBe(false);
    });
  },
  { empty: 'once' },
);

describe('A text that may not be attached', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-attach-'));
  let server: Server;
  beforeAll(async () => {
    server = await startServer(Settings.parse({ STEMMA_DATA: folder, STEMMA_TOKEN: 'secret' }), GOOD);
  });
  afterAll(async () => {
    await server.context.close();
    rmSync(folder, { recursive: true });
  });
  const put = (headers: Record<string, string>, body: string | Buffer = 'text') =>
    problemOf(
      server.agent
        .put(textPath(HERALD))
        .set({ 'Content-Type': 'text/plain', Authorization: 'Bearer secret', ...headers })
        .send(body),
    );

  test.each([
    ['from another page', { Origin: 'http://evil.example' }, 'text', 403, 'not-allowed'],
    ['under another name', { Host: 'evil.example' }, 'text', 403, 'not-allowed'],
    ['without the token', { Authorization: '' }, 'text', 401, 'token-required'],
    ['as JSON', { 'Content-Type': 'application/json' }, '"text"', 415, 'media-type-unsupported'],
    ['with nothing in it', {}, '', 400, 'request-invalid'],
    ['compressed', { 'Content-Encoding': 'gzip' }, 'text', 415, 'media-type-unsupported'],
    ['for a document that is not there', {}, 'text', 404, 'not-found'],
  ])('%s', async (_name, headers, body, status, code) => {
    expect(await put(headers, body)).toMatchObject({ status, code });
  });

  test('longer than any text that is read', async () => {
    expect(await put({}, Buffer.alloc(50 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      code: 'request-too-large',
    });
  });
});
