// The story that is told beside the picture: which one, at which step; and the way from step to step. Both stand in the
// address, and each step brings the view that its own address names.
import { useStories } from '../api.ts';
import { announce } from '../shell/announce.tsx';
import { lookedAt } from '../canvas/kept-place.ts';
import { addressOf, stateOfAddress, useViewState, type ViewState } from '../state/view-state.ts';
import { draftAsStory, useDraft } from './draft.ts';
import type { StoryStepView, StoryView } from '#schema';

/** Stands in the address for the story that is being written here, which nobody else has. */
export const DRAFT = 'draft';

/** What of the address belongs to what stands beside the picture and not to what is shown. */
const BESIDE = { story: null, chapter: null, present: false, notebook: false } satisfies Partial<ViewState>;

export type Telling = {
  story: StoryView;
  step: StoryStepView;
  /** From 1. */
  at: number;
  /** Whether the page shows something else than the step does. */
  isAway: boolean;
  go: (at: number) => void;
};

/** What is told now; null where the address names no story, or one that is not here. */
export function useTelling(): { query: ReturnType<typeof useStories>; telling: Telling | null } {
  const [state, change] = useViewState();
  const query = useStories(state.story !== null && state.story !== DRAFT);
  const [draft] = useDraft();
  const story = state.story === DRAFT ? draftAsStory(draft) : storyOf(query.data?.items, state.story);
  if (!story || story.steps.length === 0) return { query, telling: null };
  const at = Math.min(story.steps.length, Math.max(1, state.chapter ?? 1));
  const step = story.steps[at - 1];
  if (!step) return { query, telling: null };
  const go = (wanted: number) => {
    const next = Math.min(story.steps.length, Math.max(1, wanted));
    const there = story.steps[next - 1];
    if (!there) return;
    change({ ...stateOfAddress(there.address), story: state.story, chapter: next, present: state.present });
    announce(wordsOf(there, next, story.steps.length));
  };
  const isAway = shownAddress(state) !== shownAddress(stateOfAddress(step.address));
  return { query, telling: { story, step, at, isAway, go } };
}

/** A step as it is announced: where one is, what is told, and whether something it points at is gone. */
export function wordsOf({ title, text, gone }: StoryStepView, at: number, last: number): string {
  return [
    `Step ${at} of ${last}.`,
    title,
    text,
    gone.length > 0 ? 'Something that this step points at is no longer here.' : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

function storyOf(stories: readonly StoryView[] | undefined, id: string | null): StoryView | undefined {
  return stories?.find((story) => story.id === id);
}

/** The address of what is shown, without the story that is told beside it. */
function shownAddress(state: ViewState): string {
  return addressOf({ ...state, ...BESIDE });
}

/** The same, with where in the picture one looks: for what is to be seen again as it is now. */
export function addressToKeep(state: ViewState): string {
  return shownAddress({ ...state, camera: lookedAt() });
}

/** Begins a story at its first step. */
export function useTell(): (
  story: Pick<StoryView, 'id'> & { steps: readonly { address: string }[] },
) => void {
  const [, change] = useViewState();
  return ({ id, steps: [first] }) => {
    if (first) change({ ...stateOfAddress(first.address), story: id, chapter: 1 });
  };
}

/** Ends the telling; what is shown stays. */
export function useLeaveStory(): () => void {
  const [, change] = useViewState();
  return () => {
    announce('The story is left. What it showed stays.');
    change({ story: null, chapter: null, present: false });
  };
}
