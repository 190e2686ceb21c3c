// Actors and documents as they are named inside other answers: by id, each asked for once.
import { z } from 'zod';
import { ActorRef, DocumentRef } from '#schema';
import { ask, type Reader } from './ask.ts';
import { distinct } from './rows.ts';

export type ActorRefs = ReadonlyMap<string, ActorRef>;
export type DocumentRefs = ReadonlyMap<string, DocumentRef>;

const DatedDocument = DocumentRef.extend({ publishedAtEarliest: z.string().nullable() });

/** The actors of these ids, in the order of their ids. */
export async function readActorRefs(
  store: Reader,
  ids: Iterable<string | null | undefined>,
): Promise<ActorRefs> {
  const wanted = distinct(ids);
  if (wanted.length === 0) return new Map();
  const rows = await ask(store, 'read/actor-refs', ActorRef, { ids: wanted });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The documents of these ids, earlier published first, then by id; undated ones last. */
export async function readDocumentRefs(
  store: Reader,
  ids: Iterable<string | null | undefined>,
): Promise<DocumentRefs> {
  const wanted = distinct(ids);
  if (wanted.length === 0) return new Map();
  const rows = await ask(store, 'read/document-refs', DatedDocument, { ids: wanted });
  rows.sort(byPublication);
  return new Map(rows.map((row) => [row.id, DocumentRef.parse(row)]));
}

/** The refs of the given ids, in the order of the refs; an id that is not among them is left out. */
export function refsOf<Ref extends { id: string }>(
  refs: ReadonlyMap<string, Ref>,
  ids: Iterable<string>,
): Ref[] {
  const wanted = new Set(ids);
  return [...refs.values()].filter((ref) => wanted.has(ref.id));
}

/** Earlier published first, then by id; undated ones last. */
function byPublication(
  left: { id: string; publishedAtEarliest: string | null },
  right: { id: string; publishedAtEarliest: string | null },
): number {
  if (left.publishedAtEarliest !== right.publishedAtEarliest) {
    if (left.publishedAtEarliest === null) return 1;
    if (right.publishedAtEarliest === null) return -1;
    return left.publishedAtEarliest < right.publishedAtEarliest ? -1 : 1;
  }
  return left.id < right.id ? -1 : Number(left.id > right.id);
}
