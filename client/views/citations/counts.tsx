// The numbers beside the title: how many actors and arrows there are, and how many are folded away for want of room.
import { useFacetedCitations } from '../../state/current.ts';
import { useShown } from './shown.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { findPlaces } from '#layout';

export function Counts() {
  const { graph, overview } = useFacetedCitations();
  const { folded, rows } = useShown();
  if (overview) {
    const { totals, nodes } = overview;
    const groups = nodes.filter(({ attributes }) => attributes.type === 'group').length;
    const all = [countOf(totals.actors, 'actor'), countOf(totals.arrows, 'arrow')];
    return <>{`${all.join(', ')} · ${countOf(groups, 'group')}`}</>;
  }
  if (!graph) return null;
  const actors = graph.nodes.filter(({ attributes }) => attributes.type === 'actor').length;
  if (rows !== null)
    return <>{`${countOf(actors, 'actor')}, ${countOf(rows, 'row')} shown · relays on tap`}</>;
  const arrows = findPlaces(graph).arrows.length;
  const counts = [countOf(actors, 'actor'), countOf(arrows, 'arrow')];
  if (folded > 0) counts.push(`${folded} folded`);
  return <>{counts.join(', ')}</>;
}
