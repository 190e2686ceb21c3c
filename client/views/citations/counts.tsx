// The numbers beside the title: how many actors and arrows there are, and how many are folded away for want of room;
// of chains, how many in how many documents.
import { useFacetedChains, useFacetedCitations } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';
import { useShown } from './shown.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { findPlaces } from '#layout';

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
  const { graph } = useFacetedCitations();
  const { folded, rows } = useShown();
  if (!graph) return null;
  const actors = graph.nodes.filter(({ attributes }) => attributes.type === 'actor').length;
  if (rows !== null)
    return <>{`${countOf(actors, 'actor')}, ${countOf(rows, 'row')} shown · relays on tap`}</>;
  const arrows = findPlaces(graph).arrows.length;
  const counts = [countOf(actors, 'actor'), countOf(arrows, 'arrow')];
  if (folded > 0) counts.push(`${folded} folded`);
  return <>{counts.join(', ')}</>;
}
