// Where the documents' spines stand: in the order of their dates, each as near to the middle of its rows as the others
// allow, with its words beside it and a port for every arrow.
import type { Arrow } from './places.ts';
import type { Spine } from './spine-of.ts';
import { SPINE, type TextWidth, wrapText } from './measures.ts';

export type SpineWords = { voices: string[]; title: string[]; note: string[]; height: number };
export type PlacedSpine = {
  id: string;
  siglum: string;
  top: number;
  height: number;
  words: SpineWords;
  /** Keys of arrows to the height at which each leaves the spine. */
  ports: Map<string, number>;
};

export const SPINE_TEXT = {
  voices: { size: 13, line: 17 },
  title: { size: 13, line: 17, most: 4 },
  note: { size: 12, line: 16 },
};

/** What a document's spine says beside its title. */
export type SpineSays = { voices: string; note: string };

/** A document's words, in lines no wider than `width`; none where there is no room for any. */
export function spineWords(spine: Spine, says: SpineSays, width: number, textWidth: TextWidth): SpineWords {
  if (width <= 0) return { voices: [], title: [], note: [], height: 0 };
  const { voices, title } = SPINE_TEXT;
  const lines = {
    voices:
      says.voices === ''
        ? []
        : wrapText(says.voices, width, 2, (text) => textWidth(text, voices.size, { weight: 600 })),
    title:
      spine.title === ''
        ? []
        : wrapText(spine.title, width, title.most, (text) => textWidth(text, title.size, { face: 'serif' })),
    note:
      says.note === '' ? [] : wrapText(says.note, width, 2, (text) => textWidth(text, SPINE_TEXT.note.size)),
  };
  const height =
    lines.voices.length * voices.line +
    lines.title.length * title.line +
    lines.note.length * SPINE_TEXT.note.line;
  return { ...lines, height };
}

/**
 * @param rowY   height of the row in which each arrow ends, by the arrow's key
 * @param bounds between which the spines stand, if they fit
 */
export function placeSpines(
  spines: { spine: Spine; words: SpineWords }[],
  arrows: Arrow[],
  rowY: (arrow: Arrow) => number,
  bounds: { top: number; bottom: number },
): PlacedSpine[] {
  const fans = spines.map(({ spine, words }) => {
    const own = arrows.filter((arrow) => arrow.source === spine.id).toSorted((a, b) => rowY(a) - rowY(b));
    return { spine, words, own };
  });
  const pitch = fittingPitch(fans, bounds);
  const bands = fans.map(({ words, own }) => {
    const height = Math.max(SPINE.least, own.length * pitch);
    const wanted = own.length === 0 ? null : own.reduce((sum, arrow) => sum + rowY(arrow), 0) / own.length;
    return { height, band: Math.max(height, words.height), wanted, weight: Math.max(1, own.length) };
  });
  const middles = spreadOut(bands, bounds);
  return fans.map(({ spine, words, own }, index) => {
    const middle = middles[index] ?? bounds.top;
    const height = bands[index]?.height ?? SPINE.least;
    const port = (at: number): number => middle + (at - (own.length - 1) / 2) * pitch;
    return {
      id: spine.id,
      siglum: spine.siglum,
      top: middle - height / 2,
      height,
      words,
      ports: new Map(own.map((arrow, at) => [arrow.key, port(at)])),
    };
  });
}

/** From port to port: the design's, or as much less as makes the spines fit. */
function fittingPitch(
  fans: { words: SpineWords; own: Arrow[] }[],
  bounds: { top: number; bottom: number },
): number {
  const room = bounds.bottom - bounds.top - SPINE.gap * (fans.length - 1);
  for (let pitch = SPINE.pitch; pitch > SPINE.leastPitch; pitch -= 0.5) {
    const taken = fans.reduce(
      (sum, { words, own }) => sum + Math.max(SPINE.least, words.height, own.length * pitch),
      0,
    );
    if (taken <= room) return pitch;
  }
  return SPINE.leastPitch;
}

type Band = { band: number; wanted: number | null; weight: number };

/**
 * Middles as near as possible to the wanted ones (least squares), in order and without overlap. Bands that would
 * overlap are pooled and move as one: isotonic regression by pooling adjacent violators.
 */
function spreadOut(bands: Band[], bounds: { top: number; bottom: number }): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const [index, { band }] of bands.entries()) {
    const before = bands[index - 1];
    if (before) offset += (before.band + band) / 2 + SPINE.gap;
    offsets.push(offset);
  }
  const pools: { at: number; weight: number; count: number }[] = [];
  let last = bounds.top;
  for (const [index, { wanted, weight }] of bands.entries()) {
    // A spine without arrows goes where the one before it leads.
    last = wanted === null ? last : wanted - (offsets[index] ?? 0);
    pools.push({ at: last, weight: wanted === null ? 0.001 : weight, count: 1 });
    for (;;) {
      const [above, below] = [pools.at(-2), pools.at(-1)];
      if (!above || !below || above.at <= below.at) break;
      const total = above.weight + below.weight;
      pools.splice(-2, 2, {
        at: (above.at * above.weight + below.at * below.weight) / total,
        weight: total,
        count: above.count + below.count,
      });
    }
  }
  const least = bounds.top + (bands[0]?.band ?? 0) / 2;
  const most = Math.max(least, bounds.bottom - (bands.at(-1)?.band ?? 0) / 2 - offset);
  return pools
    .flatMap(({ at, count }) => Array.from({ length: count }, () => Math.min(Math.max(at, least), most)))
    .map((at, index) => at + (offsets[index] ?? 0));
}
