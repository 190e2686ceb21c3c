// A review as one line of words.
import type { ReviewView } from '#schema';

/** "2026-01-31T12:00:00.000Z  A reader  rejects numeric/one/other". */
export function reviewLine({ dataset, at, by, opinion, comparison, identity, undoes }: ReviewView): string {
  const local = (id: string) => id.slice(id.indexOf(':', dataset.length + 1) + 1);
  const about = identity
    ? `${local(identity.left.id)} and ${local(identity.right.id)}`
    : local(comparison ?? undoes ?? '');
  return `${at}  ${by}  ${opinion} ${about}`;
}
