// What the statuses mean, or what is suggested, in words.
import { useViewState } from '../../state/view-state.ts';
import styles from '../questions/legend.module.css';
import { SUGGESTIONS } from './use-suggestion-list.ts';

export function Legend() {
  const [{ layout }] = useViewState();
  if (layout === SUGGESTIONS) return <Suggested />;
  return (
    <section className={styles.legend} aria-label="Statuses">
      <h2>Statuses</h2>
      <ul>
        <li>candidate: a fair reader could take it either way</li>
        <li>found: the rule is sure of it</li>
        <li>confirmed, rejected: so a reviewer decided; every review stays on record</li>
      </ul>
    </section>
  );
}

function Suggested() {
  return (
    <section className={styles.legend} aria-label="What is suggested">
      <h2>Suggestions</h2>
      <ul>
        <li>found by fields alone; nothing is joined unless somebody decides it</li>
        <li>one: the rules take the two for one from then on</li>
        <li>two: remembered, and suggested no more</li>
      </ul>
    </section>
  );
}
