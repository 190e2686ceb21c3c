// The answers of a question on two tracks: by the day they are of, and by publication. Rows are links to the claims.
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { twoOrders } from '#layout';
import type { Timeline } from '#schema';
import { hoverHandlers, useHover } from '../../state/hover.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatDate } from '../../theme/number-and-date.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import styles from './two-orders.module.css';

const ROW = 26;

export function TwoOrders({ timeline: { of, answers } }: { timeline: Timeline }) {
  const orders = useMemo(() => twoOrders(answers), [answers]);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [hovered] = useHover();
  const [{ selected }] = useViewState();
  // With one day there is nothing to order.
  if (of.kind !== 'question' || new Set(answers.map(({ asOf }) => asOf.earliest)).size < 2) return null;
  const { byDay, byPublication, lines, crossed } = orders;
  const isLit = (claim: string) => claim === hovered || claim === selected || undefined;
  const y = (row: number) => row * ROW + ROW / 2;
  return (
    <section className={styles.orders} aria-labelledby="two-orders">
      <h3 id="two-orders">Two orders of the answers</h3>
      <p className={styles.note}>
        {crossed === 0
          ? 'As far as dates show, none was published before one of an earlier day.'
          : `${countOf(crossed, 'pair')} published in another order than that of their days; their lines are bold.`}
      </p>
      <div className={styles.tracks}>
        <div>
          <h4>By the day they are of</h4>
          <ol>
            {byDay.map(({ claim, text, asOf }) => (
              <li key={claim} data-lit={isLit(claim)} {...hoverHandlers(claim)}>
                <span className={styles.date}>{formatDate(asOf.text)}</span>
                <SelectLink id={claim} className={styles.text}>
                  {text}
                </SelectLink>
              </li>
            ))}
          </ol>
        </div>
        <div ref={ref} className={styles.between} aria-hidden="true">
          <svg width={width} height={answers.length * ROW}>
            {lines.map(({ claim, from, to, isCrossed }) => (
              <path
                key={claim}
                data-lit={isLit(claim)}
                data-crossed={isCrossed || undefined}
                d={`M2 ${y(from)}C${width / 2} ${y(from)} ${width / 2} ${y(to)} ${width - 2} ${y(to)}`}
              />
            ))}
          </svg>
        </div>
        <div>
          <h4>By first publication</h4>
          <ol>
            {byPublication.map(({ claim, text, published }) => (
              <li key={claim} data-lit={isLit(claim)} {...hoverHandlers(claim)} title={text}>
                <span className={styles.date}>{formatDate(published?.text ?? null)}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}
