// The list that the address names; above it, where origins are counted, how they are grouped.
import { GroupingSwitch } from '../../panels/grouping-switch.tsx';
import type { ComponentType } from 'react';
import { useViewState } from '../../state/view-state.ts';
import { CircleCards } from './circle-cards.tsx';
import { EchoCards } from './echo-cards.tsx';
import styles from './origins.module.css';
import { ReaderColumns } from './reader-columns.tsx';
import { RemovalLists } from './removal-lists.tsx';

/** What each layout shows; the first where the address names none. */
const CONTENT: Record<string, ComponentType> = {
  circles: CircleCards,
  without: RemovalLists,
  readers: ReaderColumns,
};

export function Picture() {
  const [{ layout }] = useViewState();
  const Content = CONTENT[layout ?? ''] ?? EchoCards;
  return (
    <div className={styles.scroller}>
      {layout === 'circles' ? null : <GroupingSwitch />}
      <Content />
    </div>
  );
}
