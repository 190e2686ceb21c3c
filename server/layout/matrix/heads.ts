// Who cites and who is cited, as the rows and columns of a matrix: gathered by kind, each kind in the one order.
import { ActorKind, type CitationGraph } from '#schema';
import { type Arrow, findPlaces, type Place } from '../flow/places.ts';

/** A kind of actor; the documents that were read, in whose voice it is said; works that name no maker. */
export type MatrixKind = ActorKind | 'document' | 'work';

export type MatrixHead = Pick<Place, 'key' | 'id' | 'label' | 'isHeld'> & {
  kind: MatrixKind;
  /** Of a document that cites. */
  siglum: string | null;
};

export type MatrixArrow = Pick<Arrow, 'source' | 'target' | 'documents' | 'assertions' | 'isComment'> & {
  /** Keys of its row and its column. */
  row: string;
  column: string;
};

export type MatrixHeads = { rows: MatrixHead[]; columns: MatrixHead[]; arrows: MatrixArrow[] };

const KINDS: readonly MatrixKind[] = ['document', ...ActorKind.options, 'work'];

/** Near-linear in the arrows. */
export function matrixHeads(graph: CitationGraph): MatrixHeads {
  const { spines, places, arrows } = findPlaces(graph);
  const heads = new Map<string, MatrixHead>(
    spines.map(({ id, label, siglum }) => [
      id,
      { key: id, id, label, isHeld: true, kind: 'document', siglum },
    ]),
  );
  for (const { key, id, label, isHeld, kind } of places.values())
    if (kind !== 'fold') heads.set(key, { key, id, label, isHeld, kind, siglum: null });
  const drawn = arrows.map(({ source, target, documents, assertions, isComment }) => ({
    source,
    target,
    row: headOf(source),
    column: headOf(target),
    documents,
    assertions,
    isComment,
  }));
  const rows = new Set(drawn.map(({ row }) => row));
  const columns = new Set(drawn.map(({ column }) => column));
  const inOrder = [...heads.values()].toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return {
    rows: inOrder.filter(({ key }) => rows.has(key)),
    columns: inOrder.filter(({ key }) => columns.has(key)),
    arrows: drawn,
  };
}

/** Whoever closes a circle of citations has a second place in a flow; in a matrix one will do. */
function headOf(place: string): string {
  return place.replace(/~again$/, '');
}
