// Figures of an open card: a row for each answer and origin on one axis, and brackets with signs between the rows.
import { useMemo } from 'react';
import { type Bracket, layoutFigures, OPEN_END, placeBrackets, readFigure, type Sign } from '#layout';
import { haveFallen, useFallen } from '../../state/fallen.ts';
import { useIsHovered } from '../../state/hover.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { formatNumber } from '../../theme/number-and-date.ts';
import { Siglum } from '../../theme/siglum.tsx';
import type { FigureChart as Chart, FigureRow } from './answer-rows.ts';
import { AnswerOrigin } from './answer-origin.tsx';
import styles from './figure-chart.module.css';
import { FigurePlot } from './figure-plot.tsx';
import { SignButton } from './sign-mark.tsx';
import { useLitClaims } from './use-lit-claims.ts';
import { datesInWords } from './words.ts';

const LANE = 28;
const SIGN = 22;
const HEIGHTS = {
  wide: { axis: 26, title: 34, row: 36 },
  narrow: { axis: 26, title: 34, row: 56 },
};

/**
 * @param width px; below 520 the origin stands above its figure
 * @param signs those between the claims of the chart
 */
export function FigureChart({
  chart,
  signs,
  width,
}: {
  chart: Chart;
  signs: readonly Sign[];
  width: number;
}) {
  const isNarrow = width < 520;
  const sizes = isNarrow ? HEIGHTS.narrow : HEIGHTS.wide;
  const rows = chart.sections.flatMap((section) => section.rows);
  const brackets = useMemo(
    () => placeBrackets(toBrackets(chart, signs, sizes), SIGN + 2),
    [chart, signs, sizes],
  );
  const lanes = brackets.length === 0 ? 0 : Math.max(...brackets.map(({ lane }) => lane)) + 1;
  const bracketWidth = lanes === 0 ? 0 : lanes * LANE + 22;
  const originWidth = isNarrow ? 0 : Math.min(230, Math.round(width * 0.34));
  const plotWidth = width - originWidth - bracketWidth - (isNarrow ? 12 : 0);
  const figures = rows.map(({ claim }) => readFigure(claim.quantity));
  const axis = layoutFigures(figures, plotWidth, Math.min(OPEN_END.large, plotWidth / 4), isNarrow ? 3 : 5);
  const lit = useLitClaims(signs);
  const fallen = useFallen();
  const notes = (row: FigureRow) => notesOf(row, haveFallen(row.assertions, fallen));

  return (
    <div className={styles.chart} style={{ inlineSize: width }}>
      <svg
        className={styles.ticks}
        width={plotWidth}
        height={sizes.axis}
        style={{ marginInlineStart: originWidth }}
        aria-hidden="true"
      >
        {axis.ticks.map(({ x, value }) => (
          <text key={value} x={x} y={14} textAnchor={x < 12 ? 'start' : 'middle'}>
            {formatNumber(value)}
            {chart.unit === 'percent' ? '%' : ''}
          </text>
        ))}
      </svg>
      {chart.sections.map(({ title, rows: sectionRows }) => (
        <section key={title ?? ''} aria-label={title ?? undefined}>
          {title === null ? null : (
            <h4 className={styles.title} style={{ blockSize: sizes.title, marginInlineEnd: bracketWidth }}>
              {title}
            </h4>
          )}
          {sectionRows.map((row) => (
            <Row
              key={row.key}
              row={row}
              isLit={lit.has(row.claim.id)}
              isFallen={haveFallen(row.assertions, fallen)}
              notes={isNarrow ? notes(row) : []}
              blockSize={sizes.row}
              inlineSize={width - bracketWidth}
            >
              <FigurePlot
                row={row}
                notes={isNarrow ? [] : notes(row)}
                mark={axis.marks[rows.indexOf(row)] ?? null}
                ticks={axis.ticks}
                width={plotWidth}
                height={isNarrow ? 30 : sizes.row}
              />
            </Row>
          ))}
        </section>
      ))}
      {lanes === 0 ? null : (
        <div
          className={styles.brackets}
          style={{ insetInlineStart: width - bracketWidth, inlineSize: bracketWidth }}
        >
          <svg width={bracketWidth} height="100%" aria-hidden="true">
            {brackets.map(({ id, lane, from, to }) => (
              <BracketLine key={id} comparison={id} x={lane * LANE + 28} from={from} to={to} />
            ))}
          </svg>
          {brackets.map(({ id, lane, sign: y }) => {
            const sign = signs.find(({ comparison }) => comparison === id);
            if (!sign) return null;
            return (
              <span
                key={id}
                style={{ insetInlineStart: lane * LANE + 28 - SIGN / 2, insetBlockStart: y - SIGN / 2 }}
              >
                <SignButton sign={sign} size={SIGN} />
              </span>
            );
          })}
        </div>
      )}
    </div>
  );
}

type RowProps = {
  row: FigureRow;
  isLit: boolean;
  isFallen: boolean;
  /** Shown under the origin. */
  notes: readonly string[];
  blockSize: number;
  inlineSize: number;
  children: React.ReactNode;
};

function Row({ row, isLit, isFallen, notes, blockSize, inlineSize, children }: RowProps) {
  const select = useSelect();
  const [{ selected }] = useViewState();
  return (
    <button
      type="button"
      className={isLit || selected === row.claim.id ? `${styles.row} ${styles.lit}` : styles.row}
      data-fallen={isFallen || undefined}
      style={{ minBlockSize: blockSize, inlineSize }}
      onClick={() => select(row.claim.id)}
    >
      <span className={styles.origin}>
        <AnswerOrigin actors={row.actors} work={row.work} />
        {notes.length > 0 ? <span className={styles.notes}>{notes.join(' · ')}</span> : null}
        <span className={styles.sigla}>
          {row.documents.map((document) => (
            <Siglum key={document.id} document={document} />
          ))}
        </span>
      </span>
      {children}
    </button>
  );
}

function BracketLine({
  comparison,
  x,
  from,
  to,
}: {
  comparison: string;
  x: number;
  from: number;
  to: number;
}) {
  const [{ selected }] = useViewState();
  const isLit = useIsHovered(comparison) || selected === comparison;
  return (
    <path
      className={isLit ? styles.litBracket : styles.bracket}
      d={from === to ? `M0 ${from}H${x}` : `M0 ${from}H${x}V${to}H0`}
    />
  );
}

/** What stands beside a figure: the days it holds for, several passages, a reading that is not certain, that it falls. */
const notesOf = ({ claim, assertions, certainty }: FigureRow, isFallen: boolean): string[] =>
  [
    datesInWords(claim.quantity),
    assertions.length > 1 ? `${assertions.length} passages` : null,
    certainty === 'certain' ? null : `reading: ${certainty}`,
    isFallen ? 'falls away' : null,
  ].filter((note) => note !== null);

/** From the first row of one claim to the first row of the other, in px from the top of the chart. */
function toBrackets(chart: Chart, signs: readonly Sign[], sizes: typeof HEIGHTS.wide): Bracket[] {
  const middles = new Map<string, number>();
  let y = sizes.axis;
  for (const { title, rows } of chart.sections) {
    if (title !== null) y += sizes.title;
    for (const { claim } of rows) {
      if (!middles.has(claim.id)) middles.set(claim.id, y + sizes.row / 2);
      y += sizes.row;
    }
  }
  return signs.flatMap(({ comparison, claims: [one, other = one] }) => {
    const from = middles.get(one ?? '');
    const to = middles.get(other ?? '');
    return from === undefined || to === undefined ? [] : [{ id: comparison, from, to }];
  });
}
