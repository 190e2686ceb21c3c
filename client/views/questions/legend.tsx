// What the signs, dots and squares of the view mean, in words.
import type { ReactNode } from 'react';
import type { ComparisonType } from '#schema';
import styles from './legend.module.css';
import { MarkedSign } from './sign-mark.tsx';

const MEANINGS: Record<ComparisonType, string> = {
  contradicts: 'cannot both be so',
  dispute: 'affirmed by one, negated by another',
  updates: 'a later state of the same count',
  differs: 'not the same, for a reason that is named',
};
const ORDER: readonly ComparisonType[] = ['contradicts', 'dispute', 'updates', 'differs'];

export function Legend() {
  return (
    <section className={styles.legend} aria-label="Signs and figures">
      <h2>Signs</h2>
      <ul>
        {ORDER.map((type) => (
          <li key={type}>
            <MarkedSign type={type} isCandidate={false} />
            <span>{MEANINGS[type]}</span>
          </li>
        ))}
        <li>
          <MarkedSign type="contradicts" isCandidate />
          <span>dashed: a candidate, which a fair reader could take either way</span>
        </li>
      </ul>
      <h2>Answers</h2>
      <ul>
        <Drawn drawing={<circle cx="15" cy="7" r="3.8" className={styles.solid} />}>one figure</Drawn>
        <Drawn drawing={<path d="M4 3.5v7M4 7h22M26 3.5v7" className={styles.line} />}>
          from one figure to another
        </Drawn>
        <Drawn
          drawing={
            <>
              <path d="M8 7h6" className={styles.line} />
              <path d="M14 7h14" className={styles.line} strokeDasharray="3 2.2" />
              <circle cx="5" cy="7" r="3.4" className={styles.hollow} />
            </>
          }
        >
          “more than”, “at least”: the other end is not stated, the drawn length means nothing
        </Drawn>
        <Drawn
          drawing={
            <>
              <path d="M1 3.5h7v7h-7zM10 3.5h7v7h-7z" className={styles.solid} />
              <path d="M20 1v12" className={styles.divider} />
              <path d="M23 3.5h7v7h-7z" className={styles.solid} />
            </>
          }
        >
          a square for each assertion; a line parts the answers, or affirmed from negated
        </Drawn>
      </ul>
    </section>
  );
}

function Drawn({ drawing, children }: { drawing: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 30 14" width={30} height={14} aria-hidden="true" focusable="false">
        {drawing}
      </svg>
      <span>{children}</span>
    </li>
  );
}
