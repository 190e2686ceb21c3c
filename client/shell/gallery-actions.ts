// The questions of the gallery as things that can be done: each is asked at once, and the console shows its answer.
import { useTime } from '../state/during.ts';
import { useViewState } from '../state/view-state.ts';
import { useGallery, useOpenQuestion } from '../views/console/answers.ts';
import { askedOf } from '../views/console/parameters.ts';
import type { Action } from './actions.ts';
import { announce } from './announce.tsx';

/**
 * @param isWanted false and there are none yet
 * @param dataset what they are asked of; null is everything
 */
export function useGalleryActions(isWanted: boolean, dataset: string | null): Action[] {
  const questions = useGallery(isWanted).data?.items ?? [];
  const open = useOpenQuestion();
  const time = useTime();
  const [, change] = useViewState();
  const ask = async (name: string) => {
    try {
      const asked = askedOf(await open(name), dataset, time);
      change({ view: 'console', layout: null, form: 'picture', opened: [], dataset, ...asked });
    } catch {
      announce('The question could not be fetched. Choose it again.');
    }
  };
  return questions.map(({ name, title }) => ({
    keys: [],
    does: `Ask “${title}”`,
    on: [],
    run: () => void ask(name),
  }));
}
