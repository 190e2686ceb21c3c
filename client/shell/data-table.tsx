// The table form that every view shares: sorted by any column, moved through by keys, long ones drawn only where they
// are seen. A row lights up and opens like its mark in the picture.
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { hoverHandlers, useIsHovered } from '../state/hover.ts';
import { useViewState } from '../state/view-state.ts';
import { SelectLink } from '../theme/select-link.tsx';
import { announce } from './announce.tsx';
import { Empty } from './answer-state.tsx';
import styles from './data-table.module.css';
import { type SortKey, type SortOrder, sortRows } from './table-order.ts';
import { useRowWindow } from './use-row-window.ts';

export type Column<Row> = {
  id: string;
  title: string;
  /** What the column is sorted by, and shows where `show` is not given; null is "not stated". */
  sortBy: (row: Row) => SortKey;
  show?: (row: Row) => ReactNode;
  /** Set to the right, and first sorted from the largest. */
  isNumber?: boolean;
  /** The column's part of the width; 1 where not given. */
  share?: number;
};

/**
 * @param columns the first names the row
 * @param idOf the id that a row selects and lights up
 * @param linkIn id of the column that is the row's link; else the first; null where rows are nothing that opens
 * @param isAbout whether a row is marked while an id is selected; else only that of the row
 * @param initial the order at first, null as they come; else by the first column
 * @param leastWidth px, below which the table is wider than its room
 */
export function DataTable<Row>({
  caption,
  rows,
  columns,
  idOf,
  linkIn = columns[0]?.id,
  isAbout = (row, selected) => idOf(row) === selected,
  initial,
  leastWidth,
}: {
  caption: string;
  rows: readonly Row[];
  columns: Column<Row>[];
  idOf: (row: Row) => string;
  linkIn?: string | null;
  isAbout?: (row: Row, selected: string) => boolean;
  initial?: SortOrder | null;
  leastWidth?: number;
}) {
  const [order, setOrder] = useState<SortOrder | null>(
    initial === undefined ? { column: columns[0]?.id ?? '', isDescending: false } : initial,
  );
  const [{ selected }] = useViewState();
  const scroller = useRef<HTMLDivElement>(null);
  const column = order && (columns.find((one) => one.id === order.column) ?? columns[0]);
  const sorted = column ? sortRows(rows, column.sortBy, idOf, order.isDescending) : [...rows];
  const view = useRowWindow(sorted.length, scroller);
  const [focused, setFocused] = useState(0);

  const sort = (next: Column<Row>) => {
    const isSame = next.id === order?.column;
    const isDescending = isSame ? !order.isDescending : (next.isNumber ?? false);
    setOrder({ column: next.id, isDescending });
    setFocused(0);
    scroller.current?.scrollTo({ top: 0 });
    announce(`Sorted by ${next.title}, ${isDescending ? 'descending' : 'ascending'}.`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(sorted.length - 1, Math.max(0, step(focused, sorted.length)));
    setFocused(next);
    view.reveal(next, () => focusRow(scroller.current, next));
  };

  if (rows.length === 0)
    return <Empty title="No row is left">Take a facet away, or words, to see more.</Empty>;
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table} aria-rowcount={sorted.length + 1} style={{ minInlineSize: leastWidth }}>
        <caption className="unseen">{caption}</caption>
        <colgroup>
          {columns.map((one) => (
            <col key={one.id} style={{ inlineSize: widthOf(one, columns) }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((one) => (
              <HeadCell key={one.id} column={one} order={order} sort={() => sort(one)} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={view.before} />
          {sorted.slice(view.start, view.end).map((row, index) => (
            <TableRow
              key={idOf(row)}
              row={row}
              id={idOf(row)}
              index={view.start + index}
              columns={columns}
              linkIn={linkIn}
              isSelected={selected !== null && isAbout(row, selected)}
              isReached={view.start + index === Math.min(focused, sorted.length - 1)}
              reach={setFocused}
              onKeyDown={onKeyDown}
              measure={view.measure}
            />
          ))}
          <Gap height={view.after} />
        </tbody>
      </table>
    </div>
  );
}

/** Keys that move from row to row. */
const STEPS: Record<string, (row: number, rows: number) => number> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row) => row + 10,
  PageUp: (row) => row - 10,
  Home: () => 0,
  End: (_, rows) => rows - 1,
};

function HeadCell<Row>({
  column,
  order,
  sort,
}: {
  column: Column<Row>;
  order: SortOrder | null;
  sort: () => void;
}) {
  const isSorted = column.id === order?.column;
  const direction = order?.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined} data-number={column.isNumber || undefined}>
      <button type="button" className={styles.sort} onClick={sort}>
        {column.title}
        <span className={styles.direction} aria-hidden="true">
          {isSorted ? (order?.isDescending ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  );
}

function TableRow<Row>({
  row,
  id,
  index,
  columns,
  linkIn,
  isSelected,
  isReached,
  reach,
  onKeyDown,
  measure,
}: {
  row: Row;
  id: string;
  index: number;
  columns: Column<Row>[];
  linkIn: string | null | undefined;
  isSelected: boolean;
  isReached: boolean;
  reach: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  measure: (row: HTMLElement | null) => void;
}) {
  const isLit = useIsHovered(id);
  const rowHandlers = linkIn === null ? {} : { ...hoverHandlers(id), onClick: openRow };
  const reached = { tabIndex: isReached ? 0 : -1, onFocus: () => reach(index), onKeyDown };
  return (
    <tr
      ref={measure}
      aria-rowindex={index + 2}
      data-index={index}
      data-lit={isLit || undefined}
      data-selected={isSelected || undefined}
      {...rowHandlers}
    >
      {columns.map((column, position) => {
        const shown = column.show ? column.show(row) : (column.sortBy(row) ?? '–');
        const content =
          column.id === linkIn ? (
            <SelectLink id={id} className={styles.name} {...reached}>
              {shown}
            </SelectLink>
          ) : (
            shown
          );
        const cell = { 'data-number': column.isNumber || undefined };
        return position === 0 ? (
          <th key={column.id} scope="row" {...cell} {...(linkIn === null ? reached : {})}>
            {content}
          </th>
        ) : (
          <td key={column.id} {...cell}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

const ROW_LINK = `a.${styles.name}`;
/** What has the focus in a row: its link, or its head where rows are nothing that opens. */
const ROW_FOCUS = `${ROW_LINK}, th[tabindex]`;

/** A click anywhere in a row follows its link, except on a link or button of its own. */
function openRow({ target, currentTarget }: { target: EventTarget; currentTarget: HTMLElement }): void {
  if (target instanceof Element && target.closest('a, button')) return;
  currentTarget.querySelector<HTMLElement>(ROW_LINK)?.click();
}

/** The room of the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height === 0) return null;
  return <tr aria-hidden="true" style={{ blockSize: height }} />;
}

function widthOf<Row>(column: Column<Row>, columns: Column<Row>[]): string {
  const all = columns.reduce((sum, one) => sum + (one.share ?? 1), 0);
  return `${((column.share ?? 1) / all) * 100}%`;
}

function focusRow(scroller: HTMLElement | null, index: number): void {
  const link = scroller?.querySelector<HTMLElement>(`[data-index="${index}"] :is(${ROW_FOCUS})`);
  link?.focus({ preventScroll: true });
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
