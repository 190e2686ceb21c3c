// The list's content as a table, a row for each comparison.
import { useMemo } from 'react';
import type { ComparisonView } from '#schema';
import { Answer } from '../../shell/answer-state.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { useIsPhone } from '../../shell/use-screen.ts';
import { topicsOf } from '../../state/comparison-list.ts';
import { useViewState } from '../../state/view-state.ts';
import { KIND_WORDS } from '../../theme/comparison-words.ts';
import { Siglum } from '../../theme/siglum.tsx';
import { SIGNS } from '../../theme/sign.tsx';
import { MarkedSign } from '../questions/sign-mark.tsx';
import { STATUS_WORDS } from '../questions/words.ts';
import { SuggestionTable } from './suggestion-table.tsx';
import { useComparisonList } from './use-comparison-list.ts';
import { SUGGESTIONS } from './use-suggestion-list.ts';
import styles from './list.module.css';

export function Table() {
  const [{ layout }] = useViewState();
  return layout === SUGGESTIONS ? <SuggestionTable /> : <ComparisonTable />;
}

function ComparisonTable() {
  const { query, left, topics } = useComparisonList();
  const isPhone = useIsPhone();
  const columns = useMemo(
    () => columnsOf(new Map(topics.map(({ id, title }) => [id, title])), isPhone),
    [topics, isPhone],
  );
  return (
    <Answer query={query} loading={<LoadingShape shape="table" label="The comparisons are on their way." />}>
      {() =>
        left ? (
          <DataTable
            caption="Comparisons of claims"
            rows={left}
            columns={columns}
            idOf={({ id }) => id}
            linkIn="claims"
          />
        ) : null
      }
    </Answer>
  );
}

/** On a phone there is room for how they stand, what is compared, and in which documents. */
function columnsOf(topics: ReadonlyMap<string, string>, isPhone: boolean): Column<ComparisonView>[] {
  const type: Column<ComparisonView> = {
    id: 'type',
    title: 'Sign',
    share: isPhone ? 1.4 : 1,
    sortBy: ({ type: one }) => SIGNS[one].name,
    show: ({ type: one, status }) => (
      <span className={styles.typed}>
        <MarkedSign type={one} isCandidate={status === 'candidate'} />
        <span>
          <span className={styles.line}>{SIGNS[one].verb}</span>
          {isPhone ? STATUS_WORDS[status] : null}
        </span>
      </span>
    ),
  };
  const claims: Column<ComparisonView> = {
    id: 'claims',
    title: 'Claims',
    share: 2.6,
    sortBy: (row) => row.claims[0]?.text ?? null,
    show: (row) =>
      row.claims.map(({ id, text }) => (
        <span key={id} className={styles.line}>
          {text}
        </span>
      )),
  };
  const documents: Column<ComparisonView> = {
    id: 'documents',
    title: 'In',
    share: 0.7,
    sortBy: (row) =>
      row.documents
        .map(({ siglum }) => siglum ?? '')
        .toSorted()
        .join(' ') || null,
    show: (row) => (
      <span className={styles.sigla}>
        {row.documents.map((document) => (
          <Siglum key={document.id} document={document} isLink />
        ))}
      </span>
    ),
  };
  if (isPhone) return [type, claims, documents];
  return [
    type,
    { id: 'status', title: 'Status', share: 0.8, sortBy: ({ status }) => STATUS_WORDS[status] },
    { id: 'by', title: 'Reviewed by', share: 0.9, sortBy: ({ review }) => review?.by ?? null },
    { id: 'kind', title: 'Kind', share: 0.9, sortBy: ({ kind }) => KIND_WORDS[kind] },
    claims,
    { id: 'reason', title: 'Reason', share: 2.8, sortBy: ({ reason }) => reason },
    documents,
    {
      id: 'topic',
      title: 'Topic',
      share: 0.9,
      sortBy: (row) =>
        topicsOf(row)
          .map((topic) => topics.get(topic) ?? topic)
          .join(', ') || null,
    },
  ];
}
