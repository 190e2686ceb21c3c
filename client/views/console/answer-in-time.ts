// What of an answer is of the time that is chosen: a row that holds something which has no part in it is left out, a row
// that holds nothing which could be dated stays. Pure.
import type { QueryAnswer, TimePart } from '#schema';
import { type Cell, isMap, isNode, isRelationship } from './cells.ts';

/** Kinds that have dates, by the word in their ids. */
const DATED = new Set(['actor', 'claim', 'question', 'document', 'event', 'place', 'assertion']);

/** How many rows are left in, left out, and left in because they hold nothing that could be dated. */
export type RowCounts = { shown: number; leftOut: number; undatable: number };

/** Ids of everything in the rows that may be dated, each once. */
export function datedIdsOf({ rows }: Pick<QueryAnswer, 'rows'>): string[] {
  return [...new Set(rows.flatMap((row) => row.flatMap(idsIn)))];
}

/** @param partOf of each id, what part it has in the time */
export function answerWithin<Answer extends Pick<QueryAnswer, 'rows' | 'rowCount' | 'picture'>>(
  answer: Answer,
  partOf: ReadonlyMap<string, TimePart>,
): { answer: Answer; counts: RowCounts } {
  const idsOf = answer.rows.map((row) => row.flatMap(idsIn));
  const rows = answer.rows.filter((_, index) => idsOf[index]?.every((id) => partOf.get(id) === 'within'));
  const { nodes, edges } = thingsIn(rows);
  const { picture } = answer;
  return {
    answer: {
      ...answer,
      rows,
      rowCount: rows.length,
      picture: {
        nodes: picture.nodes.filter(({ key }) => nodes.has(key)),
        edges: picture.edges.filter((edge) =>
          edges.has(edgeKey(edge.source, edge.attributes.type, edge.target)),
        ),
      },
    },
    counts: {
      shown: rows.length,
      leftOut: answer.rows.length - rows.length,
      undatable: idsOf.filter((ids) => ids.length === 0).length,
    },
  };
}

function idsIn(cell: Cell): string[] {
  return namesIn(cell).filter((id) => DATED.has(id.split(':')[1] ?? '') && /^[\w-]+:[a-z]+:\S+$/.test(id));
}

/** Every text of a cell that may be an id: of a node its own, of a relationship those at its ends. */
function namesIn(cell: Cell): string[] {
  if (typeof cell === 'string') return [cell];
  if (Array.isArray(cell)) return cell.flatMap(namesIn);
  if (isNode(cell)) return namesIn(cell['id'] ?? null);
  if (isRelationship(cell)) return [...namesIn(cell['_source'] ?? null), ...namesIn(cell['_target'] ?? null)];
  return isMap(cell) ? Object.values(cell).flatMap(namesIn) : [];
}

/** The nodes and relationships of some rows, as the picture names them. */
function thingsIn(rows: QueryAnswer['rows']): { nodes: Set<string>; edges: Set<string> } {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const visit = (cell: Cell): void => {
    if (Array.isArray(cell)) cell.forEach(visit);
    else if (isNode(cell)) nodes.add(String(cell['id']));
    else if (isRelationship(cell)) {
      const { _source: source, _type: type, _target: target } = cell;
      nodes.add(String(source)).add(String(target));
      edges.add(edgeKey(String(source), String(type), String(target)));
    } else if (isMap(cell)) Object.values(cell).forEach(visit);
  };
  for (const row of rows) row.forEach(visit);
  return { nodes, edges };
}

const edgeKey = (source: string, type: string, target: string): string => `${source} ${type} ${target}`;
