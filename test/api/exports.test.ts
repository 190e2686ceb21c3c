// Exports over HTTP, on both stores: the list of formats, each as a file, and what is said of one that is not there.
import { text } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type supertest from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExportFormats } from '#schema';
import { FORMATS } from '../../server/export/index.ts';
import { inPieces } from '../../server/export/pieces.ts';
import { readRows } from '../../server/export/read-rows.ts';
import { describeStores } from '../contract/stores.ts';
import { GOOD, problemOf, read, type Server, startServer } from './server.ts';

describeStores(
  'An export over HTTP',
  (_open, { settings }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), GOOD);
      await server.agent.post('/api/ingest').send({ dataset: 'fair' });
    });
    afterAll(() => server.context.close());
    const download = (format: string) =>
      server.agent.get(`/api/export/${format}?dataset=fair`).buffer(true).parse(inBytes);

    test('is listed with what is in it', async () => {
      const { items } = await read(server, '/api/export', ExportFormats);
      expect(items.map(({ id }) => id)).toEqual(FORMATS.map(({ id }) => id));
      expect(items.every(({ holds }) => holds.length > 20)).toBe(true);
    });

    test.for(FORMATS.map((format) => [format.id, format] as const))(
      'of %s is a file with its type and name, the same each time',
      async ([id, { mediaType, extension }]) => {
        const [one, other] = [await download(id), await download(id)];
        expect(one.status).toBe(200);
        expect(one.headers['content-type']).toBe(mediaType);
        expect(one.headers['content-disposition']).toBe(`attachment; filename=fair.${extension}`);
        expect(one.body.length).toBeGreaterThan(500);
        expect(one.body.equals(other.body)).toBe(true);
      },
    );

    test.for(FORMATS.filter(({ isFolder }) => isFolder).map((format) => [format.id, format] as const))(
      'of %s is an archive of the files that the format has',
      async ([id, format]) => {
        const { body } = await download(id);
        const rows = await readRows(server.context.store, 'fair');
        const expected = await Promise.all(
          [...format.files(rows)].map(async ({ path, content }) => [path, await text(inPieces(content))]),
        );
        const found = Object.entries(unzipSync(body)).map(([path, bytes]) => [path, strFromU8(bytes)]);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      },
    );

    test('of a format or a dataset that is not there says which there are', async () => {
      const noFormat = await problemOf(server.agent.get('/api/export/docx?dataset=fair'));
      expect(noFormat).toMatchObject({ code: 'not-found' });
      expect(noFormat.detail).toContain(FORMATS.map(({ id }) => id).join(', '));
      expect(await problemOf(server.agent.get('/api/export/yaml?dataset=none'))).toMatchObject({
        code: 'not-found',
      });
      expect(await problemOf(server.agent.get('/api/export/yaml'))).toMatchObject({
        code: 'request-invalid',
      });
    });
  },
  { empty: 'once' },
);

/** Reads an answer as bytes, whatever its type. */
function inBytes(response: supertest.Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
