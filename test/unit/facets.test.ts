// What the facets leave in: chains and questions whole, and counts that say beforehand what a choice will leave.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributionChain, CitationGraph, ClaimGraph, DateSpan } from '#schema';
import { countComparisons, countFalling, countKnown } from '../../client/shell/facet-counts.ts';
import { chainsWithin } from '../../client/state/during.ts';
import { answersStand, claimsWithin, facetClaims } from '#overview';
import {
  assertionsDuring,
  type CitationFacets,
  citationFacets,
  citationsWithin,
  countCitingDocuments,
  countKinds,
  daysOf,
  facetChains,
  facetCitations,
} from '#overview';

const all = { documents: [], kinds: [], known: [], topics: [], comparisons: [] };

const actor = (
  key: string,
  kind: 'person' | 'ngo' | 'state-body' | 'unidentified',
  voiceOf: string[] = [],
) => ({
  key,
  attributes: {
    type: 'actor' as const,
    label: key,
    kind,
    isHeld: voiceOf.length > 0,
    voiceOf,
    documents: [],
    states: 0,
    passesOn: 0,
    timesCited: 0,
  },
});
const document = (key: string, siglum: string, voices: string[], assertions: number) => ({
  key,
  attributes: {
    type: 'document' as const,
    label: key,
    siglum,
    genre: null,
    held: true,
    publishedAt: null,
    publishedAtEarliest: null,
    voices,
    publisher: null,
    assertions,
  },
});
const cites = (source: string, target: string, inDocument: string, ...assertions: string[]) => ({
  key: `${source} ${target} ${inDocument}`,
  source,
  target,
  attributes: {
    type: 'cites' as const,
    document: inDocument,
    zone: 'body' as const,
    assertions,
    count: assertions.length,
    joint: [],
  },
});

/** B: the author cites media, who cite the ngo, who cites the office (a1); and the office directly (a2, a3). */
const citations: CitationGraph = {
  nodes: [
    actor('author', 'person', ['B']),
    actor('writer', 'person', ['A']),
    actor('media', 'unidentified'),
    actor('ngo', 'ngo'),
    actor('office', 'state-body'),
    document('B', 'B', ['author'], 5),
    document('A', 'A', ['writer'], 2),
  ],
  edges: [
    cites('author', 'media', 'B', 'a1'),
    cites('media', 'ngo', 'B', 'a1'),
    cites('ngo', 'office', 'B', 'a1'),
    cites('author', 'office', 'B', 'a2', 'a3'),
    cites('writer', 'office', 'A', 'a4'),
  ],
};

const chain = (id: string, inDocument: string, ...speakers: string[]): AttributionChain => ({
  id,
  document: inDocument,
  zone: 'body',
  links: speakers.map((speaker) => [speaker]),
});
/** The same, and what the author states without citing anyone (a5). */
const chains = [
  chain('a1', 'B', 'author', 'media', 'ngo', 'office'),
  chain('a2', 'B', 'author', 'office'),
  chain('a3', 'B', 'author', 'office'),
  chain('a4', 'A', 'writer', 'office'),
  chain('a5', 'B', 'author'),
];

const keys = (graph: { nodes: { key: string }[] }) => graph.nodes.map((node) => node.key).sort();

const chainsLeft = (facets: Partial<CitationFacets>, of = chains) =>
  facetChains(of, citations, { ...all, ...facets }).map(({ id }) => id);

const citing = (facets: CitationFacets) => Object.fromEntries(countCitingDocuments(citations, facets));
const falling = (...without: string[]) => Object.fromEntries(countFalling(chains, without));

describe('the facets of chains', () => {
  it('leave in the chains that they leave in among the arrows', () => {
    for (const facets of [
      { kinds: ['ngo' as const] },
      { kinds: ['state-body' as const], documents: ['B'] },
      { known: ['reported'] },
      { documents: ['A'], kinds: ['ngo' as const] },
    ]) {
      const { edges } = facetCitations(citations, { ...all, ...facets });
      const drawn = new Set(edges.flatMap(({ attributes }) => attributes.assertions));
      expect(chainsLeft(facets)).toEqual([...drawn].toSorted());
    }
  });

  it('leave in what cites nobody where its document, and whoever speaks, are wanted', () => {
    expect(chainsLeft({})).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    expect(chainsLeft({ documents: ['B'] })).toEqual(['a1', 'a2', 'a3', 'a5']);
    expect(chainsLeft({ kinds: ['person'] })).toEqual(['a5']);
    expect(chainsLeft({ known: ['read'], documents: ['A'] })).toEqual([]);
  });

  it('take a reader who comments for somebody whom the document cites', () => {
    const comment = { ...chain('a6', 'B', 'media', 'office'), zone: 'comment' as const };
    expect(chainsLeft({ kinds: ['unidentified'] }, [comment])).toEqual(['a6']);
  });

  it('come after the time that is looked at', () => {
    expect(chainsWithin({ chains }, [{ id: 'a4' }, { id: 'a1' }]).chains.map(({ id }) => id)).toEqual([
      'a1',
      'a4',
    ]);
  });
});

