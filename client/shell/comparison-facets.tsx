// The facets of the list of comparisons: status, sign, kind of reasoning, topic and document. What may be one has none.
import { ComparisonKind, type ComparisonType, Status } from '#schema';
import { countListed } from '../state/comparison-list.ts';
import { useComparisonsDuring, useCurrentDataset } from '../state/current.ts';
import { useViewState } from '../state/view-state.ts';
import { KIND_WORDS } from '../theme/comparison-words.ts';
import { Siglum } from '../theme/siglum.tsx';
import { Sign, SIGNS } from '../theme/sign.tsx';
import { FacetGroup, FacetsLoading } from './facet-group.tsx';

/** What is listed without being asked for comes first. */
const ORDER: readonly ComparisonType[] = ['contradicts', 'dispute', 'updates', 'differs'];

export function ComparisonFacets() {
  const [state, change] = useViewState();
  const dataset = useCurrentDataset();
  const isOfComparisons = state.layout !== 'suggestions';
  const { query, all: data } = useComparisonsDuring(isOfComparisons ? (dataset?.id ?? null) : null);
  if (!isOfComparisons) return null;
  if (!data || !dataset) return query.isError ? null : <FacetsLoading />;
  const countOf = (name: Parameters<typeof countListed>[2]) => countListed(data, state, name);
  const [statuses, types, kinds, topics, sigla] = [
    countOf('statuses'),
    countOf('comparisons'),
    countOf('reasonings'),
    countOf('topics'),
    countOf('documents'),
  ];
  const kindsThere = new Set(data.map(({ kind }) => kind));
  const documents = new Map(data.flatMap((one) => one.documents).map((document) => [document.id, document]));
  return (
    <>
      <FacetGroup
        title="Status"
        values={Status.options.map((id) => ({ id, label: id, mark: null, count: statuses.get(id) ?? 0 }))}
        chosen={state.statuses}
        onChange={(chosen) => change({ statuses: chosen })}
      />
      <FacetGroup
        title="Sign"
        values={ORDER.map((id) => ({
          id,
          label: id === 'differs' ? `${SIGNS[id].plural}, if chosen` : SIGNS[id].plural,
          mark: <Sign type={id} />,
          count: types.get(id) ?? 0,
        }))}
        chosen={state.comparisons}
        onChange={(chosen) => change({ comparisons: chosen })}
      />
      <FacetGroup
        title="Kind"
        values={ComparisonKind.options
          .filter((id) => kindsThere.has(id))
          .map((id) => ({ id, label: KIND_WORDS[id], mark: null, count: kinds.get(id) ?? 0 }))}
        chosen={state.reasonings}
        onChange={(chosen) => change({ reasonings: chosen })}
      />
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
        values={[...documents.values()]
          .toSorted((a, b) => (a.siglum ?? '').localeCompare(b.siglum ?? ''))
          .map((document) => ({
            id: document.id,
            label: document.title,
            mark: <Siglum document={document} />,
            count: sigla.get(document.id) ?? 0,
            lights: document.id,
          }))}
        chosen={state.documents}
        onChange={(chosen) => change({ documents: chosen })}
      />
    </>
  );
}
