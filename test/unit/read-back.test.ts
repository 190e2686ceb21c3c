// Nothing lost: rows become files, and the files become the same rows, whatever they say.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { Bound, type Dataset, type GraphRows, Polarity, Quantity } from '#schema';
import type { AnchoredDataset } from '../../server/ingest/anchor.ts';
import { assemble } from '../../server/ingest/assemble.ts';
import { canonicalJson } from '../../server/ingest/canonical-json.ts';
import { checkDataset } from '../../server/ingest/check.ts';
import { quantityRange } from '../../server/ingest/quantity-range.ts';
import { quantityOf } from '../../server/export/yaml/quantity.ts';
import { readBack } from '../../server/export/yaml/read-back.ts';
import { anchorFair, FAIR } from './ingest-fair.ts';
import { filesOf, ingested } from './read-back.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const corpus = process.env['STEMMA_TEXTS'] ?? join(root, '../shared/corpus');
const SETS = {
  fair: FAIR,
  'karabakh-2020': join(root, 'seeds/karabakh-2020'),
  'two-towns-bridge': join(root, 'seeds/two-towns-bridge'),
};

const NONE: ReadonlyMap<string, string> = new Map();
const { dataset: fair } = await anchorFair();

describe.each(Object.entries(SETS))('%s, read back from its rows', (id, path) => {
  // A large dataset takes seconds to read: once for all that is asked of it.
  let dataset: AnchoredDataset;
  let rows: GraphRows;
  let files: Map<string, string>;
  let again: ReturnType<typeof ingested>;
  beforeAll(async () => {
    const checked = await checkDataset(path, { folders: existsSync(corpus) ? [corpus] : [], data: null });
    dataset = checked.dataset;
    rows = assemble(dataset);
    files = filesOf(rows);
    again = ingested(files, id, checked.texts);
  }, 60_000);

  test('has no error, and becomes the same rows byte for byte', () => {
    expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(canonicalJson(again.rows)).toBe(canonicalJson(rows));
  });

  test('becomes the same files again', () => {
    expect(filesOf(again.rows)).toEqual(files);
  });

  test('says what its files said, but for the order of entries and the names of private persons', () => {
    const { judged: _judged, ...said } = inOrder(dataset);
    const { judged: _none, ...saidAgain } = inOrder(readBack(rows));
    expect(saidAgain).toEqual(said);
  });
});