describe('the facets of who cites whom', () => {
  it('leave the graph as it is where nothing is chosen', () => {
    expect(facetCitations(citations, all)).toBe(citations);
  });

  it('keep every link of a chain in which a chosen kind of actor is cited', () => {
    const left = facetCitations(citations, { ...all, kinds: ['ngo'] });
    expect(left.edges.map((edge) => edge.key)).toEqual(['author media B', 'media ngo B', 'ngo office B']);
    expect(keys(left)).toEqual(['A', 'B', 'media', 'ngo', 'office', 'author'].sort());
  });

  it('count on each arrow only the assertions that are left', () => {
    const office = facetCitations(citations, { ...all, kinds: ['state-body'], documents: ['B'] });
    expect(office.edges.find((edge) => edge.key === 'author office B')?.attributes.count).toBe(2);
    expect(keys(office)).not.toContain('A');
  });

  it('do not take the author of a document for somebody who is cited in it', () => {
    expect(facetCitations(citations, { ...all, kinds: ['person'] }).edges).toEqual([]);
  });

  it('show the voices that were read, and nobody else, where only these are asked for', () => {
    expect(keys(facetCitations(citations, { ...all, known: ['read'] }))).toEqual([
      'A',
      'B',
      'author',
      'writer',
    ]);
  });

  it('say how many actors of each kind there are, whatever kinds are chosen', () => {
    const counts = { person: 2, ngo: 1, 'state-body': 1, unidentified: 1 };
    expect(Object.fromEntries(countKinds(citations, all))).toEqual(counts);
    expect(Object.fromEntries(countKinds(citations, { ...all, kinds: ['ngo'] }))).toEqual(counts);
    expect(Object.fromEntries(countKinds(citations, { ...all, documents: ['A'] }))).toEqual({
      person: 1,
      ngo: 0,
      'state-body': 1,
      unidentified: 0,
    });
  });

  it('count a document’s assertions, and once the chains are narrowed, those that are left', () => {
    expect(citing(all)).toEqual({ A: 2, B: 5 });
    expect(citing({ ...all, kinds: ['ngo'] })).toEqual({ A: 0, B: 1 });
  });

  it('count before it is chosen what is there once it is, under any choice in the others', () => {
    const kinds = [...countKinds(citations, all).keys()];
    const choices = fc.record({
      documents: fc.subarray(['A', 'B']),
      kinds: fc.subarray(kinds),
      known: fc.subarray(['read', 'reported']),
    });
    fc.assert(
      fc.property(choices, (facets) => {
        for (const [kind, count] of countKinds(citations, facets)) {
          const { nodes } = facetCitations(citations, { ...facets, kinds: [kind] });
          const left = nodes.filter(
            ({ attributes }) => attributes.type === 'actor' && attributes.kind === kind,
          );
          expect([kind, left.length]).toEqual([kind, count]);
        }
        for (const [known, count] of countKnown(citations, facets)) {
          const left = facetCitations(citations, { ...facets, known: [known] });
          expect([known, countKnown(left, all).get(known)]).toEqual([known, count]);
        }
      }),
    );
    // Whoever writes what cites a ministry is no person who is cited.
    expect(countKnown(citations, { ...all, kinds: ['ngo'] }).get('read')).toBe(0);
  });

  it('count what falls with a source beside what has fallen with others', () => {
    expect(falling()).toEqual({ A: 1, B: 4, author: 4, writer: 1, media: 1, ngo: 1, office: 4 });
    expect(falling('ngo')).toEqual({ A: 1, B: 3, author: 3, writer: 1, ngo: 1, office: 3 });
    // A source that is left out has still what falls with it alone.
    expect(falling('ngo', 'office')).toEqual({ B: 1, author: 1, office: 3 });
  });

  it('tell who was read from who is known by report', () => {
    expect(Object.fromEntries(countKnown(citations, all))).toEqual({ read: 2, reported: 3 });
  });
});

