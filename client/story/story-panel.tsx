// The panel in which a story is told: the step's words, its question with the answer to reveal, and the way on and back.
import { Suspense, useState } from 'react';
import type { StoryStepView, StoryView } from '#schema';
import { Answer, Empty, LoadingLines } from '../shell/answer-state.tsx';
import { stateOfAddress, useViewState } from '../state/view-state.ts';
import { formatNumber } from '../theme/number-and-date.ts';
import { Icon } from '../theme/icons.tsx';
import { storyAsDraft, useDraft } from './draft.ts';
import { StoryEditor } from './story-editor.tsx';
import { StoryHandout } from './story-handout.tsx';
import { DRAFT, type Telling, useLeaveStory, useTelling } from './story-state.ts';
import styles from './story.module.css';

export function StoryPanel() {
  const [{ story, chapter, present }] = useViewState();
  const { query, telling } = useTelling();
  if (story === DRAFT && chapter === null) return <StoryEditor />;
  return (
    <aside className={styles.panel} data-present={present || undefined} aria-label="Story">
      {telling ? (
        <Told key={`${telling.story.id} ${telling.at}`} telling={telling} />
      ) : story === DRAFT ? (
        <NotHere title="Nothing is written yet" />
      ) : (
        <Answer query={query} loading={<LoadingLines lines={6} label="The story is on its way." />}>
          {() => <NotHere title="This story is not here" />}
        </Answer>
      )}
    </aside>
  );
}

function NotHere({ title }: { title: string }) {
  const leave = useLeaveStory();
  return (
    <Empty title={title}>
      <p>The address names a story that no dataset here has. It may have another name by now.</p>
      <button type="button" className={styles.button} onClick={leave}>
        Leave the story
      </button>
    </Empty>
  );
}

function Told({ telling: { story, step, at, isAway, go } }: { telling: Telling }) {
  const [state, change] = useViewState();
  const last = story.steps.length;
  return (
    <>
      <StoryHead story={story} at={at} />
      <div className={styles.told}>
        {step.title ? <h3 className={styles.title}>{step.title}</h3> : null}
        {paragraphs(step.text).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {step.gone.length > 0 ? <Gone step={step} /> : null}
        {step.ask ? <Ask {...step.ask} /> : null}
        {isAway ? (
          <button
            type="button"
            className={styles.quiet}
            onClick={() =>
              change({
                ...stateOfAddress(step.address),
                story: state.story,
                chapter: at,
                present: state.present,
              })
            }
          >
            Show again what this step shows
          </button>
        ) : null}
      </div>
      <div className={styles.ways}>
        <button type="button" className={styles.button} disabled={at === 1} onClick={() => go(at - 1)}>
          <Icon name="left" size={14} /> Back
        </button>
        <span className={styles.count}>
          {formatNumber(at)} of {formatNumber(last)}
        </span>
        <button
          type="button"
          className={`${styles.button} ${styles.next}`}
          disabled={at === last}
          onClick={() => go(at + 1)}
        >
          Next <Icon name="right" size={14} />
        </button>
      </div>
      <Suspense fallback={null}>
        <StoryHandout story={story} />
      </Suspense>
    </>
  );
}

function StoryHead({ story, at }: { story: StoryView; at: number }) {
  const [state, change] = useViewState();
  const [, write] = useDraft();
  const leave = useLeaveStory();
  const isDraft = state.story === DRAFT;
  return (
    <header className={styles.head}>
      <h2>{story.title}</h2>
      <p className={styles.tools}>
        <button type="button" onClick={() => change({ present: !state.present })}>
          {state.present ? 'Stop presenting' : 'Present'}
        </button>
        <button type="button" onClick={() => print()}>
          Print a handout
        </button>
        <button
          type="button"
          onClick={() => {
            if (!isDraft) write(storyAsDraft(story));
            change({ story: DRAFT, chapter: null, present: false });
          }}
        >
          {isDraft ? 'Go on writing' : 'Write one from it'}
        </button>
        <button type="button" onClick={leave}>
          Leave
        </button>
      </p>
      <progress className="unseen" value={at} max={story.steps.length} aria-label="Steps told" />
    </header>
  );
}

/** What a step names and the store has no more: the rest of it is shown all the same. */
function Gone({ step: { gone } }: { step: StoryStepView }) {
  return (
    <p className={styles.gone} role="note">
      This step points at {gone.length === 1 ? 'something' : 'things'} no longer here:{' '}
      {gone.map((id) => id.split(':').slice(1).join(' ')).join(', ')}. What is left of it is shown.
    </p>
  );
}

function Ask({ question, answer }: { question: string; answer: string }) {
  const [isShown, setIsShown] = useState(false);
  return (
    <section className={styles.ask} aria-label="A question">
      <p className={styles.question}>{question}</p>
      <button
        type="button"
        className={styles.button}
        data-reveals
        aria-expanded={isShown}
        onClick={() => setIsShown(!isShown)}
      >
        {isShown ? 'Hide the answer' : 'Show the answer'}
      </button>
      <div aria-live="polite">{isShown ? <p>{answer}</p> : null}</div>
    </section>
  );
}

/** A text by its blank lines. */
export function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
}
