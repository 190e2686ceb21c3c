// How origins are grouped, as a choice that stands beside every number of them.
import { LineageGroup } from '#schema';
import { Segments } from '../shell/segments.tsx';
import { useViewState } from '../state/view-state.ts';
import styles from './lineage.module.css';

const TITLES: Record<LineageGroup, string> = {
  none: 'nothing',
  publisher: 'publisher',
  membership: 'membership',
};

export function GroupingSwitch() {
  const [{ grouping }, change] = useViewState();
  return (
    <div className={styles.grouping}>
      <span aria-hidden="true">Grouped by</span>
      <Segments
        label="Origins are grouped by"
        options={LineageGroup.options.map((id) => ({ id, title: TITLES[id] }))}
        value={grouping}
        onChange={(id) => change({ grouping: LineageGroup.parse(id) })}
      />
    </div>
  );
}
