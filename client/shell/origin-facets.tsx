// The facets of origins: which actors and documents are left out, and what each of two readers has read.
import type { CitationGraph } from '#schema';
import { useCitationGraph } from '../api.ts';
import { useCurrentDataset, useFacetedChains } from '../state/current.ts';
import { kindOfId } from '../state/selection.ts';
import { useViewState } from '../state/view-state.ts';
import { ActorShape } from '../theme/actor-shape.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { countFalling, type FacetCounts, sortDocuments } from './facet-counts.ts';
import { FacetGroup, FacetsLoading, type FacetValue } from './facet-group.tsx';

/** So many actors are offered, those met most often first; any other can be left out in its own panel. */
const OFFERED = 12;

export function OriginFacets() {
  const [{ without, layout }, change] = useViewState();
  const dataset = useCurrentDataset();
  const query = useCitationGraph(dataset?.id ?? null);
  const chains = useFacetedChains();
  const failed = query.isError || chains.query.isError;
  if (!query.data || !chains.whole) return failed ? null : <FacetsLoading />;
  if (layout === 'readers') return <ReaderFacets graph={query.data} />;
  const actors = query.data.nodes
    .flatMap(({ key, attributes }) => (attributes.type === 'actor' ? [{ key, ...attributes }] : []))
    .sort((one, other) => met(other) - met(one) || (one.key < other.key ? -1 : 1))
    .filter(({ key }, index) => index < OFFERED || without.includes(key));
  const counts = countFalling(chains.whole, without);
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
          count: counts.get(actor.key) ?? 0,
        }))}
        chosen={leftActors}
        onChange={(chosen) => change({ without: [...chosen, ...leftDocuments] })}
      />
      <FacetGroup
        title="Leave out a document"
        values={documentValues(query.data, counts)}
        chosen={leftDocuments}
        onChange={(chosen) => change({ without: [...leftActors, ...chosen] })}
      />
    </>
  );
}

/** Which documents each of two readers has read. */
function ReaderFacets({ graph }: { graph: CitationGraph }) {
  const [{ first, second }, change] = useViewState();
  const values = documentValues(graph);
  return (
    <>
      <FacetGroup
        title="The first reader reads"
        values={values}
        chosen={first}
        onChange={(chosen) => change({ first: chosen })}
      />
      <FacetGroup
        title="The second reader reads"
        values={values}
        chosen={second}
        onChange={(chosen) => change({ second: chosen })}
      />
    </>
  );
}

/** The documents of the graph with how many assertions stand in each, or so many of them as are counted. */
function documentValues(graph: CitationGraph, counts?: FacetCounts): FacetValue[] {
  return sortDocuments(graph).map(({ key, attributes }) => ({
    id: key,
    label: attributes.label,
    mark: <Siglum document={{ id: key, title: attributes.label, siglum: attributes.siglum }} />,
    count: counts ? (counts.get(key) ?? 0) : attributes.assertions,
  }));
}

/** In how many assertions an actor states or passes on. */
function met({ states, passesOn }: { states: number; passesOn: number }): number {
  return states + passesOn;
}
