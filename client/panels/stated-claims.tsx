// Claims in a list, each with who affirms and who negates it; the questions they answer; and the documents they stand in.
import type { CountedQuestion, DocumentRef, StatedClaim } from '#schema';
import { hoverHandlers } from '../state/hover.ts';
import { countOf } from '../theme/number-and-date.ts';
import { DocumentLine } from './document-line.tsx';
import { Givers } from './givers.tsx';
import styles from './panel.module.css';
import { ListSection, TextLink } from './panel-sections.tsx';

type Listed<Item> = { name: string; title: string; total: number; items: Item[] };

export function StatedClaims(props: Listed<StatedClaim>) {
  return (
    <ListSection {...props} first={6} keyOf={(one) => one.id}>
      {(claim) => <StatedClaimCard claim={claim} />}
    </ListSection>
  );
}

function StatedClaimCard({ claim }: { claim: StatedClaim }) {
  const { id, text, affirmed, negated, statements } = claim;
  const unlisted = affirmed + negated - statements.length;
  return (
    <div className={styles.card} {...hoverHandlers(id)}>
      <p className={styles.claim}>
        <TextLink id={id}>{text}</TextLink>
      </p>
      <Givers statements={statements} />
      {unlisted > 0 ? (
        <p className={styles.quiet}>and in {countOf(unlisted, 'more assertion')}; the claim lists them</p>
      ) : null}
    </div>
  );
}

export function CountedQuestions({ total, items }: Omit<Listed<CountedQuestion>, 'name' | 'title'>) {
  return (
    <ListSection
      isTight
      name="questions"
      title="Questions that these claims answer"
      total={total}
      items={items}
      first={6}
      keyOf={(one) => one.id}
    >
      {(one) => (
        <p className={styles.line}>
          <TextLink id={one.id}>{one.text}</TextLink>
          <span className={`${styles.quiet} ${styles.times}`}>{countOf(one.claims, 'claim')}</span>
        </p>
      )}
    </ListSection>
  );
}

export function CountedDocuments({ items }: { items: { document: DocumentRef; assertions: number }[] }) {
  return (
    <ListSection
      isTight
      name="documents"
      title="Documents"
      items={items}
      first={8}
      keyOf={(one) => one.document.id}
    >
      {(one) => <DocumentLine document={one.document} aside={countOf(one.assertions, 'assertion')} />}
    </ListSection>
  );
}
