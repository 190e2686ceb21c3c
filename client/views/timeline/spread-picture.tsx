// Who takes it from whom, as far as the replay has come: places are those of who cites whom, and stay; what has not come
// yet is a small ring, a document that is not published yet a dotted spine.
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { type FlowLayout, gatherSpines, layoutFlow } from '#layout';
import type { CitationGraph, Timeline } from '#schema';
import { useTextWidth } from '../../canvas/use-text-width.ts';
import { useCitationGraph } from '../../api.ts';
import { Answer } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { citationsWithin } from '#overview';
import { type Fallen, haveFallen, useFallen } from '../../state/fallen.ts';
import { useViewState } from '../../state/view-state.ts';
import { spineSays, tellingOf } from '../citations/descriptions.ts';
import { Line, PlaceMark, SpineMark } from './spread-marks.tsx';
import styles from './spread-picture.module.css';
import { type SpreadStates, spreadStates } from './spread-states.ts';

export function SpreadPicture({ timeline, at }: { timeline: Timeline; at: number }) {
  const query = useCitationGraph(timeline.dataset);
  return (
    <Answer query={query} loading={<LoadingShape shape="picture" label="The picture is on its way." />}>
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
  const fallen = useFallen();
  const isLeft = useMemo(() => leftIn(layout, fallen), [layout, fallen]);
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
          arrow.isOnTap ? null : (
            <Line
              key={arrow.key}
              arrow={arrow}
              state={states.arrow(arrow)}
              isFallen={haveFallen(arrow.assertions, fallen)}
            />
          ),
        )}
      </g>
      {layout.places.map((place) => (
        <PlaceMark
          key={place.key}
          place={place}
          states={states}
          isFallen={!isLeft(place.key)}
          size={layout.nameSize}
          hasRoom={!isCompact && !layout.places.some((other) => other.y === place.y && other.x > place.x)}
        />
      ))}
      {layout.spines.map((spine) => (
        <SpineMark
          key={spine.id}
          spine={spine}
          states={states}
          isFallen={!isLeft(spine.id)}
          isCompact={isCompact}
        />
      ))}
    </svg>
  );
}

/** Whether an end of the arrows still has one that stands without the sources that are left out. */
function leftIn({ arrows }: FlowLayout, fallen: Fallen | null): (key: string) => boolean {
  if (fallen === null) return () => true;
  const left = new Set(
    arrows
      .filter(({ assertions }) => !haveFallen(assertions, fallen))
      .flatMap(({ source, target }) => [source, target]),
  );
  return (key) => left.has(key);
}
