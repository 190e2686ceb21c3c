// When two figures can be one number, and when one of them is larger whatever it means.
import type { Quantity } from './facts.ts';

/** Whether some number lies in both; “more than 9” leaves 9 out. What gives no number meets everything. */
export function rangesMeet(left: Quantity, right: Quantity): boolean {
  return !isAbove(left, right) && !isAbove(right, left);
}

/** Whether every number the one can mean is larger than every number the other can mean. */
export function isAbove(upper: Quantity, lower: Quantity): boolean {
  if (upper.low === null || lower.high === null) return false;
  const isOpen = upper.bound === 'more-than' || lower.bound === 'less-than';
  return upper.low > lower.high || (isOpen && upper.low === lower.high);
}

const holds = ({ low, high }: Quantity, value: number) => (low ?? value) <= value && value <= (high ?? value);

/**
 * Whether two rough figures meet only at their edges: neither number that the texts give lies in the other's range, so
 * that it is the tenth down and up on both sides that lets both stand.
 */
export function meetLoosely(left: Quantity, right: Quantity): boolean {
  const [one, other] = [middleOf(left), middleOf(right)];
  if (one === null || other === null || !rangesMeet(left, right)) return false;
  return !holds(right, one) && !holds(left, other);
}

/** The number that a text gives as approximate; null where it gives a range of its own, or another bound. */
function middleOf({ low, high, bound }: Quantity): number | null {
  if (bound !== 'approximately' || low === null || high === null) return null;
  const middle = (low + high) / 2;
  return Math.abs(middle * 0.9 - low) < 1e-6 * middle ? middle : null;
}

/** Whether two figures are counted in one unit; one that states none may be of any. */
export function isOneUnit(left: Quantity, right: Quantity): boolean {
  return left.unit === null || right.unit === null || left.unit === right.unit;
}
