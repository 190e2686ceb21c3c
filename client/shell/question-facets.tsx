// The facets of questions: topic, how the answers stand to each other, and document.
import { ComparisonType } from '#schema';
import { useCitationGraph } from '../api.ts';
import { useCurrentDataset, useFacetedClaims } from '../state/current.ts';
import { useViewState } from '../state/view-state.ts';
import { Sign, SIGNS } from '../theme/sign.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { countAnsweringDocuments, countComparisons, countTopics, sortDocuments } from './facet-counts.ts';
import { FacetGroup, FacetsLoading } from './facet-group.tsx';
import styles from './facets.module.css';

export function QuestionFacets() {
  const [state, change] = useViewState();
  const dataset = useCurrentDataset();
  const { query, whole } = useFacetedClaims();
  const citations = useCitationGraph(dataset?.id ?? null).data;
  if (!whole || !dataset) return query.isError ? null : <FacetsLoading />;
  const documents = citations ? sortDocuments(citations) : [];
  const answered = countAnsweringDocuments(
    whole,
    state,
    documents.map((document) => document.key),
  );
  const topics = countTopics(
    whole,
    state,
    dataset.topics.map((topic) => topic.id),
  );
  return (
    <>
      <FacetGroup
        title="Topic"
        values={dataset.topics.map((topic) => ({
          id: topic.id,
          label: topic.title,
          mark: null,
          count: topics.get(topic.id) ?? 0,
        }))}
        chosen={state.topics}
        onChange={(chosen) => change({ topics: chosen })}
      />
      <FacetGroup
        title="How answers stand"
        values={[...countComparisons(whole, state)].map(([type, count]) => {
          const parsed = ComparisonType.safeParse(type);
          if (!parsed.success) return { id: type, label: 'agree or single', mark: <NoSign />, count };
          return { id: type, label: SIGNS[parsed.data].plural, mark: <Sign type={parsed.data} />, count };
        })}
        chosen={state.comparisons}
        onChange={(chosen) => change({ comparisons: chosen })}
      />
      <FacetGroup
        title="Document"
        values={documents.map(({ key, attributes }) => ({
          id: key,
          label: attributes.label,
          mark: <Siglum document={{ id: key, title: attributes.label, siglum: attributes.siglum }} />,
          count: answered.get(key) ?? 0,
          lights: key,
        }))}
        chosen={state.documents}
        onChange={(chosen) => change({ documents: chosen })}
      />
    </>
  );
}

function NoSign() {
  return <span className={styles.noSign} aria-hidden="true" />;
}
