// An answer of one number for each category or date, as bars that all begin at nothing; to a screen reader a table.
import type { QueryAnswer } from '#schema';
import { Empty } from '../../shell/answer-state.tsx';
import { formatNumber } from '../../theme/number-and-date.ts';
import { chartOf } from './chart-bars.ts';
import styles from './console.module.css';

/** Below more bars than this nobody reads on; the table has them all. */
const MOST_BARS = 200;

export function ResultChart({ answer }: { answer: QueryAnswer }) {
  const chart = chartOf(answer);
  if (chart === null)
    return (
      <Empty title="These rows make no chart">
        <p>
          A chart takes two columns: a category or date that comes once, and a number. For example{' '}
          <code>MATCH (a:Assertion) RETURN a.act AS act, count(*) AS assertions ORDER BY act</code>
        </p>
      </Empty>
    );
  const { category, number, bars, from, to } = chart;
  const share = (value: number) => `${(value / (to - from || 1)) * 100}%`;
  return (
    <>
      <table className={styles.chart}>
        <caption className="unseen">
          {number} by {category}
        </caption>
        <thead>
          <tr>
            <th scope="col">{category}</th>
            <th scope="col" className={styles.value}>
              {number}
            </th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {bars.slice(0, MOST_BARS).map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.value}>{formatNumber(value)}</td>
              <td aria-hidden="true" className={styles.track}>
                <div
                  className={styles.barline}
                  style={{
                    insetInlineStart: share(Math.min(0, value) - from),
                    inlineSize: share(Math.abs(value)),
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bars.length > MOST_BARS ? (
        <p className={styles.note}>
          The first {formatNumber(MOST_BARS)} of {formatNumber(bars.length)}. The table has them all.
        </p>
      ) : null}
    </>
  );
}
