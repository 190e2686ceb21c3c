// What has no date stands apart from the axis, counted.
import type { TimelineLane } from '#schema';
import { formatNumber } from '../../theme/number-and-date.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import { LANE_TITLES } from './lanes.tsx';
import type { LaneItem } from './marks.ts';
import styles from './timeline.module.css';

export function Undated({ lanes }: { lanes: { lane: TimelineLane; items: LaneItem[] }[] }) {
  if (lanes.length === 0) return null;
  return (
    <section className={styles.undated} aria-labelledby="undated">
      <h3 id="undated">When is not stated</h3>
      {lanes.map(({ lane, items }) => (
        <details key={lane}>
          <summary>
            {LANE_TITLES[lane]}: {formatNumber(items.length)}
          </summary>
          <ul>
            {items.map(({ id, label, opens }) => (
              <li key={id}>{opens === null ? label : <SelectLink id={opens}>{label}</SelectLink>}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
