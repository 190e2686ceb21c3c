// A text in step with the rest of the page: which of its assertions are selected there, and the way to them.
import { type RefObject, useEffect, useEffectEvent, useMemo } from 'react';
import type { DocumentText } from '#schema';
import { onAskedToRead } from '../state/reading.ts';
import { useViewState } from '../state/view-state.ts';
import { bringIntoSight, codePointsInSight } from './text-places.ts';

/** The assertions of the text that are selected: by themselves, or by their claim or question. */
export function useSelectedIn(content: DocumentText): {
  selected: ReadonlySet<string>;
  starts: readonly number[];
} {
  const [{ selected: id }] = useViewState();
  return useMemo(() => {
    const found = content.assertions.filter(
      (one) => one.id === id || one.claim.id === id || one.questions.some((question) => question.id === id),
    );
    return { selected: new Set(found.map((one) => one.id)), starts: found.map((one) => one.start) };
  }, [content, id]);
}

/** Scrolls to what is selected, and again whenever somebody asks to read it, unless one of it is in sight. */
export function useInStep(scroller: RefObject<HTMLElement | null>, starts: readonly number[]): void {
  const follow = useEffectEvent((to: readonly number[]) => {
    const view = scroller.current;
    const [first] = to;
    if (!view || first === undefined) return;
    const sight = codePointsInSight(view);
    const isShown = to.length > 1 && to.some((start) => sight.start < start && start < sight.end);
    if (!isShown) bringIntoSight(view, first);
  });
  const followAgain = useEffectEvent(() => follow(starts));
  useEffect(() => follow(starts), [starts]);
  useEffect(() => onAskedToRead(() => followAgain()), []);
}
