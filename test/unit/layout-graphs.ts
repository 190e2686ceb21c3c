// Graphs of who cites whom for the tests of layouts: any that the API could answer, small enough to fail readably.
import * as fc from 'fast-check';
import { ActorKind, type CitationGraph } from '#schema';

type Draft = {
  documents: { voices: number[]; date: string | null }[];
  kinds: ActorKind[];
  works: number;
  links: {
    document: number;
    /** Whether the document itself cites, else another source. */
    isOwn: boolean;
    source: number;
    target: number;
    count: number;
    isComment: boolean;
  }[];
  openings: { document: number; reader: number }[];
  joint: { document: number; actors: number[] }[];
};

const index = fc.nat({ max: 1000 });

const draft: fc.Arbitrary<Draft> = fc.record({
  documents: fc.array(
    fc.record({
      voices: fc.array(index, { minLength: 1, maxLength: 2 }),
      date: fc.option(fc.constantFrom('2020-10-04', '2020-11-01', '2021-05-07')),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  kinds: fc.array(fc.oneof(fc.constantFrom(...ActorKind.options), fc.constant('unidentified' as const)), {
    minLength: 3,
    maxLength: 28,
    size: 'max',
  }),
  works: fc.nat({ max: 6 }),
  links: fc.array(
    fc.record({
      document: index,
      isOwn: fc.boolean(),
      source: index,
      target: index,
      count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 30 })),
      isComment: fc.boolean(),
    }),
    { maxLength: 60, size: 'max' },
  ),
  openings: fc.array(fc.record({ document: index, reader: index }), { maxLength: 3 }),
  joint: fc.array(
    fc.record({ document: index, actors: fc.uniqueArray(index, { minLength: 2, maxLength: 4 }) }),
    {
      maxLength: 2,
    },
  ),
});

/** Any graph of who cites whom, its labels all different. */
export const citationGraph: fc.Arbitrary<CitationGraph> = draft.map(graphOf);

/** Names of many lengths, so that some are cut and some stand in the way. */
const NAMES = [
  'OSCE',
  'a reader',
  'Ministry of Foreign Affairs',
  'Committee on the Rights of the Child',
  'Trend',
];

const pick = (from: string[], at: number): string => from[at % from.length] ?? '';

function graphOf(draft: Draft): CitationGraph {
  const documents = draft.documents.map((_, at) => `d:document:${at}`);
  const works = Array.from({ length: draft.works }, (_, at) => `d:document:work-${at}`);
  const actors = draft.kinds.map((_, at) => `d:actor:${at}`);
  const voices = draft.documents.map((document) => [
    ...new Set(document.voices.map((at) => pick(actors, at))),
  ]);
  const edges = new Map<string, CitationGraph['edges'][number]>();
  const add = (
    type: 'cites' | 'opens',
    document: string,
    source: string,
    target: string,
    more: { count?: number; isComment?: boolean; joint?: string[] } = {},
  ): void => {
    if (source === target) return;
    const zone = more.isComment ? 'comment' : 'body';
    const key = [type, document, zone, source, target].join(' ');
    const assertions = Array.from({ length: more.count ?? 1 }, (_, at) => `${key} ${at}`);
    edges.set(key, {
      key,
      source,
      target,
      attributes: { type, document, zone, assertions, count: assertions.length, joint: more.joint ?? [] },
    });
  };
  for (const { document, isOwn, source, target, count, isComment } of draft.links) {
    const from = pick(
      isOwn ? (voices[document % documents.length] ?? []) : [...actors, ...voices.flat()],
      source,
    );
    add('cites', pick(documents, document), from, pick([...actors, ...works, ...documents], target), {
      count,
      isComment,
    });
  }
  for (const { document, reader } of draft.openings) {
    const id = pick(documents, document);
    add('opens', id, id, pick(actors, reader), { isComment: true });
  }
  for (const { document, actors: together } of draft.joint) {
    const joint = [...new Set(together.map((at) => pick(actors, at)))];
    const id = pick(documents, document);
    const voice = voices[document % documents.length]?.[0];
    if (voice && joint.length > 1 && !joint.includes(voice))
      for (const target of joint) add('cites', id, voice, target, { joint });
  }
  return {
    nodes: [
      ...draft.kinds.map((kind, at) => ({
        key: `d:actor:${at}`,
        attributes: {
          type: 'actor' as const,
          label: `${NAMES[at % NAMES.length]} ${at}`,
          kind,
          isHeld: voices.some((ids) => ids.includes(`d:actor:${at}`)),
          voiceOf: documents.filter((_, document) => voices[document]?.includes(`d:actor:${at}`)),
          documents: [],
          states: at % 3,
          passesOn: 0,
          timesCited: 0,
        },
      })),
      ...documents.map((key, at) =>
        documentNode(key, `Title of document ${at}`, true, voices[at] ?? [], draft, at),
      ),
      ...works.map((key, at) => documentNode(key, `Work ${at}`, false, [], draft, at)),
    ],
    edges: [...edges.values()],
  };
}

function documentNode(key: string, label: string, held: boolean, voices: string[], draft: Draft, at: number) {
  const date = held ? (draft.documents[at]?.date ?? null) : null;
  return {
    key,
    attributes: {
      type: 'document' as const,
      label,
      siglum: held ? String.fromCodePoint(65 + at) : null,
      genre: null,
      held,
      publishedAt: date,
      publishedAtEarliest: date,
      voices,
      publisher: null,
      assertions: 1,
    },
  };
}

/** The same graph under other ids; labels stay. */
export function renameIds(graph: CitationGraph, rename: (id: string) => string): CitationGraph {
  return {
    nodes: graph.nodes.map(({ key, attributes }) => ({
      key: rename(key),
      attributes:
        attributes.type === 'actor'
          ? { ...attributes, voiceOf: attributes.voiceOf.map(rename) }
          : { ...attributes, voices: attributes.voices.map(rename) },
    })),
    edges: graph.edges.map(({ key, source, target, attributes }) => ({
      key: rename(key),
      source: rename(source),
      target: rename(target),
      attributes: {
        ...attributes,
        document: rename(attributes.document),
        joint: attributes.joint.map(rename),
      },
    })),
  };
}

/** A graph with its nodes and edges in another order. */
export function shuffled(graph: CitationGraph): fc.Arbitrary<CitationGraph> {
  return fc
    .tuple(
      fc.shuffledSubarray(graph.nodes, { minLength: graph.nodes.length }),
      fc.shuffledSubarray(graph.edges, { minLength: graph.edges.length }),
    )
    .map(([nodes, edges]) => ({ nodes, edges }));
}
