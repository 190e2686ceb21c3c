// Brings one comparison into step with its reviews at once: its status, and the shortcut between its claims. What the
// compare step does for a whole dataset, without running a rule.
import { ActivityRow, NODES, type Review, type Status } from '#schema';
import { z } from 'zod';
import { deciding, statusAfter } from '../review/in-effect.ts';
import { reviewsOf } from '../review/review-of.ts';
import type { Transaction } from '../store/store.ts';
import { shortcutOf } from './comparison-rows.ts';

const PartRow = z.object({ role: z.enum(['compared', 'via']), claim: z.string() });
const SHORTCUTS = ['claim-contradicts', 'claim-updates', 'claim-differs-from'] as const;

/** Every review of a dataset, oldest entry first. */
export async function readReviews(transaction: Transaction, dataset: string): Promise<Review[]> {
  return reviewsOf(z.array(ActivityRow).parse(await transaction.run('compare/reviews', { dataset })));
}

/**
 * @param id      of a comparison
 * @param reviews those of its dataset, the newest included
 * @returns its status; null where it is not there, so that its reviews wait until it is found again
 */
export async function settleComparison(
  transaction: Transaction,
  id: string,
  reviews: readonly Review[],
): Promise<Status | null> {
  const [node] = z.array(NODES.Comparison).parse(await transaction.run('read/comparisons', { ids: [id] }));
  if (node === undefined) return null;
  const status = statusAfter(node.proposed, deciding(reviews).get(id));
  const parts = z.array(PartRow).parse(await transaction.run('read/comparison-claims', { ids: [id] }));
  const idsOf = (role: 'compared' | 'via') =>
    parts.filter((part) => part.role === role).map(({ claim }) => claim);
  const claims = idsOf('compared');
  const [one, other] = claims;
  if (one !== undefined && other !== undefined) {
    const either = [
      { source: one, target: other, comparison: id },
      { source: other, target: one, comparison: id },
    ];
    for (const kind of SHORTCUTS) await transaction.run(`delete/${kind}`, { rows: either });
  }
  const settled = { ...node, status };
  await transaction.run('write/comparison', { rows: [settled] });
  const shortcut = shortcutOf(settled, claims, idsOf('via'));
  if (shortcut !== null) await transaction.run(`write/${shortcut.kind}`, { rows: [shortcut.row] });
  return status;
}
