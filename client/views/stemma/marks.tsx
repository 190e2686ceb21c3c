// The marks of the picture: words, lines with their heads, signs between readings, witnesses.
import type { KeyboardEvent } from 'react';
import {
  boxOfText,
  roundedPath,
  type StemmaLine,
  type StemmaNode,
  type StemmaSign,
  type StemmaText,
  WITNESS_RADIUS,
} from '#layout';
import { measureText } from '../../canvas/measure.ts';
import { type Fallen, haveFallen } from '../../state/fallen.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { useViewState } from '../../state/view-state.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import { SIGNS } from '../../theme/sign.tsx';
import styles from './stemma.module.css';

export function Words({ words }: { words: readonly StemmaText[] }) {
  return words.map(({ text, x, y, anchor, size, weight, face, tone, isMarked, isCut }) => (
    <text
      key={`${x} ${y} ${text}`}
      className={styles.word}
      data-face={face}
      data-tone={tone}
      data-marked={isMarked}
      data-cut={isCut}
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={size}
      fontWeight={weight}
    >
      {text}
    </text>
  ));
}

export function Lines({
  lines,
  lit,
  fallen,
}: {
  lines: readonly StemmaLine[];
  lit: ReadonlySet<string> | null;
  fallen: Fallen | null;
}) {
  const inFront = (line: StemmaLine) => Number(lit?.has(line.id) ?? false);
  return lines
    .toSorted((one, other) => inFront(one) - inFront(other))
    .map(({ id, points, head, isDotted, words, doubt, link }) => (
      <g
        key={id}
        className={styles.link}
        data-lit={lit?.has(id) || undefined}
        data-fallen={haveFallen(link.assertions, fallen) || undefined}
        aria-hidden="true"
      >
        <title>{link.cues.map((cue) => `“${cue}”`).join(', ')}</title>
        <path
          className={isDotted ? `${styles.line} ${styles.dotted}` : styles.line}
          d={roundedPath(points)}
        />
        <path className={styles.head} d={`M${head.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} />
        <Words words={words} />
        {doubt ? (
          <text className={styles.doubt} x={doubt.x} y={doubt.y + 4} textAnchor="middle">
            ?
          </text>
        ) : null}
      </g>
    ));
}

const SIGN_RADIUS = 11;

export function Signs({ signs }: { signs: readonly StemmaSign[] }) {
  const [{ selected }] = useViewState();
  return (
    <>
      {signs.map(({ comparison, bracket }) => (
        <path
          key={comparison}
          className={styles.bracket}
          data-lit={selected === comparison || undefined}
          d={roundedPath(bracket)}
          aria-hidden="true"
        />
      ))}
      {signs.map(({ comparison, type, isCandidate, reason, x, y }) => (
        <g key={comparison} className={styles.sign}>
          <SelectLink
            id={comparison}
            label={`${SIGNS[type].name}${isCandidate ? ', candidate' : ''}: ${reason}`}
          >
            <title>{reason}</title>
            <circle className={styles.aim} cx={x} cy={y} r={14} />
            <circle cx={x} cy={y} r={SIGN_RADIUS} strokeDasharray={isCandidate ? '2.5 2' : undefined} />
          </SelectLink>
          <text x={x} y={y + 5} textAnchor="middle" aria-hidden="true">
            {SIGNS[type].glyph}
          </text>
        </g>
      ))}
    </>
  );
}

/** A witness: a passage opens its assertion, whoever is known by report their panel. */
export function Node({
  node: { id, witness, look, x, y, siglum, words },
  label,
  isLit,
  isFallen,
  tabIndex,
  onReach,
  onKey,
}: {
  node: StemmaNode;
  label: string;
  isLit: boolean;
  isFallen: boolean;
  tabIndex: number;
  onReach: () => void;
  onKey: (event: KeyboardEvent) => void;
}) {
  const [{ selected }] = useViewState();
  const opens = 'voice' in witness ? id : (witness.actors[0]?.id ?? witness.work?.id ?? id);
  return (
    <g
      className={styles.node}
      data-witness={id}
      data-look={look}
      data-lit={isLit || undefined}
      data-fallen={isFallen || undefined}
      data-selected={selected === opens || undefined}
      {...hoverHandlers(id)}
    >
      <SelectLink id={opens} label={label} tabIndex={tabIndex} onFocus={onReach} onKeyDown={onKey}>
        <circle className={styles.aim} cx={x} cy={y} r={22} />
        {words.map((text) => {
          const { left, top, right, bottom } = boxOfText(text, measureText);
          return (
            <path
              key={`${text.x} ${text.y}`}
              className={styles.aim}
              d={`M${left} ${top}H${right}V${bottom}H${left}Z`}
            />
          );
        })}
        <circle className={styles.ring} cx={x} cy={y} r={WITNESS_RADIUS + 4} />
        <circle className={styles.circle} cx={x} cy={y} r={WITNESS_RADIUS} />
      </SelectLink>
      {/* What is seen is drawn over the link, which has a name of its own. */}
      <g className={styles.siglum} aria-hidden="true">
        <Words words={siglum} />
      </g>
      <g className={styles.words} aria-hidden="true">
        <Words words={words} />
      </g>
    </g>
  );
}
