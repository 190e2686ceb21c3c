// Who stands as the same as whom, or as known not to be, and by whose decision.
import { z } from 'zod';
import { ActivityRow, IdentityKind, type IdentityView } from '#schema';
import { inEffect, pairInOrder } from '../review/in-effect.ts';
import { reviewsOf } from '../review/review-of.ts';
import { ask, type Reader } from './ask.ts';
import { distinct } from './rows.ts';

const LinkRow = z.object({ kind: z.string(), source: z.string(), target: z.string() });
const NamedRow = z.object({ id: z.string(), text: z.string() });

/**
 * The joinings and partings of a dataset, by their two ids.
 *
 * @param of the id of an actor, claim or question, for those that it is part of; null for all
 */
export async function readIdentities(
  store: Reader,
  dataset: string,
  of: string | null,
): Promise<IdentityView[]> {
  const [rows, activities] = await Promise.all([
    ask(store, 'compare/identities', LinkRow, { dataset }),
    ask(store, 'compare/reviews', ActivityRow, { dataset }),
  ]);
  const links = rows.filter(({ source, target }) => of === null || source === of || target === of);
  const names = await ask(store, 'compare/identified', NamedRow, {
    dataset,
    ids: distinct(links.flatMap(({ source, target }) => [source, target])),
  });
  const nameOf = new Map(names.map((row) => [row.id, row]));
  const latest = new Map(
    inEffect(reviewsOf(activities)).flatMap((review) =>
      review.kind === 'identity'
        ? [[`${keyOf(review.left, review.right)} ${review.opinion}`, review] as const]
        : [],
    ),
  );
  return links
    .flatMap(({ kind, source, target }): IdentityView[] => {
      const [left, right] = pairInOrder(source, target).map((id) => nameOf.get(id));
      if (!left || !right) return [];
      const id = keyOf(left.id, right.id);
      const opinion = kind.endsWith('-not-same-as') ? 'not-same' : 'same';
      const review = latest.get(`${id} ${opinion}`);
      return [
        {
          id,
          kind: IdentityKind.parse(kind.split('-')[0]),
          left,
          right,
          opinion,
          review: review ? { id: review.id, by: review.by, at: review.at, note: review.note } : null,
        },
      ];
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function keyOf(left: string, right: string): string {
  return pairInOrder(left, right).join(' ');
}
