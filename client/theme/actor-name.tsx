// An actor as it is named everywhere: shape and full name; one whom the text does not name stands in its words.
import { actorLabel } from '#layout';
import type { ActorRef } from '#schema';
import { hoverHandlers, useIsHovered } from '../state/hover.ts';
import { ActorShape } from './actor-shape.tsx';
import { SelectLink } from './select-link.tsx';
import styles from './grammar.module.css';

/** Shape and name as a link that opens the actor's panel; lights up with the picture. */
export function ActorName({ actor, size = 13 }: { actor: ActorRef; size?: number }) {
  const isLit = useIsHovered(actor.id);
  return (
    <span {...hoverHandlers(actor.id)}>
      <SelectLink id={actor.id} className={isLit ? `${styles.link} ${styles.lit}` : styles.link}>
        <ShapeAndName actor={actor} name={actorLabel(actor)} size={size} />
      </SelectLink>
    </span>
  );
}

/** The shape stays on the line of the name's first word. */
export function ShapeAndName({ actor, name, size }: { actor: ActorRef; name: string; size: number }) {
  const [, first, rest] = /^(\S*)(.*)$/s.exec(name) ?? [];
  return (
    <>
      <span className={styles.together}>
        <ActorShape kind={actor.kind} isHeld={actor.isHeld} size={size} />
        <span>{first}</span>
      </span>
      <span>{rest}</span>
    </>
  );
}
