// The switch beside a source that leaves it out of what is counted, or takes it back.
import { useLeftOut } from '../state/left-out.ts';
import styles from './lineage.module.css';

export function LeaveOut({ id, name }: { id: string; name: string }) {
  const { isLeftOut, toggle } = useLeftOut();
  const isOut = isLeftOut(id);
  return (
    <button type="button" className={styles.leaveOut} onClick={() => toggle(id, name)}>
      {isOut ? 'take back' : 'leave out'}
      <span className="unseen"> {name}</span>
    </button>
  );
}
