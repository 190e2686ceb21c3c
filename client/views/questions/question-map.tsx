// The map: claims by question and topic on the canvas, with the signs between them.
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { layoutQuestionMap, type QuestionContent } from '#layout';
import { Canvas } from '../../canvas/canvas.tsx';
import { onFacesChange, type TextWidth, textWidth } from '../../canvas/measure.ts';
import { kindOfId, useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { mapScene } from './map-scene.ts';
import styles from './question-map.module.css';
import { Table } from './table.tsx';

export function QuestionMap({ content }: { content: QuestionContent }) {
  const { ref, width, height } = useElementSize();
  const [{ selected }] = useViewState();
  const select = useSelect();
  const measure = useMeasure();
  const scene = useMemo(() => {
    if (width === 0 || height === 0) return null;
    return mapScene(layoutQuestionMap(content, { width, height }, measure), measure);
  }, [content, width, height, measure]);
  return (
    <div ref={ref} className={styles.map}>
      {scene ? (
        <Canvas
          scene={scene}
          label="Map of the questions"
          selected={selected}
          onSelect={(id) => {
            if (id === null || kindOfId(id) !== null) select(id);
          }}
          table={<Table />}
        />
      ) : null}
    </div>
  );
}

/** The width of words: another function whenever a face has arrived and widths have changed. */
function useMeasure(): TextWidth {
  const [measure, setMeasure] = useState<TextWidth>(() => textWidth);
  useEffect(
    () =>
      onFacesChange(() =>
        setMeasure(
          (): TextWidth =>
            (...given) =>
              textWidth(...given),
        ),
      ),
    [],
  );
  return measure;
}
