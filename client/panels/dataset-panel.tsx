// The panel of a whole dataset: what it is, and ways in: who is cited most, and where answers contradict.
import type { CitationOverview, CitationPicture, ComparisonView, DatasetSummary, DocumentRef } from '#schema';
import { useCitationPicture, useComparisons, useDatasets } from '../api.ts';
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
  const actors = mostCitedIn(useCitationPicture(dataset.id).data);
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
          <ActorName actor={one} />
          <span className={`${styles.quiet} ${styles.times}`}>{countOf(one.timesCited, 'time')}</span>
        </div>
      )}
    </ListSection>
  );
}

function mostCitedIn(picture: CitationPicture | undefined): CitationOverview['mostCited'] {
  if (picture === undefined) return [];
  if ('bands' in picture) return picture.mostCited;
  return picture.nodes
    .flatMap(({ key, attributes }) => {
      if (attributes.type !== 'actor' || attributes.timesCited === 0) return [];
      const { label, kind, isHeld, timesCited } = attributes;
      return [{ id: key, name: label, kind, isHeld, timesCited }];
    })
    .sort((one, other) => other.timesCited - one.timesCited || one.name.localeCompare(other.name, 'en'));
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
  const { data } = useCitationPicture(dataset.id);
  const documents = documentsIn(data);
  return (
    <ListSection
      isTight
      name="documents"
      title={data && 'bands' in data ? 'Documents that assert most' : 'Documents'}
      items={documents}
      first={8}
      keyOf={(one) => one.id}
    >
      {(one) => <DocumentLine document={one} />}
    </ListSection>
  );
}

/** Of very many, those that assert most. */
function documentsIn(picture: CitationPicture | undefined): DocumentRef[] {
  if (picture === undefined) return [];
  if ('bands' in picture)
    return picture.facets.documents.items.map(({ count: _count, ...one }) => ({ ...one, held: true }));
  return sortDocuments(picture).map(({ key, attributes: { label, siglum, publishedAt, held } }) => ({
    id: key,
    title: label,
    siglum,
    publishedAt,
    held,
  }));
}
