// The figures of one question as one item: how many comparisons there are of each sign, and on a click all of them.
import { ComparisonType } from '#schema';
import type { ListItem } from '../../state/comparison-list.ts';
import { useViewState } from '../../state/view-state.ts';
import { Icon } from '../../theme/icons.tsx';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { Sign, SIGNS } from '../../theme/sign.tsx';
import { ComparisonItem } from './item.tsx';
import styles from './list.module.css';

type Series = Extract<ListItem, { series: unknown[] }>;

export function SeriesItem({ item, topics }: { item: Series; topics: ReadonlyMap<string, string> }) {
  const [{ opened }, change] = useViewState();
  const isOpen = opened.includes(item.id);
  const toggle = () =>
    change({ opened: isOpen ? opened.filter((id) => id !== item.id) : [...opened, item.id] });
  const undecided = item.series.filter(({ review }) => review === null).length;
  return (
    <>
      <button type="button" className={styles.series} aria-expanded={isOpen} onClick={toggle}>
        <Icon name={isOpen ? 'down' : 'right'} size={15} />
        <span className={styles.question}>{item.question}</span>
        <span className={styles.signs}>
          {ComparisonType.options.map((type) => {
            const count = item.series.filter((one) => one.type === type).length;
            return count === 0 ? null : (
              <span key={type}>
                <Sign type={type} /> {formatNumber(count)}
                <span className="unseen"> {SIGNS[type].plural}</span>
              </span>
            );
          })}
        </span>
        <span className={styles.left}>
          {countOf(item.series.length, 'comparison')} of figures, {formatNumber(undecided)} not reviewed
        </span>
      </button>
      {isOpen ? (
        <ul className={styles.within}>
          {item.series.map((comparison) => (
            <li key={comparison.id}>
              <ComparisonItem comparison={comparison} topics={topics} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
