// What the marks of the lanes and of the replay's picture mean.
import type { ReactNode } from 'react';
import styles from './legend.module.css';

export function Legend() {
  return (
    <section className={styles.legend} aria-label="Marks of the timeline">
      <h2>Dates</h2>
      <ul>
        <Drawn drawing={<circle cx="15" cy="8" r="5" className={styles.solid} />}>dated to the day</Drawn>
        <Drawn drawing={<rect x="4" y="5" width="22" height="6" rx="3" className={styles.span} />}>
          within a span; an end that fades is not known
        </Drawn>
        <Drawn drawing={<circle cx="15" cy="8" r="4.5" className={styles.hollow} />}>
          later than this step
        </Drawn>
        <Drawn drawing={<rect x="3" y="1" width="24" height="14" className={styles.ground} />}>
          in order, but not to scale
        </Drawn>
      </ul>
      <h2>Spread</h2>
      <ul>
        <Drawn drawing={<rect x="12" y="1" width="6" height="14" className={styles.solid} />}>
          a document that is published
        </Drawn>
        <Drawn drawing={<rect x="12" y="1" width="6" height="14" className={styles.dotted} />}>
          not yet published
        </Drawn>
      </ul>
    </section>
  );
}

function Drawn({ drawing, children }: { drawing: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 30 16" width={30} height={16} aria-hidden="true" focusable="false">
        {drawing}
      </svg>
      <span>{children}</span>
    </li>
  );
}
