// The three lanes as a drawing: dots and spans with their names, what is not to scale on tinted ground, the counts over
// the axis, and the day at which the replay stands.
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { dayNumber, layoutTimeline, type PlacedMark, type TimelineLayout, xOfDay } from '#layout';
import type { Timeline, TimelineLane } from '#schema';
import { useTextWidth } from '../../canvas/use-text-width.ts';
import { TimeBrush } from '../../shell/time-brush.tsx';
import { haveFallen, useFallen } from '../../state/fallen.ts';
import { formatDate, formatNumber } from '../../theme/number-and-date.ts';
import { SelectLink, StateLink } from '../../theme/select-link.tsx';
import { countsOverAxis } from './counts-over-axis.ts';
import styles from './lanes.module.css';
import { MarkMenu, openings } from './mark-menu.tsx';
import { datedMarks, type LaneItem } from './marks.ts';

export const LANE_TITLES: Record<TimelineLane, string> = {
  happened: 'Happened',
  said: 'Said',
  published: 'Published',
};

type LanesProps = { timeline: Timeline; items: readonly LaneItem[]; at: number; counting: TimelineLane };

export function Lanes(props: LanesProps) {
  const { ref, width } = useElementSize();
  const textWidth = useTextWidth();
  const { items } = props;
  const layout = useMemo(
    () => (width === 0 ? null : layoutTimeline(datedMarks(items), { width, textWidth })),
    [items, width, textWidth],
  );
  return (
    <section ref={ref} className={styles.lanes} aria-label="Lanes: happened, said, published">
      <p className={styles.hint}>
        Draw over the lanes to choose a time; every view then shows what is of it. What shares a date shares a
        mark, which lists it.
      </p>
      {layout ? <Drawing layout={layout} {...props} /> : null}
    </section>
  );
}

