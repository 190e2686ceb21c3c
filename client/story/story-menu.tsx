// The stories there are, as a menu of the bar, with the way to write one.
import { Menu } from '@mantine/core';
import { useStories } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { useViewState } from '../state/view-state.ts';
import { Icon } from '../theme/icons.tsx';
import { DRAFT, useTell } from './story-state.ts';
import styles from './story.module.css';

export function StoryMenu({ className }: { className: string | undefined }) {
  return (
    <Menu position="bottom-end" width={320} offset={6} returnFocus>
      <Menu.Target>
        <button type="button" className={className}>
          Stories
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <StoryItems />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The stories as items of a menu: those of the dataset that is open first. */
export function StoryItems() {
  const [{ story: told }, change] = useViewState();
  const dataset = useCurrentDataset()?.id;
  const { data, isError } = useStories();
  const tell = useTell();
  const stories = (data?.items ?? []).toSorted(
    (one, other) => Number(other.dataset === dataset) - Number(one.dataset === dataset),
  );
  return (
    <>
      {isError ? <Menu.Label>The stories could not be fetched.</Menu.Label> : null}
      {stories.map((story) => (
        <Menu.Item
          key={story.id}
          rightSection={story.id === told ? <Icon name="check" /> : null}
          onClick={() => tell(story)}
        >
          <span className={styles.itemTitle}>{story.title}</span>
          <span className={styles.itemNote}>
            {story.steps.length} steps · {story.summary}
          </span>
        </Menu.Item>
      ))}
      {data?.items.length === 0 ? <Menu.Label>No dataset here has a story yet.</Menu.Label> : null}
      <Menu.Divider />
      <Menu.Item onClick={() => change({ story: DRAFT, chapter: null })}>Write a story</Menu.Item>
      <Menu.Item onClick={() => change({ story: null, chapter: null, present: false, notebook: true })}>
        Open the notebook
      </Menu.Item>
    </>
  );
}
