// The numbers beside the title: how many actors and arrows there are, and how many are folded away for want of room.
import { useFacetedCitations } from '../../state/current.ts';
import { useFolded } from './folded.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { findPlaces } from '#layout';

export function Counts() {
  const { graph } = useFacetedCitations();
  const folded = useFolded();
  if (!graph) return null;
  const actors = graph.nodes.filter(({ attributes }) => attributes.type === 'actor').length;
  const arrows = findPlaces(graph).arrows.length;
  const counts = [countOf(actors, 'actor'), countOf(arrows, 'arrow')];
  if (folded > 0) counts.push(`${folded} folded`);
  return <>{counts.join(', ')}</>;
}
