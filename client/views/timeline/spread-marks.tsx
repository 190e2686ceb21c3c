// The marks of the replay's picture: lines with their heads, whoever speaks, documents as spines; each by what has come.
import { type FlowArrow, type FlowLayout, type FlowPlace, SPINE_TEXT } from '#layout';
import { ActorKind } from '#schema';
import { ActorShape } from '../../theme/actor-shape.tsx';
import { SelectLink } from '../../theme/select-link.tsx';
import styles from './spread-picture.module.css';
import type { SpreadStates } from './spread-states.ts';

export function Line({
  arrow: { path, width },
  state,
  isFallen,
}: {
  arrow: FlowArrow;
  state: ReturnType<SpreadStates['arrow']>;
  /** Nothing of it is left without the sources that are left out. */
  isFallen: boolean;
}) {
  const { start, bendStart, control1, control2, bendEnd, end } = path;
  const curve = [control1, control2, bendEnd].map(({ x, y }) => `${x} ${y}`).join(' ');
  return (
    <g className={styles.line} data-state={state} data-fallen={isFallen || undefined}>
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
export function PlaceMark({
  place,
  states,
  isFallen,
  size,
  hasRoom,
}: {
  place: FlowPlace;
  states: SpreadStates;
  isFallen: boolean;
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
      data-fallen={isFallen || undefined}
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

export function SpineMark({
  spine,
  states,
  isFallen,
  isCompact,
}: {
  spine: FlowLayout['spines'][number];
  states: SpreadStates;
  isFallen: boolean;
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
      data-fallen={isFallen || undefined}
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
