// Who cites whom, as a flow: origins at the left, those who pass on in the middle, documents at the right. Lines are
// level up to the last 70 px before the documents, and none runs behind a name that it does not concern.
import type { CitationGraph } from '#schema';
import { findColumns, halfShape, type Stand } from './flow/columns.ts';
import { compactPlaces } from './flow/compact.ts';
import { foldOrigins } from './flow/fold.ts';
import {
  COMPACT_BELOW,
  COMPACT_NAME_SIZE,
  cutText,
  FAN,
  HEAD_HEIGHT,
  HEAD_ROOM,
  CLEAR,
  MARGIN,
  NAME_GAP,
  NAME_SHARE,
  NAME_SIZE,
  ROW,
  SPINE,
  type TextWidth,
} from './flow/measures.ts';
import { type Arrow, findPlaces, type Place, type Places } from './flow/places.ts';
import { type Bracket, findBrackets, lineWidth, routeArrow } from './flow/routes.ts';
import { findRows, type Row } from './flow/rows.ts';
import { type PlacedSpine, placeSpines, type SpineWords, spineWords } from './flow/spines.ts';
import { arcPath, type Path } from './path.ts';

export type { TextWidth } from './flow/measures.ts';
export { SPINE_TEXT } from './flow/spines.ts';

export type FlowOptions = {
  /** px that there are. */
  width: number;
  height: number;
  /** Keys of folds that are open. */
  opened: readonly string[];
  textWidth: TextWidth;
  /** What stands under a document's title: its publisher and date, in words. */
  noteOf: (document: string) => string;
};

export type FlowPlace = {
  key: string;
  /** The actor or document that it stands for; its own key where it is a fold. */
  id: string;
  role: 'origin' | 'relay' | 'fold';
  kind: Place['kind'];
  isHeld: boolean;
  /** The whole name, and the part of it that there is room for. */
  label: string;
  shown: string;
  /** The middle of its shape. */
  x: number;
  y: number;
  /** px left or right of `x` at which its name ends, or begins. */
  nameX: number;
  /** What shape and name take, px from the picture's corner. */
  box: { left: number; right: number; top: number; bottom: number };
  isOpen: boolean;
  folded: string[];
};

export type FlowArrow = Pick<
  Arrow,
  'key' | 'source' | 'target' | 'documents' | 'assertions' | 'isComment'
> & {
  path: Path;
  width: number;
  /** It joins two rows of a compact flow, and is shown only when one of them is chosen. */
  isOnTap: boolean;
};

export type FlowSpine = Omit<PlacedSpine, 'ports' | 'words'> & {
  left: number;
  breadth: number;
  words: SpineWords & { x: number; top: number };
};

export type FlowLayout = {
  /** px that the picture takes; more than there are where the rows would be too low to read. */
  width: number;
  height: number;
  isCompact: boolean;
  rowHeight: number;
  nameSize: number;
  places: FlowPlace[];
  arrows: FlowArrow[];
  spines: FlowSpine[];
  /** What was said jointly: a bracket from the first row to the last, its words on the middle one. */
  brackets: { x: number; top: number; bottom: number; words: { x: number; y: number } }[];
  /** The columns: where names of origins end, where relays begin, where the spines stand. */
  heads: { origins: number; relays: number | null; spines: number; y: number };
  /** How many are folded away. */
  folded: number;
};

/** The same graph gives the same flow, in whatever order its nodes and edges come. */
export function layoutFlow(graph: CitationGraph, options: FlowOptions): FlowLayout {
  const isCompact = options.width < COMPACT_BELOW;
  const found = findPlaces(graph);
  const { whole, taps } = isCompact ? compactPlaces(graph, found) : { whole: found, taps: [] };
  const bottom = isCompact ? MARGIN / 2 : MARGIN;
  const room = options.height - HEAD_HEIGHT - bottom;
  const fits = Math.max(1, Math.floor(room / (isCompact ? ROW.compact : ROW.wanted)));
  const { places, open } = foldOrigins(whole, {
    room: fits,
    opened: options.opened,
    isCompact,
    countRows: (tried) => findRows(tried).length,
  });
  const rows = findRows(places, open);
  return stand({ places, rows, open, taps, isCompact, room, bottom }, options);
}

type Found = {
  places: Places;
  rows: Row[];
  open: Map<string, string[]>;
  taps: Arrow[];
  isCompact: boolean;
  /** px for rows, and under them. */
  room: number;
  bottom: number;
};

