// What shapes, sizes and lines of the explorer's canvas mean, of those that stand there now.
import { useTime } from '../../state/during.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import legend from '../citations/legend.module.css';
import { RELATION_WORDS } from './deed-words.ts';
import styles from './explore.module.css';
import { bulgesOf, joinKey, RELATION_SIGNS } from './strands.ts';
import { growthOf, SIZE_WORDS, useSizes } from './use-sizes.ts';
import { useExploration } from './use-exploration.ts';

/** px: how an item is drawn whose number is not asked for. */
const USUAL = 9;

export function Legend() {
  const exploration = useExploration();
  const { canvas, joins } = exploration;
  const sizes = useSizes(exploration);
  const time = useTime();
  const widest = Math.max(0, ...joins.map(({ count }) => count));
  const bulges = bulgesOf(joins);
  const beside = new Set(joins.filter((join) => bulges.has(joinKey(join))).map(({ relation }) => relation));
  const besides = [...beside].filter((relation) => RELATION_SIGNS[relation] !== undefined).toSorted();
  return (
    <section className={legend.legend} aria-label="Sizes and lines">
      <h2 className={legend.heading}>Size</h2>
      {sizes.by === 'alike' ? (
        <p className={styles.said}>All items are drawn alike.</p>
      ) : (
        <>
          <p className={styles.said}>
            The larger in area, the more {SIZE_WORDS[sizes.by]}; the smallest stay in sight.
          </p>
          <ul>
            {samplesOf(sizes.most).map((count) => (
              <Entry key={count} sign={<Dot of={USUAL * growthOf(count, sizes.most)} />}>
                {formatNumber(count)}
              </Entry>
            ))}
          </ul>
          <p className={styles.said}>
            {sizes.isWaiting ? 'They are being counted. ' : ''}
            {sizes.failed ? 'Some could not be counted, and have the usual size. ' : ''}
            {canvas.groups.size > 0 ? 'A group has one size: what is behind its items may be the same.' : ''}
          </p>
        </>
      )}
      {time === null ? null : (
        <p className={styles.said}>
          Faded: what has no part in the time that is chosen. A line fades with either of its items.
        </p>
      )}
      <h2 className={legend.heading}>Lines</h2>
      <ul>
        <Entry sign={<Wedge />}>
          {widest > 1
            ? `1 … ${formatNumber(widest)} assertions, comparisons or citations`
            : 'an assertion, a comparison or a citation'}
        </Entry>
        {canvas.groups.size > 0 ? (
          <Entry sign={<Plus />}>
            {countOf(canvas.groups.size, 'group')}: opens in place; its lines are summed
          </Entry>
        ) : null}
        {besides.length > 0 ? (
          <>
            <li className={styles.said}>
              Several between the same two stand beside each other, each with its sign:
            </li>
            {besides.map((relation) => (
              <Entry key={relation} sign={<Letter of={RELATION_SIGNS[relation] ?? ''} />}>
                {RELATION_WORDS[relation]}
              </Entry>
            ))}
          </>
        ) : null}
      </ul>
    </section>
  );
}

/** The largest number, a middle one, and one. */
function samplesOf(most: number): number[] {
  return [...new Set([1, Math.round(most / 4), most])].filter((count) => count > 0 && count <= most);
}

function Entry({ sign, children }: { sign: React.ReactNode; children: React.ReactNode }) {
  return (
    <li className={legend.entry}>
      <svg viewBox="0 0 30 26" width={30} height={26} aria-hidden="true" focusable="false">
        {sign}
      </svg>
      <span>{children}</span>
    </li>
  );
}

function Letter({ of: sign }: { of: string }) {
  return (
    <>
      <circle cx="15" cy="13" r="9" fill="var(--page)" stroke="var(--line-2)" />
      <text x="15" y="17" textAnchor="middle" fontSize="12" fontWeight="600" fill="var(--ink)">
        {sign}
      </text>
    </>
  );
}

function Dot({ of: width }: { of: number }) {
  return <circle cx="15" cy="13" r={width / 2} fill="none" stroke="var(--ink-2)" strokeWidth={1.75} />;
}

function Wedge() {
  return <path d="M1 12.5h28v-2.5zM1 13.5h28v3z" fill="var(--edge)" />;
}

function Plus() {
  return (
    <path d="M8.5 6.5h13v13h-13zM15 10.5v5M12.5 13h5" fill="none" stroke="var(--ink-2)" strokeWidth={1.4} />
  );
}