/** By document: B cites a law in two assertions and names it once; A takes words from B, and a treaty is told to cite it. */
const law = {
  ...document('law', '', [], 0),
  attributes: { ...document('law', '', [], 0).attributes, held: false },
};
const named = { id: 'c1', document: 'B', quote: 'the law', start: 3, intent: null, locator: null };
const [inB, fromB] = [cites('B', 'law', 'B', 'a1', 'a2'), cites('A', 'B', 'A', 'a4')];
const byDocument: CitationGraph = {
  nodes: [document('A', 'A', ['writer'], 2), document('B', 'B', ['author'], 5), law],
  edges: [
    { ...inB, attributes: { ...inB.attributes, named: [named], count: 3 } },
    { ...fromB, attributes: { ...fromB.attributes, named: [], type: 'takes-words' } },
  ],
};
const asked = { ...all, by: 'document' as const };

describe('the facets of who cites whom, by document', () => {
  it('tell what was read from what is cited alone', () => {
    expect(Object.fromEntries(countKnown(byDocument, asked))).toEqual({ read: 2, reported: 1 });
    const reported = facetCitations(byDocument, { ...asked, known: ['reported'] });
    expect(reported.edges.map(({ key, attributes }) => [key, attributes.count])).toEqual([['B law B', 3]]);
    expect(keys(facetCitations(byDocument, { ...asked, known: ['read'] }))).toEqual(['A', 'B']);
  });

  it('leave in the passages that name a work of a document that is chosen', () => {
    const left = facetCitations(byDocument, { ...asked, documents: ['B'] });
    expect(left.edges.map(({ attributes }) => attributes.named)).toEqual([[named]]);
    expect(keys(left)).toEqual(['B', 'law']);
  });

  it('ask for no kind of actor, since a document is of none', () => {
    expect(citationFacets({ ...all, by: 'document', kinds: ['ngo'] }).kinds).toEqual([]);
    expect(citationFacets({ ...all, by: 'publisher', kinds: ['ngo'] }).kinds).toEqual(['ngo']);
  });

  it('at a time, date what only names a work by the day on which its document was published', () => {
    const left = [{ id: 'a1', document: 'B' }];
    const passages = (dated: 'said' | 'published') =>
      citationsWithin(byDocument, left, dated).edges.map(({ key, attributes }) => [
        key,
        attributes.assertions,
        attributes.named?.length,
      ]);
    expect(passages('said')).toEqual([['B law B', ['a1'], 0]]);
    expect(passages('published')).toEqual([['B law B', ['a1'], 1]]);
  });
});

describe('the facets of who cites whom, by publisher', () => {
  const press = actor('press', 'ngo', ['B']);
  const byPublisher: CitationGraph = {
    nodes: [{ ...press, attributes: { ...press.attributes, publishes: ['B'] } }, ...byDocument.nodes],
    edges: [cites('press', 'law', 'B', 'a1'), cites('A', 'press', 'A', 'a4')],
  };

  it('count a publisher in the place of its documents, and keep it while one of these is chosen', () => {
    const by = { ...all, by: 'publisher' as const };
    expect(Object.fromEntries(countKnown(byPublisher, by))).toEqual({ read: 2, reported: 1 });
    expect(keys(facetCitations(byPublisher, { ...by, documents: ['B'], kinds: ['person'] }))).toContain(
      'press',
    );
    expect(facetCitations(byPublisher, { ...by, kinds: ['ngo'] }).edges.map(({ key }) => key)).toEqual([
      'A press A',
    ]);
  });
});

const question = (key: string, topic: string, documents: string[]) => ({
  key,
  attributes: { type: 'question' as const, label: key, topic, assertions: 1, documents },
});
const claim = (key: string, questions: string[], documents: string[]) => ({
  key,
  attributes: {
    type: 'claim' as const,
    label: key,
    topic: null,
    questions,
    predicate: null,
    quantity: null,
    when: null,
    affirmed: 1,
    negated: 0,
    documents,
    actors: [],
  },
});
const compares = (
  source: string,
  target: string,
  comparisonType: 'contradicts' | 'dispute',
  status: 'found' | 'rejected' = 'found',
) => ({
  key: `${source} ${target}`,
  source,
  target,
  attributes: {
    type: 'comparison' as const,
    comparison: `${source} ${target}`,
    comparisonType,
    kind: 'numeric' as const,
    because: null,
    reason: 'a reason',
    status,
  },
});

