// What the points are, and what the map leaves out on purpose.
import { useViewState } from '../../state/view-state.ts';
import styles from './map.module.css';

export function Legend() {
  const [{ question }, change] = useViewState();
  return (
    <section className={styles.legend} aria-label="What the map shows">
      {question ? (
        <p>
          Places of one question, event or selection.{' '}
          <button type="button" onClick={() => change({ question: null })}>
            Show all places
          </button>
        </p>
      ) : null}
      <h2>A point</h2>
      <p>
        A place of which there are claims: located there, or about an event that was there. Its area grows
        with their number, each counted once. What is of no place is not here.
      </p>
      <h2>Its names</h2>
      <p>
        Every name that the dataset knows, in the order of the alphabet: all of them or, where there is no
        room, none until the point is nearer, pointed at or opened.
      </p>
      <h2>No border</h2>
      <p>To whom a place belongs is a claim. The lines are degrees.</p>
    </section>
  );
}
