// One comparison in a list: its sign, the claims it compares, its status. Opens the comparison panel.
import type { ComparisonView } from '#schema';
import { useComparison } from '../api.ts';
import { hoverHandlers } from '../state/hover.ts';
import { useSelect } from '../state/selection.ts';
import { Sign, SIGNS } from '../theme/sign.tsx';
import styles from './panel.module.css';

export const STATUS_NAMES: Record<ComparisonView['status'], string> = {
  found: 'found by the rule',
  candidate: 'a candidate',
  confirmed: 'confirmed',
  rejected: 'rejected',
};

export function ComparisonLine({ comparison }: { comparison: ComparisonView }) {
  const select = useSelect();
  return (
    <button
      type="button"
      className={styles.comparisonLine}
      onClick={() => select(comparison.id)}
      {...hoverHandlers(comparison.id)}
    >
      <Sign type={comparison.type} />
      <span>
        {comparison.claims.map((claim) => (
          <span key={claim.id} className={styles.comparedClaim}>
            {claim.text}
          </span>
        ))}
        <span className={styles.quiet}>
          {SIGNS[comparison.type].verb}, {comparison.kind}, {STATUS_NAMES[comparison.status]}
        </span>
      </span>
    </button>
  );
}

/** The same where only the id is known. */
export function ComparisonLineById({ id }: { id: string }) {
  const { data, isError } = useComparison(id);
  if (data) return <ComparisonLine comparison={data} />;
  return <p className={styles.quiet}>{isError ? 'This comparison could not be read.' : '…'}</p>;
}
