// The picture's content as a table: a row for each comparison, or for each claim that bears none.
import { useMemo, useState } from 'react';
import type { QuestionContent } from '#layout';
import { type DocumentRef } from '#schema';
import { useCitationGraph } from '../../api.ts';
import { Answer } from '../../shell/answer-state.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { Segments } from '../../shell/segments.tsx';
import { useIsPhone } from '../../shell/use-screen.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { KIND_WORDS } from '../../theme/comparison-words.ts';
import { countOf, formatDate, formatNumber } from '../../theme/number-and-date.ts';
import { Siglum } from '../../theme/siglum.tsx';
import { SIGNS } from '../../theme/sign.tsx';
import { OverviewTable } from './overview-table.tsx';
import { MarkedSign } from './sign-mark.tsx';
import { type ClaimRow, type ComparisonRow, comparisonRows, plainClaimRows, rowsWith } from './table-rows.ts';
import styles from './table.module.css';
import { useQuestionContent } from './use-question-content.ts';
import { BECAUSE_WORDS, figureInWords, STATUS_WORDS } from './words.ts';

const LISTS = [
  { id: 'comparisons', title: 'Comparisons' },
  { id: 'claims', title: 'Claims without one' },
];

export function Table() {
  const { query, overview, content } = useQuestionContent();
  return (
    <Answer query={query} loading={<LoadingShape shape="table" label="The questions are on their way." />}>
      {() => {
        if (overview) return <OverviewTable overview={overview} />;
        return content ? <Rows content={content} /> : null;
      }}
    </Answer>
  );
}

function Rows({ content }: { content: QuestionContent }) {
  const [list, setList] = useState('comparisons');
  const [given, setGiven] = useState('');
  const documents = useDocuments();
  const comparisons = useMemo(() => comparisonRows(content), [content]);
  const claims = useMemo(() => plainClaimRows(content), [content]);
  const shownComparisons = useMemo(
    () => rowsWith(comparisons, given, wordsOfComparison),
    [comparisons, given],
  );
  const shownClaims = useMemo(() => rowsWith(claims, given, wordsOfClaim), [claims, given]);
  const isPhone = useIsPhone();
  const comparisonColumns = useMemo(() => columnsOfComparisons(documents, isPhone), [documents, isPhone]);
  const claimColumns = useMemo(() => columnsOfClaims(documents, isPhone), [documents, isPhone]);
  const isComparisons = list === 'comparisons';
  const [shown, all] = isComparisons
    ? [shownComparisons.length, comparisons.length]
    : [shownClaims.length, claims.length];
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <Segments label="Rows" options={LISTS} value={list} onChange={setList} />
        <label className={styles.filter}>
          <span>Rows with</span>
          <input
            type="search"
            value={given}
            placeholder="words of a claim or a reason"
            onChange={(event) => setGiven(event.currentTarget.value)}
          />
        </label>
        <output>
          {shown === all ? countOf(all, 'row') : `${formatNumber(shown)} of ${countOf(all, 'row')}`}
        </output>
      </div>
      <div className={styles.rows}>
        {isComparisons ? (
          <DataTable
            caption="Comparisons of claims"
            rows={shownComparisons}
            columns={comparisonColumns}
            idOf={(row) => row.id}
          />
        ) : (
          <DataTable
            caption="Claims without a comparison"
            rows={shownClaims}
            columns={claimColumns}
            idOf={(row) => row.id}
          />
        )}
      </div>
    </div>
  );
}

/** On a phone status and reason stand under the sign and the claims, since there is no room beside them. */
function columnsOfComparisons(documents: Documents, isPhone: boolean): Column<ComparisonRow>[] {
  const type: Column<ComparisonRow> = {
    id: 'type',
    title: 'How they stand',
    share: isPhone ? 1.6 : 1.1,
    sortBy: ({ sign }) => SIGNS[sign.type].name,
    show: ({ sign }) => (
      <span className={styles.type}>
        <MarkedSign type={sign.type} isCandidate={sign.status === 'candidate'} />
        <span>
          {SIGNS[sign.type].verb}
          {sign.because === null ? '' : ` because of ${BECAUSE_WORDS[sign.because]}`}
          {isPhone ? <span className={styles.under}>{STATUS_WORDS[sign.status]}</span> : null}
        </span>
      </span>
    ),
  };
  const claims: Column<ComparisonRow> = {
    id: 'claims',
    title: 'Claims',
    share: 2.6,
    sortBy: (row) => row.claims[0] ?? null,
    show: (row) => (
      <>
        {row.claims.map((text) => (
          <span key={text} className={styles.claim}>
            {text}
          </span>
        ))}
        {isPhone ? <span className={styles.under}>{row.sign.reason}</span> : null}
      </>
    ),
  };
  if (isPhone) return [type, claims, documentsColumn(documents)];
  return [
    type,
    { id: 'status', title: 'Status', share: 0.6, sortBy: ({ sign }) => STATUS_WORDS[sign.status] },
    { id: 'kind', title: 'Kind', share: 0.6, sortBy: ({ sign }) => KIND_WORDS[sign.kind] },
    claims,
    { id: 'reason', title: 'Reason', share: 3, sortBy: ({ sign }) => sign.reason },
    documentsColumn(documents),
    { id: 'topic', title: 'Topic', share: 0.9, sortBy: ({ topics }) => topics.join(', ') },
  ];
}

