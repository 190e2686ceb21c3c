// Who cites whom in groups: a band of rows for each publisher or document, in it the columns of the flow: who is cited
// at the left, who passes on in the middle, documents at the right. Names stand between the rows on which lines run.
import type { CitationOverview, OverviewBand, OverviewNode } from '#schema';
import { CLEAR, MARGIN, NAME_GAP, NAME_SIZE, type TextWidth } from './flow/measures.ts';
import { arcPath, levelPath, type Path } from './path.ts';

export type OverviewPlace = {
  key: string;
  node: OverviewNode;
  x: number;
  y: number;
  /** How it is written, and from where, px from its middle. */
  name: string;
  nameX: number;
  align: 'left' | 'right';
};
export type OverviewArrow = CitationOverview['edges'][number] & { path: Path; width: number };
export type OverviewLayout = {
  width: number;
  height: number;
  places: OverviewPlace[];
  arrows: OverviewArrow[];
  /** Names of bands that no document stands for. */
  titles: { name: string; x: number; y: number }[];
  heads: { y: number; origins: number; relays: number; documents: number };
};

export type OverviewWords = {
  nameOf(node: OverviewNode): string;
  titleOf(band: OverviewBand): string;
};

/** Names of those who pass on stand half a row lower: lines to the origins run between them. */
const ROW = 22;
const BAND_GAP = 18;
const HEAD = 34;
const HALF = 7;
const INDENT = 14;
/** Room in which lines bend, before a column. */
const BEND = { wide: 84, narrow: 34 };
/** A window less wide than this has little room for bends. */
const NARROW = 640;

export function layoutOverview(
  overview: CitationOverview,
  { width, textWidth, ...words }: OverviewWords & { width: number; textWidth: TextWidth },
): OverviewLayout {
  const depthOf = depths(overview);
  const bend = width < NARROW ? BEND.narrow : BEND.wide;
  const named = overview.nodes.map(({ key, attributes }) => {
    const name = words.nameOf(attributes);
    return { key, node: attributes, name, depth: depthOf(key), length: textWidth(name, NAME_SIZE) };
  });
  const breadth = (column: OverviewNode['column']): number =>
    Math.max(
      0,
      ...named
        .filter(({ node }) => node.column === column)
        .map(({ length, depth }) => length + depth * INDENT + HALF + NAME_GAP),
    );
  const titles = overview.bands.map((band) => textWidth(words.titleOf(band), NAME_SIZE));
  const [left, middle] = [breadth('origins'), breadth('relays')];
  const right = Math.max(breadth('documents'), ...titles);
  const needed = 2 * MARGIN + left + middle + right + 2 * (bend + 2 * CLEAR + HALF);
  // What room is left over goes to where lines bend.
  const spare = Math.max(0, width - needed) / 2;
  const columns = { origins: MARGIN + left, relays: 0, documents: 0 };
  columns.relays = columns.origins + 2 * CLEAR + HALF + bend + spare;
  columns.documents = columns.relays + middle + 2 * CLEAR + HALF + bend + spare;

  const layout: OverviewLayout = {
    width: Math.max(width, needed),
    height: 0,
    places: [],
    arrows: [],
    titles: [],
    heads: { y: HEAD / 2, ...columns },
  };
  let top = HEAD + ROW / 2;
  for (const band of overview.bands) {
    const own = named.filter(({ node }) => node.band === band.id);
    let rows = 1;
    for (const column of ['origins', 'relays', 'documents'] as const) {
      const lower = column === 'relays' ? ROW / 2 : 0;
      const cells = own.filter(({ node }) => node.column === column);
      for (const [index, { key, node, name, depth }] of cells.entries()) {
        const isLeft = column === 'origins';
        layout.places.push({
          key,
          node,
          name,
          x: columns[column] + (isLeft ? -depth : depth) * INDENT,
          y: top + index * ROW + lower,
          nameX: isLeft ? -(HALF + NAME_GAP) : HALF + NAME_GAP,
          align: isLeft ? 'right' : 'left',
        });
      }
      rows = Math.max(rows, cells.length + lower / ROW);
    }
    if (!own.some(({ node }) => node.column === 'documents'))
      layout.titles.push({ name: words.titleOf(band), x: columns.documents - HALF, y: top });
    top += rows * ROW + BAND_GAP;
  }
  layout.height = top;
  layout.arrows = routeArrows(overview, layout.places, { bend: bend + spare, textWidth });
  return layout;
}

/** How many open groups a node stands within. */
function depths({ nodes }: CitationOverview): (key: string) => number {
  const within = new Map(nodes.map(({ key, attributes }) => [key, attributes.within]));
  const depthOf = (key: string): number => {
    const outer = within.get(key) ?? null;
    return outer === null ? 0 : 1 + depthOf(outer);
  };
  return depthOf;
}

/** The thinnest first, so that the thickest lie above them. */
function routeArrows(
  { edges }: CitationOverview,
  places: readonly OverviewPlace[],
  { bend, textWidth }: { bend: number; textWidth: TextWidth },
): OverviewArrow[] {
  const placeOf = new Map(places.map((place) => [place.key, place]));
  const most = Math.max(1, ...edges.map(({ attributes }) => attributes.citations));
  return edges.toReversed().flatMap((edge) => {
    const [from, to] = [placeOf.get(edge.source), placeOf.get(edge.target)];
    if (!from || !to) return [];
    const width = 1 + 5 * Math.sqrt(edge.attributes.citations / most);
    const start = { x: from.x - HALF - 3, y: from.y };
    if (from.node.column === to.node.column) {
      const end = { x: to.x - HALF - CLEAR, y: to.y };
      const bulge = Math.min(bend * 0.7, 12 + Math.abs(end.y - start.y) * 0.12);
      return [{ ...edge, width, path: arcPath(start, end, end.y > start.y ? bulge : -bulge) }];
    }
    const end = { x: to.x + HALF + CLEAR, y: to.y };
    // Names of those who pass on stand at their right, where lines arrive.
    if (to.node.column === 'relays') end.x += NAME_GAP + textWidth(to.name, NAME_SIZE);
    const near = Math.max(start.x - 6, end.x + 12);
    const far = Math.max(start.x - bend, end.x + 10);
    return [{ ...edge, width, path: levelPath(start, end, { from: near, to: far }) }];
  });
}
