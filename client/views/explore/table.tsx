// What stands on the explorer's canvas as rows, with equal powers: what is chosen shows what it is joined to.
import type { TimePart } from '#schema';
import { Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { useViewState } from '../../state/view-state.ts';
import { RELATION_WORDS } from './deed-words.ts';
import styles from './explore.module.css';
import { History } from './history.tsx';
import { Relations } from './relations.tsx';
import { foldedIn } from './groups.ts';
import type { Join } from './joins.ts';
import { typeOf } from './scene-nodes.ts';
import { TimeNote } from './time-note.tsx';
import { useExploration } from './use-exploration.ts';
import { useNames } from './use-names.ts';
import { SIZE_WORDS, useSizes } from './use-sizes.ts';
import { useTimeParts } from './use-time-parts.ts';

/** `state` says what is hidden, pinned or not of the time, in which group it is, or whom a group holds. */
type Row = {
  id: string;
  name: string;
  type: string;
  size: number | null;
  lines: number;
  joined: string;
  state: string;
};

const TIME_WORDS: Record<TimePart, string | null> = {
  within: null,
  outside: 'not of the time',
  undated: 'no such date',
};

const COLUMNS: Column<Row>[] = [
  { id: 'name', title: 'Item', sortBy: (row) => row.name, share: 3 },
  { id: 'type', title: 'Kind', sortBy: (row) => row.type },
  { id: 'lines', title: 'Lines', sortBy: (row) => row.lines, isNumber: true },
  { id: 'joined', title: 'Joined to', sortBy: (row) => row.joined, share: 4 },
  { id: 'state', title: 'State', sortBy: (row) => row.state },
];

export function Table() {
  const exploration = useExploration();
  const { canvas, joins, itemJoins, items, deeds, isWaiting } = exploration;
  const [{ selected }] = useViewState();
  const nameFor = useNames(exploration);
  const sizes = useSizes(exploration);
  const size: Column<Row> = {
    id: 'size',
    title: SIZE_WORDS[sizes.by],
    sortBy: (row) => row.size,
    isNumber: true,
  };
  const columns = sizes.by === 'alike' ? COLUMNS : COLUMNS.toSpliced(2, 0, size);
  const parts = useTimeParts(exploration);
  const timeOf = (id: string) => TIME_WORDS[parts.partOf(id) ?? 'within'];
  const folded = foldedIn(canvas.groups);
  const linesOf = (id: string, among: readonly Join[]): Pick<Row, 'lines' | 'joined'> => {
    const own = among.filter(({ source, target }) => source === id || target === id);
    const words = own.map(({ source, target, relation }) =>
      source === id
        ? `${RELATION_WORDS[relation]} ${nameFor(target)}`
        : `${nameFor(source)} ${RELATION_WORDS[relation]} it`,
    );
    return { lines: own.length, joined: words.join('; ') };
  };
  const groups = [...canvas.groups].map(([id, { members }]): Row => {
    const time = timeOf(id);
    const state = [members.map(nameFor).join('; '), ...(time === null ? [] : [time])].join('; ');
    return {
      id,
      name: nameFor(id),
      type: `Group of ${members.length}`,
      size: null,
      ...linesOf(id, joins),
      state,
    };
  });
  const singles = [...canvas.items].map(([id, { hidden, pinned }]): Row => {
    const group = folded.get(id);
    const state = [
      hidden ? 'hidden' : null,
      pinned ? 'pinned' : null,
      group === undefined ? null : `in ${nameFor(group)}`,
      timeOf(id),
    ];
    return {
      id,
      name: nameFor(id),
      type: typeOf(items.get(id)),
      size: sizes.countOf(id) ?? null,
      ...linesOf(id, group === undefined ? joins : itemJoins),
      state: state.filter((one) => one !== null).join(', '),
    };
  });
  const rows = [...groups, ...singles];
  return (
    <div className={`${styles.explore} ${styles.inTable}`}>
      {deeds.length === 0 ? null : <History exploration={exploration} />}
      <TimeNote parts={parts} />
      {selected !== null && (canvas.items.has(selected) || canvas.groups.has(selected)) ? (
        <Relations key={selected} id={selected} exploration={exploration} />
      ) : null}
      {rows.length > 0 ? (
        <div className={styles.rows}>
          <DataTable caption="What was opened" rows={rows} columns={columns} idOf={(row) => row.id} />
        </div>
      ) : isWaiting ? (
        <LoadingLines lines={6} label="What was opened is on its way." />
      ) : (
        <Empty title="Nothing is set down yet">Go to the canvas and choose where to begin.</Empty>
      )}
    </div>
  );
}
