// Cuts a text into blocks, one for each line that has words, and each block into segments, so that within one segment
// the same passages apply to every word. Pure; offsets are code points of the text, ends exclusive.
import type { DocumentText, TextPassage, TextSentence, Zone } from '#schema';
import { assignLanes } from './lanes.ts';

export type Segment = {
  start: number;
  end: number;
  words: string;
  /** The passages that these words belong to, by lane; the same object wherever a passage is cut. */
  passages: LanedPassage[];
  /** What has become of the sentence; null between sentences. */
  sentence: TextSentence | null;
};
export type LanedPassage = TextPassage & { lane: number };
export type Block = {
  start: number;
  end: number;
  zone: Zone;
  /** How many lanes its underlines take. */
  lanes: number;
  segments: Segment[];
};

const LINE_ENDS = new Set(['\n', '\r', '\u0085', '\u2028', '\u2029']);

/** A line that is longer is cut where a sentence starts, since a block is drawn whole. */
const LONGEST_BLOCK = 4_000;

export function cutBlocks({
  text,
  passages,
  zones,
  sentences,
}: Pick<DocumentText, 'passages' | 'zones' | 'sentences'> & { text: string }): Block[] {
  const points = Array.from(text);
  const lanes = assignLanes(passages);
  const laned = passages.map((passage, index) => ({ ...passage, lane: lanes[index] ?? 0 }));
  const blocks = linesOf(points, zones, sentences).map(({ start, end }) => ({
    start,
    end,
    zone: zones.find((zone) => zone.start <= start && start < zone.end)?.zone ?? 'body',
    lanes: 0,
    segments: [] as Segment[],
  }));
  const cuts = inOrder([...blocks, ...laned, ...sentences]);
  const starting = pointer(laned);
  const sentenceAt = pointer(sentences);
  const blockAt = pointer(blocks);
  let open: LanedPassage[] = [];
  let sentence: TextSentence | null = null;
  let block: Block | null = null;
  for (const [index, start] of cuts.entries()) {
    open = [...open.filter((passage) => passage.end > start), ...starting(start)];
    sentence = sentenceAt(start).at(-1) ?? sentence;
    block = blockAt(start).at(-1) ?? block;
    const end = cuts[index + 1] ?? points.length;
    if (block === null || start >= block.end || end <= start) continue;
    block.lanes = Math.max(block.lanes, ...open.map(({ lane }) => lane + 1));
    block.segments.push({
      start,
      end,
      words: points.slice(start, end).join(''),
      passages: open.toSorted((a, b) => a.lane - b.lane),
      sentence: sentence !== null && start < sentence.end ? sentence : null,
    });
  }
  return blocks;
}

type Stretch = { start: number; end: number };

/** The lines that have words, without the white space around them; cut where a zone begins or ends. */
function linesOf(
  points: readonly string[],
  zones: readonly Stretch[],
  sentences: readonly Stretch[],
): Stretch[] {
  const edges = new Set(zones.flatMap(({ start, end }) => [start, end]));
  const starts = new Set(sentences.map(({ start }) => start));
  const lines: Stretch[] = [];
  let first: number | null = null;
  let last = 0;
  const close = () => {
    if (first !== null) lines.push({ start: first, end: last });
    first = null;
  };
  for (const [at, point] of points.entries()) {
    if (LINE_ENDS.has(point) || edges.has(at)) close();
    else if (first !== null && at - first > LONGEST_BLOCK && starts.has(at)) close();
    if (point.trim() === '') continue;
    first ??= at;
    last = at + 1;
  }
  close();
  return lines;
}

/** Every start and end, each once, ascending. */
function inOrder(stretches: readonly Stretch[]): number[] {
  return [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
}

/** Gives, for offsets that only grow, what starts at each. */
function pointer<S extends Stretch>(stretches: readonly S[]): (start: number) => S[] {
  let next = 0;
  return (start) => {
    const found: S[] = [];
    for (let one = stretches[next]; one !== undefined && one.start <= start; one = stretches[next]) {
      found.push(one);
      next += 1;
    }
    return found;
  };
}
