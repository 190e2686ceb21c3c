// How an actor is called in every picture, list and panel.
import type { ActorKind } from '#schema';

const NAMELESS_VOICE = 'Publisher not named';

/**
 * The name; in quotation marks where it is the words by which a text speaks of someone it does not name. The voice of a
 * document that was read has no such words: nobody speaks of it.
 */
export function actorLabel({
  name,
  kind,
  isHeld,
}: {
  name: string;
  kind: ActorKind;
  /** The voice of a document that was read. */
  isHeld: boolean;
}): string {
  if (kind !== 'unidentified') return name;
  return isHeld ? NAMELESS_VOICE : `“${name}”`;
}
