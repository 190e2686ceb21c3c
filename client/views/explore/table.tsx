// What stands on the explorer's canvas as rows, with equal powers: what is chosen shows what it is joined to.
import { useCitationGraph } from '../../api.ts';
import { Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { useCurrentDataset } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';
import { RELATION_WORDS } from './deed-words.ts';
import styles from './explore.module.css';
import { History } from './history.tsx';
import { Relations } from './relations.tsx';
import { nameOf, typeOf } from './scene.ts';
import { useExploration } from './use-exploration.ts';

type Row = { id: string; name: string; type: string; lines: number; joined: string; state: string };

const COLUMNS: Column<Row>[] = [
  { id: 'name', title: 'Item', sortBy: (row) => row.name, share: 3 },
  { id: 'type', title: 'Kind', sortBy: (row) => row.type },
  { id: 'lines', title: 'Lines', sortBy: (row) => row.lines, isNumber: true },
  { id: 'joined', title: 'Joined to', sortBy: (row) => row.joined, share: 4 },
  { id: 'state', title: 'State', sortBy: (row) => row.state },
];

export function Table() {
  const exploration = useExploration();
  const { canvas, joins, items, deeds, isWaiting } = exploration;
  const [{ selected }] = useViewState();
  const dataset = useCurrentDataset();
  const { data: citations } = useCitationGraph(dataset?.id ?? null);
  const actors = new Map(citations?.nodes.map(({ key, attributes }) => [key, attributes]));
  const nameFor = (id: string) => nameOf(items.get(id), actors.get(id), id);
  const rows = [...canvas.items].map(([id, { hidden, pinned }]): Row => {
    const own = joins.filter(({ source, target }) => source === id || target === id);
    return {
      id,
      name: nameFor(id),
      type: typeOf(items.get(id)),
      lines: own.length,
      joined: own
        .map(({ source, target, relation }) =>
          source === id
            ? `${RELATION_WORDS[relation]} ${nameFor(target)}`
            : `${nameFor(source)} ${RELATION_WORDS[relation]} it`,
        )
        .join('; '),
      state: [hidden ? 'hidden' : null, pinned ? 'pinned' : null].filter((one) => one !== null).join(', '),
    };
  });
  return (
    <div className={`${styles.explore} ${styles.inTable}`}>
      {deeds.length === 0 ? null : <History exploration={exploration} />}
      {selected !== null && canvas.items.has(selected) ? (
        <Relations key={selected} id={selected} exploration={exploration} />
      ) : null}
      {rows.length > 0 ? (
        <div className={styles.rows}>
          <DataTable caption="What was opened" rows={rows} columns={COLUMNS} idOf={(row) => row.id} />
        </div>
      ) : isWaiting ? (
        <LoadingLines lines={6} label="What was opened is on its way." />
      ) : (
        <Empty title="Nothing is set down yet">Go to the canvas and choose where to begin.</Empty>
      )}
    </div>
  );
}
