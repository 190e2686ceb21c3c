// How many assertions are dated to each stretch of the axis: from tick to tick, and each part that is not to scale as a
// whole. A date that reaches over several stretches is counted in none. Pure.
import { dayNumber, type TimelineLayout, xOfDay } from '#layout';
import type { TimelineAssertion, TimelineLane } from '#schema';

export function countsOverAxis(
  assertions: readonly TimelineAssertion[],
  lane: TimelineLane,
  { scale, ticks }: Pick<TimelineLayout, 'scale' | 'ticks'>,
): { x: number; width: number; count: number }[] {
  const stretches = scale.parts.flatMap(({ start, end, isToScale }) => {
    const bounds = [
      start,
      ...(isToScale ? ticks.map(({ x }) => x).filter((x) => x > start && x < end) : []),
      end,
    ];
    return bounds.slice(1).map((bound, index) => ({ from: bounds[index] ?? start, to: bound }));
  });
  return stretches
    .map(({ from, to }, index) => ({
      x: from,
      width: to - from,
      count: assertions.filter((assertion) => {
        const { earliest = null, latest = null } = assertion[lane] ?? {};
        if (earliest === null || latest === null) return false;
        const isLast = index === stretches.length - 1;
        const isWithin = (day: string) => {
          const x = xOfDay(scale, dayNumber(day));
          return x >= from && (x < to || (isLast && x <= to));
        };
        return isWithin(earliest) && isWithin(latest);
      }).length,
    }))
    .filter(({ count }) => count > 0);
}
