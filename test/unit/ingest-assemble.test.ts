// The rows of a dataset: whole, within the schema, in a total order that nothing but the content decides.
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type GraphRows, NODES, type NodeRow, RELATIONSHIPS, type StatementEntry } from '#schema';
import { anchorDataset, type AnchoredDataset } from '../../server/ingest/anchor.ts';
import { assemble } from '../../server/ingest/assemble.ts';
import { quantityRange } from '../../server/ingest/quantity-range.ts';
import { anchorFair } from './ingest-fair.ts';

// Enough where many tests share two cores.
vi.setConfig({ testTimeout: 60_000 });

const { dataset: fair, read } = await anchorFair();
const hash = (dataset: AnchoredDataset) => assemble(dataset).nodes.Dataset[0]?.inputHash;
const rows = assemble(fair);
const actor = (id: string) => rows.nodes.Actor.find((row) => row.id === `fair:actor:${id}`);
const assertion = (id: string) => rows.nodes.Assertion.find((row) => row.id === `fair:assertion:${id}`);

/** Every way in which rows are not what the schema of the graph asks for. */
function faults({ nodes, relationships }: GraphRows): string[] {
  const ids = new Map(
    Object.entries(nodes).map(([label, list]) => [label, new Set(list.map(({ id }) => id))]),
  );
  const found: string[] = [];
  for (const [label, schema] of Object.entries(NODES)) {
    const list: { id: string }[] = nodes[label as keyof typeof nodes];
    if (ids.get(label)?.size !== list.length) found.push(`${label}: an id stands twice`);
    for (const row of list) if (!schema.safeParse(row).success) found.push(`${label} ${row.id}`);
  }
  for (const [kind, { source, target, row: schema }] of Object.entries(RELATIONSHIPS)) {
    for (const row of relationships[kind as keyof typeof relationships]) {
      if (!schema.safeParse(row).success) found.push(`${kind} ${row.source} ${row.target}`);
      if (!ids.get(source)?.has(row.source) || !ids.get(target)?.has(row.target))
        found.push(`${kind}: ${row.source} or ${row.target} is not there`);
    }
  }
  return found;
}

describe('the rows of a dataset', () => {
  test('are what the schema of the graph asks for, and hang together', () => {
    expect(faults(rows)).toEqual([]);
  });

  test('do not depend on the order of files and of entries, but for the topics’', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (chance) => {
        const shuffled = (list: unknown[]) =>
          list
            .map((value) => ({ value, at: chance.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const { dataset, problems } = await anchorFair((file, value) => {
          // They are shown in the order in which they stand.
          if (file === 'topics.yaml') return value;
          if (Array.isArray(value)) return shuffled(value);
          const document = value as Record<string, unknown>;
          return Object.fromEntries(
            Object.entries(document).map(([key, held]) => [
              key,
              ['zones', 'statements', 'citations'].includes(key) && Array.isArray(held)
                ? shuffled(held)
                : held,
            ]),
          );
        });
        expect(problems).toEqual([]);
        expect(assemble({ ...dataset, documents: dataset.documents.toReversed() })).toEqual(rows);
      }),
      { numRuns: 15 },
    );
  });

  test('have another input hash wherever anything in them differs', () => {
    expect(hash(fair)).toBe(rows.nodes.Dataset[0]?.inputHash);
    expect(hash({ ...fair, topics: [] })).not.toBe(hash(fair));
    expect(hash({ ...fair, dataset: { ...fair.dataset, version: '2' } })).not.toBe(hash(fair));
    expect(hash({ ...fair, documents: fair.documents.map((one) => ({ ...one, checked: false })) })).not.toBe(
      hash(fair),
    );
  });

  test('name the documents that were read A, B, C … by date', () => {
    const many = Array.from({ length: 28 }, (_, index) => ({
      ...fair.documents[0],
      id: `d${String(index).padStart(2, '0')}`,
      publishedAt: index === 3 ? undefined : `20${String(50 - index)}`,
      statements: [],
      citations: [],
    })) as AnchoredDataset['documents'];
    const sigla = assemble({ ...fair, documents: many })
      .nodes.Document.filter(({ held }) => held)
      .map(({ id, siglum }) => [id.replace('fair:document:', ''), siglum]);
    expect(Object.fromEntries(sigla)).toMatchObject({
      d27: 'A',
      d26: 'B',
      d02: 'Y',
      d01: 'Z',
      d00: 'AA',
      d03: 'AB',
    });
  });

  test('say of each passage whether it was checked, and in which zone it stands', () => {
    const withoutTexts = anchorDataset(fair, read.sources, new Map());
    expect(withoutTexts.problems).toEqual([]);
    const unchecked = assemble(withoutTexts.dataset).nodes.Passage;
    expect(unchecked).toEqual(rows.nodes.Passage.map((passage) => ({ ...passage, checked: false })));
    expect(rows.nodes.Passage.every(({ checked }) => checked)).toBe(true);
    expect(new Set(rows.nodes.Passage.map(({ zone }) => zone))).toEqual(new Set(['body', 'comment']));
  });
});

