// One side of a comparison: the claim in our words, the exact words it rests on, where they stand, and the whole chain.
import { useState } from 'react';
import type { AssertionView, ClaimView } from '#schema';
import { AssertionWords } from '../theme/assertion-words.tsx';
import { Chain } from '../theme/chain.tsx';
import { countOf, formatDate, formatNumber } from '../theme/number-and-date.ts';
import { Siglum } from '../theme/siglum.tsx';
import { remarksOn } from './assertion-remarks.ts';
import styles from './comparison.module.css';
import { MarkedFigures } from './marked-figures.tsx';
import { ReadInText, TextLink } from './panel-sections.tsx';

const FIRST = 2;

/**
 * @param claim left out where both sides speak of one claim
 * @param figures the figures in which this side differs, marked in its words
 */
export function ComparisonSide({
  claim,
  title,
  assertions,
  figures,
}: {
  claim?: ClaimView;
  title?: string;
  assertions: AssertionView[];
  figures: string[];
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [first, ...further] = assertions;
  const shown = isOpen ? further : further.slice(0, FIRST - 1);
  return (
    <section className={styles.side} aria-label={claim?.text ?? title}>
      <h3 className={styles.sideTitle}>{claim ? <TextLink id={claim.id}>{claim.text}</TextLink> : title}</h3>
      {first ? <Passage assertion={first} figures={figures} /> : null}
      <div className={styles.further}>
        {shown.map((assertion) => (
          <Passage key={assertion.id} assertion={assertion} figures={figures} />
        ))}
        {further.length > shown.length ? (
          <button type="button" className={styles.more} onClick={() => setIsOpen(true)}>
            {countOf(further.length - shown.length, 'more passage')}
          </button>
        ) : null}
      </div>
    </section>
  );
}

function Passage({ assertion, figures }: { assertion: AssertionView; figures: string[] }) {
  const { document } = assertion;
  const remarks = remarksOn(assertion).filter((remark) => remark !== 'negates');
  return (
    <article className={styles.passage}>
      <p className={styles.words}>
        <AssertionWords
          large
          assertion={assertion}
          renderClaim={(words) => <MarkedFigures words={words} figures={figures} />}
        />
      </p>
      <p className={styles.place}>
        <Siglum document={document} isLink /> {document.title}, {formatDate(document.publishedAt)}
        <br />
        <TextLink id={assertion.id}>at {formatNumber(assertion.quote.start)}</TextLink>
        {remarks.map((remark) => (
          <span key={remark}> · {remark}</span>
        ))}{' '}
        · <ReadInText document={document.id} assertion={assertion.id} />
      </p>
      <div className={styles.chain}>
        <Chain assertion={assertion} />
      </div>
    </article>
  );
}