function stand(found: Found, options: FlowOptions): FlowLayout {
  const { places, rows, isCompact, room } = found;
  const { textWidth } = options;
  const nameSize = isCompact ? COMPACT_NAME_SIZE : NAME_SIZE;
  const rowHeight = isCompact
    ? ROW.compact
    : Math.min(ROW.most, Math.max(ROW.least, room / Math.max(1, rows.length)));
  const rowY = (row: number): number => HEAD_HEIGHT + (row + 0.5) * rowHeight;

  const names = nameColumn(found, options.width, nameSize, textWidth);
  const originX = MARGIN + names.width + NAME_GAP + halfShape(undefined) + 2;
  const columns = findColumns(places, rows, originX, textWidth);
  const wordsWidth = isCompact ? 0 : options.width >= 1100 ? 230 : 178;
  const breadth = isCompact ? SPINE.compactBreadth : SPINE.breadth;
  const wanted = options.width - (isCompact ? MARGIN * 2.5 : MARGIN + wordsWidth + 10) - breadth;
  const spineX = Math.max(wanted, columns.right + CLEAR + HEAD_ROOM + FAN);

  const spines = placeSpines(
    places.spines.map((spine) => ({
      spine,
      words: spineWords(spine, options.noteOf(spine.id), wordsWidth, textWidth),
    })),
    places.arrows,
    (arrow) => rowY(columns.stands.get(arrow.target)?.row ?? 0),
    { top: HEAD_HEIGHT, bottom: HEAD_HEIGHT + Math.max(room, rows.length * rowHeight) },
  );
  const spineOf = new Map(spines.map((spine) => [spine.id, spine]));
  const lowest = spines.map(
    (spine) => spine.top + spine.height / 2 + Math.max(spine.height, spine.words.height) / 2,
  );
  const route = (arrow: Arrow): Path | null => routeArrow(arrow, columns, spineOf, spineX, rowY);
  return {
    width: Math.max(options.width, spineX + breadth + wordsWidth + MARGIN + 10),
    height: Math.max(rowY(rows.length - 0.5), ...lowest) + found.bottom,
    isCompact,
    rowHeight,
    nameSize,
    places: rows.flatMap((row) =>
      row.flatMap((key) =>
        flowPlace(key, found, columns.stands, names, { rowY, rowHeight, nameSize, textWidth }),
      ),
    ),
    arrows: [
      ...places.arrows.flatMap((arrow) => flowArrow(arrow, route(arrow), false)),
      ...found.taps.flatMap((arrow) => flowArrow(arrow, tapPath(arrow, columns.stands, rowY), true)),
    ],
    spines: spines.map(({ ports: _ports, ...spine }) => ({
      ...spine,
      left: spineX,
      breadth,
      words: {
        ...spine.words,
        x: spineX + breadth + 10,
        top: spine.top + spine.height / 2 - spine.words.height / 2,
      },
    })),
    brackets: findBrackets(places, rows, columns.stands, originX).map((bracket) =>
      drawBracket(bracket, rowY),
    ),
    heads: {
      origins: MARGIN + names.width,
      relays: columns.right > originX + halfShape(undefined) ? columns.relays - halfShape(undefined) : null,
      spines: spineX,
      y: HEAD_HEIGHT / 2 - 2,
    },
    folded: [...places.places.values()]
      .filter((place) => !found.open.has(place.key))
      .reduce((sum, place) => sum + place.folded.length, 0),
  };
}

type Names = { width: number; most: number };

/** How wide the names of origins are, and may be. */
function nameColumn(
  { places, rows, isCompact }: Found,
  width: number,
  size: number,
  textWidth: TextWidth,
): Names {
  const most = width * (isCompact ? 0.47 : NAME_SHARE);
  const widths = rows.map((row) => {
    const place = places.places.get(row[0] ?? '');
    const isOrigin = place && !places.arrows.some((arrow) => arrow.source === place.key);
    return isOrigin ? textWidth(place.label, size, { weight: 600 }) : 0;
  });
  return { width: Math.min(most, Math.max(60, ...widths)), most };
}

function flowPlace(
  key: string,
  { places, open }: Found,
  stands: Map<string, Stand>,
  names: Names,
  text: { rowY: (row: number) => number; rowHeight: number; nameSize: number; textWidth: TextWidth },
): FlowPlace[] {
  const [place, stand] = [places.places.get(key), stands.get(key)];
  if (!place || !stand) return [];
  const isRelay = places.arrows.some((arrow) => arrow.source === key);
  const half = halfShape(place);
  const width = (words: string): number => text.textWidth(words, text.nameSize, { weight: 600 });
  const shown = isRelay ? place.label : cutText(place.label, names.most, width);
  const y = text.rowY(stand.row);
  const nameX = (half + NAME_GAP) * (isRelay ? 1 : -1) - (isRelay ? 0 : 2);
  return [
    {
      key,
      id: place.id,
      role: isRelay ? 'relay' : place.kind === 'fold' ? 'fold' : 'origin',
      kind: place.kind,
      isHeld: place.isHeld,
      label: place.label,
      shown,
      x: stand.x,
      y,
      nameX,
      box: {
        left: isRelay ? stand.left : stand.x + nameX - width(shown),
        right: stand.right,
        top: y - text.rowHeight / 2,
        bottom: y + text.rowHeight / 2,
      },
      isOpen: open.has(key),
      folded: place.folded,
    },
  ];
}

function flowArrow(arrow: Arrow, path: Path | null, isOnTap: boolean): FlowArrow[] {
  if (!path) return [];
  const { key, source, target, documents, assertions, isComment } = arrow;
  const width = lineWidth(assertions.length);
  return [{ key, source, target, documents, assertions, isComment, path, width, isOnTap }];
}

/** From one row of a compact flow to another: an arc right of the nodes. */
function tapPath(arrow: Arrow, stands: Map<string, Stand>, rowY: (row: number) => number): Path | null {
  const [source, target] = [stands.get(arrow.source), stands.get(arrow.target)];
  if (!source || !target) return null;
  const from = { x: source.right + CLEAR + 2, y: rowY(source.row) };
  const to = { x: target.right + CLEAR, y: rowY(target.row) };
  const reach = Math.min(48, 14 + Math.abs(from.y - to.y) / 6);
  return arcPath(from, to, from.y > to.y ? reach : -reach);
}

function drawBracket({ x, first, last, middle }: Bracket, rowY: (row: number) => number) {
  return {
    x,
    top: rowY(first) - 6,
    bottom: rowY(last) + 6,
    words: { x: x + 12, y: rowY(middle) },
  };
}
