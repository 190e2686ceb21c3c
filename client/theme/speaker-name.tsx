// Whoever speaks at a link as it is named everywhere: an actor by shape and name, a work that stands alone by its title.
import { actorLabel } from '#layout';
import type { SpeakerRef } from '#schema';
import { ActorName } from './actor-name.tsx';
import styles from './grammar.module.css';
import { SelectLink } from './select-link.tsx';

export function SpeakerName({ speaker }: { speaker: SpeakerRef }) {
  if (speaker.type === 'actor') return <ActorName actor={speaker} />;
  return (
    <SelectLink id={speaker.id} className={`${styles.link} ${styles.work}`}>
      {speaker.title}
    </SelectLink>
  );
}

/** Several with commas between them. */
export function SpeakerNames({ speakers }: { speakers: readonly SpeakerRef[] }) {
  return speakers.map((speaker, index) => (
    <span key={speaker.id}>
      {index > 0 ? ', ' : null}
      <SpeakerName speaker={speaker} />
    </span>
  ));
}

/** The name in plain words. */
export function nameOfSpeaker(speaker: SpeakerRef): string {
  return speaker.type === 'actor' ? actorLabel(speaker) : speaker.title;
}
