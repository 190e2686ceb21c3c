// The facets of origins: which actors and documents are left out.
import { useCitationGraph } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { kindOfId } from '../state/selection.ts';
import { useViewState } from '../state/view-state.ts';
import { ActorShape } from '../theme/actor-shape.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { sortDocuments } from './facet-counts.ts';
import { FacetGroup, FacetsLoading } from './facet-group.tsx';

/** So many actors are offered, those met most often first; any other can be left out in its own panel. */
const OFFERED = 12;

export function OriginFacets() {
  const [{ without }, change] = useViewState();
  const dataset = useCurrentDataset();
  const query = useCitationGraph(dataset?.id ?? null);
  if (!query.data) return query.isError ? null : <FacetsLoading />;
  const actors = query.data.nodes
    .flatMap(({ key, attributes }) => (attributes.type === 'actor' ? [{ key, ...attributes }] : []))
    .sort((one, other) => met(other) - met(one) || (one.key < other.key ? -1 : 1))
    .filter(({ key }, index) => index < OFFERED || without.includes(key));
  const leftActors = without.filter((id) => kindOfId(id) === 'actor');
  const leftDocuments = without.filter((id) => kindOfId(id) === 'document');
  return (
    <>
      <FacetGroup
        title="Leave out an actor"
        values={actors.map((actor) => ({
          id: actor.key,
          label: actor.label,
          mark: <ActorShape kind={actor.kind} isHeld={actor.isHeld} size={13} />,
          count: met(actor),
        }))}
        chosen={leftActors}
        onChange={(chosen) => change({ without: [...chosen, ...leftDocuments] })}
      />
      <FacetGroup
        title="Leave out a document"
        values={sortDocuments(query.data).map(({ key, attributes }) => ({
          id: key,
          label: attributes.label,
          mark: <Siglum document={{ id: key, title: attributes.label, siglum: attributes.siglum }} />,
          count: attributes.assertions,
        }))}
        chosen={leftDocuments}
        onChange={(chosen) => change({ without: [...leftActors, ...chosen] })}
      />
    </>
  );
}

/** In how many assertions an actor states or passes on. */
function met({ states, passesOn }: { states: number; passesOn: number }): number {
  return states + passesOn;
}
