// Who cites whom by document and by publisher, laid out: who stands as a spine, and what is read and cited at once.
import { describe, expect, it } from 'vitest';
import { findPlaces, layoutFlow, layoutForce } from '#layout';
import type { CitationGraph, CitationNode } from '#schema';

const size = { width: 1100, height: 800 };
const actor = (key: string, publishes: string[]): CitationGraph['nodes'][number] => ({
  key,
  attributes: {
    type: 'actor',
    label: key,
    kind: 'outlet',
    isHeld: publishes.length > 0,
    voiceOf: [],
    documents: [],
    states: 1,
    passesOn: 0,
    timesCited: 0,
    publishes,
  },
});
const document = (key: string, siglum: string | null, publishedAtEarliest: string | null = null) => ({
  key,
  attributes: {
    type: 'document',
    label: `title of ${key}`,
    siglum,
    genre: null,
    held: siglum !== null,
    publishedAt: publishedAtEarliest,
    publishedAtEarliest,
    voices: [],
    publisher: null,
    assertions: 1,
  } satisfies CitationNode,
});
const cites = (inDocument: string, source: string, target: string): CitationGraph['edges'][number] => ({
  key: `${inDocument} ${source} ${target}`,
  source,
  target,
  attributes: {
    type: 'cites',
    document: inDocument,
    zone: 'body',
    assertions: [`${source} ${target}`],
    named: [],
    count: 1,
    joint: [],
  },
});
const flow = (graph: CitationGraph, width = size.width) =>
  layoutFlow(graph, {
    ...size,
    width,
    opened: [],
    textWidth: (text, px) => text.length * px * 0.5,
    wordsOf: (id) => ({ voices: id, note: '' }),
  });
const ends = (arrows: { source: string; target: string }[]) =>
  arrows.map(({ source, target }) => `${source} > ${target}`).toSorted();

describe('by document', () => {
  const graph: CitationGraph = {
    nodes: [document('a', 'A', '2020-01-01'), document('b', 'B', '2020-02-01'), document('law', null)],
    edges: [cites('a', 'a', 'b'), cites('a', 'b', 'law'), cites('b', 'b', 'law')],
  };

  it('what is read and cited stands on both sides of the flow, apart where another tells what it cites', () => {
    const { places, spines, arrows } = flow(graph);
    expect(spines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(places.map(({ key, label, isHeld }) => [key, label, isHeld]).toSorted()).toEqual([
      ['b~cited', 'B · title of b', true],
      ['law', 'title of law', false],
    ]);
    expect(ends(arrows)).toEqual(['a > b~cited', 'b > law', 'b~cited > law']);
  });

  it('it has one place in the map, where arrows may lead round', () => {
    const circle = { ...graph, edges: [...graph.edges, cites('b', 'b', 'a')] };
    const { places, arrows } = layoutForce(circle, size);
    expect(places.map(({ key }) => key).toSorted()).toEqual(['a', 'b', 'law']);
    expect(arrows.map(({ from, to }) => `${from} > ${to}`).toSorted()).toEqual([
      'a > b',
      'b > a',
      'b > law',
      'b > law',
    ]);
  });

  it('folds what is cited once, never all works there are', () => {
    const works = Array.from({ length: 60 }, (_, at) => `w${at}`);
    const many: CitationGraph = {
      nodes: [document('a', 'A'), document('law', null), ...works.map((key) => document(key, null))],
      edges: [
        ...works.map((key) => cites('a', 'a', key)),
        {
          ...cites('a', 'a', 'law'),
          attributes: { ...cites('a', 'a', 'law').attributes, assertions: ['s1', 's2'] },
        },
      ],
    };
    expect(
      flow(many)
        .places.map(({ label }) => label)
        .toSorted(),
    ).toEqual(['+60 cited once', 'title of law']);
  });
});

describe('by publisher', () => {
  const graph: CitationGraph = {
    nodes: [
      actor('press', ['a', 'b']),
      actor('agency', []),
      document('a', 'A', '2020-03-01'),
      document('b', 'B', '2020-04-01'),
      document('c', 'C', '2020-02-01'),
    ],
    edges: [cites('a', 'press', 'agency'), cites('b', 'press', 'agency'), cites('c', 'c', 'press')],
  };

  it('a publisher is the spine of its documents, with their letters; a document without one stands by itself', () => {
    const { spines, spineOf } = findPlaces(graph);
    expect(spines.map(({ id, siglum, title }) => [id, siglum, title])).toEqual([
      ['c', 'C', 'title of c'],
      ['press', 'A\nB', ''],
    ]);
    expect([...spineOf].toSorted()).toEqual([
      ['a', 'press'],
      ['b', 'press'],
      ['c', 'c'],
    ]);
  });

  it.for([size.width, 380])('its arrows come from that spine, on a screen of %i px', (width) => {
    expect(ends(flow(graph, width).arrows)).toEqual(['c > press~cited', 'press > agency']);
  });

  it('in the map it has the shape of its kind', () => {
    const { places } = layoutForce(graph, size);
    expect(places.map(({ key, kind, siglum }) => [key, kind, siglum]).toSorted()).toEqual([
      ['agency', 'outlet', null],
      ['c', 'work', 'C'],
      ['press', 'outlet', null],
    ]);
  });
});
