// Gives each passage of a text a lane under its words, so that underlines which overlap never cover each other. Pure.
import type { TextPassage } from '#schema';

/** Whose underline comes nearest to the words. */
const ORDER: TextPassage['role'][] = ['claim', 'cue', 'scope', 'citation'];

type Stretch = { start: number; end: number };

/**
 * The lowest lane that is free for the whole of a passage: claims first, then cues, scopes and citations, each in the
 * order of the text and longer ones before shorter.
 *
 * @param passages stretches in code points, ends exclusive
 * @returns the lane of each passage, from 0, in the order given
 */
export function assignLanes(passages: readonly Pick<TextPassage, 'start' | 'end' | 'role'>[]): number[] {
  const lanes: Stretch[][] = [];
  const given = passages.map(() => 0);
  const inTurn = passages
    .map((passage, index) => ({ passage, index }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.passage.role) - ORDER.indexOf(b.passage.role) ||
        a.passage.start - b.passage.start ||
        b.passage.end - a.passage.end,
    );
  for (const { passage, index } of inTurn) {
    let lane = 0;
    while (!take((lanes[lane] ??= []), passage)) lane += 1;
    given[index] = lane;
  }
  return given;
}

/** Puts a stretch among those of a lane, which are in order and apart; false where one of them is in its way. */
function take(lane: Stretch[], stretch: Stretch): boolean {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane[middle]?.end ?? 0) <= stretch.start) low = middle + 1;
    else high = middle;
  }
  const next = lane[low];
  if (next !== undefined && next.start < stretch.end) return false;
  lane.splice(low, 0, stretch);
  return true;
}
