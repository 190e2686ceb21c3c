// A cell on the screen: what has a panel is a link to it, also within lists and along paths.
import { Fragment, type ReactNode } from 'react';
import { SelectLink } from '../../theme/select-link.tsx';
import { type Cell, isMap, isNode, isPanelId, isPath, isRelationship, labelOf } from './cells.ts';
import styles from './console.module.css';

/** Longer texts and lists are cut on the screen; copies and files have them whole. */
const LONGEST = 400;
const MOST_ITEMS = 30;

export function ResultCell({ cell }: { cell: Cell }): ReactNode {
  if (cell === null) return <span className={styles.nothing}>null</span>;
  if (typeof cell === 'string')
    return isPanelId(cell) ? <Link id={cell}>{cell}</Link> : <>{shortened(cell)}</>;
  if (isPath(cell)) return <Way steps={cell} />;
  if (Array.isArray(cell)) return <Items cells={cell} />;
  if (isNode(cell)) return <Node node={cell} />;
  if (isRelationship(cell)) return <Relationship relationship={cell} />;
  return <>{isMap(cell) ? shortened(JSON.stringify(cell)) : String(cell)}</>;
}

function Node({ node }: { node: { [key: string]: Cell } }) {
  const { id } = node;
  const label = shortened(labelOf(node));
  return typeof id === 'string' && isPanelId(id) ? <Link id={id}>{label}</Link> : <>{label}</>;
}

function Relationship({ relationship }: { relationship: { [key: string]: Cell } }) {
  const { _type: type, _source: source, _target: target, comparison } = relationship;
  const words = <code className={styles.type}>{String(type)}</code>;
  return (
    <>
      <ResultCell cell={source ?? null} />{' '}
      {typeof comparison === 'string' && isPanelId(comparison) ? <Link id={comparison}>{words}</Link> : words}{' '}
      <ResultCell cell={target ?? null} />
    </>
  );
}

/** A path as it runs: each node, and between two the relationship in its own direction. */
function Way({ steps }: { steps: { [key: string]: Cell }[] }) {
  return steps.map((step, index) => {
    if (isNode(step)) return <Node key={index} node={step} />;
    const isForward = step['_source'] === steps[index - 1]?.['id'];
    return (
      <Fragment key={index}>
        {' '}
        <code className={styles.type}>
          {isForward ? '' : '◂ '}
          {String(step['_type'])}
          {isForward ? ' ▸' : ''}
        </code>{' '}
      </Fragment>
    );
  });
}

function Items({ cells }: { cells: Cell[] }) {
  return (
    <>
      {cells.slice(0, MOST_ITEMS).map((item, index) => (
        <Fragment key={index}>
          {index > 0 ? ', ' : ''}
          <ResultCell cell={item} />
        </Fragment>
      ))}
      {cells.length > MOST_ITEMS ? `, and ${cells.length - MOST_ITEMS} more` : ''}
    </>
  );
}

function Link({ id, children }: { id: string; children: ReactNode }) {
  return (
    <SelectLink id={id} className={styles.cellLink}>
      {children}
    </SelectLink>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
