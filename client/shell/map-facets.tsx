// The facets of the map: the topic of a claim, and the documents in which it stands.
import { useCitationGraph } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { countClaims } from '../state/place-claims.ts';
import { useViewState } from '../state/view-state.ts';
import { Siglum } from '../theme/siglum.tsx';
import { useShownPlaces } from '../views/map/use-shown-places.ts';
import { sortDocuments } from './facet-counts.ts';
import { FacetGroup, FacetsLoading } from './facet-group.tsx';

export function MapFacets() {
  const [state, change] = useViewState();
  const dataset = useCurrentDataset();
  const { query, whole } = useShownPlaces();
  const citations = useCitationGraph(dataset?.id ?? null).data;
  if (!whole || !dataset) return query.isError ? null : <FacetsLoading />;
  const topics = countClaims(whole, state, 'topics');
  const stated = countClaims(whole, state, 'documents');
  return (
    <>
      <FacetGroup
        title="Topic"
        values={dataset.topics.map(({ id, title }) => ({
          id,
          label: title,
          mark: null,
          count: topics.get(id) ?? 0,
        }))}
        chosen={state.topics}
        onChange={(chosen) => change({ topics: chosen })}
      />
      <FacetGroup
        title="Document"
        values={(citations ? sortDocuments(citations) : []).map(({ key, attributes }) => ({
          id: key,
          label: attributes.label,
          mark: <Siglum document={{ id: key, title: attributes.label, siglum: attributes.siglum }} />,
          count: stated.get(key) ?? 0,
        }))}
        chosen={state.documents}
        onChange={(chosen) => change({ documents: chosen })}
      />
    </>
  );
}
