// General claims and the cases of them.
import type { Claim, Facts } from './facts.ts';

/** Whether the one is a case of the other, directly or by way of others. */
export function isCaseOf(instance: Claim, general: Claim, facts: Facts): boolean {
  const seen = new Set<string>();
  const waiting = [...instance.general];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === general.id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(facts.claims.get(next)?.general ?? []));
  }
  return false;
}
