// Who cites whom in small: the same layout as the large picture, without its words.
import { useMemo } from 'react';
import { layoutFlow, layoutOverview, type Path, type Point } from '#layout';
import { ActorKind, type CitationGraph, type CitationOverview } from '#schema';
import { KIND_HUE } from '../theme/actor-shape.tsx';
import styles from './start-page.module.css';

/** What the picture is laid out for, px; it is then drawn smaller. */
const SIZE = { width: 1180, height: 760 };
const ROOM = 14;
/** Names are not drawn, so that they take no room either. */
const withoutNames = (): number => 0;

export function Miniature({ graph, label }: { graph: CitationGraph; label: string }) {
  const flow = useMemo(
    () =>
      layoutFlow(graph, {
        ...SIZE,
        opened: [],
        textWidth: withoutNames,
        wordsOf: () => ({ voices: '', note: '' }),
      }),
    [graph],
  );
  const { places, arrows, spines } = flow;
  if (places.length === 0) return null;
  const left = Math.min(...places.map(({ x }) => x)) - ROOM;
  const right = Math.max(...spines.map((spine) => spine.left + spine.breadth)) + ROOM;
  const top = Math.min(...places.map(({ y }) => y), ...spines.map((spine) => spine.top)) - ROOM;
  const bottom = Math.max(...places.map(({ y }) => y), ...spines.map((one) => one.top + one.height)) + ROOM;
  return (
    <svg
      className={styles.miniature}
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      role="img"
      aria-label={label}
    >
      {arrows
        .filter(({ isOnTap }) => !isOnTap)
        .map(({ key, path, width, isComment }) => (
          <path
            key={key}
            className={styles.arrow}
            d={drawn(path)}
            strokeWidth={width}
            strokeDasharray={isComment ? '2 3' : undefined}
          />
        ))}
      {spines.map(({ id, left: x, top: y, breadth, height }) => (
        <rect key={id} className={styles.spine} x={x} y={y} width={breadth} height={height} />
      ))}
      {places.map(({ key, x, y, kind, isHeld }) => (
        <PlaceMark key={key} x={x} y={y} hue={hueOf(kind)} isHeld={isHeld} />
      ))}
    </svg>
  );
}

/** The same of an overview: a mark for each group. */
export function GroupsInSmall({ overview, label }: { overview: CitationOverview; label: string }) {
  const { width, height, places, arrows } = useMemo(
    () =>
      layoutOverview(overview, {
        width: SIZE.width,
        textWidth: withoutNames,
        nameOf: () => '',
        titleOf: () => '',
      }),
    [overview],
  );
  return (
    <svg className={styles.miniature} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {arrows.map(({ key, path, width: breadth }) => (
        <path key={key} className={styles.arrow} d={drawn(path)} strokeWidth={breadth} />
      ))}
      {places.map(({ key, x, y }) => (
        <PlaceMark key={key} x={x} y={y} hue="--ink-3" isHeld={false} />
      ))}
    </svg>
  );
}

/** At this size one form does for all kinds; the hue is the kind's. */
function PlaceMark({ x, y, hue, isHeld }: { x: number; y: number; hue: string; isHeld: boolean }) {
  return (
    <circle
      className={styles.place}
      cx={x}
      cy={y}
      r={5}
      style={{ stroke: `var(${hue})`, ...(isHeld ? { fill: `var(${hue})` } : {}) }}
    />
  );
}

function hueOf(kind: string): string {
  const known = ActorKind.safeParse(kind);
  return known.success ? KIND_HUE[known.data] : '--ink-3';
}

function drawn({ start, bendStart, control1, control2, bendEnd, end }: Path): string {
  return `M${at(start)}L${at(bendStart)}C${at(control1)} ${at(control2)} ${at(bendEnd)}L${at(end)}`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
