// Which timeline is shown: of the question or event that the address names, else of the one topic that is chosen, else of the
// dataset; and at which step its replay stands.
import { useEffect, useMemo } from 'react';
import type { Timeline } from '#schema';
import { useTimeline } from '../../api.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { kindOfId } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';

export function useShownTimeline() {
  const [{ question, topics, without }] = useViewState();
  const dataset = useCurrentDataset()?.id;
  const [topic, ...more] = topics;
  const of = useMemo(() => {
    // A stemma may be of a claim; its words are part of the whole here.
    if (question !== null && kindOfId(question) === 'question') return { question, without };
    if (question !== null && kindOfId(question) === 'event') return { event: question, without };
    if (dataset === undefined) return null;
    return topic !== undefined && more.length === 0 ? { dataset, topic, without } : { dataset, without };
  }, [question, dataset, topic, more.length, without]);
  return useTimeline(of);
}

/** The number of steps that have come, and the last of them; all of them where the address names none. */
export function useStep({ steps }: Timeline) {
  const [{ step }, change] = useViewState();
  const last = steps.items.length;
  const at = Math.min(last, Math.max(1, step ?? last));
  // A step of another timeline than this one.
  const isBeyond = step !== null && step !== at && last > 0;
  useEffect(() => {
    if (isBeyond) change({ step: at }, { replace: true });
  }, [isBeyond, at, change]);
  return { at, last, current: steps.items[at - 1] ?? null };
}
