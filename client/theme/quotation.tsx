// A source's exact words: always in the serif, always between quotation marks. Ours never are.
import styles from './grammar.module.css';

/**
 * @param large the size of the comparison panel
 */
export function Quotation({ words, large = false }: { words: string; large?: boolean }) {
  return (
    <q className={large ? `${styles.quotation} ${styles.comparison}` : styles.quotation} dir="auto">
      {words}
    </q>
  );
}
