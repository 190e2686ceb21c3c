// The words that an assertion rests on, as every list, card and panel shows them: what carries the claim in full ink,
// what gives its date, place or subject quieter, in the order of the text.
import type { ReactNode } from 'react';
import type { AssertionView } from '#schema';
import styles from './grammar.module.css';
import { Quotation } from './quotation.tsx';
import { wordsInOrder } from './words-in-order.ts';

/** @param renderClaim how the words of the claim are shown, where something in them stands out */
export function AssertionWords({
  assertion,
  large = false,
  renderClaim = (words) => words,
}: {
  assertion: Pick<AssertionView, 'quote' | 'scope'>;
  large?: boolean;
  renderClaim?: (words: string) => ReactNode;
}) {
  return (
    <Quotation large={large}>
      {wordsInOrder(assertion).map(({ text, start, isClaim }) => (
        <span key={start} className={isClaim ? undefined : styles.around}>
          {isClaim ? renderClaim(text) : text}
        </span>
      ))}
    </Quotation>
  );
}
