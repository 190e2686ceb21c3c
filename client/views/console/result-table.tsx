// The rows of an answer as a table, at first in the order in which they came.
import { useMemo } from 'react';
import type { QueryAnswer } from '#schema';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { type Cell, inWords } from './cells.ts';
import { ResultCell } from './result-cell.tsx';

type Row = { key: string; cells: Cell[] };

/** Rows that are looked at to find how broad a column is. */
const SAMPLE = 50;
/** px of a column whose share is 1, which holds about this many characters. */
const SHARE_PX = 110;
const SHARE_CHARACTERS = 14;

export function ResultTable({ answer }: { answer: QueryAnswer }) {
  const { rows, columns, leastWidth } = useMemo(() => tableOf(answer), [answer]);
  return (
    <DataTable
      caption="The rows of the answer"
      rows={rows}
      columns={columns}
      idOf={(row) => row.key}
      linkIn={null}
      initial={null}
      leastWidth={leastWidth}
    />
  );
}

function tableOf(answer: QueryAnswer) {
  const rows: Row[] = answer.rows.map((cells, index) => ({ key: String(index).padStart(6, '0'), cells }));
  const columns = answer.columns.map(({ name, holds }, index): Column<Row> => {
    const lengths = rows.slice(0, SAMPLE).map(({ cells }) => inWords(cells[index] ?? null).length);
    const usual = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
    return {
      id: String(index),
      title: name,
      isNumber: holds === 'number',
      share: Math.min(3, Math.max(0.7, Math.max(usual, name.length) / SHARE_CHARACTERS)),
      sortBy: ({ cells }) => {
        const cell = cells[index] ?? null;
        return cell === null || typeof cell === 'number' ? cell : inWords(cell);
      },
      show: ({ cells }) => <ResultCell cell={cells[index] ?? null} />,
    };
  });
  const leastWidth = columns.reduce((sum, { share = 1 }) => sum + share * SHARE_PX, 0);
  return { rows, columns, leastWidth };
}
