// A quotation with the figures underlined in which it differs from what it is compared with.
import { Quotation } from '../theme/quotation.tsx';
import styles from './comparison.module.css';
import { splitAtFigures } from './split-at-figures.ts';

export function MarkedQuotation({ words, figures }: { words: string; figures: string[] }) {
  return (
    <Quotation large>
      {splitAtFigures(words, figures).map((part) =>
        part.isMarked ? (
          <mark key={part.start} className={styles.mark}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </Quotation>
  );
}
