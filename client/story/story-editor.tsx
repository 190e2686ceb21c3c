// Writing a story: its title, what one will have seen, and its steps, each with the view that was on the screen when it
// was added. It is kept in this browser until it is saved as a file for the dataset's folder.
import { useState } from 'react';
import { announce } from '../shell/announce.tsx';
import { stateOfAddress, useViewState } from '../state/view-state.ts';
import { datasetsOf, draftAsFile, type DraftStep, useDraft } from './draft.ts';
import { saveStory } from './save-story.ts';
import { DRAFT, addressToKeep, useLeaveStory } from './story-state.ts';
import { StoryStepForm } from './story-step-form.tsx';
import styles from './story.module.css';

export function StoryEditor() {
  const [state, change] = useViewState();
  const [draft, write, undo, isUnkept] = useDraft();
  const [isRefused, setIsRefused] = useState(false);
  const leave = useLeaveStory();
  const { title, summary, steps } = draft;
  const setSteps = (next: DraftStep[], said: string) => {
    write({ ...draft, steps: next });
    announce(said);
  };
  const add = () =>
    setSteps(
      [...steps, { title: '', text: '', address: addressToKeep(state), question: '', answer: '' }],
      `Step ${steps.length + 1} added from this view.`,
    );
  const move = (from: number, to: number) => {
    const [moved] = steps.slice(from, from + 1);
    if (!moved || to < 0 || to >= steps.length) return;
    setSteps(steps.toSpliced(from, 1).toSpliced(to, 0, moved), `Step ${from + 1} is step ${to + 1} now.`);
  };
  const result = draftAsFile(draft);
  const folders = datasetsOf(draft);
  return (
    <aside className={styles.panel} aria-label="Story, being written">
      <header className={styles.head}>
        <h2>Write a story</h2>
        <p className={styles.tools}>
          <button
            type="button"
            disabled={steps.length === 0}
            onClick={() => {
              const [first] = steps;
              if (first) change({ ...stateOfAddress(first.address), story: DRAFT, chapter: 1 });
            }}
          >
            Tell it
          </button>
          <button type="button" disabled={undo === null} onClick={() => undo?.()}>
            Undo
          </button>
          <button type="button" onClick={leave}>
            Leave
          </button>
        </p>
        {isUnkept ? (
          <p role="alert">
            This browser has no room left, or may keep nothing: what was written last goes when the page is
            closed. Save it as YAML.
          </p>
        ) : null}
      </header>
      <div className={styles.told}>
        <label className={styles.field}>
          Title
          <input
            value={title}
            onChange={(event) => write({ ...draft, title: event.target.value }, 'title')}
          />
        </label>
        <label className={styles.field}>
          What one will have seen at the end
          <textarea
            rows={2}
            value={summary}
            onChange={(event) => write({ ...draft, summary: event.target.value }, 'summary')}
          />
        </label>
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            <li key={index}>
              <StoryStepForm
                step={step}
                number={index + 1}
                isLast={index === steps.length - 1}
                write={(next, field) =>
                  write({ ...draft, steps: steps.with(index, next) }, `${index} ${field}`)
                }
                takeView={() =>
                  setSteps(
                    steps.with(index, { ...step, address: addressToKeep(state) }),
                    `Step ${index + 1} shows this view now.`,
                  )
                }
                move={(by) => move(index, index + by)}
                remove={() =>
                  setSteps(steps.toSpliced(index, 1), `Step ${index + 1} is removed. Undo brings it back.`)
                }
              />
            </li>
          ))}
        </ol>
        {'missing' in result ? (
          <ul className={styles.missing} aria-label="Missing before it can be saved">
            {result.missing.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : (
          <>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                saveStory(result.file).then(
                  () => setIsRefused(false),
                  () => setIsRefused(true),
                );
              }}
            >
              Save as YAML
            </button>
            <p className={styles.note}>
              Put the file into <code>seeds/{folders[0] ?? 'my-dataset'}/stories/</code>. It is then part of
              the dataset. Until then it is kept in this browser alone.
              {folders.length > 1
                ? ` Its steps speak of ${folders.join(' and ')}: a story is of one dataset.`
                : ''}
            </p>
          </>
        )}
        {isRefused ? <p role="alert">The file could not be made. The story is still kept here.</p> : null}
      </div>
      <div className={styles.ways}>
        <button type="button" className={`${styles.button} ${styles.next}`} onClick={add}>
          Add a step from this view
        </button>
      </div>
    </aside>
  );
}
