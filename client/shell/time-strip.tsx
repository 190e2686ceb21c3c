// The strip at the foot of the page: of which days the dataset's assertions are. Drawing over it chooses a time, which
// every view then keeps to. It opens to show how many there are, and which date counts.
import { useElementSize, useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { daysOf } from '#overview';
import { layoutTimeStrip } from '#layout';
import type { DatasetDates } from '#schema';
import { useDatesOf } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { useViewState } from '../state/view-state.ts';
import { Icon } from '../theme/icons.tsx';
import { countOf, daysInWords, formatDate, formatNumber } from '../theme/number-and-date.ts';
import { findView } from '../views/index.ts';
import { DuringFields } from './during-fields.tsx';
import { TimeBrush } from './time-brush.tsx';
import styles from './time-strip.module.css';

/** px over the axis. */
const HEIGHT = { closed: 22, open: 62 };
/** px under it, for the names of days. */
const NAMES = 20;

/** Nothing where the view has lanes of its own, or no date is stated at all. */
export function TimeStrip() {
  const [{ view, dated, during }, change] = useViewState();
  const dataset = useCurrentDataset();
  const [isOpen, setIsOpen] = useLocalStorage({
    key: 'stemma-time-open',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const isShown = findView(view).id !== 'timeline';
  const { data } = useDatesOf(isShown ? (dataset?.id ?? null) : null);
  const lane = data?.lanes.find((one) => one.lane === dated);
  if (!isShown || data === undefined || lane === undefined) return null;
  if (data.lanes.every((one) => one.dated.length === 0)) return null;
  const days = daysOf(during);
  return (
    <section className={styles.strip} aria-label="Time" data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        title={isOpen ? 'Close the strip of time' : 'Open the strip of time'}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'down' : 'right'} size={12} /> Time
      </button>
      <Days lanes={data.lanes} dated={lane.dated} isOpen={isOpen} />
      <p className={styles.said}>
        {days ? (
          <>
            <strong>{daysInWords(`${days.from}/${days.to}`)}</strong>{' '}
            <button type="button" className={styles.link} onClick={() => change({ during: null })}>
              all dates
            </button>
          </>
        ) : lane.undated > 0 ? (
          <span title={`${countOf(lane.undated, 'assertion')} without a date by which it was ${dated}`}>
            {formatNumber(lane.undated)} not dated
          </span>
        ) : null}
      </p>
      {isOpen ? (
        <div className={styles.fields}>
          <DuringFields className={styles.field} />
          <button
            type="button"
            className={styles.link}
            onClick={() => change({ view: 'timeline', layout: null, opened: [] })}
          >
            Timeline and replay
          </button>
        </div>
      ) : null}
    </section>
  );
}

function Days({
  lanes,
  dated,
  isOpen,
}: {
  lanes: DatasetDates['lanes'];
  dated: DatasetDates['lanes'][number]['dated'];
  isOpen: boolean;
}) {
  const { ref, width } = useElementSize();
  const height = isOpen ? HEIGHT.open : HEIGHT.closed;
  const strip = useMemo(
    () => (width === 0 ? null : layoutTimeStrip(lanes, dated, { width, height })),
    [lanes, dated, width, height],
  );
  const [first, last] = [strip?.ends.first ?? null, strip?.ends.last ?? null];
  return (
    <>
      <span className={styles.end}>{first === null ? null : formatDate(first)}</span>
      <div ref={ref} className={styles.days} title="Draw over the days to choose a time">
        {strip ? (
          <svg className={styles.drawing} width={width} height={height + (isOpen ? NAMES : 1)}>
            {strip.breaks.map(({ start, end }) => (
              <rect key={start} className={styles.break} x={start} width={end - start} height={height} />
            ))}
            <TimeBrush layout={strip} top={0} />
            <g className={styles.marks}>
              <path className={styles.axis} d={`M${strip.axis.start} ${height - 0.5}H${strip.axis.end}`} />
              {strip.spans.map(({ start, end, key }) => (
                <rect key={key} x={start} y={height - 4} width={Math.max(2, end - start)} height={3} />
              ))}
              {strip.days.map(({ x, day, height: high, assertions }) => (
                <path key={day} d={`M${x} ${height}v${-high}`}>
                  <title>{`${formatDate(day)}: ${countOf(assertions, 'assertion')}`}</title>
                </path>
              ))}
              {isOpen
                ? strip.ticks.map(({ x, label }) => (
                    <text key={x} x={x} y={height + 14} textAnchor="middle">
                      {label}
                    </text>
                  ))
                : null}
            </g>
          </svg>
        ) : null}
      </div>
      <span className={styles.end}>{last === null ? null : formatDate(last)}</span>
    </>
  );
}
