// The list that the address names; above it, where origins are counted, how they are grouped.
import { GroupingSwitch } from '../../panels/grouping-switch.tsx';
import { useViewState } from '../../state/view-state.ts';
import { CircleCards } from './circle-cards.tsx';
import { EchoCards } from './echo-cards.tsx';
import styles from './origins.module.css';
import { RemovalLists } from './removal-lists.tsx';

export function Picture() {
  const [{ layout }] = useViewState();
  return (
    <div className={styles.scroller}>
      {layout === 'circles' ? null : <GroupingSwitch />}
      {layout === 'circles' ? <CircleCards /> : layout === 'without' ? <RemovalLists /> : <EchoCards />}
    </div>
  );
}
