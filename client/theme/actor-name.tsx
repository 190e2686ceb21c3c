// An actor as it is named everywhere: shape and full name; one whom the text does not name stands in its words.
import type { ActorRef } from '#schema';
import { hoverHandlers, useIsHovered } from '../state/hover.ts';
import { useSelect } from '../state/selection.ts';
import { ActorShape } from './actor-shape.tsx';
import styles from './grammar.module.css';

/** The name as words: in quotation marks where the words are the text's own. */
export function actorLabel(actor: Pick<ActorRef, 'name' | 'kind'>): string {
  return actor.kind === 'unidentified' ? `“${actor.name}”` : actor.name;
}

/** Shape and name as a button that opens the actor's panel; lights up with the picture. */
export function ActorName({ actor, size = 13 }: { actor: ActorRef; size?: number }) {
  const select = useSelect();
  const isLit = useIsHovered(actor.id);
  return (
    <button
      type="button"
      className={isLit ? `${styles.link} ${styles.lit}` : styles.link}
      onClick={() => select(actor.id)}
      {...hoverHandlers(actor.id)}
    >
      <ActorShape kind={actor.kind} isHeld={actor.isHeld} size={size} />
      <span>{actorLabel(actor)}</span>
    </button>
  );
}
