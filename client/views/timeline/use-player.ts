// Playing a replay: one step after another at the chosen speed, until the last; by keys, too. The step stands in the
// address, and each one is told to whoever listens.
import { useEffect, useEffectEvent, useState } from 'react';
import { stepDateInWords, stepInWords } from '#layout';
import type { Timeline } from '#schema';
import { announce } from '../../shell/announce.tsx';
import { useViewState } from '../../state/view-state.ts';
import { useStep } from './use-shown-timeline.ts';

/** Milliseconds from one step to the next: long enough to read its sentence at the slowest. */
export const SPEEDS = [
  { id: 'slow', title: 'slow', ms: 4_000 },
  { id: 'steady', title: 'steady', ms: 2_000 },
  { id: 'fast', title: 'fast', ms: 700 },
] as const;
type Speed = (typeof SPEEDS)[number]['id'];

export function usePlayer(timeline: Timeline) {
  const [{ step }, change] = useViewState();
  const { at, last, current } = useStep(timeline);
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('steady');
  const goTo = (wanted: number) => {
    const next = Math.min(last, Math.max(1, wanted));
    const there = timeline.steps.items[next - 1];
    if (!there) return;
    change({ step: next }, { replace: true });
    announce(inWords(there, next, last));
  };
  const toggle = () => {
    if (!isPlaying && (step === null || at === last)) goTo(1);
    setIsPlaying(!isPlaying);
  };
  const goOn = useEffectEvent(() => {
    if (at >= last) setIsPlaying(false);
    else goTo(at + 1);
  });
  const ms = SPEEDS.find(({ id }) => id === speed)?.ms;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(goOn, ms);
    return () => clearInterval(timer);
  }, [isPlaying, ms]);

  /** By hand: what plays stops. */
  const move = (wanted: number) => {
    setIsPlaying(false);
    goTo(wanted);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const does = { ' ': toggle, ArrowLeft: () => move(at - 1), ArrowRight: () => move(at + 1) }[event.key];
    const ends = { Home: () => move(1), End: () => move(last) }[event.key];
    const run = does ?? ends;
    if (!run || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.closest(KEEPS_KEYS)) return;
    if (event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('button, a')) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  return { at, last, current, isPlaying, toggle, move, speed, setSpeed };
}

/** What has a use of its own for these keys. */
const KEEPS_KEYS =
  'input, textarea, select, summary, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

function inWords(step: Timeline['steps']['items'][number], at: number, last: number): string {
  const { documents, origins } = step.numbers;
  const sentence = stepInWords(step)
    .map(({ text }) => text)
    .join('');
  return `Step ${at} of ${last}, ${stepDateInWords(step)}. ${sentence} Documents ${documents}, known origins ${origins}.`;
}
