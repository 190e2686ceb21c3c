// The same content as the picture: every step, in order, with its date, its sentence and what is counted by then; and
// what happened, by date.
import { useMemo } from 'react';
import { stepDateInWords, stepInWords } from '#layout';
import type { Timeline, TimelineStep } from '#schema';
import { Answer } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { formatDate } from '../../theme/number-and-date.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import { Heading } from './heading.tsx';
import { StepSentence } from './step-sentence.tsx';
import styles from './timeline.module.css';
import { useShownTimeline } from './use-shown-timeline.ts';

export function Table() {
  return (
    <Answer
      query={useShownTimeline()}
      loading={<LoadingShape shape="table" label="The timeline is on its way." />}
    >
      {(timeline) => <Rows timeline={timeline} />}
    </Answer>
  );
}

/** A step, or what happened. */
type Row = {
  id: string;
  number: number | null;
  lane: string;
  day: string | null;
  date: string;
  step: TimelineStep | null;
  title: string;
  /** What opens, where it is no step. */
  opens: string | null;
};

function Rows({ timeline }: { timeline: Timeline }) {
  const rows = useMemo(() => rowsOf(timeline), [timeline]);
  return (
    <div className={styles.table}>
      <Heading timeline={timeline} />
      <div className={styles.rows}>
        <DataTable
          caption="Steps and happenings"
          rows={rows}
          columns={COLUMNS}
          idOf={({ id }) => id}
          linkIn={null}
          initial={null}
          leastWidth={720}
        />
      </div>
    </div>
  );
}

function rowsOf({ steps, happenings }: Timeline): Row[] {
  return [
    ...steps.items.map((step, index) => ({
      id: step.id,
      number: index + 1,
      lane: step.kind === 'prints' ? 'published' : 'said',
      day: step.date?.earliest ?? step.date?.latest ?? null,
      date: stepDateInWords(step),
      step,
      title: stepInWords(step)
        .map(({ text }) => text)
        .join(''),
      opens: null,
    })),
    ...happenings.map(({ id, title, date }) => ({
      id,
      number: null,
      lane: 'happened',
      day: date?.earliest ?? date?.latest ?? null,
      date: date ? formatDate(date.text) : 'when is not stated',
      step: null,
      title,
      opens: id,
    })),
  ];
}

const COLUMNS: Column<Row>[] = [
  { id: 'step', title: 'Step', sortBy: ({ number }) => number, isNumber: true },
  { id: 'lane', title: 'Lane', sortBy: ({ lane }) => lane },
  { id: 'date', title: 'Date', share: 2, sortBy: ({ day }) => day, show: ({ date }) => date },
  {
    id: 'what',
    title: 'What',
    share: 6,
    sortBy: ({ title }) => title,
    show: ({ step, title, opens }) =>
      step ? <StepSentence step={step} /> : opens ? <SelectLink id={opens}>{title}</SelectLink> : title,
  },
  ...(['documents', 'outlets', 'origins', 'unidentified'] as const).map((name): Column<Row> => ({
    id: name,
    title: {
      documents: 'Documents',
      outlets: 'Outlets',
      origins: 'Known origins',
      unidentified: 'Unidentified',
    }[name],
    isNumber: true,
    sortBy: ({ step }) => step?.numbers[name] ?? null,
  })),
];
