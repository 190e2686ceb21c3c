// The four signs of a comparison, all of one size and colour: none of them is an alarm.
import type { CSSProperties } from 'react';
import type { ComparisonType } from '#schema';
import styles from './grammar.module.css';

export const SIGNS: Record<ComparisonType, { glyph: string; name: string; verb: string; plural: string }> = {
  contradicts: { glyph: '≠', name: 'Contradicts', verb: 'contradicts', plural: 'contradict' },
  dispute: { glyph: '¬', name: 'Disputed', verb: 'is disputed', plural: 'disputed' },
  updates: { glyph: '→', name: 'Updates', verb: 'updates', plural: 'updated' },
  differs: { glyph: '~', name: 'Differs', verb: 'differs', plural: 'differ' },
};

/** @param size diameter in px; 18 beside words, 24–26 as a heading */
export function Sign({ type, size = 18 }: { type: ComparisonType; size?: number }) {
  return (
    <span className={styles.sign} style={{ '--sign': `${size}px` } as CSSProperties}>
      <span aria-hidden="true">{SIGNS[type].glyph}</span>
      <span className="unseen">{SIGNS[type].verb}</span>
    </span>
  );
}
