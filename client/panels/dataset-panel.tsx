// The panel of a whole dataset: what it is, and ways in: who is cited most, and where answers contradict.
import type { ComparisonView, DatasetSummary } from '#schema';
import { useCitationGraph, useComparisons, useDatasets } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { sortDocuments } from '../shell/facet-counts.ts';
import { useViewState } from '../state/view-state.ts';
import { ActorName } from '../theme/actor-name.tsx';
import { countOf, formatDate, formatNumber } from '../theme/number-and-date.ts';
import { SIGNS } from '../theme/sign.tsx';
import { DocumentLine } from './document-line.tsx';
import { ComparisonLine } from './comparison-line.tsx';
import styles from './panel.module.css';
import { Fields, ListSection, PanelHead } from './panel-sections.tsx';

const MOST = 5;

export function DatasetPanel({ id }: { id: string }) {
  return (
    <Answer query={useDatasets()} loading={<LoadingLines lines={8} label="The dataset is on its way." />}>
      {({ items }) => {
        const dataset = items.find((one) => id.endsWith(`:${one.id}`));
        return dataset ? <DatasetContent dataset={dataset} /> : null;
      }}
    </Answer>
  );
}

function DatasetContent({ dataset }: { dataset: DatasetSummary }) {
  const [, change] = useViewState();
  const { counts } = dataset;
  return (
    <>
      <PanelHead title={dataset.title} />
      {dataset.description ? <p className={styles.lead}>{dataset.description}</p> : null}
      <div className={styles.figures}>
        <Go count={counts.actors} name="actors" go={() => change({ view: 'citations', form: 'table' })} />
        <Go
          count={counts.questions}
          name="questions"
          go={() => change({ view: 'questions', form: 'table' })}
        />
        {(['contradicts', 'dispute'] as const).map((type) => (
          <Go
            key={type}
            count={counts.comparisons[type] ?? 0}
            name={SIGNS[type].plural}
            go={() => change({ view: 'questions', form: 'picture', comparisons: [type] })}
          />
        ))}
      </div>
      <p className={styles.hint}>
        Choose a name, an arrow or a document in the picture: the words it rests on open here.
      </p>
      <MostCited dataset={dataset} />
      <WhereAnswersPart dataset={dataset} />
      <Documents dataset={dataset} />
      <Fields
        fields={[
          ['Version', dataset.version],
          ['Licence', dataset.license],
          ['Loaded', dataset.ingestedAt && formatDate(dataset.ingestedAt.slice(0, 10))],
          ['Names', dataset.namingPolicy],
          ['Content', dataset.contentNote],
        ]}
      />
    </>
  );
}

function Go({ count, name, go }: { count: number; name: string; go: () => void }) {
  return (
    <button type="button" className={styles.figure} disabled={count === 0} onClick={go}>
      <span>{formatNumber(count)}</span> {name}
    </button>
  );
}

function MostCited({ dataset }: { dataset: DatasetSummary }) {
  const { data } = useCitationGraph(dataset.id);
  const actors = (data?.nodes ?? [])
    .flatMap(({ key, attributes }) => (attributes.type === 'actor' ? [{ id: key, ...attributes }] : []))
    .filter((actor) => actor.timesCited > 0)
    .sort((one, other) => other.timesCited - one.timesCited || one.label.localeCompare(other.label, 'en'));
  return (
    <ListSection
      isTight
      name="most-cited"
      title="Most often cited"
      items={actors}
      first={MOST}
      keyOf={(one) => one.id}
    >
      {(one) => (
        <div className={styles.line}>
          <ActorName actor={{ id: one.id, name: one.label, kind: one.kind, isHeld: one.isHeld }} />
          <span className={`${styles.quiet} ${styles.times}`}>{countOf(one.timesCited, 'time')}</span>
        </div>
      )}
    </ListSection>
  );
}

/** Each question once, by the first of its comparisons; those that a rule is sure of before the candidates. */
function WhereAnswersPart({ dataset }: { dataset: DatasetSummary }) {
  const contradicts = useComparisons({ dataset: dataset.id, type: 'contradicts' }).data?.items ?? [];
  const disputes = useComparisons({ dataset: dataset.id, type: 'dispute' }).data?.items ?? [];
  const seen = new Set<string>();
  const all = [...contradicts, ...disputes].sort((one, other) => rankOf(one) - rankOf(other));
  const firsts = all.filter(({ questions, id, status }) => {
    const place = questions[0]?.id ?? id;
    return status !== 'rejected' && !seen.has(place) && seen.add(place);
  });
  return (
    <ListSection
      name="parts"
      title="Contradicting and disputed answers"
      items={firsts}
      keyOf={(one) => one.id}
    >
      {(one) => <ComparisonLine comparison={one} />}
    </ListSection>
  );
}

function rankOf({ status }: ComparisonView): number {
  return status === 'candidate' ? 1 : 0;
}

function Documents({ dataset }: { dataset: DatasetSummary }) {
  const { data } = useCitationGraph(dataset.id);
  const documents = data ? sortDocuments(data) : [];
  return (
    <ListSection
      isTight
      name="documents"
      title="Documents"
      items={documents}
      first={8}
      keyOf={(one) => one.key}
    >
      {({ key, attributes }) => (
        <DocumentLine
          document={{
            id: key,
            title: attributes.label,
            siglum: attributes.siglum,
            publishedAt: attributes.publishedAt,
            held: attributes.held,
          }}
        />
      )}
    </ListSection>
  );
}
