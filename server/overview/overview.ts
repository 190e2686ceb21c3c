// Who cites whom in groups, where it is too large to be drawn one by one. The same graph gives the same groups, in
// whatever order its nodes and edges come; and however large it is, what is made of it keeps one size.
import type { CitationGraph, CitationOverview } from '#schema';
import { findBands } from './bands.ts';
import { facetsOf, mostCitedOf } from './counts.ts';
import { groupItems, type Node } from './groups.ts';
import { findItems, type Link } from './items.ts';
import { byMost } from './order.ts';

/**
 * The most that is drawn one by one. Measured on generated graphs: with 400 nodes the flow is four screens high and the
 * map takes two seconds to be laid out, with 570 it takes five.
 */
const MOST = { nodes: 400, edges: 1_200 };
/** The most arrows between groups and items: of more, those of the fewest citations are left out and counted. */
const MOST_EDGES = 600;
/** The most groups that are open at once. */
export const MOST_OPEN = 12;

export function isTooLarge(graph: CitationGraph): boolean {
  return graph.nodes.length > MOST.nodes || graph.edges.length > MOST.edges;
}

/**
 * @param graph  what is left of the whole
 * @param opened keys of groups that stand with their parts; of more than there is room for, the last
 * @param facets what each facet would leave in
 * @param whole  of which those are named that are cited most
 */
export function overviewOf(
  graph: CitationGraph,
  opened: readonly string[],
  facets: CitationOverview['facets'] = facetsOf(graph, { documents: [], kinds: [], known: [] }),
  whole: CitationGraph = graph,
): CitationOverview {
  const { items, links } = findItems(graph);
  const { groupedBy, bands, bandOf } = findBands(graph);
  const all = [...items.values()];
  const { nodes, placeOf } = groupItems(
    all,
    bands,
    (item) => bandOf(item.documents),
    new Set(opened.slice(-MOST_OPEN)),
  );
  const edges = sumLinks(links, placeOf, nodes);
  const met = new Set(nodes.map(({ attributes }) => attributes.band));
  const documents = all.filter(({ column }) => column === 'documents').length;
  return {
    groupedBy,
    totals: { actors: all.length - documents, documents, arrows: links.length },
    bands: bands.filter(({ id }) => met.has(id)),
    nodes,
    edges: edges.slice(0, MOST_EDGES),
    edgesLeftOut: Math.max(0, edges.length - MOST_EDGES),
    facets,
    mostCited: mostCitedOf(whole),
  };
}

/** What joins items, as what joins the nodes in which they stand; within one node it is counted there. */
function sumLinks(
  links: readonly Link[],
  placeOf: ReadonlyMap<string, string>,
  nodes: readonly Node[],
): CitationOverview['edges'] {
  const groups = new Map(nodes.map(({ key, attributes }) => [key, attributes]));
  const edges = new Map<string, CitationOverview['edges'][number]>();
  for (const link of links) {
    const [source, target] = [placeOf.get(link.source), placeOf.get(link.target)];
    if (source === undefined || target === undefined) continue;
    if (source === target) {
      const group = groups.get(source);
      if (group?.type === 'group') group.among += link.citations;
      continue;
    }
    const key = `${source} ${target}`;
    const edge = edges.get(key);
    if (edge) {
      edge.attributes.arrows += 1;
      edge.attributes.citations += link.citations;
    } else edges.set(key, { key, source, target, attributes: { arrows: 1, citations: link.citations } });
  }
  return [...edges.values()]
    .map((edge) => ({ edge, count: edge.attributes.citations }))
    .toSorted(byMost(({ edge }) => edge.key))
    .map(({ edge }) => edge);
}
