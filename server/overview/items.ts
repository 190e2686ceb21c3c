// What stands in a picture of who cites whom, and what joins it: the voice of a document is its document there, as in the
// picture itself, and whoever passes something on stands apart from whoever only is cited.
import type { CitationGraph, CitationNode, OverviewColumn, OverviewKind } from '#schema';

export type Item = {
  key: string;
  column: OverviewColumn;
  kind: OverviewKind;
  label: string;
  isHeld: boolean;
  siglum: string | null;
  /** The documents in whose chains it is met. */
  documents: Set<string>;
  /** How often it cites, for a document; else how often it is met in a citation. */
  citations: number;
};

export type Link = { source: string; target: string; citations: number };

export type Items = { items: Map<string, Item>; links: Link[] };

export function findItems(graph: CitationGraph): Items {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node.attributes]));
  const items = new Map<string, Item>();
  const put = (key: string, node: CitationNode, isDocument: boolean): Item => {
    const known = items.get(key);
    if (known) return known;
    const fresh: Item = {
      key,
      column: isDocument ? 'documents' : 'origins',
      kind: node.type === 'actor' ? node.kind : isDocument ? 'document' : 'work',
      label: node.label,
      isHeld: node.type === 'actor' ? node.isHeld : node.held,
      siglum: node.type === 'document' ? node.siglum : null,
      documents: new Set(isDocument ? [key] : []),
      citations: 0,
    };
    items.set(key, fresh);
    return fresh;
  };
  for (const { key, attributes } of graph.nodes)
    if (attributes.type === 'document' && attributes.held) put(key, attributes, true);

  const links = new Map<string, Link>();
  for (const { source: from, target: to, attributes } of graph.edges) {
    const { document, type, count } = attributes;
    const [fromNode, toNode] = [nodes.get(from), nodes.get(to)];
    const own = nodes.get(document);
    if (!fromNode || !toNode || own?.type !== 'document') continue;
    const isSpoken = type === 'opens' || own.voices.includes(from);
    const source = isSpoken ? put(document, own, true) : put(from, fromNode, false);
    // A held document that is cited as a work stands among the origins, too.
    const isHeldWork = toNode.type === 'document' && toNode.held;
    const target = put(isHeldWork ? `${to}~cited` : to, toNode, false);
    if (source === target) continue;
    if (source.column === 'origins') source.column = 'relays';
    for (const end of [source, target]) {
      if (end.column !== 'documents') end.documents.add(document);
      end.citations += count;
    }
    const key = `${source.key} ${target.key}`;
    const link = links.get(key);
    if (link) link.citations += count;
    else links.set(key, { source: source.key, target: target.key, citations: count });
  }
  return { items, links: [...links.values()] };
}
