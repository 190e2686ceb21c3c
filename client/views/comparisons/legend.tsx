// What the statuses mean, in words.
import styles from '../questions/legend.module.css';

export function Legend() {
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
