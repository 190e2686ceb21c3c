// The gallery: each question with its purpose; choosing one fills the editor and the parameters.
import { useState } from 'react';
import type { GalleryQuestion } from '#schema';
import { announce } from '../../shell/announce.tsx';
import { LoadingLines } from '../../shell/answer-state.tsx';
import { useCurrentDataset } from '../../state/current.ts';
import { useTime } from '../../state/during.ts';
import { useOpenQuestion } from './answers.ts';
import styles from './console.module.css';
import { type Fields, fieldsOf } from './parameters.ts';

export function GalleryItems({
  gallery,
  fill,
}: {
  gallery: readonly GalleryQuestion[];
  fill: (draft: { query: string; fields: Fields }) => void;
}) {
  const open = useOpenQuestion();
  const dataset = useCurrentDataset();
  const time = useTime();
  const [failed, setFailed] = useState<string | null>(null);
  if (gallery.length === 0) return <LoadingLines lines={12} label="The gallery is on its way." />;
  const choose = async (name: string) => {
    try {
      const { cypher, parameters } = await open(name);
      setFailed(null);
      fill({ query: cypher.trimEnd(), fields: fieldsOf(parameters, dataset?.id ?? null, time) });
    } catch (cause) {
      setFailed(name);
      announce(cause instanceof Error ? cause.message : 'The question could not be fetched.');
    }
  };
  return (
    <ul className={styles.list}>
      {gallery.map(({ name, title, purpose }) => (
        <li key={name}>
          <button type="button" className={styles.item} onClick={() => void choose(name)}>
            <strong>{title}</strong>
            <span>{purpose}</span>
            {failed === name ? <span role="alert">It could not be fetched. Choose it again.</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
