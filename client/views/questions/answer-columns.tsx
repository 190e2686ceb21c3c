// Propositions of an open card, side by side at equal width: affirmed and negated around one claim, or a column for
// each answer; between neighbours the sign of their comparison.
import { Fragment } from 'react';
import type { Sign } from '#layout';
import type { AssertionView, ClaimView } from '#schema';
import { SIGNS } from '../../theme/sign.tsx';
import styles from './answer-columns.module.css';
import { ClaimText, Passages } from './answer-passages.tsx';
import { assertionsOf } from './answer-rows.ts';
import { SignButton } from './sign-mark.tsx';
import { useLitClaims } from './use-lit-claims.ts';
import { STATUS_WORDS } from './words.ts';

type Part = { title: string | null; signs: readonly Sign[]; assertions: AssertionView[] };
type Column = { key: string; claim: ClaimView; title: string | null; parts: Part[] };

/**
 * @param signs  those between the claims, or on one of them
 * @param inARow how many columns stand beside each other; 1 stacks them
 */
export function AnswerColumns({
  claims,
  signs,
  inARow,
}: {
  claims: readonly ClaimView[];
  signs: readonly Sign[];
  inARow: number;
}) {
  const [only, ...others] = claims;
  if (!only) return null;
  const columns =
    others.length === 0
      ? sidesOf(only)
      : claims.map((claim) => columnOf(claim, between(signs, claim, claim)));
  const hasEdges = others.length === 0 || signs.some((sign) => sign.claims.length === 2);
  // Stacked, all of them are one row that runs down, so that an edge still joins neighbours.
  const perRow = inARow === 1 ? columns.length : inARow;
  const rows = Array.from({ length: Math.ceil(columns.length / perRow) }, (_, row) =>
    columns.slice(row * perRow, (row + 1) * perRow),
  );
  return (
    <>
      {others.length === 0 ? <ClaimText claim={only} /> : null}
      {rows.map((row) => (
        <div key={row[0]?.key} className={styles.columns} data-stacked={inARow === 1 || undefined}>
          {Array.from({ length: perRow }, (_, at) => {
            const column = row[at];
            const before = row[at - 1];
            return (
              <Fragment key={column?.key ?? at}>
                {at > 0 ? (
                  <Edge
                    signs={before && column ? between(signs, before.claim, column.claim) : []}
                    isWide={hasEdges}
                  />
                ) : null}
                {column ? <AnswerColumn column={column} signs={signs} /> : <div className={styles.nothing} />}
              </Fragment>
            );
          })}
        </div>
      ))}
    </>
  );
}

function AnswerColumn({
  column: { claim, title, parts },
  signs,
}: {
  column: Column;
  signs: readonly Sign[];
}) {
  const isLit = useLitClaims(signs).has(claim.id);
  return (
    <div className={isLit ? `${styles.column} ${styles.lit}` : styles.column}>
      {title === null ? <ClaimText claim={claim} /> : <h4 className={styles.side}>{title}</h4>}
      {parts.map((part) => (
        <Fragment key={part.title ?? ''}>
          {part.title === null ? null : (
            <h5 className={styles.part}>
              {part.signs.map((sign) => (
                <SignButton key={sign.comparison} sign={sign} size={18} />
              ))}
              {part.title}
            </h5>
          )}
          <Passages claim={claim} assertions={part.assertions} />
        </Fragment>
      ))}
    </div>
  );
}

/** The signs between two columns, on the edge that joins them; under each the word for it and its status. */
function Edge({ signs, isWide }: { signs: readonly Sign[]; isWide: boolean }) {
  const classes = [styles.between, isWide && styles.wide, signs.length > 0 && styles.joined];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      {signs.map((sign) => (
        <span key={sign.comparison} className={styles.sign}>
          <SignButton sign={sign} size={26} />
          <span>
            {SIGNS[sign.type].verb}
            <br />
            {STATUS_WORDS[sign.status]}
          </span>
        </span>
      ))}
    </div>
  );
}

function sidesOf(claim: ClaimView): Column[] {
  const side = (polarity: AssertionView['polarity'], title: string): Column => ({
    key: polarity,
    claim,
    title,
    parts: [{ title: null, signs: [], assertions: assertionsOf(claim, polarity) }],
  });
  return [side('affirms', 'Affirmed by'), side('negates', 'Negated by')];
}

function columnOf(claim: ClaimView, signs: Sign[]): Column {
  const affirming = assertionsOf(claim, 'affirms');
  const negating = assertionsOf(claim, 'negates');
  const title = negating.length > 0 ? 'Affirmed by' : null;
  const parts: Part[] = [
    { title, signs: [], assertions: affirming },
    { title: 'Negated by', signs, assertions: negating },
  ];
  return {
    key: claim.id,
    claim,
    title: null,
    parts: parts.filter(({ assertions }) => assertions.length > 0),
  };
}

/** Comparisons of exactly these two claims, or of the one claim with itself. */
function between(signs: readonly Sign[], one: ClaimView, other: ClaimView): Sign[] {
  return signs.filter(
    ({ claims: [first, second = first] }) =>
      (first === one.id && second === other.id) || (first === other.id && second === one.id),
  );
}
