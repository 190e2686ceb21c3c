// What the lines under the words mean.
import styles from './legend.module.css';

const LINES = [
  ['claim', 'words of a claim'],
  ['cue', 'words that attribute'],
  ['scope', 'date, place, who'],
  ['citation', 'a work named'],
] as const;

export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Lines under the words">
      {LINES.map(([role, meaning]) => (
        <li key={role}>
          <span className={styles.sample} data-role={role} aria-hidden="true" />
          {meaning}
        </li>
      ))}
    </ul>
  );
}
