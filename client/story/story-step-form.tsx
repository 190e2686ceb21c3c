// One step of a story that is being written.
import { stateOfAddress, useViewState } from '../state/view-state.ts';
import { findView } from '../views/index.ts';
import type { DraftStep } from './draft.ts';
import styles from './story.module.css';

export function StoryStepForm({
  step,
  number,
  isLast,
  write,
  takeView,
  move,
  remove,
}: {
  step: DraftStep;
  number: number;
  isLast: boolean;
  /** @param field what of it is being typed */
  write: (step: DraftStep, field: string) => void;
  takeView: () => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}) {
  const [state, change] = useViewState();
  const field = (key: 'title' | 'text' | 'question' | 'answer') => ({
    value: step[key],
    onChange: (event: { target: { value: string } }) => write({ ...step, [key]: event.target.value }, key),
  });
  return (
    <fieldset className={styles.step}>
      <legend>
        Step {number} · {findView(stateOfAddress(step.address).view).title}
      </legend>
      <label className={styles.field}>
        A few words over it
        <input {...field('title')} />
      </label>
      <label className={styles.field}>
        What is told
        <textarea rows={4} {...field('text')} />
      </label>
      <label className={styles.field}>
        What is asked, if anything
        <input {...field('question')} />
      </label>
      <label className={styles.field}>
        Its answer
        <input {...field('answer')} />
      </label>
      <p className={styles.tools}>
        <button
          type="button"
          onClick={() => change({ ...stateOfAddress(step.address), story: state.story, chapter: null })}
        >
          Show it
        </button>
        <button type="button" onClick={takeView}>
          Take this view
        </button>
        <button type="button" disabled={number === 1} onClick={() => move(-1)}>
          Up<span className="unseen">, step {number}</span>
        </button>
        <button type="button" disabled={isLast} onClick={() => move(1)}>
          Down<span className="unseen">, step {number}</span>
        </button>
        <button type="button" onClick={remove}>
          Remove<span className="unseen"> step {number}</span>
        </button>
      </p>
    </fieldset>
  );
}