describe('actors', () => {
  test('a private person is shown by other words, and has no aliases', () => {
    expect(actor('resident')).toMatchObject({ name: 'a resident of Lindmoor', aliases: [], private: true });
    expect(JSON.stringify(rows)).not.toContain('withheld');
  });

  test('one whom a text does not name is an actor of that document alone, named by its words', () => {
    expect(actor('herald-fair/stallholder')).toMatchObject({ name: 'A stallholder', kind: 'unidentified' });
    expect(actor('minutes/clerk')).toMatchObject({ name: 'The clerk', kind: 'person' });
    expect(rows.relationships['actor-member-of']).toContainEqual({
      source: 'fair:actor:herald-fair/stallholder',
      target: 'fair:actor:society',
      role: null,
      from: null,
      to: null,
    });
  });

  test('further words for the same unnamed speaker are its aliases', async () => {
    const { dataset } = await anchorFair((file, value) => {
      if (file !== 'documents/herald-fair.yaml') return value;
      const document = value as { statements: { chain: unknown[] }[] };
      const speaker = { unidentified: 'a man with a basket', as: 'stallholder' };
      return {
        ...document,
        statements: document.statements.map((one, row) =>
          row === 1 ? { ...one, chain: [...one.chain, { by: speaker, attribution: 'agentless' }] } : one,
        ),
      };
    });
    const found = assemble(dataset).nodes.Actor.find(({ id }) => id.endsWith('stallholder'));
    expect(found).toMatchObject({ name: 'a man with a basket', aliases: ['A stallholder'] });
  });
});

