// The facets of questions: topic, how the answers stand to each other, and document.
import { type ClaimGraph, ComparisonType } from '#schema';
import { useCitationGraph } from '../api.ts';
import { useCurrentDataset, useFacetedClaims } from '../state/current.ts';
import { useViewState } from '../state/view-state.ts';
import { countOf } from '../theme/number-and-date.ts';
import { Sign, SIGNS } from '../theme/sign.tsx';
import { Siglum } from '../theme/siglum.tsx';
import {
  countAnsweringDocuments,
  countComparisons,
  countTopics,
  type FacetCounts,
  sortDocuments,
} from './facet-counts.ts';
import { FacetGroup, FacetsLoading } from './facet-group.tsx';
import styles from './facets.module.css';

export function QuestionFacets() {
  const { query, whole, large } = useFacetedClaims();
  if (large) return <Groups {...large.facets} />;
  if (!whole) return query.isError ? null : <FacetsLoading />;
  return <Counted whole={whole} />;
}

function Counted({ whole }: { whole: ClaimGraph }) {
  const [state] = useViewState();
  const dataset = useCurrentDataset();
  const citations = useCitationGraph(dataset?.id ?? null).data;
  const documents = citations ? sortDocuments(citations) : [];
  const topics = dataset?.topics.map((topic) => topic.id) ?? [];
  const answered = countAnsweringDocuments(
    whole,
    state,
    documents.map((document) => document.key),
  );
  return (
    <Groups
      topics={asList(countTopics(whole, state, topics))}
      signs={asList(countComparisons(whole, state))}
      documents={{
        total: documents.length,
        items: documents.map(({ key, attributes: { label, siglum } }) => ({
          id: key,
          title: label,
          siglum,
          count: answered.get(key) ?? 0,
        })),
      }}
    />
  );
}

const asList = (counts: FacetCounts) => [...counts].map(([id, count]) => ({ id, count }));

/** Of very many documents those that answer the most questions are listed, and the others are counted. */
function Groups({
  topics,
  signs,
  documents,
}: {
  topics: { id: string; count: number }[];
  signs: { id: string; count: number }[];
  documents: {
    total: number;
    items: { id: string; title: string; siglum: string | null; count: number }[];
  };
}) {
  const [state, change] = useViewState();
  const dataset = useCurrentDataset();
  const counts = new Map(topics.map(({ id, count }) => [id, count]));
  const rest = documents.total - documents.items.length;
  return (
    <>
      <FacetGroup
        title="Topic"
        values={(dataset?.topics ?? []).map((topic) => ({
          id: topic.id,
          label: topic.title,
          mark: null,
          count: counts.get(topic.id) ?? 0,
        }))}
        chosen={state.topics}
        onChange={(chosen) => change({ topics: chosen })}
      />
      <FacetGroup
        title="How answers stand"
        values={signs.map(({ id: type, count }) => {
          const parsed = ComparisonType.safeParse(type);
          if (!parsed.success) return { id: type, label: 'agree or single', mark: <NoSign />, count };
          return { id: type, label: SIGNS[parsed.data].plural, mark: <Sign type={parsed.data} />, count };
        })}
        chosen={state.comparisons}
        onChange={(chosen) => change({ comparisons: chosen })}
      />
      <FacetGroup
        title="Document"
        values={documents.items.map(({ id, title, siglum, count }) => ({
          id,
          label: title,
          mark: <Siglum document={{ id, title, siglum }} />,
          count,
          lights: id,
        }))}
        chosen={state.documents}
        onChange={(chosen) => change({ documents: chosen })}
      />
      {rest > 0 ? (
        <p className={styles.rest}>and {countOf(rest, 'document')} more, which the search finds</p>
      ) : null}
    </>
  );
}

function NoSign() {
  return <span className={styles.noSign} aria-hidden="true" />;
}
