// What the pictures of who cites whom share, whatever stands in them: the rows of actors, and a document as a node.
import { z } from 'zod';
import { ActorKind, type CitationNode } from '#schema';
import type { Chains } from './chains.ts';
import { distinct } from './rows.ts';

export const ActorRow = z.object({ id: z.string(), name: z.string(), kind: ActorKind });
export type ActorRow = z.infer<typeof ActorRow>;

type Node = { key: string; attributes: CitationNode };
type ChainDocument = Chains['documents'] extends Map<string, infer One> ? One : never;

/**
 * @param nameOf     actors' names by id
 * @param assertions how many stand in it
 */
export function documentNode(
  document: ChainDocument,
  nameOf: ReadonlyMap<string, string>,
  assertions: number,
): Node {
  return {
    key: document.id,
    attributes: {
      type: 'document',
      label: document.title,
      siglum: document.siglum,
      genre: document.genre,
      held: document.held,
      publishedAt: document.publishedAt,
      publishedAtEarliest: document.publishedAtEarliest,
      voices: distinct(document.voices),
      publisher: nameOf.get(document.publishers[0] ?? '') ?? null,
      assertions,
    },
  };
}

/** In the order of their keys, by code unit. */
export function byKey(left: { key: string }, right: { key: string }): number {
  return left.key < right.key ? -1 : Number(left.key > right.key);
}
