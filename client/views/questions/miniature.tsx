// The small picture of a card's answers: dots and open ends on an axis, a square for each assertion of a proposition.
import { useMemo } from 'react';
import { type Answer, layoutMiniature, type MiniatureMark, SQUARE } from '#layout';
import styles from './miniature.module.css';
import { describeAnswers } from './words.ts';

/** @param width px */
export function Miniature({ answers, width }: { answers: readonly Answer[]; width: number }) {
  const { height, axes, groups, dividers } = useMemo(() => layoutMiniature(answers, width), [answers, width]);
  if (height === 0) return null;
  return (
    <svg
      className={styles.miniature}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={describeAnswers(answers)}
    >
      {axes.map(({ y, from, to, marks }) => (
        <g key={y} transform={`translate(0 ${y})`}>
          <path className={styles.axis} d={`M${from} 0H${to}`} />
          {marks.map((mark) => (
            <Mark key={mark.claims[0]} mark={mark} />
          ))}
        </g>
      ))}
      {dividers.map(({ x, y, height: length }) => (
        <path key={`${x}/${y}`} className={styles.divider} d={`M${x} ${y}v${length}`} />
      ))}
      {groups.map(({ claim, affirmed, negated, sign }) => (
        <g key={claim}>
          {[...affirmed, ...negated].map(({ x, y }) => (
            <rect key={`${x}/${y}`} className={styles.square} x={x} y={y} width={SQUARE} height={SQUARE} />
          ))}
          {sign ? (
            <text className={styles.not} x={sign.x} y={sign.y + SQUARE}>
              ¬
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function Mark({ mark: { shape, x, end, isNegated } }: { mark: MiniatureMark }) {
  const solidEnd = x + (end - x) * 0.4;
  return (
    <>
      {shape === 'range' ? (
        <path className={styles.whisker} d={`M${x} -3.5v7M${x} 0H${end}M${end} -3.5v7`} />
      ) : null}
      {shape === 'from' || shape === 'up-to' ? (
        <>
          <path className={styles.whisker} d={`M${x} 0H${solidEnd}`} />
          <path className={styles.open} d={`M${solidEnd} 0H${end}`} />
          <circle className={styles.hollow} cx={x} r={3.4} />
        </>
      ) : null}
      {shape === 'point' ? <circle className={styles.dot} cx={x} r={3.8} /> : null}
      {isNegated ? (
        <text className={styles.not} x={x - 3} y={-5}>
          ¬
        </text>
      ) : null}
    </>
  );
}
