// The overview of questions and claims as rows: topics, and the questions and answers of what is open.
import { useMemo } from 'react';
import type { ClaimOverview } from '#schema';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { useCurrentDataset } from '../../state/current.ts';
import { questionName, topicName } from './overview-words.ts';
import styles from './table.module.css';

type Row = {
  id: string;
  name: string;
  kind: string;
  questions: number | null;
  claims: number | null;
  assertions: number | null;
  comparisons: number;
};

const COLUMNS: Column<Row>[] = [
  { id: 'name', title: 'Topic, question or answer', share: 4, sortBy: ({ name }) => name },
  { id: 'kind', title: 'Kind', share: 1, sortBy: ({ kind }) => kind },
  { id: 'questions', title: 'Questions', isNumber: true, sortBy: ({ questions }) => questions },
  { id: 'claims', title: 'Claims', isNumber: true, sortBy: ({ claims }) => claims },
  { id: 'assertions', title: 'Assertions', isNumber: true, sortBy: ({ assertions }) => assertions },
  { id: 'comparisons', title: 'Comparisons', isNumber: true, sortBy: ({ comparisons }) => comparisons },
];

export function OverviewTable({ overview }: { overview: ClaimOverview }) {
  const titles = useCurrentDataset()?.topics;
  const rows = useMemo(() => rowsOf(overview, titles ?? []), [overview, titles]);
  return (
    <div className={styles.frame}>
      <p className={styles.note}>
        Groups, as they stand in the picture: what is opened there has its rows here.
      </p>
      <div className={styles.rows}>
        <DataTable
          caption="Questions and claims in groups"
          rows={rows}
          columns={COLUMNS}
          idOf={({ id }) => id}
          initial={{ column: 'comparisons', isDescending: true }}
        />
      </div>
    </div>
  );
}

function rowsOf({ topics }: ClaimOverview, titles: readonly { id: string; title: string }[]): Row[] {
  return topics.flatMap((topic) => [
    {
      id: topic.key,
      name: topicName(topic, titles),
      kind: 'topic',
      questions: topic.questions,
      claims: topic.claims,
      assertions: null,
      comparisons: sum(topic.signs),
    },
    ...topic.items.flatMap((question) => [
      {
        id: question.key,
        name: questionName(question),
        kind: question.id === null ? 'claims' : 'question',
        questions: null,
        claims: question.claims,
        assertions: question.assertions,
        comparisons: sum(question.signs),
      },
      ...question.answers.map(({ id, text, affirmed, negated, comparisons }) => ({
        id,
        name: text,
        kind: 'answer',
        questions: null,
        claims: null,
        assertions: affirmed + negated,
        comparisons,
      })),
    ]),
  ]);
}

function sum(signs: { count: number }[]): number {
  return signs.reduce((all, { count }) => all + count, 0);
}
