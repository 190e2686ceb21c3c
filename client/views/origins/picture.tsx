// The list that the address names.
import { useViewState } from '../../state/view-state.ts';
import { CircleCards } from './circle-cards.tsx';
import { EchoCards } from './echo-cards.tsx';
import styles from './origins.module.css';
import { RemovalLists } from './removal-lists.tsx';

export function Picture() {
  const [{ layout }] = useViewState();
  return (
    <div className={styles.scroller}>
      {layout === 'circles' ? <CircleCards /> : layout === 'without' ? <RemovalLists /> : <EchoCards />}
    </div>
  );
}
