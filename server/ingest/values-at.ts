// The values at a path with a star for "each of a list", so that checks can be tables of paths.
import type { Path } from './yaml-source.ts';

/**
 * Finds every value at a pattern such as `memberOf.*.actor`.
 *
 * @returns each value that is there, with its own path
 */
export function valuesAt(root: unknown, pattern: string): [path: Path, value: unknown][] {
  let found: [Path, unknown][] = [[[], root]];
  for (const step of pattern.split('.')) {
    found = found.flatMap(([path, value]): [Path, unknown][] => {
      if (step === '*') return Array.isArray(value) ? value.map((item, row) => [[...path, row], item]) : [];
      const held = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
      return held === undefined ? [] : [[[...path, step], held]];
    });
  }
  return found;
}
