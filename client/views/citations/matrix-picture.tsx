// Who cites whom as a matrix: lays it out for the size there is, and draws it.
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { layoutMatrix } from '#layout';
import type { CitationGraph } from '#schema';
import { useTextWidth } from '../../canvas/use-text-width.ts';
import { useSelect } from '../../state/selection.ts';
import { tellingOf } from './descriptions.ts';
import { kindName, matrixScene } from './matrix-scene.ts';
import { ScenePicture } from './scene-picture.tsx';

/** @param whole the graph without facets: names are taken from it, because a facet may leave out a document's voice */
export function MatrixPicture({ graph, whole }: { graph: CitationGraph; whole: CitationGraph }) {
  const { ref, width, height } = useElementSize();
  const textWidth = useTextWidth();
  const select = useSelect();
  const scene = useMemo(() => {
    if (width === 0 || height === 0) return null;
    return matrixScene(layoutMatrix(graph, { width, textWidth, kindName }), tellingOf(whole));
  }, [graph, whole, width, height, textWidth]);
  return <ScenePicture frame={ref} scene={scene} label="Who cites whom, as a matrix" onSelect={select} />;
}
