// The numbers beside the title: how much stands in the picture, and how much is folded away for want of room; of chains,
// how many in how many documents.
import { findPlaces } from '#layout';
import type { CitationGraph, CitationsBy } from '#schema';
import { useFacetedChains, useFacetedCitations } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { BY_WORDS } from './by.ts';
import { useShown } from './shown.ts';

export function Counts() {
  const [{ layout }] = useViewState();
  return layout === 'chains' ? <ChainCounts /> : <ArrowCounts />;
}

function ChainCounts() {
  const { chains } = useFacetedChains();
  if (!chains) return null;
  const documents = new Set(chains.map(({ document }) => document)).size;
  return <>{`${countOf(chains.length, 'chain')} in ${countOf(documents, 'document')}`}</>;
}

function ArrowCounts() {
  const { by, graph, overview } = useFacetedCitations();
  const [{ present }] = useViewState();
  const { folded, rows } = useShown();
  if (overview) {
    const { totals, nodes } = overview;
    const groups = nodes.filter(({ attributes }) => attributes.type === 'group').length;
    const all = [countOf(totals.actors, 'actor'), countOf(totals.arrows, 'arrow')];
    return <>{`${all.join(', ')} · ${countOf(groups, 'group')}`}</>;
  }
  if (!graph) return null;
  // Before a room the switch, which says it else, is not there.
  const lead = present ? `${BY_WORDS[by].title} · ` : '';
  const standing = countStanding(graph, by);
  if (rows !== null) return <>{`${lead}${standing[0]}, ${countOf(rows, 'row')} shown · relays on tap`}</>;
  const counts = [...standing, countOf(findPlaces(graph).arrows.length, 'arrow')];
  if (folded > 0) counts.push(`${folded} folded`);
  return <>{lead + counts.join(', ')}</>;
}

/** What is drawn, by its kinds. */
function countStanding(graph: CitationGraph, by: CitationsBy): string[] {
  const { spines, spineOf } = findPlaces(graph);
  const actors = graph.nodes.filter(({ attributes }) => attributes.type === 'actor').length;
  if (by === 'actor') return [countOf(actors, 'actor')];
  const documents = spines.filter(({ kind }) => kind === 'work').length;
  const works = graph.nodes.filter(
    ({ key, attributes }) => attributes.type === 'document' && !spineOf.has(key),
  ).length;
  return [
    ...(by === 'publisher' ? [countOf(actors, 'publisher')] : []),
    ...(documents > 0 ? [countOf(documents, 'document')] : []),
    ...(works > 0 ? [countOf(works, 'work')] : []),
  ];
}
