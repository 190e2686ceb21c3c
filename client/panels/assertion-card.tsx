// One assertion as the lists of panels show it: the claim in our words, the source's words, where they stand, the chain.
import type { AssertionView } from '#schema';
import { useAssertion } from '../api.ts';
import { hoverHandlers } from '../state/hover.ts';
import { AssertionWords } from '../theme/assertion-words.tsx';
import { Chain } from '../theme/chain.tsx';
import { formatNumber } from '../theme/number-and-date.ts';
import { Siglum } from '../theme/siglum.tsx';
import { NEGATES, remarksOn } from './assertion-remarks.ts';
import styles from './panel.module.css';
import { ReadInText, TextLink } from './panel-sections.tsx';

/** @param withClaim false within the panel of that claim */
export function AssertionCard({
  assertion,
  withClaim = true,
}: {
  assertion: AssertionView;
  withClaim?: boolean;
}) {
  return (
    <article className={styles.card} {...hoverHandlers(assertion.id)}>
      {withClaim ? (
        <p className={styles.claim}>
          {assertion.polarity === 'negates' ? <strong>{NEGATES}: </strong> : null}
          <TextLink id={assertion.claim.id}>{assertion.claim.text}</TextLink>
        </p>
      ) : null}
      <p>
        <AssertionWords assertion={assertion} />
      </p>
      <Where assertion={assertion} isPolarityTold={withClaim} />
      <Chain assertion={assertion} />
    </article>
  );
}

/** The same where only the id is at hand. */
export function AssertionCardById({ id }: { id: string }) {
  const { data, isError } = useAssertion(id);
  if (data) return <AssertionCard assertion={data} />;
  return <p className={styles.quiet}>{isError ? 'This assertion could not be read.' : '…'}</p>;
}

/** Document, offset and whatever a reader must know of the passage; the offset opens the assertion. */
function Where({ assertion, isPolarityTold }: { assertion: AssertionView; isPolarityTold: boolean }) {
  const remarks = remarksOn(assertion).filter((remark) => !isPolarityTold || remark !== NEGATES);
  return (
    <p className={styles.where}>
      <Siglum document={assertion.document} isLink />{' '}
      <TextLink id={assertion.id}>at {formatNumber(assertion.quote.start)}</TextLink>
      {remarks.map((remark) => (
        <span key={remark}> · {remark}</span>
      ))}{' '}
      · <ReadInText document={assertion.document.id} assertion={assertion.id} />
    </p>
  );
}
