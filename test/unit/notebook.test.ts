// The notebook as Markdown: exact words with where they stand, and nothing in them that is markup.
import { expect, it } from 'vitest';
import { AssertionView, ClaimDetail, DocumentDetail, EventDetail, PathList, PlaceDetail } from '#schema';
import { moved } from '../../client/notebook/notebook.ts';
import { type Fetched, notebookMarkdown } from '../../client/notebook/notebook-markdown.ts';
import { eventExample, placeExample } from '../../server/api/event-examples.ts';
import { example } from '../../server/api/examples.ts';
import { pathsExample } from '../../server/api/paths-examples.ts';

const SITE = { origin: 'http://localhost', day: '2026-11-26' };
const assertion = AssertionView.parse(example.assertion);
const document = DocumentDetail.parse(example.document);
const things = (quote: string): Map<string, Fetched> =>
  new Map([
    [
      'd:assertion:a',
      { kind: 'assertion', assertion: { ...assertion, quote: { ...assertion.quote, exact: quote } } },
    ],
    ['d:claim:gone', { kind: 'missing' }],
  ]);
const markdown = (quote: string, remark = '') =>
  notebookMarkdown(
    {
      items: [
        { id: 'd:assertion:a', remark },
        { id: 'd:claim:gone', remark: '' },
      ],
      views: [{ key: 'k', name: 'My view', note: 'why', address: '/?view=origins' }],
    },
    things(quote),
    new Map([[assertion.document.id, { ...document, id: assertion.document.id, sha256: 'f'.repeat(64) }]]),
    SITE,
  );

it('gives the words, who says them, and where they stand: document, code points, hash', () => {
  const written = markdown('at least 21 people', 'look again');
  expect(written).toContain('> at least 21 people');
  expect(written).toContain('look again');
  expect(written).toMatch(/\. \*.+\*, .*SHA-256 f{64}, \d+ to \d+\./);
  expect(written).toContain('## d:claim:gone (no longer here)');
  expect(written).toContain('- My view: http://localhost/?view=origins');
  expect(written).toContain('saved on 26 November 2026');
});

it('says what the words do, where they do not plainly state', () => {
  const asked: Fetched = {
    kind: 'assertion',
    assertion: { ...assertion, act: 'asks', polarity: 'negates', hedge: 'reportedly' },
  };
  const written = notebookMarkdown(
    { items: [{ id: 'd:assertion:a', remark: '' }], views: [] },
    new Map([['d:assertion:a', asked]]),
    new Map(),
    SITE,
  );
  expect(written).toMatch(/; negates; asks; hedged “reportedly”/);
});

it('lets nothing that a text or a remark says become markup', () => {
  const written = markdown(
    '# <b>bold</b>\n[x](javascript:alert(1)) `code`',
    '1. one\n- two\n> three\n<script>',
  );
  expect(written).toContain('> \\# \\<b\\>bold\\</b\\>\n> \\[x\\](javascript:alert(1)) \\`code\\`');
  expect(written).toContain('1\\. one\n\\- two\n\\> three\n\\<script\\>');
});

it('gives an event with when and where it was, and who states what about it', () => {
  const event = EventDetail.parse({ ...eventExample, claims: { ...eventExample.claims, total: 3 } });
  const written = notebookMarkdown(
    { items: [{ id: event.id, remark: '' }], views: [] },
    new Map([[event.id, { kind: 'event', event }]]),
    new Map(),
    SITE,
  );
  expect(written).toContain('## The flood of March 2016\n\n11 March 2016 to 12 March 2016, Ouvelle');
  expect(written).toContain(
    '- 640 books of Marrowick Library were soaked by 13 March 2016. (affirmed by Marrowick Library, in *Book count, day five*)\n\nAnd 2 more claims.',
  );
});

it('gives a place with its names, where it lies, and the words in which each claim located there is stated', () => {
  const place = PlaceDetail.parse(placeExample);
  const [located] = place.located.items;
  const claim = ClaimDetail.parse({
    ...ClaimDetail.parse(example.claim),
    id: located?.id,
    text: located?.text,
    assertions: { total: 1, items: [assertion] },
  });
  const written = notebookMarkdown(
    { items: [{ id: place.id, remark: '' }], views: [] },
    new Map<string, Fetched>([
      [place.id, { kind: 'place', place }],
      [claim.id, { kind: 'claim', claim }],
    ]),
    new Map([[assertion.document.id, { ...document, id: assertion.document.id, sha256: 'f'.repeat(64) }]]),
    SITE,
  );
  expect(written).toContain(`## ${place.name}\n\nLies in Marrowick`);
  expect(written).toContain(`**${located?.text}**\n\n> `);
  expect(written).toMatch(/SHA-256 f{64}, \d+ to \d+\./);
});

it('gives paths as they are told, with the words that their steps rest on; of what was not fetched, how many', () => {
  const path = PathList.parse(pathsExample.path);
  const [first] = path.paths;
  const cited = first?.steps[0]?.assertions.items[0] ?? '';
  const write = (more: [string, Fetched][]) =>
    notebookMarkdown(
      { items: [{ id: 'd:path:a>b', remark: '' }], views: [] },
      new Map<string, Fetched>([['d:path:a>b', { kind: 'path', path }], ...more]),
      new Map(),
      SITE,
    );
  expect(write([])).toContain(`${first?.sentence}\n\nAnd 1 more assertion.`);
  expect(write([[cited, { kind: 'assertion', assertion }]])).toMatch(/\n\n> .+\n\n.+ to \d+\./);
});

it('an entry moves one place, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
