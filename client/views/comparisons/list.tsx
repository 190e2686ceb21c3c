// The list itself: an item for each comparison and for each series of figures, with the keys that go through it. What
// is decided on is the comparison whose panel is open beside it.
import { useEffect, useRef } from 'react';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { useRowWindow } from '../../shell/use-row-window.ts';
import { inSequence, type ListItem, SORTS } from '../../state/comparison-list.ts';
import { useViewState } from '../../state/view-state.ts';
import { ComparisonItem } from './item.tsx';
import styles from './list.module.css';
import { SeriesItem } from './series-item.tsx';
import { useComparisonList } from './use-comparison-list.ts';

export function List() {
  const { query, items, topics } = useComparisonList();
  return (
    <Answer query={query} loading={<LoadingShape shape="cards" label="The comparisons are on their way." />}>
      {() => {
        if (!items) return null;
        if (items.length === 0)
          return (
            <Empty title="No comparison is left">
              Take a facet away to see more. What differs for a named reason is listed where its sign is
              chosen.
            </Empty>
          );
        return (
          <div className={styles.frame}>
            <SortChoice />
            <Items items={items} topics={new Map(topics.map(({ id, title }) => [id, title]))} />
          </div>
        );
      }}
    </Answer>
  );
}

function SortChoice() {
  const [{ sort }, change] = useViewState();
  return (
    <div className={styles.sort}>
      <label>
        <span>Sorted by</span>{' '}
        <select
          value={SORTS.find(({ id }) => id === sort)?.id ?? 'status'}
          onChange={({ currentTarget: { value } }) => change({ sort: value === 'status' ? null : value })}
        >
          {SORTS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <span className={styles.keys}>
        <kbd>j</kbd> next, <kbd>c</kbd> confirm, <kbd>r</kbd> reject, <kbd>e</kbd> explain, <kbd>u</kbd> undo
      </span>
    </div>
  );
}

type Row = { item: ListItem; index: number };

function Items({ items, topics }: { items: readonly ListItem[]; topics: ReadonlyMap<string, string> }) {
  const [{ selected, opened }, change] = useViewState();
  const scroller = useRef<HTMLElement>(null);
  const rows: Row[] = items.map((item, index) => ({ item, index }));
  const window = useRowWindow(rows.length, scroller);
  const reached = useRef(-1);
  const sequence = inSequence(items);
  const present = sequence.findIndex(({ id }) => id === selected);
  useEffect(() => {
    if (present !== -1) reached.current = present;
  }, [present]);

  const go = (step: 1 | -1) => {
    // One that its review has taken out of the list left its place to the next.
    const next =
      present === -1 && step === 1 && reached.current >= 0 ? reached.current : reached.current + step;
    const comparison = sequence[Math.min(sequence.length - 1, Math.max(0, next))];
    if (!comparison) return;
    const at = items.findIndex(({ id, series }) =>
      series ? series.some((one) => one.id === comparison.id) : id === comparison.id,
    );
    const holder = items[at];
    const isFolded = holder?.series && !opened.includes(holder.id);
    change({ selected: comparison.id, ...(isFolded ? { opened: [...opened, holder.id] } : {}) });
    window.reveal(at, () =>
      scroller.current
        ?.querySelector(`[data-comparison="${CSS.escape(comparison.id)}"]`)
        ?.scrollIntoView({ block: 'nearest' }),
    );
  };
  useShortcuts([
    { keys: ['j'], does: 'next', on: ['j', 'J'], run: () => go(1) },
    { keys: ['k'], does: 'before', on: ['k', 'K'], run: () => go(-1) },
  ]);
  return (
    // A list that scrolls is reached by keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label="Comparisons">
      <ul style={{ paddingBlockStart: window.before, paddingBlockEnd: window.after }}>
        {rows.slice(window.start, window.end).map(({ item, index }) => (
          <li key={item.id} ref={window.measure} data-index={index} className={styles.entry}>
            {item.series ? (
              <SeriesItem item={item} topics={topics} />
            ) : (
              <ComparisonItem comparison={item.comparison} topics={topics} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
