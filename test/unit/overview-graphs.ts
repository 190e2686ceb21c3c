// Made-up graphs in which very many cite very many: outlets with reports, each of which cites agencies, who cite actors.
import { ActorKind, type CitationGraph } from '#schema';

export function citationsOf(counts: {
  outlets: number;
  documents: number;
  relays: number;
  origins: number;
}): CitationGraph {
  const { outlets, documents, relays, origins } = counts;
  const edges: CitationGraph['edges'] = [];
  const known = new Set<string>();
  const cite = (source: string, target: string, document: string) => {
    const key = `cites ${document} body ${source} ${target}`;
    if (known.has(key)) return;
    known.add(key);
    const assertions = [`d:assertion:${edges.length}`];
    const attributes = { type: 'cites', document, zone: 'body', assertions, count: 1, joint: [] } as const;
    edges.push({ key, source, target, attributes: { ...attributes, assertions, joint: [] } });
  };
  for (let one = 0; one < Math.max(relays, origins); one += 1) {
    const report = one % documents;
    const document = `d:document:${report}`;
    cite(`d:actor:outlet-${report % outlets}`, `d:actor:relay-${one % relays}`, document);
    cite(`d:actor:relay-${one % relays}`, `d:actor:origin-${one % origins}`, document);
    // Every third agency is met in a report of another outlet, too.
    if (one % 3 > 0) continue;
    const next = (report + 1) % documents;
    cite(`d:actor:outlet-${next % outlets}`, `d:actor:relay-${one % relays}`, `d:document:${next}`);
  }
  return {
    nodes: [
      ...actors('outlet', 'Outlet', outlets),
      ...actors('relay', 'Agency', relays),
      ...actors('origin', 'Actor', origins),
      ...Array.from({ length: documents }, (_, one) => ({
        key: `d:document:${one}`,
        attributes: {
          type: 'document' as const,
          label: `Report ${one + 1}`,
          siglum: null,
          genre: null,
          held: true,
          publishedAt: null,
          publishedAtEarliest: null,
          voices: [`d:actor:outlet-${one % outlets}`],
          publisher: `Outlet ${(one % outlets) + 1}`,
          assertions: edges.filter(({ attributes }) => attributes.document === `d:document:${one}`).length,
        },
      })),
    ],
    edges,
  };
}

function actors(name: string, word: string, count: number): CitationGraph['nodes'] {
  return Array.from({ length: count }, (_, one) => ({
    key: `d:actor:${name}-${one}`,
    attributes: {
      type: 'actor' as const,
      label: `${word} ${one + 1}`,
      kind: ActorKind.options[one % 5 === 4 ? one % ActorKind.options.length : 0] ?? 'person',
      isHeld: name === 'outlet',
      voiceOf: [],
      documents: [],
      states: 0,
      passesOn: 0,
      timesCited: one % 7,
    },
  }));
}