describe('chains', () => {
  test('the origin is the assertion, each earlier link a relay', () => {
    expect(
      rows.nodes.Relay.filter(({ id }) => id.includes('/first-1891~')).map(({ position }) => position),
    ).toEqual([0, 1]);
    expect(assertion('herald-fair/first-1891')).toMatchObject({ cue: 'quoting', links: 3 });
    expect(assertion('minutes/first-1902')).toMatchObject({ links: 1 });
  });

  test('an assertion is as certain as the less certain of its reading and its last link', () => {
    expect(assertion('herald-fair/not-1891')).toMatchObject({ certainty: 'open', polarity: 'negates' });
  });

  test('a work that stands alone is cited through whoever made it, else as itself', () => {
    expect(rows.relationships['actor-cites-actor']).toContainEqual({
      source: 'fair:actor:society',
      target: 'fair:actor:almanac-office',
      assertions: ['fair:assertion:herald-fair/first-1891'],
      documents: ['fair:document:herald-fair'],
      derived: true,
    });
    const anonymous = {
      ...fair,
      references: fair.references.map((one) => ({ ...one, publisher: undefined })),
    };
    expect(assemble(anonymous).relationships['actor-cites-document']).toContainEqual({
      source: 'fair:actor:society',
      target: 'fair:document:county-almanac',
      assertions: ['fair:assertion:herald-fair/first-1891'],
      documents: ['fair:document:herald-fair'],
      derived: true,
    });
  });

  test('evidence without a document or an actor of its own stays with the assertion', () => {
    expect(assertion('herald-fair/left-over')).toMatchObject({ evidence: ['eyewitness: I saw'] });
  });

  test('any chain can be read back from the graph, link by link', () => {
    const speaker = fc.constantFrom('herald', 'council', 'society', 'county');
    const chains = fc.array(
      fc.array(fc.uniqueArray(speaker, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(chains, (all) => {
        const [document, ...others] = fair.documents;
        const [pattern] = document?.statements ?? [];
        if (document === undefined || pattern === undefined) throw new Error('The fair has a statement.');
        const statements = all.map((chain, index) => ({
          ...pattern,
          id: `s${index}`,
          respondsTo: [],
          chain: chain.map((by): StatementEntry['chain'][number] => ({ by, certainty: 'certain' })),
        }));
        const documents = [
          { ...document, statements },
          ...others.map((other) => ({ ...other, statements: [] })),
        ];
        const made = assemble({ ...fair, documents });
        expect(faults(made)).toEqual([]);
        for (const [index, chain] of all.entries())
          expect(readBack(made, `${document.id}/s${index}`)).toEqual(chain.map((by) => by.toSorted()));
        const cited = made.relationships['actor-cites-actor'].flatMap(({ source, target, assertions }) =>
          assertions.map((id) => `${id} ${source} ${target}`),
        );
        const expected = all.flatMap((chain, index) =>
          chain.flatMap((by, position) =>
            by.flatMap((from) =>
              (chain[position + 1] ?? [])
                .filter((to) => to !== from)
                .map((to) => `fair:assertion:${document.id}/s${index} fair:actor:${from} fair:actor:${to}`),
            ),
          ),
        );
        expect(new Set(cited)).toEqual(new Set(expected));
        expect(cited.length).toBe(new Set(cited).size);
      }),
      { numRuns: 50 },
    );
  });
});

/** The speakers of each link, by walking RELAYS back from the assertion. */
function readBack({ relationships }: GraphRows, local: string): string[][] {
  const assertionId = `fair:assertion:${local}`;
  const chain = [speakersOf(relationships['assertion-made-by'], assertionId)];
  const before = [...relationships['relay-relays-relay'], ...relationships['relay-relays-assertion']];
  for (let at: string | undefined = assertionId; at !== undefined;) {
    at = before.find(({ target }) => target === at)?.source;
    if (at !== undefined) chain.unshift(speakersOf(relationships['relay-made-by'], at));
  }
  return chain;
}

function speakersOf(madeBy: { source: string; target: string }[], id: string): string[] {
  return madeBy.filter(({ source }) => source === id).map(({ target }) => target.replace('fair:actor:', ''));
}

describe('what a figure can mean', () => {
  const figure = { measure: 'sold', of: 'apples', unit: 'baskets' };
  test.each([
    [{ value: 91 }, { low: 91, high: 91, bound: 'exact' }],
    [
      { value: 21, bound: 'at-least' },
      { low: 21, high: null, bound: 'at-least' },
    ],
    [
      { value: 3000, bound: 'more-than' },
      { low: 3000, high: null, bound: 'more-than' },
    ],
    [
      { value: 5, bound: 'at-most' },
      { low: null, high: 5, bound: 'at-most' },
    ],
    [
      { value: 5, bound: 'less-than' },
      { low: null, high: 5, bound: 'less-than' },
    ],
    [
      { value: 70, bound: 'approximately' },
      { low: 63, high: 77, bound: 'approximately' },
    ],
    [
      { value: 70, bound: 'nearly' },
      { low: 63, high: 70, bound: 'nearly' },
    ],
    [
      { value: 12, bound: 'vague' },
      { low: 12, high: 12, bound: 'vague' },
    ],
    [
      { min: 20, max: 30 },
      { low: 20, high: 30, bound: null },
    ],
    [{ min: 20 }, { low: 20, high: null, bound: 'at-least' }],
    [{ max: 30 }, { low: null, high: 30, bound: 'at-most' }],
    [{ words: 'dozens' }, { low: 24, high: null, bound: 'vague' }],
    [{ words: 'Tens of thousands' }, { low: 20_000, high: null, bound: 'vague' }],
    [
      { words: 'hundreds of thousands', bound: 'at-least' },
      { low: 200_000, high: null, bound: 'at-least' },
    ],
    [{ words: 'many' }, { low: null, high: null, bound: 'vague' }],
  ] as const)('%j', (given, range) => {
    expect(quantityRange({ ...figure, ...given })).toEqual(
      range satisfies Pick<NodeRow<'Claim'>, 'low' | 'high' | 'bound'>,
    );
  });
});
