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

/** Whether two figures are counted in one unit; one that states none may be of any. */
export function isOneUnit(left: Quantity, right: Quantity): boolean {
  return left.unit === null || right.unit === null || left.unit === right.unit;
}
