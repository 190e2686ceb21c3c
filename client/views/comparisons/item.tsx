// One comparison of the list: its sign, what is compared, the reason; and its status, kind, documents and topic.
import type { ComparisonView } from '#schema';
import { topicsOf } from '../../state/comparison-list.ts';
import { hoverHandlers, useIsHovered } from '../../state/hover.ts';
import { useViewState } from '../../state/view-state.ts';
import { KIND_WORDS } from '../../theme/comparison-words.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import { Siglum } from '../../theme/siglum.tsx';
import { SIGNS } from '../../theme/sign.tsx';
import { MarkedSign } from '../questions/sign-mark.tsx';
import { STATUS_WORDS } from '../questions/words.ts';
import styles from './list.module.css';

export function ComparisonItem({
  comparison,
  topics,
}: {
  comparison: ComparisonView;
  topics: ReadonlyMap<string, string>;
}) {
  const { id, type, kind, status, claims, reason, review, documents } = comparison;
  const [{ selected }] = useViewState();
  const isLit = useIsHovered(id);
  return (
    <article
      className={styles.item}
      data-comparison={id}
      data-lit={isLit || undefined}
      data-selected={selected === id || undefined}
      {...hoverHandlers(id)}
    >
      <MarkedSign type={type} isCandidate={status === 'candidate'} size={22} />
      <div className={styles.told}>
        <SelectLink id={id} className={styles.claims}>
          <span className="unseen">{SIGNS[type].verb}: </span>
          {claims.map((claim) => (
            <span key={claim.id}>{claim.text}</span>
          ))}
        </SelectLink>
        <p className={styles.reason}>{reason}</p>
      </div>
      <div className={styles.facts}>
        <span className={styles.status}>
          {STATUS_WORDS[status]}
          {review === null ? '' : ` by ${review.by}`}
        </span>
        {review?.isOlderRule ? <span>against an older version of the rule</span> : null}
        <span>{KIND_WORDS[kind]}</span>
        <span>
          {topicsOf(comparison)
            .map((topic) => topics.get(topic) ?? topic)
            .join(', ')}
        </span>
        <span className={styles.sigla}>
          {documents.map((document) => (
            <Siglum key={document.id} document={document} isLink />
          ))}
        </span>
      </div>
    </article>
  );
}
