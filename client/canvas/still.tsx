// A scene as a picture that stands still, for browsers that cannot draw it: the same as is saved as a file, in the colours
// of the page, with what is told of each thing beside the pointer.
import { useEffect, useMemo, useReducer } from 'react';
import styles from './canvas.module.css';
import { Highlight } from './highlight.ts';
import { loadFaces, measureFont } from './measure.ts';
import { onSchemeChange, readPalette } from './palette.ts';
import type { Scene } from './scene.ts';
import { sceneSvg } from './scene-svg.ts';

export function Still({ scene, label, selected }: { scene: Scene; label: string; selected: string | null }) {
  const [drawn, redraw] = useReducer((before: number) => before + 1, 0);
  useEffect(() => onSchemeChange(redraw), []);
  useEffect(() => {
    const words = [...scene.words, ...scene.nodes.flatMap((node) => node.words)];
    void loadFaces(words).then(redraw);
  }, [scene]);
  const svg = useMemo(() => {
    const highlight = new Highlight();
    highlight.show(scene);
    highlight.select(selected);
    const look = { zoom: 1, shapes: 1, measure: measureFont };
    return sceneSvg(highlight, readPalette(document.documentElement), look, { title: label, lines: [] });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- drawn anew in another scheme, and when a face has arrived
  }, [scene, label, selected, drawn]);
  return (
    <figure
      className={styles.still}
      aria-label={`${label}, a still picture`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys scroll it
      tabIndex={0}
      // Every word in it is escaped by sceneSvg.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
