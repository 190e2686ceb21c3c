// The picture's content as a table: who cites whom, in which document, in how many assertions. It sorts, filters,
// selects and lights up as the picture does.
import { useMemo, useState } from 'react';
import { useFacetedCitations } from '../../state/current.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { ActorName } from '../../theme/actor-name.tsx';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { Siglum } from '../../theme/siglum.tsx';
import { tellingOf } from './descriptions.ts';
import {
  type CitationRow,
  citationRows,
  type End,
  rowsWith,
  type Sort,
  type SortKey,
  sortRows,
} from './rows.ts';
import styles from './table.module.css';

const COLUMNS: { by: SortKey; title: string; isNumber?: boolean }[] = [
  { by: 'citing', title: 'Who cites' },
  { by: 'cited', title: 'Whom' },
  { by: 'document', title: 'In' },
  { by: 'assertions', title: 'Assertions', isNumber: true },
];

export function Table() {
  const { graph, whole } = useFacetedCitations();
  const [{ selected }] = useViewState();
  const [sort, setSort] = useState<Sort>({ by: 'assertions', isDescending: true });
  const [words, setWords] = useState('');
  const rows = useMemo(() => (graph && whole ? citationRows(graph, tellingOf(whole)) : []), [graph, whole]);
  const shown = useMemo(() => sortRows(rowsWith(rows, words), sort), [rows, words, sort]);
  if (!graph) return null;

  const sortBy = (by: SortKey): void =>
    setSort({ by, isDescending: sort.by === by ? !sort.isDescending : by === 'assertions' });
  return (
    <div className={styles.frame}>
      <label className={styles.filter}>
        <span>Rows with</span>
        <input
          type="search"
          value={words}
          placeholder="a name or a title"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <output>
          {shown.length === rows.length
            ? countOf(rows.length, 'row')
            : `${formatNumber(shown.length)} of ${countOf(rows.length, 'row')}`}
        </output>
      </label>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map(({ by, title, isNumber }) => (
              <th
                key={by}
                scope="col"
                className={isNumber ? styles.number : undefined}
                aria-sort={sortOf(sort, by)}
              >
                <button type="button" onClick={() => sortBy(by)}>
                  {title}{' '}
                  <span aria-hidden="true">{sort.by === by ? (sort.isDescending ? '↓' : '↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.key} row={row} selected={selected} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p className={styles.none}>No row holds these words.</p> : null}
    </div>
  );
}

function Row({ row, selected }: { row: CitationRow; selected: string | null }) {
  const isSelected = [row.citing.id, row.cited.id, row.document.id].includes(selected ?? '');
  return (
    <tr className={isSelected ? styles.selected : undefined}>
      <td>
        <Side end={row.citing} />
        {row.isComment ? <span className={styles.remark}> in a comment</span> : null}
      </td>
      <td>
        <Side end={row.cited} />
      </td>
      <td>
        <Siglum document={row.document} isLink />
      </td>
      <td className={styles.number}>{formatNumber(row.assertions)}</td>
    </tr>
  );
}

function Side({ end }: { end: End }) {
  const select = useSelect();
  const { id, name, kind, isHeld } = end;
  if (kind !== null) return <ActorName actor={{ id, name: bare(name, kind), kind, isHeld }} />;
  return (
    <button type="button" className={styles.work} onClick={() => select(id)} {...hoverHandlers(id)}>
      {name}
    </button>
  );
}

/** The name without the quotation marks, which `ActorName` sets itself. */
function bare(name: string, kind: End['kind']): string {
  return kind === 'unidentified' ? name.slice(1, -1) : name;
}

function sortOf(sort: Sort, by: SortKey): 'ascending' | 'descending' | 'none' {
  if (sort.by !== by) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}
