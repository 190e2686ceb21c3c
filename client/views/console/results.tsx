// The answer: how many rows it has and in what time, where it was cut, and its rows as the address says.
import type { UseQueryResult } from '@tanstack/react-query';
import { ApiError } from '../../api.ts';
import { QUERY_LIMITS, type QueryAnswer } from '#schema';
import { Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import type { Asked } from './asked.ts';
import styles from './console.module.css';
import { Export } from './export.tsx';
import { ResultChart } from './result-chart.tsx';
import { ResultPicture } from './result-picture.tsx';
import { ResultTable } from './result-table.tsx';
import { TimeBar } from './time-bar.tsx';
import { type InTime, useAnswerInTime } from './use-answer-in-time.ts';

type Props = { asked: Asked | null; answer: UseQueryResult<QueryAnswer>; run: (rows?: number) => void };

export function Results({ asked, answer, run }: Props) {
  const { data: whole, error, isFetching } = answer;
  const isThere = whole !== undefined && !isFetching && !error;
  const inTime = useAnswerInTime(isThere && whole.rows.length > 0 ? whole : undefined);
  const data = inTime?.answer ?? whole;
  return (
    <>
      <div className={styles.head}>
        <output className={styles.status}>
          {isFetching ? 'Asking …' : error ? '' : whole ? countsOf(whole) : asked ? 'Cancelled.' : ''}
        </output>
        {isThere && data && !inTime?.isWaiting ? <Export answer={data} /> : null}
      </div>
      {isThere && whole.truncated ? <Cut answer={whole} run={run} /> : null}
      {inTime ? <TimeBar inTime={inTime} /> : null}
      <div className={styles.rows}>{contentOf({ asked, answer, inTime, run })}</div>
    </>
  );
}

function contentOf({
  asked,
  answer: { data, error, isFetching },
  inTime,
  run,
}: Props & { inTime: InTime | null }) {
  if (isFetching || inTime?.isWaiting) return <LoadingLines lines={9} label="The answer is on its way." />;
  if (error) return <Wrong error={error} run={run} />;
  if (inTime && inTime.answer.rows.length === 0)
    return (
      <Empty title="No row is of this time">
        <p>What the rows hold has no part in the days that are chosen.</p>
      </Empty>
    );
  if (data) return <Rows answer={inTime?.answer ?? data} />;
  if (asked)
    return (
      <Empty title="The query was cancelled">
        <p>The server has let it go; nothing is kept of it. Run asks it again.</p>
      </Empty>
    );
  return (
    <Empty title="Ask the graph">
      <p>
        Write a query in Cypher, or take one from the gallery, and run it with Ctrl Enter. It can only read.
      </p>
    </Empty>
  );
}

function Rows({ answer }: { answer: QueryAnswer }) {
  const [{ layout }] = useViewState();
  if (answer.rows.length === 0)
    return (
      <Empty title="No row answers this">
        <p>The query ran to its end and found nothing. A name or an id in it may be written otherwise.</p>
      </Empty>
    );
  if (layout === 'picture') return <ResultPicture answer={answer} />;
  return layout === 'chart' ? <ResultChart answer={answer} /> : <ResultTable answer={answer} />;
}

/** What the server says against the query: where it is, and what is allowed instead. */
function Wrong({ error, run }: { error: Error; run: () => void }) {
  const problem = error instanceof ApiError ? error.problem : null;
  const place = problem?.problems?.find(({ line }) => line !== null);
  const isRefused = problem !== null && problem.status >= 400 && problem.status < 500;
  return (
    <div role="alert" className={styles.wrong}>
      <h2>{TITLES[problem?.code ?? ''] ?? 'The query could not be answered'}</h2>
      {place ? (
        <p>
          Line {place.line}, column {place.column}: {place.message}
        </p>
      ) : (
        <p>{error.message}</p>
      )}
      {place?.mend ? <p>{place.mend}</p> : null}
      {isRefused ? null : (
        <button type="button" className={styles.button} onClick={() => run()}>
          Try again
        </button>
      )}
    </div>
  );
}

const TITLES: Record<string, string> = {
  'query-refused': 'The query cannot be run like this',
  'query-timeout': 'The query took too long and was ended',
  'too-many-queries': 'Too many queries are waiting',
  'no-answer': 'The server does not answer',
};

function Cut({ answer: { truncatedBy, limits }, run }: { answer: QueryAnswer; run: (rows: number) => void }) {
  const megabytes = `${limits.bytes / 1024 / 1024} MB`;
  const more = limits.rows < MOST ? MOST : null;
  return (
    <p className={styles.cut}>
      <strong>
        Cut at {truncatedBy === 'bytes' ? megabytes : countOf(limits.rows, 'row')}: there would be more.
      </strong>{' '}
      {truncatedBy === 'rows' && more !== null ? (
        <button type="button" className={styles.link} onClick={() => run(more)}>
          Ask for {formatNumber(more)}
        </button>
      ) : (
        'Narrow the question, or return fewer columns.'
      )}
    </p>
  );
}

const MOST = QUERY_LIMITS.rows;

function countsOf({ rowCount, columns, elapsedMs }: QueryAnswer): string {
  return `${countOf(rowCount, 'row')}, ${countOf(columns.length, 'column')}, in ${formatNumber(elapsedMs)} ms`;
}
