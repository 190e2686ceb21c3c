// What becomes of claims without some sources: those that lose their last known origin, and those that keep one.
import type { Removals, RemovalView } from '#schema';
import { Answer, Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { useLeftOut } from '../../state/left-out.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import styles from './origins.module.css';
import { useOriginLists } from './use-origin-lists.ts';

export function RemovalLists() {
  const { removals } = useOriginLists();
  const { ids } = useLeftOut();
  if (ids.length === 0)
    return (
      <Empty title="No source is left out">
        Choose among the facets which actors and documents to leave out, or do so in the panel of a claim.
        Here stands, then, which claims lose their last known origin and which keep one.
      </Empty>
    );
  return (
    <Answer query={removals} loading={<LoadingLines lines={9} label="What is left is on its way." />}>
      {(found) => <Lists removals={found} />}
    </Answer>
  );
}

function Lists({ removals }: { removals: Removals }) {
  const { lost, kept, withoutOrigin, untouched } = removals;
  return (
    <>
      <List title="Lose their last known origin" {...lost} />
      <List title="Keep a known origin" {...kept} />
      <p className={styles.quiet}>
        Of {countOf(untouched, 'claim')} nothing falls away
        {withoutOrigin > 0 ? `; ${formatNumber(withoutOrigin)} had no known origin before` : ''}.
      </p>
    </>
  );
}

function List({ title, total, items }: { title: string; total: number; items: readonly RemovalView[] }) {
  const [{ selected }] = useViewState();
  return (
    <section className={styles.list} aria-label={title}>
      <h2 className={styles.heading}>
        {title} <span className={styles.quiet}>{formatNumber(total)}</span>
      </h2>
      <ul>
        {items.map(({ claim, sentence, documentsBefore, documentsAfter }) => (
          <li key={claim.id} data-selected={claim.id === selected || undefined}>
            <SelectLink id={claim.id} className={styles.link}>
              {claim.text}
            </SelectLink>
            <p className={styles.quiet}>
              {sentence} Documents left: {formatNumber(documentsAfter)} of {formatNumber(documentsBefore)}.
            </p>
          </li>
        ))}
      </ul>
      {total > items.length ? (
        <p className={styles.quiet}>
          The first {formatNumber(items.length)} of {formatNumber(total)}.
        </p>
      ) : null}
    </section>
  );
}
