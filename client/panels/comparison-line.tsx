// One comparison in a list: its sign, the claims it compares, its status. Opens the comparison panel.
import type { ComparisonView } from '#schema';
import { useComparison } from '../api.ts';
import { hoverHandlers } from '../state/hover.ts';
import { KIND_WORDS } from '../theme/comparison-words.ts';
import { SelectLink } from '../theme/select-link.tsx';
import { Sign, SIGNS } from '../theme/sign.tsx';
import styles from './panel.module.css';

export function ComparisonLine({
  comparison,
}: {
  comparison: Pick<ComparisonView, 'id' | 'type' | 'kind' | 'status'> & {
    claims: readonly { id: string; text: string }[];
  };
}) {
  return (
    <span {...hoverHandlers(comparison.id)}>
      <SelectLink id={comparison.id} className={styles.comparisonLine}>
        <Sign type={comparison.type} />
        <span>
          {comparison.claims.map((claim) => (
            <span key={claim.id} className={styles.comparedClaim}>
              {claim.text}
            </span>
          ))}
          <span className={styles.quiet}>
            {SIGNS[comparison.type].verb} · {KIND_WORDS[comparison.kind]} · {comparison.status}
          </span>
        </span>
      </SelectLink>
    </span>
  );
}

/** The same where only the id is known. */
export function ComparisonLineById({ id }: { id: string }) {
  const { data, isError } = useComparison(id);
  if (data) return <ComparisonLine comparison={data} />;
  return <p className={styles.quiet}>{isError ? 'This comparison could not be read.' : '…'}</p>;
}
