// The shape of a picture, a sheet of cards or a table that is on its way, so that what comes stands where its shape stood.
import type { CSSProperties } from 'react';
import styles from './loading-shapes.module.css';

type Shape = 'picture' | 'cards' | 'table';

/** @param label what is on its way, for whoever cannot see it */
export function LoadingShape({ shape, label }: { shape: Shape; label: string }) {
  const Drawn = SHAPES[shape];
  return (
    <output className={styles.loading} data-shape={shape}>
      <span className="unseen">{label}</span>
      <Drawn />
    </output>
  );
}

const SHAPES: Record<Shape, () => React.ReactNode> = { picture: Picture, cards: Cards, table: Table };

/** Rows of names, each with a line from it to a few spines at the right. */
function Picture() {
  return (
    <div className={styles.picture} aria-hidden="true">
      {WIDTHS.map((width, row) => (
        <div key={row} className={styles.row} style={{ '--share': width } as CSSProperties}>
          <span className={styles.name} />
          <span className={styles.dot} />
          <span className={styles.line} />
          {row % 4 === 0 ? <span className={styles.spine} /> : null}
        </div>
      ))}
    </div>
  );
}

function Cards() {
  return (
    <div className={styles.cards} aria-hidden="true">
      {WIDTHS.map((width, card) => (
        <div key={card} className={styles.card} style={{ '--share': width } as CSSProperties}>
          <span className={styles.bar} />
          <span className={`${styles.bar} ${styles.thin}`} />
          <span className={`${styles.bar} ${styles.thin}`} />
        </div>
      ))}
    </div>
  );
}

function Table() {
  return (
    <div className={styles.table} aria-hidden="true">
      {WIDTHS.map((width, row) => (
        <div key={row} className={styles.cells} style={{ '--share': width } as CSSProperties}>
          <span className={styles.bar} />
          <span className={styles.bar} />
          <span className={styles.bar} />
        </div>
      ))}
    </div>
  );
}

/** How much of its place each row fills, uneven as names are. */
const WIDTHS = [0.62, 0.88, 0.5, 0.74, 0.94, 0.56, 0.8, 0.68, 0.46, 0.84, 0.6, 0.72];
