// Three doors: for whoever follows a statement, whoever asks in Cypher, whoever teaches.
import type { DatasetSummary, StoryView } from '#schema';
import { useStories } from '../api.ts';
import type { ViewState } from '../state/view-state.ts';
import { stateOfAddress, useViewState } from '../state/view-state.ts';
import { StateLink } from '../theme/select-link.tsx';
import styles from './start-page.module.css';

type Door = { title: string; says: string; ways: { words: string; to: Partial<ViewState> }[] };

/** The dataset that is written for teaching, where it is here; else the first. */
const FOR_TEACHING = 'two-towns-bridge';

function doorsOf(datasets: readonly DatasetSummary[], stories: readonly StoryView[]): Door[] {
  const first = datasets[0]?.id ?? null;
  const teaching = datasets.find(({ id }) => id === FOR_TEACHING)?.id ?? first;
  return [
    {
      title: 'Explore',
      says: 'Follow a statement from the document that prints it to whoever said it first, and see where answers differ.',
      ways: [
        { words: 'Who cites whom', to: { view: 'citations', dataset: first } },
        { words: 'From one name on', to: { view: 'explore', dataset: first } },
        { words: 'Questions and their answers', to: { view: 'questions', dataset: first } },
      ],
    },
    {
      title: 'Query',
      says: 'Ask in Cypher, or take a question from the gallery; every row leads back to the words it stands on.',
      ways: [{ words: 'Open the console', to: { view: 'console', dataset: first } }],
    },
    {
      title: 'Teach',
      says: 'Let a class see how one statement comes to stand in many documents: step by step in time, and as a stemma.',
      ways: [
        { words: 'Replay', to: { view: 'timeline', dataset: teaching } },
        { words: 'Stemma', to: { view: 'stemma', dataset: teaching } },
        ...stories.map((story) => ({ words: `Story: ${story.title}`, to: beginningOf(story) })),
      ],
    },
  ];
}

/** A story at its first step. */
function beginningOf({ id, steps: [first] }: StoryView): Partial<ViewState> {
  return { ...(first ? stateOfAddress(first.address) : {}), story: id, chapter: 1 };
}

export function Doors({ datasets }: { datasets: readonly DatasetSummary[] }) {
  const [, change] = useViewState();
  const stories = useStories().data?.items ?? [];
  return (
    <div className={styles.doors}>
      {doorsOf(datasets, stories).map(({ title, says, ways }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <p>{says}</p>
          <ul>
            {ways.map(({ words, to }) => (
              <li key={words}>
                <StateLink className={styles.way} to={to} follow={() => change(to)}>
                  {words} <span aria-hidden="true">→</span>
                </StateLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
