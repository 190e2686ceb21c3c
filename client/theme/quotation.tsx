// A source's exact words: always in the serif, always between quotation marks. Ours never are.
import type { ReactNode } from 'react';
import styles from './grammar.module.css';

type QuotationProps = {
  /** Larger, as where two are compared. */
  large?: boolean;
} & ({ words: string; children?: never } | { words?: never; children: ReactNode });

export function Quotation({ words, children, large = false }: QuotationProps) {
  return (
    <q className={large ? `${styles.quotation} ${styles.comparison}` : styles.quotation} dir="auto">
      {words ?? children}
    </q>
  );
}