const claims: ClaimGraph = {
  nodes: [
    question('killed', 'casualties', ['A', 'B']),
    question('began', 'outbreak', ['B']),
    claim('killed-65', ['killed'], ['A']),
    claim('killed-91', ['killed'], ['B']),
    claim('armenia-began', ['began'], ['B']),
    claim('disputed', [], ['A', 'B']),
    claim('alone', [], ['A']),
  ],
  edges: [compares('killed-65', 'killed-91', 'contradicts'), compares('disputed', 'disputed', 'dispute')],
};

describe('the facets of questions', () => {
  it('keep a question with all its claims, also those of other documents', () => {
    const left = facetClaims(claims, { ...all, documents: ['A'], comparisons: ['contradicts'] });
    expect(keys(left)).toEqual(['killed', 'killed-65', 'killed-91']);
    expect(left.edges).toHaveLength(1);
  });

  it('know how the answers of a question stand to each other', () => {
    expect(answersStand(claims).get('killed')).toEqual(['contradicts']);
    expect(answersStand(claims).has('began')).toBe(false);
  });

  it('leave a comparison out of account once a reviewer has rejected it', () => {
    const edges = [compares('killed-65', 'killed-91', 'contradicts', 'rejected')];
    expect(answersStand({ ...claims, edges }).size).toBe(0);
  });

  it('count what is disputed without a question beside the questions', () => {
    const counts = Object.fromEntries(countComparisons(claims, all));
    expect(counts).toEqual({ contradicts: 1, updates: 0, differs: 0, dispute: 1, none: 1 });
  });

  it('find under "agree or single" what no comparison touches', () => {
    expect(keys(facetClaims(claims, { ...all, comparisons: ['none'] }))).toEqual([
      'alone',
      'armenia-began',
      'began',
    ]);
  });
});

const day = (text: string) => ({ text, earliest: text, latest: text });
const stated = (id: string, said: DateSpan | null, claim = id, questions: string[] = []) => ({
  id,
  claim,
  questions,
  document: 'B',
  happened: null,
  said,
  published: day('2020-12-01'),
});
const ids = (left: { id: string }[]) => left.map(({ id }) => id).join(' ');

describe('the facet of time', () => {
  const october = { from: '2020-10-01', to: '2020-10-31' };
  const span = { text: '2020-10-30/2020-11-04', earliest: '2020-10-30', latest: '2020-11-04' };
  const open = { text: '../2020-09', earliest: null, latest: '2020-09-30' };
  const assertions = [
    stated('a1', day('2020-10-28')),
    stated('a2', span),
    stated('a3', day('2020-11-01')),
    stated('a5', null),
    stated('a6', open),
  ];

  it('leaves in what can be of these days by the date that counts, and nothing that is not dated', () => {
    expect(ids(assertionsDuring(assertions, october, 'said'))).toBe('a1 a2');
    expect(assertionsDuring(assertions, october, 'happened')).toEqual([]);
    expect(assertionsDuring(assertions, october, 'published')).toEqual([]);
    expect(ids(assertionsDuring(assertions, { from: '2020-01-01', to: '2020-09-01' }, 'said'))).toBe('a6');
  });

  it('is no time where the address names none that there is', () => {
    expect(daysOf('2020-10-01/2020-10-31')).toEqual(october);
    for (const other of [null, '', '2020', '2020-10-31/2020-10-01', '2020-10-01/..'])
      expect(daysOf(other)).toBeNull();
  });

  it('narrows the graph before any other facet, with the voices of what is left', () => {
    const left = citationsWithin(citations, [stated('a2', null)]);
    expect(left.edges.map(({ key, attributes }) => `${key} ${attributes.count}`)).toEqual([
      'author office B 1',
    ]);
    expect(keys(left)).toEqual(['B', 'author', 'office']);
    expect([...countCitingDocuments(left, all)]).toEqual([['B', 1]]);
  });

  it('keeps a question whole that one of its answers leaves in', () => {
    const left = claimsWithin(claims, [
      stated('a1', null, 'killed-65', ['killed']),
      stated('a2', null, 'alone'),
    ]);
    expect(keys(left)).toEqual(['alone', 'killed', 'killed-65', 'killed-91']);
    expect(left.edges).toHaveLength(1);
    expect(claimsWithin(claims, []).nodes).toEqual([]);
  });
});
