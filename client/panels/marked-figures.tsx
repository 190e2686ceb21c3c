// A source's words with the figures underlined in which they differ from what they are compared with.
import styles from './comparison.module.css';
import { splitAtFigures } from './split-at-figures.ts';

export function MarkedFigures({ words, figures }: { words: string; figures: string[] }) {
  return splitAtFigures(words, figures).map((part) =>
    part.isMarked ? (
      <mark key={part.start} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
