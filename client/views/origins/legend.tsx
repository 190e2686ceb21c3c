// What is counted in the view, and what that does not say.
import styles from './origins.module.css';

export function Legend() {
  return (
    <section className={styles.legend} aria-label="What is counted">
      <h2>Echo</h2>
      <p>Several documents say it, and all have it from one origin.</p>
      <h2>Circle</h2>
      <p>On one question, words go round from one to the next and come back, on dates that allow it.</p>
      <h2>Without a source</h2>
      <p>What remains when an actor or a document is left out, with whatever has it from there.</p>
      <h2>Two readers</h2>
      <p>What each meets who has read some documents and nothing else.</p>
      <h2>Two origins</h2>
      <p>are not shown to share one; more than that cannot be read here.</p>
    </section>
  );
}
