// What may be one, to go through: one suggestion is open at a time, and a decision on it leaves its place to the next.
// Below stands what was decided already.
import { useEffect, useRef, useState } from 'react';
import type { ReviewRecorded, Suggestion } from '#schema';
import { type Sent } from '../../panels/review-form.tsx';
import { isTokenMissing, useRecording } from '../../panels/use-recording.ts';
import { announce } from '../../shell/announce.tsx';
import { Answer, Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { Decisions, LatestDecision, quoted } from './decisions.tsx';
import listStyles from './list.module.css';
import { type Asked, type Opinion } from './suggestion-actions.tsx';
import { SuggestionItem } from './suggestion-item.tsx';
import styles from './suggestions.module.css';
import { useSuggestionList } from './use-suggestion-list.ts';

export function SuggestionList() {
  const { query } = useSuggestionList();
  return (
    <Answer query={query} loading={<LoadingShape shape="cards" label="The suggestions are on their way." />}>
      {({ items, total }) => <Suggestions items={items} total={total} />}
    </Answer>
  );
}

function Suggestions({ items, total }: { items: readonly Suggestion[]; total: number }) {
  const { reviews } = useSuggestionList();
  const [{ opened, selected }, change] = useViewState();
  const [place, setPlace] = useState(0);
  const [asked, setAsked] = useState<Asked | null>(null);
  const recording = useRecording();
  const scroller = useRef<HTMLElement>(null);
  const isFollowed = useRef(false);
  const named = items.findIndex(({ id }) => opened.includes(id));
  // One that was decided has left its place to the next.
  const reached = named === -1 ? Math.min(place, items.length - 1) : named;
  const present = items[reached];
  const presentId = present?.id ?? '';
  useEffect(() => {
    if (!isFollowed.current) return;
    isFollowed.current = false;
    const heading = scroller.current?.querySelector<HTMLElement>(
      `[data-suggestion="${CSS.escape(presentId)}"] h2 button`,
    );
    (heading ?? scroller.current)?.focus({ preventScroll: true });
    heading?.closest('article')?.scrollIntoView({ block: 'start' });
  }, [presentId]);

  const open = (index: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, index))];
    if (!next || next === present) return;
    isFollowed.current = true;
    setAsked(null);
    setPlace(items.indexOf(next));
    change({ opened: [next.id] });
  };
  const send = (opinion: Opinion, { token = recording.token, ...more }: Partial<Sent> = {}) => {
    if (!present?.pair) return;
    const { kind, left, right } = present.pair;
    const body = { kind, left: left.id, right: right.id, opinion, by: more.by ?? recording.name };
    setPlace(reached);
    isFollowed.current = true;
    recording.record(
      { token, kind: 'identity', body: more.note === undefined ? body : { ...body, note: more.note } },
      {
        onSuccess: (recorded) => {
          setAsked(null);
          announce(saidOf(opinion, present, recorded));
        },
        onError: (error) => {
          isFollowed.current = false;
          if (isTokenMissing(error)) setAsked({ opinions: [opinion], isForNote: false });
        },
      },
    );
  };
  const say = (opinion: Opinion) => {
    // What is written in the form is sent from there.
    if (recording.isBusy || asked || !present?.pair) return;
    if (recording.isReady) send(opinion);
    else setAsked({ opinions: [opinion], isForNote: false });
  };
  const note = () => {
    if (present?.pair) setAsked({ opinions: ['same', 'not-same'], isForNote: true });
  };
  const close = () => {
    setAsked(null);
    scroller.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
  };
  // The panel of a comparison beside the list has a note and an undo of its own.
  const isComparisonOpen = selected?.split(':')[1] === 'comparison';
  useShortcuts([
    { keys: ['j'], does: 'next', on: ['j', 'J'], run: () => open(reached + 1) },
    { keys: ['k'], does: 'before', on: ['k', 'K'], run: () => open(reached - 1) },
    { keys: ['s'], does: 'one', on: ['s', 'S'], run: () => say('same') },
    { keys: ['d'], does: 'two', on: ['d', 'D'], run: () => say('not-same') },
    ...(isComparisonOpen ? [] : [{ keys: ['n'], does: 'note', on: ['n', 'N'], run: note }]),
  ]);
  return (
    <div className={listStyles.frame}>
      <div className={styles.bar}>
        <LatestDecision isKeyed={!isComparisonOpen} />
        <span className={listStyles.keys}>
          <kbd>j</kbd> next, <kbd>s</kbd> one, <kbd>d</kbd> two, <kbd>n</kbd> note, <kbd>u</kbd> undo
        </span>
      </div>
      {/* A list that scrolls is reached by keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={scroller} className={listStyles.scroller} tabIndex={0} aria-label="Suggestions">
        {items.length === 0 ? (
          <Empty title="Nothing is suggested">
            No two claims or questions look like one, but for those that are joined or parted already.
          </Empty>
        ) : (
          <ul>
            {items.map((suggestion, index) => (
              <li key={suggestion.id} className={listStyles.entry}>
                <SuggestionItem
                  suggestion={suggestion}
                  isOpen={index === reached}
                  open={() => open(index)}
                  asked={asked}
                  recording={recording}
                  say={say}
                  note={note}
                  send={send}
                  close={close}
                />
              </li>
            ))}
          </ul>
        )}
        {total > items.length ? (
          <p className={styles.quiet}>
            The first {formatNumber(items.length)} of {formatNumber(total)}; the others come up as these are
            decided.
          </p>
        ) : null}
        <Answer query={reviews} loading={<LoadingLines lines={2} label="What was decided is on its way." />}>
          {() => <Decisions />}
        </Answer>
      </section>
    </div>
  );
}

/** What a decision has changed, in words. */
function saidOf(opinion: Opinion, { pair }: Suggestion, { changed }: ReviewRecorded): string {
  const two = [pair?.left, pair?.right].map((one) => quoted(one?.text ?? '')).join(' and ');
  const count = changed.created + changed.updated + changed.deleted;
  const since = count === 0 ? 'No comparison' : countOf(count, 'comparison');
  return `${opinion === 'same' ? 'Joined' : 'Parted'}: ${two}. ${since} changed with it.`;
}
