// Who takes it from whom, as far as the replay has come: places are those of who cites whom, and stay; what has not come
// yet is a small ring, a document that is not published yet a dotted spine.
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import {
  type FlowArrow,
  type FlowLayout,
  type FlowPlace,
  gatherSpines,
  layoutFlow,
  SPINE_TEXT,
} from '#layout';
import { ActorKind, type CitationGraph, type Timeline } from '#schema';
import { useCitationGraph } from '../../api.ts';
import { Answer, LoadingLines } from '../../shell/answer-state.tsx';
import { citationsWithin } from '../../state/during.ts';
import { useViewState } from '../../state/view-state.ts';
import { ActorShape } from '../../theme/actor-shape.tsx';
import { SelectLink } from '../../theme/select-link.tsx';
import { spineSays, tellingOf } from '../citations/descriptions.ts';
import styles from './spread-picture.module.css';
import { type SpreadStates, spreadStates } from './spread-states.ts';
import { useTextWidth } from './use-text-width.ts';

export function SpreadPicture({ timeline, at }: { timeline: Timeline; at: number }) {
  const query = useCitationGraph(timeline.dataset);
  return (
    <Answer query={query} loading={<LoadingLines lines={6} label="The picture is on its way." />}>
      {(graph) => <Drawn timeline={timeline} at={at} graph={graph} />}
    </Answer>
  );
}

/** px for the rows of a picture that has this many, names and heads included. */
const heightFor = (rows: number): number => 36 + Math.max(7, rows) * 18 + 16;

function Drawn({ timeline, at, graph }: { timeline: Timeline; at: number; graph: CitationGraph }) {
  const { ref, width, height } = useElementSize();
  const textWidth = useTextWidth();
  const [{ step }] = useViewState();
  const layout = useMemo(() => {
    if (width === 0) return null;
    const part = citationsWithin(graph, timeline.assertions);
    const telling = tellingOf(graph);
    const rows = part.nodes.filter(({ attributes }) => attributes.type === 'actor').length;
    // Every origin has its row: one that was folded away could not appear.
    const needed = heightFor(width < 560 ? rows * 1.5 : rows);
    const flow = layoutFlow(part, {
      width,
      height: needed,
      opened: [],
      textWidth,
      wordsOf: (id) => spineSays(id, telling),
    });
    return gatherSpines(flow, height);
  }, [timeline, graph, width, height, textWidth]);
  const states = useMemo(
    () => layout && spreadStates(timeline.steps.items, at, step === null, layout),
    [layout, timeline, at, step],
  );
  return (
    <section ref={ref} className={styles.room} aria-label="Who takes it from whom, up to this step">
      {layout && states ? <Flow layout={layout} states={states} /> : null}
    </section>
  );
}

