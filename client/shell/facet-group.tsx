// One facet: its values with counts, as check boxes. Nothing chosen leaves everything in.
import type { ReactNode } from 'react';
import { hoverHandlers } from '../state/hover.ts';
import { formatNumber } from '../theme/number-and-date.ts';
import { LoadingLines } from './answer-state.tsx';
import styles from './facets.module.css';

export type FacetValue = {
  id: string;
  label: string;
  mark: ReactNode;
  count: number;
  /** The id that lights up in the picture while this value is pointed at. */
  lights?: string;
};

export function FacetGroup({
  title,
  values,
  chosen,
  onChange,
  doesNotHold = null,
}: {
  title: string;
  values: FacetValue[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
  /** Why it leaves everything in, whatever is chosen. */
  doesNotHold?: string | null;
}) {
  if (doesNotHold !== null)
    return (
      <section className={styles.group} aria-label={title}>
        <p className={styles.heading}>{title}</p>
        <p className={styles.remark}>{doesNotHold}</p>
      </section>
    );
  if (values.length === 0) return null;
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>
        {title}
        {chosen.length > 0 ? (
          <button type="button" className={styles.all} onClick={() => onChange([])}>
            all<span className="unseen"> of {title}</span>
          </button>
        ) : null}
      </legend>
      {values.map((value) => (
        <label
          key={value.id}
          className={styles.row}
          title={value.label}
          data-empty={value.count === 0 || undefined}
          {...(value.lights ? hoverHandlers(value.lights) : {})}
        >
          <input
            type="checkbox"
            className="unseen"
            checked={chosen.includes(value.id)}
            onChange={() => toggle(value.id)}
          />
          <span className={styles.mark}>{value.mark}</span>
          <span className={styles.label}>{value.label}</span>
          <span className={styles.count}>{formatNumber(value.count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function FacetsLoading() {
  return <LoadingLines lines={8} label="The facets are on their way." />;
}
