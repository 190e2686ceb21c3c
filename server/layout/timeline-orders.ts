// Two tracks of the answers to a question: in the order of the days they are of, and in the order in which documents first
// published them. Where lines between the two cross, an answer of a later day was published earlier. Pure.
import type { DateSpan, Timeline } from '#schema';

type Answer = Timeline['answers'][number];

export type TwoOrders = {
  /** By the day they are of. */
  byDay: Answer[];
  /** By publication, not dated last; what is of one day keeps the order of the other track, so that no line crosses for it. */
  byPublication: Answer[];
  /** From row to row of the two tracks. */
  lines: { claim: string; from: number; to: number; isCrossed: boolean }[];
  /** Pairs of which dates show that they were published in the other order. */
  crossed: number;
};

/** The same answers give the same tracks, in whatever order they come. */
export function twoOrders(answers: readonly Answer[]): TwoOrders {
  const byDay = answers.toSorted(
    (a, b) =>
      compare(startOf(a.asOf), startOf(b.asOf)) ||
      compare(startOf(a.published), startOf(b.published)) ||
      compare(a.claim, b.claim),
  );
  const byPublication = byDay.toSorted((a, b) => compare(startOf(a.published), startOf(b.published)));
  const crossings = byDay.flatMap((one, index) =>
    byDay
      .slice(index + 1)
      .filter((other) => isBefore(one.asOf, other.asOf) && isBefore(other.published, one.published))
      .map((other) => [one.claim, other.claim]),
  );
  const crossed = new Set(crossings.flat());
  return {
    byDay,
    byPublication,
    lines: byDay.map(({ claim }, from) => ({
      claim,
      from,
      to: byPublication.findIndex((one) => one.claim === claim),
      isCrossed: crossed.has(claim),
    })),
    crossed: crossings.length,
  };
}

/** Whether one is over before the other can begin. */
function isBefore(one: DateSpan | null, other: DateSpan | null): boolean {
  return one?.latest != null && other?.earliest != null && one.latest < other.earliest;
}

function startOf(date: DateSpan | null): string {
  return date?.earliest ?? date?.latest ?? '\uffff';
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