function Flow({ layout, states }: { layout: FlowLayout; states: SpreadStates }) {
  const drawing = useRef<SVGSVGElement>(null);
  const { now } = states;
  useEffect(() => {
    const mark = drawing.current?.querySelector(`[data-now="${CSS.escape(now ?? '')}"]`);
    mark?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  const { heads, isCompact } = layout;
  return (
    <svg ref={drawing} className={styles.drawing} width={layout.width} height={layout.height}>
      <g className={styles.heads} aria-hidden="true">
        <text x={heads.origins} y={heads.y} textAnchor="end">
          Origins
        </text>
        {heads.relays === null || isCompact ? null : (
          <text x={heads.relays} y={heads.y}>
            Those who pass on
          </text>
        )}
        <text
          x={isCompact ? heads.spines + 14 : heads.spines}
          y={heads.y}
          textAnchor={isCompact ? 'end' : 'start'}
        >
          {isCompact ? '◂ cites · Documents' : 'Documents, by date'}
        </text>
      </g>
      <g aria-hidden="true">
        {layout.arrows.map((arrow) =>
          arrow.isOnTap ? null : <Line key={arrow.key} arrow={arrow} state={states.arrow(arrow)} />,
        )}
      </g>
      {layout.places.map((place) => (
        <PlaceMark
          key={place.key}
          place={place}
          states={states}
          size={layout.nameSize}
          hasRoom={!isCompact && !layout.places.some((other) => other.y === place.y && other.x > place.x)}
        />
      ))}
      {layout.spines.map((spine) => (
        <SpineMark key={spine.id} spine={spine} states={states} isCompact={isCompact} />
      ))}
    </svg>
  );
}

function Line({
  arrow: { path, width },
  state,
}: {
  arrow: FlowArrow;
  state: ReturnType<SpreadStates['arrow']>;
}) {
  const { start, bendStart, control1, control2, bendEnd, end } = path;
  const curve = [control1, control2, bendEnd].map(({ x, y }) => `${x} ${y}`).join(' ');
  return (
    <g className={styles.line} data-state={state}>
      <path
        d={`M${start.x} ${start.y}L${bendStart.x} ${bendStart.y}C${curve}L${end.x} ${end.y}`}
        strokeWidth={width}
      />
      <path className={styles.head} d={`M${end.x} ${end.y}l6.5 -3.4v6.8z`} />
    </g>
  );
}

const SHAPE = 15;

/** @param hasRoom nobody else stands at its right, where it is said that it has not come */
function PlaceMark({
  place,
  states,
  size,
  hasRoom,
}: {
  place: FlowPlace;
  states: SpreadStates;
  size: number;
  hasRoom: boolean;
}) {
  const { id, x, y, nameX, label, shown, role, isHeld } = place;
  const state = states.place(id);
  const kind = ActorKind.safeParse(place.kind);
  const later = states.isUndated(id) ? 'when is not stated' : 'later';
  return (
    <g
      className={styles.place}
      data-state={state}
      data-place={id}
      data-now={states.isNow(id) ? states.now : undefined}
    >
      <SelectLink
        id={id}
        label={`${shown === label ? label : `${shown}: ${label}`}${state === 'here' ? '' : `, ${later}`}`}
        tabIndex={-1}
      >
        <title>{label}</title>
        {states.isNow(id) ? <circle className={styles.ring} cx={x} cy={y} r={11} /> : null}
        {state === 'here' && kind.success ? (
          <svg x={x - SHAPE / 2} y={y - SHAPE / 2} width={SHAPE} height={SHAPE} overflow="visible">
            <ActorShape kind={kind.data} isHeld={isHeld} size={SHAPE} />
          </svg>
        ) : (
          <circle className={styles.dot} cx={x} cy={y} r={state === 'here' ? 5 : 3} />
        )}
        <text x={x + nameX} y={y + 4} fontSize={size} textAnchor={role === 'relay' ? 'start' : 'end'}>
          {shown}
        </text>
      </SelectLink>
      {state === 'here' || role === 'relay' || !hasRoom ? null : (
        <text className={styles.later} x={x + 12} y={y + 4}>
          {later}
        </text>
      )}
    </g>
  );
}

function SpineMark({
  spine,
  states,
  isCompact,
}: {
  spine: FlowLayout['spines'][number];
  states: SpreadStates;
  isCompact: boolean;
}) {
  const { id, left, top, breadth, height, siglum, words } = spine;
  const state = states.document(id);
  const middle = left + breadth / 2;
  const lines: { text: string; y: number; part: keyof typeof SPINE_TEXT }[] = [];
  const wide = words.height === 0 ? breadth + 8 : words.x - left + 200;
  let below = words.top;
  for (const part of ['voices', 'title', 'note'] as const)
    for (const text of words[part]) {
      below += SPINE_TEXT[part].line;
      lines.push({ text, y: below - 4, part });
    }
  return (
    <g
      className={styles.spine}
      data-state={state}
      data-document={id}
      data-now={states.isNow(id) ? states.now : undefined}
    >
      <SelectLink
        id={id}
        label={`${[siglum, ...lines.map(({ text }) => text)].join(' ')}${state === 'here' ? '' : ', not yet published'}`}
        tabIndex={-1}
      >
        <rect x={left} y={top} width={breadth} height={height} rx={1} />
        <text
          className={styles.siglum}
          x={middle}
          y={isCompact ? top + height / 2 + 4 : top + 15}
          textAnchor="middle"
        >
          {siglum}
        </text>
        <rect
          className={styles.aim}
          x={left - 4}
          y={words.top}
          width={wide}
          height={Math.max(height, words.height)}
        />
      </SelectLink>
      {lines.map(({ text, y, part }) => (
        <text key={y} className={styles[part]} x={words.x} y={y} fontSize={SPINE_TEXT[part].size}>
          {text}
        </text>
      ))}
    </g>
  );
}
