// The map: claims by question and topic on the canvas, with the signs between them.
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { layoutQuestionMap, type QuestionContent, type TextWidth } from '#layout';
import { Canvas } from '../../canvas/canvas.tsx';
import { faded } from '../../canvas/faded.ts';
import { measureText, onFacesChange } from '../../canvas/measure.ts';
import { useFallen } from '../../state/fallen.ts';
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
    return mapScene(layoutQuestionMap(content, { width, height }, MARGIN, measure), measure);
  }, [content, width, height, measure]);
  const fallen = useFallen();
  const shown = useMemo(
    () => scene && (fallen ? faded(scene, ({ id }) => fallen.claims.has(id)) : scene),
    [scene, fallen],
  );
  return (
    <div ref={ref} className={styles.map}>
      {shown ? (
        <Canvas
          scene={shown}
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

/** What the canvas keeps free around a map, px. */
const MARGIN = 28;

/** Measures words; another function whenever a face has arrived, because widths have changed then. */
function useMeasure(): TextWidth {
  const [measure, setMeasure] = useState<TextWidth>(() => measureText);
  useEffect(
    () =>
      onFacesChange(() =>
        setMeasure(
          (): TextWidth =>
            (...words) =>
              measureText(...words),
        ),
      ),
    [],
  );
  return measure;
}
