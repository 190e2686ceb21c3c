// The stemma over both datasets that come with the project, on both stores: the same answer, and files that others read.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siglumInWords, speakersInWords } from '#layout';
import { Stemma } from '#schema';
import { describeStores, type Engine } from '../contract/stores.ts';
import { findPython, readBy } from '../python/python.ts';
import { at, problemOf, read, SEEDS, type Server, startServer } from './server.ts';

const QUESTIONS = {
  barda: 'karabakh-2020:question:killed-barda-28',
  began: 'karabakh-2020:question:who-began',
  crack: 'two-towns-bridge:question:crack-where',
  books: 'two-towns-bridge:question:books-soaked',
  age: 'two-towns-bridge:question:crack-age',
  built: 'two-towns-bridge:question:bridge-built',
};
const stemmaAt = (id: string) => `${at('questions', id)}/stemma`;
const GOLDEN = join(import.meta.dirname, '../golden/stemma');

const python = await findPython('requirements.txt');
const skipped = 'missing' in python ? ` (skipped: ${python.missing})` : '';

/** What is wrong with a document by the schema of the TEI, a line each; empty where it is valid. */
async function teiProblems(xml: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-tei-'));
  try {
    const path = join(folder, 'stemma.xml');
    writeFileSync(path, xml);
    return await readBy(python, 'tei-reads.py', [path]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What was answered on each engine. */
const answers = new Map<string, Map<Engine, unknown>>();

/** “D² cited α”, in the order of the links. */
const told = ({ held, lost, links }: Stemma) => {
  const names = new Map([...held, ...lost].map((witness) => [witness.id, siglumInWords(witness)]));
  return links.map(({ from, basis, to }) => `${names.get(from)} ${basis} ${names.get(to)}`);
};

/** What changed from the one passage to the other. */
const changesOf = ({ links, held }: Stemma, document: string, from: string) =>
  links.find(
    (link) =>
      link.from === held.find(({ id }) => id.endsWith(`:${document}`))?.id && link.to.endsWith(`:${from}`),
  )?.changes;

describeStores(
  'The stemma',
  (_open, { settings, engine }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(settings(), SEEDS);
      for (const dataset of ['karabakh-2020', 'two-towns-bridge']) await server.context.ingest(dataset);
    }, 300_000);
    afterAll(() => server.context.close());

    const stemmaOf = (id: string) => read(server, stemmaAt(id), Stemma);
    const file = async (id: string, format: string) => {
      const { text, body, headers } = await server.agent.get(`${stemmaAt(id)}?format=${format}`);
      return { text: text ?? Buffer.from(body).toString('utf8'), headers };
    };
    test('a chain of four links stands whole: from the document through media and Amnesty to the office', async () => {
      const stemma = await stemmaOf(QUESTIONS.barda);
      expect(stemma.lost.map((one) => `${one.siglum} ${speakersInWords(one)}`)).toEqual([
        'α “As reported”',
        'β Prosecutor General’s Office of Azerbaijan',
        'γ Amnesty International',
        'δ “media”',
      ]);
      expect(told(stemma)).toEqual([
        'B² cited δ',
        'δ cited γ',
        'γ cited β',
        'B³ cited α',
        'B³ shared-wording B¹',
      ]);
      expect(stemma.links.at(-1)).toMatchObject({ certainty: 'open', changes: [] });
    });

    test('five articles with one origin descend from one witness', async () => {
      const stemma = await stemmaOf(QUESTIONS.crack);
      expect(stemma.lost.map((one) => `${one.siglum} ${speakersInWords(one)}`)).toEqual([
        'α Joint Bridge Office',
      ]);
      expect(told(stemma).filter((line) => line.includes('cited'))).toEqual([
        'D² cited α',
        'F² cited D²',
        'G¹ cited D²',
        'H² cited D²',
        'I¹ cited D²',
      ]);
    });

    test('what changed stands on the link where it changed', async () => {
      expect(
        changesOf(await stemmaOf(QUESTIONS.age), 'lantern-1/crack-older', 'fernwire-1/crack-older'),
      ).toEqual([{ field: 'hedge', how: 'lost' }]);
      expect(
        changesOf(await stemmaOf(QUESTIONS.books), 'ferry-post-1/books-6400', 'fernwire-1/books-640'),
      ).toEqual([{ field: 'figure', how: 'changed' }]);
    });

    test('signs stand between the readings that are there', async () => {
      const { comparisons, readings } = await stemmaOf(QUESTIONS.began);
      const known = new Set(readings.map(({ id }) => id));
      expect(comparisons.map(({ type }) => type)).toContain('contradicts');
      for (const { readings: compared } of comparisons)
        expect(compared.every((id) => known.has(id))).toBe(true);
    });

    test('a claim has a stemma of its own, with one reading', async () => {
      const id = 'two-towns-bridge:claim:soaked-6400';
      const { of, readings, held } = await read(server, `${at('claims', id)}/stemma`, Stemma);
      expect(of).toMatchObject({ id, kind: 'claim' });
      expect(readings.map((reading) => reading.id)).toEqual([id]);
      expect(new Set(held.map(({ polarity }) => polarity))).toEqual(new Set(['affirms', 'negates']));
    });

    test('claims that a reader chose stand on one sheet with the sign between them, as data and as a file', async () => {
      const ids = ['soaked-6400', 'soaked-640'].map((name) => `two-towns-bridge:claim:${name}`);
      const query = ids.map((id) => `claim=${encodeURIComponent(id)}`).join('&');
      const { of, readings, comparisons } = await read(server, `/api/stemma?${query}`, Stemma);
      expect(of).toMatchObject({ id: ids.join(','), kind: 'selection' });
      expect(readings.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect(comparisons.some((one) => one.readings.length === 2)).toBe(true);
      const { headers } = await server.agent.get(`/api/stemma?${query}&format=svg`);
      expect(headers['content-disposition']).toContain('stemma-selection.svg');
      expect((await server.agent.get(`/api/stemma?claim=${ids[0]}-not`)).status).toBe(404);
    });

    test.skipIf(skipped !== '')(
      `every stemma is valid TEI, by the schema of the TEI and a validator that is not ours${skipped}`,
      async () => {
        for (const [name, id] of Object.entries(QUESTIONS)) {
          const { text, headers } = await file(id, 'tei');
          expect(headers['content-type']).toContain('application/tei+xml');
          expect({ name, problems: await teiProblems(text) }).toEqual({ name, problems: [] });
          const { held } = await stemmaOf(id);
          for (const { exact } of held) expect(text).toContain(`>${exact.replaceAll('&', '&amp;')}</rdg>`);
        }
        const empty = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>';
        expect(await teiProblems(empty)).not.toEqual([]);
      },
    );

    test.for(['barda', 'crack'] as const)(
      'the picture of %s is drawn as it was looked at, with real text',
      async (name) => {
        const { text, headers } = await file(QUESTIONS[name], 'svg');
        expect(headers['content-disposition']).toContain('.svg');
        const drawn = readFileSync(join(GOLDEN, `${name}.svg`), 'utf8');
        expect(text).toBe(drawn);
      },
    );

    test('the table as HTML has each passage in the column of its reading', async () => {
      const { text } = await file(QUESTIONS.books, 'html');
      expect(text).toContain('640 livres étaient mouillés');
      expect(text.match(/<th scope="row">/g)).toHaveLength(15);
    });

    test('a question that is not there is a problem, whatever the format', async () => {
      for (const format of ['json', 'tei'])
        expect(
          await problemOf(server.agent.get(`${stemmaAt('karabakh-2020:question:nowhere')}?format=${format}`)),
        ).toMatchObject({ code: 'not-found' });
    });

    test('both stores give the same stemma', async () => {
      for (const id of Object.values(QUESTIONS)) {
        const known = answers.get(id) ?? new Map<Engine, unknown>();
        answers.set(id, known.set(engine, await stemmaOf(id)));
        for (const other of known.values()) expect(other).toEqual(known.get(engine));
      }
    });
  },
  { empty: 'once' },
);
