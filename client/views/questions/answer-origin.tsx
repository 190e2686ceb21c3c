// Who an answer comes from, in a row: shape and full name; several who speak jointly; a work whose maker is not named.
import { actorLabel } from '#layout';
import type { ActorRef, DocumentRef } from '#schema';
import { ShapeAndName } from '../../theme/actor-name.tsx';
import styles from './answer-origin.module.css';

export function AnswerOrigin({ actors, work }: { actors: readonly ActorRef[]; work: DocumentRef | null }) {
  const [first] = actors;
  if (!first) return <span className={`${styles.origin} ${styles.work}`}>{work?.title ?? 'not named'}</span>;
  const name = originInWords(actors);
  return (
    <span className={styles.origin} title={actors.length > 1 ? actors.map(actorLabel).join(', ') : undefined}>
      <span>
        <ShapeAndName actor={first} name={name} size={13} />
      </span>
    </span>
  );
}

/** "IPHR", "IPHR and Truth Hounds, jointly", "IPHR and 2 others, jointly" */
function originInWords(actors: readonly ActorRef[]): string {
  const [first, second, ...others] = actors.map(actorLabel);
  if (first === undefined) return 'not named';
  if (second === undefined) return first;
  return others.length === 0
    ? `${first} and ${second}, jointly`
    : `${first} and ${others.length + 1} others, jointly`;
}
