// The parameters that routes share: ids, names of datasets, and pages of a list.
import { z } from 'zod';
import { StemmaError } from '../errors.ts';

type Kind =
  | 'actor'
  | 'document'
  | 'question'
  | 'claim'
  | 'assertion'
  | 'comparison'
  | 'activity'
  | 'event'
  | 'place';

/** An id of one kind of node; in an address it is URL-encoded. */
export function idOf(kind: Kind, example: string) {
  return z.strictObject({
    id: z
      .string()
      .max(600)
      .regex(new RegExp(`^[^:]+:${kind}:.+$`, 'u'), `expected an id such as ${example}`)
      .meta({ description: `The id of the ${kind}, URL-encoded.`, example }),
  });
}

export const DatasetName = z
  .string()
  .min(1)
  .max(120)
  .meta({ description: 'The name of a dataset.', example: 'karabakh-2020' });

/** At most this many sources are left out at once. */
const MOST_SOURCES = 100;
const Source = z
  .string()
  .max(600)
  .regex(/^[^:]+:(actor|document):.+$/u, 'expected the id of an actor or a document')
  .meta({ example: 'karabakh-2020:actor:iphr' });
export const Without = z
  .union([Source, z.array(Source).max(MOST_SOURCES)])
  .transform((given) => [given].flat())
  .default([])
  .meta({ description: 'The id of an actor or a document that is left out; may be repeated.' });

/** The parameters of a page: at most 200 items. */
export const Page = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .meta({ description: 'How many items at most.', example: 50 }),
  cursor: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .meta({ description: 'What the page before gave as `next`; without it, the first page.' }),
};

/** The cursor of the page that follows an item. */
export function cursorAfter(id: string): string {
  return Buffer.from(id, 'utf8').toString('base64url');
}

/**
 * The id after which a page begins.
 *
 * @throws StemmaError request-invalid where the text is no cursor of ours
 */
export function idBeforeCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (cursorAfter(id) !== cursor || id.includes('\uFFFD')) throw badCursor();
  return id;
}

/**
 * One page of a list that is there whole.
 *
 * @throws StemmaError request-invalid where the cursor is none of this list
 */
export function pageOf<Item extends { id: string }>(
  items: Item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: Item[]; total: number; next: string | null } {
  const before = cursor === undefined ? null : idBeforeCursor(cursor);
  const start = before === null ? 0 : items.findIndex((item) => item.id === before) + 1;
  if (before !== null && start === 0) throw badCursor();
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  return {
    items: page,
    total: items.length,
    next: last !== undefined && start + limit < items.length ? cursorAfter(last.id) : null,
  };
}

function badCursor(): StemmaError {
  return new StemmaError(
    'request-invalid',
    'The cursor is none of this list: give `next` of an earlier page as it was, or leave it out for the first page.',
  );
}
