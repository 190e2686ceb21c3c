// The signs of the map between claims of two questions.
import { type Path, type Point, straightPath } from './path.ts';
import { placeBrackets } from './questions-brackets.ts';
import type { Topic } from './questions-content.ts';
import type { MapClaim, MapSign, QuestionMap } from './questions-map.ts';
import { MAP } from './questions-map-blocks.ts';

/** px from one lane to the next, and what all of them may take. */
const LANE = 8;
const GAP = 16;

/**
 * Signs between claims of two questions: around the left of their column where both stand in one, else straight from
 * claim to claim.
 */
export function crossSigns(
  map: QuestionMap,
  topics: readonly Topic[],
  columnOf: (x: number) => number,
): MapSign[] {
  const placed = new Set(map.signs.map(({ sign }) => sign.comparison));
  const places = new Map<string, MapClaim>();
  for (const claim of map.claims) if (!places.has(claim.answer.id)) places.set(claim.answer.id, claim);
  const all = topics.flatMap(({ trees, unaskedSigns }) => [
    ...trees.flatMap(({ questions }) => questions.flatMap(({ signs }) => signs)),
    ...unaskedSigns,
  ]);
  const pairs = [...new Map(all.map((sign) => [sign.comparison, sign])).values()].flatMap((sign) => {
    const [one, other] = sign.claims.map((id) => places.get(id));
    if (placed.has(sign.comparison) || !one || !other) return [];
    return [{ sign, one, other, isLevel: columnOf(one.x) === columnOf(other.x) }];
  });
  const around = placeBrackets(
    pairs
      .filter(({ isLevel }) => isLevel)
      .map(({ sign, one, other }) => ({ id: sign.comparison, from: one.y, to: other.y })),
    MAP.sign + 2,
  );
  // All lanes have their place in the gap beside the column, however many there are.
  const lane = Math.min(LANE, GAP / Math.max(1, ...around.map((bracket) => bracket.lane)));
  return pairs.map(({ sign, one, other }): MapSign => {
    const bracket = around.find(({ id }) => id === sign.comparison);
    const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
    const place = bracket ? { x: columnOf(one.x) - 13 - bracket.lane * lane, y: bracket.sign } : middle;
    const arms = [one, other].map((end) => ({
      claim: end.key,
      path: bracket ? aroundPath(end, place) : straightPath({ x: end.x, y: end.y }, place),
    }));
    return { key: `cross ${sign.comparison}`, sign, ...place, arms };
  });
}

/** Level from a claim to the gap beside its column, then up or down to the sign. */
function aroundPath(claim: Point, sign: Point): Path {
  const bend = 10 * Math.sign(sign.y - claim.y);
  const corner = { x: sign.x, y: claim.y };
  return {
    start: { x: claim.x, y: claim.y },
    bendStart: { x: sign.x + 10, y: claim.y },
    control1: corner,
    control2: corner,
    bendEnd: { x: sign.x, y: claim.y + bend },
    end: sign,
  };
}