describe('files read back', () => {
  test('have the shorthands that people write', () => {
    const document = filesOf(assemble(fair)).get('documents/herald-fair.yaml');
    expect(document).toContain(
      '    chain:\n      - herald\n      - by: society\n        attribution: explicit\n',
    );
    expect(document).toContain('zones:\n  - { zone: headline, start: 0, end: 35 }\n');
    expect(document).not.toMatch(/act: states|polarity: affirms|certainty: certain|sic: false|\[\]/);
    expect(filesOf(assemble(fair)).get('claims.yaml')).toContain(
      '  question: [visitors, visitors-saturday]\n  about: fair-2021\n  place: lindmoor\n  quantity: { measure: visited,',
    );
  });

  test('keep the order of the topics', () => {
    expect(readBack(assemble(fair)).topics.map(({ id }) => id)).toEqual(['turnout', 'history']);
  });

  test('hold no name of a private person', () => {
    const files = [...filesOf(assemble(fair)).values()].join('');
    expect(files).toContain('shownAs: a resident of Lindmoor');
    expect(files).not.toContain('withheld');
  });

  test('keep two offices that one actor held with one other, and evidence of two kinds in one work', () => {
    const changed: AnchoredDataset = {
      ...fair,
      actors: fair.actors.map((actor) =>
        actor.id === 'council'
          ? {
              ...actor,
              memberOf: [
                { actor: 'county', role: 'member', to: '1974' },
                { actor: 'county', role: 'chair', from: '1975' },
              ],
            }
          : actor,
      ),
      documents: fair.documents.map((document) => ({
        ...document,
        statements: document.statements.map((statement) => ({
          ...statement,
          restsOn: [
            { kind: 'document' as const, work: 'poster' },
            { kind: 'footage' as const, work: 'poster' },
          ],
        })),
      })),
    };
    const back = readBack(assemble(changed));
    expect(
      back.actors
        .find(({ id }) => id === 'council')
        ?.memberOf.map(({ role }) => role)
        .sort(),
    ).toEqual(['chair', 'member']);
    for (const { statements } of back.documents)
      for (const { restsOn } of statements)
        expect(restsOn.map(({ kind }) => kind).sort()).toEqual(['document', 'footage']);
  });

  test('any words come back as they were', () => {
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 3 }), (text, note, aliases) => {
        const changed: AnchoredDataset = {
          ...fair,
          claims: fair.claims.map((claim) => ({ ...claim, text, whenBasis: note, object: { text: note } })),
          actors: fair.actors.map((actor) =>
            actor.private ? actor : { ...actor, aliases, description: note },
          ),
          documents: fair.documents.map((document) => ({
            ...document,
            statements: document.statements.map((statement) => ({
              ...statement,
              note,
              chain: statement.chain.map((link) => ({ ...link, note: text })),
            })),
          })),
        };
        sameAfterwards(changed);
      }),
      { numRuns: 25 },
    );
  });

  test('any figure comes back as the same range', () => {
    const [claim] = assemble(fair).nodes.Claim;
    if (claim === undefined) throw new Error('the fair has claims');
    const figure = fc.oneof(
      fc.nat(),
      fc.maxSafeNat(),
      fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }),
    );
    const bounds = fc.constantFrom(...Bound.options, undefined);
    fc.assert(
      fc.property(figure, figure, bounds, fc.nat(3), (a, b, bound, shape) => {
        const [min, max] = a < b ? [a, b] : [b, a];
        const given = [{ value: a }, { min }, { max }, { min, max }][shape];
        const range = quantityRange({ measure: 'm', of: 'o', unit: 'u', ...given, bound });
        const back = quantityOf({ ...claim, measure: 'm', of: 'o', unit: 'u', words: null, ...range });
        expect(back && quantityRange(Quantity.parse(parse(stringify(back))))).toEqual(range);
      }),
      { numRuns: 1000 },
    );
  });

  test('any chain of joint and unnamed speakers comes back as it was', () => {
    const speaker = fc.oneof(
      fc.constantFrom('society', 'council', 'county'),
      fc.record({
        unidentified: words,
        as: fc.constantFrom('a', 'b'),
        of: fc.constantFrom('county', undefined),
      }),
    );
    const link = fc.record({
      by: fc.array(speaker, { minLength: 1, maxLength: 3 }),
      certainty: fc.constantFrom('certain' as const, 'likely' as const, 'open' as const),
      note: fc.option(words, { nil: undefined }),
      locator: fc.option(words, { nil: undefined }),
    });
    const statement = fc.record({
      chain: fc.array(link, { minLength: 1, maxLength: 4 }),
      certainty: fc.constantFrom('certain' as const, 'likely' as const, 'open' as const),
      note: fc.option(words, { nil: undefined }),
      polarity: fc.constantFrom(...Polarity.options),
      complete: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(statement, { minLength: 13, maxLength: 13 }), (changes) => {
        let next = 0;
        const changed: AnchoredDataset = {
          ...fair,
          documents: fair.documents.map((document) => ({
            ...document,
            statements: document.statements.map((one) => ({ ...one, ...changes[next++] })),
          })),
        };
        sameAfterwards(changed);
        expect(inOrder(readBack(assemble(changed))).documents).toEqual(inOrder(changed).documents);
      }),
      { numRuns: 15 },
    );
  });
});

/** Text as a dataset may hold it, with whatever YAML gives a meaning to. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          ': ',
          '#',
          ' #',
          '- ',
          "'",
          '"',
          '\n',
          '\n\n',
          '  ',
          '\t',
          '{',
          '[',
          ',',
          '&a',
          '*a',
          '!',
          '%',
          '---',
          '|',
          '>',
          '~',
          'null',
          'yes',
          '2020-09-27',
          '1e5',
          'é',
          '“',
          '\u00A0',
          '\u2028',
          '\u0085',
          '\r',
          'word',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replaceAll(/(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Cs}/gu, '').trim())
  .filter((text) => text !== '');

/** Reads back and in again without any text, and without the checks that need one. */
function sameAfterwards(dataset: AnchoredDataset): void {
  const unchecked = { ...dataset, documents: dataset.documents.map((one) => ({ ...one, checked: false })) };
  const rows = assemble(unchecked);
  const again = ingested(filesOf(rows), 'fair', NONE);
  expect(again.rows).toEqual(rows);
}

/**
 * A dataset with its entries and sets in one order, figures as the ranges they mean, private persons without names; and
 * without identities, which hold both ways.
 */
function inOrder(dataset: Dataset | AnchoredDataset): Dataset {
  const sorted = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const list = value.map((item) => sorted(item, key));
      return ['chain', 'by', 'authors', 'topics'].includes(key)
        ? list
        : list.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name, held]) => held !== undefined && !['checked', 'sameAs', 'notSameAs'].includes(name))
        .map(([name, held]) => {
          if (name === 'quantity')
            return [name, { ...held, value: 0, min: 0, max: 0, ...quantityRange(held) }];
          return [name, sorted(held, Array.isArray(value) ? key : name)];
        }),
    );
  };
  return sorted(
    {
      ...dataset,
      actors: dataset.actors.map((actor) => (actor.private ? { ...actor, name: '', aliases: [] } : actor)),
    },
    '',
  ) as Dataset;
}