function Drawing({ layout, timeline, items, at, counting }: LanesProps & { layout: TimelineLayout }) {
  const { width, height, lanes, marks, ticks, breaks, axis, scale } = layout;
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const current = timeline.steps.items[at - 1];
  const day = current?.date?.earliest ?? current?.date?.latest;
  const playhead = day ? xOfDay(scale, dayNumber(day)) : null;
  const top = 24;
  const inOrder = useMemo(
    () => marks.toSorted((one, other) => one.y - other.y || one.start - other.start),
    [marks],
  );
  const keys = inOrder.filter((mark) => opensOf(mark, byId) !== null).map(keyOf);
  const [reached, setReached] = useState<string | null>(null);
  const tabStop = reached !== null && keys.includes(reached) ? reached : keys[0];
  const drawing = useRef<SVGSVGElement>(null);
  const focus = (key: string) =>
    drawing.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(key)}"] a`)?.focus();
  // Left and right step through the replay; up and down go from mark to mark, lane after lane.
  const go = (event: KeyboardEvent, key: string) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step && keys[keys.indexOf(key) + step];
    if (!next) return;
    event.preventDefault();
    setReached(next);
    focus(next);
  };
  const [asked, setAsked] = useState<PlacedMark | null>(null);
  return (
    <div className={styles.frame}>
      <svg ref={drawing} className={styles.drawing} width={width} height={height}>
        {breaks.map(({ start, end, words, side }) => (
          <g key={words} className={styles.break} aria-hidden="true">
            <rect x={start} y={top} width={end - start} height={axis.y - top} />
            <path d={`M${side === 'before' ? end + 2 : start - 12} ${axis.y}l3 -6l4 12l3 -6`} />
            <text
              x={side === 'before' ? start : end}
              y={top - 8}
              textAnchor={side === 'before' ? 'start' : 'end'}
            >
              {words}
            </text>
          </g>
        ))}
        <TimeBrush layout={layout} top={top} />
        <g className={styles.ticks} aria-hidden="true">
          {ticks.map(({ x, label }) => (
            <g key={x}>
              <path d={`M${x} ${top}V${axis.y}`} />
              <text x={Math.max(x, 36)} y={axis.y + 18} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
          <path className={styles.axis} d={`M${axis.start} ${axis.y}H${axis.end}`} />
        </g>
        <g className={styles.counts}>
          {lanes[0] && lanes[0].title.y > lanes[0].y ? (
            <text x={lanes[0].title.x} y={axis.y - 5}>
              assertions
            </text>
          ) : null}
          {countsOverAxis(timeline.assertions, counting, layout).map(({ x, width: wide, count }) => (
            <text key={x} x={x + wide / 2} y={axis.y - 5} textAnchor="middle">
              {formatNumber(count)}
            </text>
          ))}
        </g>
        {lanes.map(({ lane, y, title }) => (
          <g
            key={lane}
            className={styles.lane}
            data-counts={lane === counting || undefined}
            aria-hidden="true"
          >
            <text x={title.x} y={title.y}>
              {LANE_TITLES[lane]}
            </text>
            <path d={`M${axis.start} ${y}H${axis.end}`} />
          </g>
        ))}
        {playhead === null || !current?.date ? null : (
          <Playhead x={playhead} from={top} to={axis.y} words={formatDate(current.date.text)} width={width} />
        )}
        {inOrder.map((mark) => (
          <Mark
            key={keyOf(mark)}
            mark={mark}
            byId={byId}
            at={at}
            now={current?.id}
            isTabStop={keyOf(mark) === tabStop}
            onReach={() => setReached(keyOf(mark))}
            onKey={(event) => go(event, keyOf(mark))}
            onAsk={() => setAsked(mark)}
          />
        ))}
      </svg>
      {asked ? (
        <MarkMenu
          says={saysOf(asked, byId)}
          at={{ x: (asked.start + asked.end) / 2, y: asked.y }}
          things={openings(itemsOf(asked, byId))}
          close={() => setAsked(null)}
          giveBack={() => focus(keyOf(asked))}
        />
      ) : null}
    </div>
  );
}

const keyOf = ({ lane, ids: [id] }: PlacedMark): string => `${lane} ${id}`;

/** The things that stand in one mark. */
function itemsOf({ ids }: PlacedMark, byId: ReadonlyMap<string, LaneItem>): LaneItem[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The first of them that opens. */
function opensOf(mark: PlacedMark, byId: ReadonlyMap<string, LaneItem>): string | null {
  return openings(itemsOf(mark, byId))[0]?.id ?? null;
}

function saysOf(mark: PlacedMark, byId: ReadonlyMap<string, LaneItem>): string {
  const labels = itemsOf(mark, byId).map(({ label }) => label);
  return `${LANE_TITLES[mark.lane]}, ${formatDate(mark.date.text)}: ${labels.join('; ')}`;
}

/** The day of the present step, a line through the lanes. */
function Playhead({
  x,
  from,
  to,
  words,
  width,
}: {
  x: number;
  from: number;
  to: number;
  words: string;
  width: number;
}) {
  const half = useTextWidth()(words, 12, { weight: 600 }) / 2 + 8;
  const middle = Math.min(width - half - 1, Math.max(half + 1, x));
  return (
    <g className={styles.playhead} aria-hidden="true">
      <path d={`M${x} ${from}V${to + 4}`} />
      <rect x={middle - half} y={to + 4} width={half * 2} height={19} rx={4} />
      <text x={middle} y={to + 18} textAnchor="middle">
        {words}
      </text>
    </g>
  );
}

function Mark({
  mark,
  byId,
  at,
  now,
  isTabStop,
  onReach,
  onKey,
  onAsk,
}: {
  mark: PlacedMark;
  byId: ReadonlyMap<string, LaneItem>;
  at: number;
  now: string | undefined;
  /** The one mark that Tab leads to; arrow keys lead on from it. */
  isTabStop: boolean;
  onReach: () => void;
  onKey: (event: KeyboardEvent) => void;
  /** Several things open, and one is to be chosen. */
  onAsk: () => void;
}) {
  const fade = useId();
  const items = itemsOf(mark, byId);
  const [opens, ...others] = openings(items);
  const fallen = useFallen();
  const assertions = items.flatMap((item) => item.assertions);
  const { start, end, y, name, date, soft } = mark;
  const isSpan = end > start;
  const says = saysOf(mark, byId);
  const drawn = (
    <>
      {isSpan ? (
        <>
          <linearGradient id={fade}>
            <stop offset="0" stopOpacity={soft.start ? (date.earliest === null ? 0 : 0.55) : 1} />
            <stop offset="0.3" stopOpacity={1} />
            <stop offset="0.6" stopOpacity={0.8} />
            <stop offset="1" stopOpacity={soft.end ? 0 : 1} />
          </linearGradient>
          <rect x={start} y={y - 4} width={end - start} height={8} rx={4} fill={`url(#${fade})`} />
        </>
      ) : (
        <circle cx={start} cy={y} r={5.5} />
      )}
      <rect className={styles.aim} x={start - 8} y={y - 12} width={end - start + 16} height={24} />
      {name ? (
        <>
          <path
            className={styles.stem}
            d={`M${isSpan ? name.x : start} ${name.y > y ? y + 6 : y - 6}V${name.y > y ? name.y - 12 : name.y + 3}`}
          />
          <text x={name.x} y={name.y} textAnchor="middle">
            {name.text}
          </text>
        </>
      ) : null}
    </>
  );
  const link = {
    label: name ? `${name.text}. ${says}` : says,
    tabIndex: isTabStop ? 0 : -1,
    onFocus: onReach,
    onKeyDown: onKey,
    children: drawn,
  };
  return (
    <g
      className={styles.mark}
      data-mark={keyOf(mark)}
      data-later={items.every(({ comes }) => comes > at) || undefined}
      data-fallen={haveFallen(assertions, fallen) || undefined}
      data-now={(now !== undefined && mark.ids.includes(now)) || undefined}
    >
      <title>{says}</title>
      {opens === undefined ? (
        drawn
      ) : others.length === 0 ? (
        <SelectLink id={opens.id} {...link} />
      ) : (
        <StateLink to={{ selected: opens.id }} follow={onAsk} {...link} />
      )}
    </g>
  );
}