function columnsOfClaims(documents: Documents, isPhone: boolean): Column<ClaimRow>[] {
  const claim: Column<ClaimRow> = {
    id: 'claim',
    title: 'Claim',
    share: 3,
    sortBy: ({ answer }) => answer.text,
  };
  const figure: Column<ClaimRow> = {
    id: 'figure',
    title: 'Figure',
    share: isPhone ? 1.1 : 0.8,
    sortBy: ({ answer }) => answer.quantity?.low ?? answer.quantity?.high ?? null,
    show: ({ answer }) => (answer.quantity ? figureInWords(answer.quantity) : '–'),
  };
  if (isPhone) return [claim, figure, documentsColumn(documents)];
  return [
    claim,
    figure,
    {
      id: 'date',
      title: 'Date or as-of',
      share: 0.9,
      sortBy: ({ answer }) => answer.day,
      show: ({ answer: { when, quantity } }) => formatDate(when ?? quantity?.asOf ?? null),
    },
    {
      id: 'affirmed',
      title: 'Affirmed',
      share: 0.6,
      isNumber: true,
      sortBy: ({ answer }) => answer.affirmed,
    },
    { id: 'negated', title: 'Negated', share: 0.6, isNumber: true, sortBy: ({ answer }) => answer.negated },
    {
      id: 'question',
      title: 'Question',
      share: 2.2,
      sortBy: ({ questions }) => questions.join(' ') || null,
    },
    documentsColumn(documents),
    { id: 'topic', title: 'Topic', share: 0.9, sortBy: ({ topic }) => topic },
  ];
}

type Documents = ReadonlyMap<string, DocumentRef>;

function documentsColumn(documents: Documents): Column<ComparisonRow> & Column<ClaimRow> {
  const lettersOf = (row: ComparisonRow | ClaimRow) =>
    ('answer' in row ? row.answer.documents : row.documents)
      .flatMap((id) => documents.get(id) ?? [])
      .sort((one, other) => (one.siglum ?? '').localeCompare(other.siglum ?? ''));
  return {
    id: 'documents',
    title: 'In',
    share: 0.6,
    sortBy: (row) =>
      lettersOf(row)
        .map(({ siglum }) => siglum)
        .join(' ') || null,
    show: (row) => (
      <span className={styles.sigla}>
        {lettersOf(row).map((document) => (
          <Siglum key={document.id} document={document} isLink />
        ))}
      </span>
    ),
  };
}

/** The documents that were read, by id; the graph of claims has their ids alone. */
function useDocuments(): Documents {
  const dataset = useCurrentDataset();
  const { data } = useCitationGraph(dataset?.id ?? null);
  return useMemo(
    () =>
      new Map(
        (data?.nodes ?? []).flatMap(({ key, attributes }): [string, DocumentRef][] =>
          attributes.type === 'document'
            ? [
                [
                  key,
                  {
                    id: key,
                    title: attributes.label,
                    siglum: attributes.siglum,
                    publishedAt: attributes.publishedAt,
                    held: attributes.held,
                  },
                ],
              ]
            : [],
        ),
      ),
    [data],
  );
}

const wordsOfComparison = ({ claims, sign, topics }: ComparisonRow) =>
  [
    ...claims,
    sign.reason,
    SIGNS[sign.type].verb,
    STATUS_WORDS[sign.status],
    KIND_WORDS[sign.kind],
    ...topics,
  ].join(' ');
const wordsOfClaim = ({ answer, questions, topic }: ClaimRow) =>
  [answer.text, ...questions, topic ?? ''].join(' ');
