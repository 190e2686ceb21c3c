// One figure on its axis: a full dot, a range between ticks, or an open dot whose line runs out where an end is not stated.
import type { FigureMark } from '#layout';
import type { FigureRow } from './answer-rows.ts';
import styles from './figure-chart.module.css';
import { figureInWords } from './words.ts';

type FigurePlotProps = {
  row: FigureRow;
  /** Shown beside the figure. */
  notes: readonly string[];
  mark: FigureMark | null;
  ticks: readonly { x: number; value: number }[];
  width: number;
  height: number;
};

export function FigurePlot({ row, notes, mark, ticks, width, height }: FigurePlotProps) {
  const figure = figureInWords(row.claim.quantity);
  const told = row.polarity === 'negates' ? `denies ${figure}` : figure;
  const middle = height / 2;
  const [left, right] = mark ? [Math.min(mark.x, mark.end), Math.max(mark.x, mark.end)] : [0, 0];
  const { x, anchor } = placeLabel(left, right, width, { told, notes: notes.join(' · ') });
  return (
    <svg
      className={styles.plot}
      width={width}
      height={height}
      role="img"
      aria-label={[told, ...notes].join(', ')}
    >
      {ticks.map(({ x, value }) => (
        <path key={value} className={value === 0 ? styles.zero : styles.tick} d={`M${x} 0V${height}`} />
      ))}
      {mark ? (
        <g className={styles.mark} transform={`translate(0 ${middle})`}>
          <MarkShape mark={mark} />
        </g>
      ) : null}
      <text className={styles.label} x={x} y={middle + 4.5} textAnchor={anchor}>
        <tspan className={styles.value}>{told}</tspan>
        {notes.map((note) => (
          <tspan key={note} dx={7}>
            {note}
          </tspan>
        ))}
      </text>
    </svg>
  );
}

/**
 * Where the words stand: after their mark, else before it, on the side with more room where neither has enough. Where
 * they cannot but cross it, their beginning, which is the figure, stays in sight.
 */
function placeLabel(
  left: number,
  right: number,
  width: number,
  { told, notes }: { told: string; notes: string },
): { x: number; anchor: 'start' | 'end' } {
  // What a letter takes at most, and on average: at 13 px and 600, and at 12 px.
  const atMost = told.length * 7 + notes.length * 6 + 20;
  const onAverage = told.length * 6.5 + notes.length * 5.2 + 16;
  if (right + atMost <= width) return { x: right + 10, anchor: 'start' };
  if (left >= onAverage) return { x: left - 10, anchor: 'end' };
  return { x: Math.min(right + 10, Math.max(0, width - atMost + 10)), anchor: 'start' };
}

function MarkShape({ mark: { shape, x, end } }: { mark: FigureMark }) {
  if (shape === 'point') return <circle cx={x} r={5} />;
  if (shape === 'range') return <path d={`M${x} -5v10M${x} 0H${end}M${end} -5v10`} />;
  const way = Math.sign(end - x);
  const solidEnd = x + (end - x) * 0.6;
  return (
    <>
      <path d={`M${x + way * 5} 0H${solidEnd}`} />
      <path strokeDasharray="5 3" d={`M${solidEnd} 0H${end}`} />
      <path d={`M${end - way * 6} -4L${end} 0L${end - way * 6} 4`} />
      <circle className={styles.hollow} cx={x} r={4.6} />
    </>
  );
}
