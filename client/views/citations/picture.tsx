// Who cites whom as a picture: lays the graph out for the size there is, and draws it.
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo } from 'react';
import { layoutFlow } from '#layout';
import type { CitationGraph } from '#schema';
import { useTextWidth } from '../../canvas/use-text-width.ts';
import { Answer, Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { useFacetedCitations } from '../../state/current.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { ChainsPicture } from './chains-picture.tsx';
import { MatrixPicture } from './matrix-picture.tsx';
import { spineSays, tellingOf } from './descriptions.ts';
import { flowScene } from './flow-scene.ts';
import { ALL, setShown } from './shown.ts';
import { forceScene } from './force-scene.ts';
import { ScenePicture } from './scene-picture.tsx';

export function Picture() {
  const { query, graph, whole } = useFacetedCitations();
  const [{ layout }] = useViewState();
  return (
    <Answer query={query} loading={<LoadingLines lines={9} label="Who cites whom is on its way." />}>
      {() => {
        if (!graph || !whole) return null;
        if (layout === 'chains') return <ChainsPicture />;
        if (layout === 'matrix') return <MatrixPicture graph={graph} whole={whole} />;
        if (graph.edges.length === 0)
          return <Empty title="No arrow is left">Take a facet away to see more.</Empty>;
        return <Drawn graph={graph} whole={whole} />;
      }}
    </Answer>
  );
}

/** @param whole the graph without facets: names are taken from it, because a facet may leave out a document's voice */
function Drawn({ graph, whole }: { graph: CitationGraph; whole: CitationGraph }) {
  const { ref, width, height } = useElementSize();
  const [{ layout, opened }, change] = useViewState();
  const select = useSelect();
  const textWidth = useTextWidth();
  const drawn = useMemo(() => {
    if (width === 0 || height === 0) return null;
    const telling = tellingOf(whole);
    if (layout === 'force') return { scene: forceScene(graph, { width, height }, telling), shown: ALL };
    const flow = layoutFlow(graph, {
      width,
      height,
      opened,
      textWidth,
      wordsOf: (id) => spineSays(id, telling),
    });
    const { folded, isCompact } = flow;
    const rows = new Set(flow.places.map((place) => place.y)).size;
    return { scene: flowScene(flow, telling), shown: { folded, rows: isCompact ? rows : null } };
  }, [graph, whole, width, height, layout, opened, textWidth]);
  useEffect(() => setShown(drawn?.shown ?? ALL), [drawn]);
  const choose = (id: string | null): void => {
    if (!id?.startsWith('fold:')) select(id);
    else if (opened.includes(id)) change({ opened: opened.filter((other) => other !== id) });
    else change({ opened: [...opened, id] });
  };
  return <ScenePicture frame={ref} scene={drawn?.scene ?? null} label="Who cites whom" onSelect={choose} />;
}
