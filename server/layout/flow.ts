// Who cites whom, as a flow: origins at the left, those who pass on in the middle, documents at the right. Lines are
// level up to the last 70 px before the documents, and none runs behind a name that it does not concern.
import type { CitationGraph } from '#schema';
import { halfShape, type Stand } from './flow/columns.ts';
import { compactPlaces } from './flow/compact.ts';
import { foldOrigins } from './flow/fold.ts';
import {
  COMPACT_BELOW,
  COMPACT_NAME_SIZE,
  HEAD_HEIGHT,
  MARGIN,
  NAME_GAP,
  NAME_SIZE,
  ROW,
  SPINE,
  type TextWidth,
} from './flow/measures.ts';
import { fitNames, type Names } from './flow/names.ts';
import {
  type Arrow,
  type ArrowSays,
  countPassages,
  findPlaces,
  type Place,
  type Places,
  saysOf,
} from './flow/places.ts';
import { drawBracket, findBrackets, lineWidth, routeArrow, routeTap } from './flow/routes.ts';
import { countRows, findRows, type Row } from './flow/rows.ts';
import { type PlacedSpine, placeSpines, type SpineSays, type SpineWords, spineWords } from './flow/spines.ts';
import type { Path } from './path.ts';

export type { TextWidth } from './flow/measures.ts';
export { SPINE_TEXT } from './flow/spines.ts';

export type FlowOptions = {
  /** px that there are. */
  width: number;
  height: number;
  /** Keys of folds that are open. */
  opened: readonly string[];
  textWidth: TextWidth;
  /** What stands over a document's title, and under it: its voices; its publisher and date. */
  wordsOf: (document: string) => SpineSays;
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

export type FlowArrow = ArrowSays & {
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
  brackets: {
    x: number;
    top: number;
    bottom: number;
    words: { text: string; size: number; x: number; y: number };
  }[];
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
  const lowest = isCompact ? ROW.compact : ROW.least;
  const { places, open } = foldOrigins(whole, {
    room: Math.max(1, Math.floor(room / lowest)),
    opened: options.opened,
    countRows,
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

/** Where everything stands, once it is known who has which row. */
function stand(found: Found, options: FlowOptions): FlowLayout {
  const { places, rows, isCompact, room } = found;
  const { textWidth } = options;
  const nameSize = isCompact ? COMPACT_NAME_SIZE : NAME_SIZE;
  const rowHeight = isCompact
    ? ROW.compact
    : Math.min(ROW.most, Math.max(ROW.least, room / Math.max(1, rows.length)));
  const rowY = (row: number): number => HEAD_HEIGHT + (row + 0.5) * rowHeight;

  const wordsWidth = isCompact ? 0 : options.width >= 1100 ? 230 : 172;
  const breadth = isCompact ? SPINE.compactBreadth : SPINE.breadth;
  const beside = isCompact ? MARGIN * 2.5 : MARGIN + wordsWidth + WORDS_GAP;
  const brackets = isCompact ? [] : findBrackets(places, rows);
  const { names, originX, columns, spineX } = fitNames(places, rows, {
    width: options.width,
    spineX: options.width - beside - breadth,
    size: nameSize,
    isCompact,
    brackets,
    textWidth,
  });

  const spines = placeSpines(
    places.spines.map((spine) => ({
      spine,
      words: spineWords(spine, options.wordsOf(spine.id), wordsWidth, textWidth),
    })),
    places.arrows,
    (arrow) => rowY(columns.stands.get(arrow.target)?.row ?? 0),
    { top: HEAD_HEIGHT, bottom: HEAD_HEIGHT + Math.max(room, rows.length * rowHeight - room * SPINES_ABOVE) },
  );
  const citing = new Set(places.arrows.map((arrow) => arrow.source));
  const spineOf = new Map(spines.map((spine) => [spine.id, spine]));
  const lowest = spines.map(
    (spine) => spine.top + spine.height / 2 + Math.max(spine.height, spine.words.height) / 2,
  );
  const route = (arrow: Arrow): Path | null => routeArrow(arrow, columns, spineOf, spineX, rowY);
  return {
    width: Math.max(options.width, spineX + breadth + beside),
    height: Math.max(rowY(rows.length - 0.5), ...lowest) + found.bottom,
    isCompact,
    rowHeight,
    nameSize,
    places: rows.flatMap((row) =>
      row.flatMap((key) => flowPlace(key, found, columns.stands, names, { citing, rowY, rowHeight })),
    ),
    arrows: [
      ...places.arrows.flatMap((arrow) => flowArrow(arrow, route(arrow), false)),
      ...found.taps.flatMap((arrow) => flowArrow(arrow, routeTap(arrow, columns.stands, rowY), true)),
    ],
    spines: spines.map(({ ports: _ports, ...spine }) => ({
      ...spine,
      left: spineX,
      breadth,
      words: {
        ...spine.words,
        x: spineX + breadth + WORDS_GAP,
        top: spine.top + spine.height / 2 - spine.words.height / 2,
      },
    })),
    brackets: brackets.map((bracket) => drawBracket(bracket, originX, rowY)),
    heads: {
      origins: MARGIN + names.column,
      relays: columns.right > originX + halfShape(undefined) ? columns.relays - halfShape(undefined) : null,
      spines: spineX,
      y: HEAD_HEIGHT / 2 - 4,
    },
    folded: [...places.places.values()]
      .filter((place) => !found.open.has(place.key))
      .reduce((sum, place) => sum + place.folded.length, 0),
  };
}

/** Rows may reach below the window by this share of it while all documents stay in sight; what is more moves them down. */
const SPINES_ABOVE = 0.25;

/** From a spine to its words. */
const WORDS_GAP = 10;

function flowPlace(
  key: string,
  { places, open }: Found,
  stands: Map<string, Stand>,
  names: Names,
  { citing, rowY, rowHeight }: { citing: Set<string>; rowY: (row: number) => number; rowHeight: number },
): FlowPlace[] {
  const [place, stand] = [places.places.get(key), stands.get(key)];
  if (!place || !stand) return [];
  const isRelay = citing.has(key);
  const half = halfShape(place);
  const shown = names.shown(place);
  const y = rowY(stand.row);
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
        left: isRelay ? stand.left : stand.x + nameX - names.width(shown),
        right: stand.right,
        top: y - rowHeight / 2,
        bottom: y + rowHeight / 2,
      },
      isOpen: open.has(key),
      folded: place.folded,
    },
  ];
}

function flowArrow(arrow: Arrow, path: Path | null, isOnTap: boolean): FlowArrow[] {
  if (!path) return [];
  return [{ ...saysOf(arrow), path, width: lineWidth(countPassages(arrow)), isOnTap }];
}
