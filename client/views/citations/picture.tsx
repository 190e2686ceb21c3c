// Who cites whom as a picture: lays the graph out for the size there is, and draws it.
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo } from 'react';
import { layoutFlow } from '#layout';
import { isTooLarge } from '#overview';
import type { CitationGraph } from '#schema';
import { useTextWidth } from '../../canvas/use-text-width.ts';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { useFacetedCitations } from '../../state/current.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { titleBy } from './by.ts';
import { ChainsPicture } from './chains-picture.tsx';
import { MatrixPicture } from './matrix-picture.tsx';
import { spineSays, tellingOf } from './descriptions.ts';
import { flowScene } from './flow-scene.ts';
import { ALL, setShown } from './shown.ts';
import { forceScene } from './force-scene.ts';
import { Overview } from './overview.tsx';
import { ScenePicture } from './scene-picture.tsx';

export function Picture() {
  const { by, query, graph, whole, overview, named } = useFacetedCitations();
  const [{ layout }] = useViewState();
  return (
    <Answer query={query} loading={<LoadingShape shape="picture" label="Who cites whom is on its way." />}>
      {() => {
        if (overview) return <Overview overview={overview} />;
        if (!graph || !whole) return null;
        if (layout === 'chains') return <ChainsPicture />;
        if (layout === 'matrix') return <MatrixPicture graph={graph} whole={whole} />;
        if (graph.edges.length === 0)
          return <Empty title="No arrow is left">Take a facet away to see more.</Empty>;
        if (by !== 'actor' && isTooLarge(graph))
          return (
            <Empty title="Too much to be drawn one by one">
              By actor it is shown in groups; facets leave less in, and the table has every arrow.
            </Empty>
          );
        return <Drawn graph={graph} whole={whole} named={named ?? whole} />;
      }}
    </Answer>
  );
}

/**
 * @param whole the graph without facets: names are taken from it, because a facet may leave out a document's voice
 * @param named the graph by actor, from which voices have their names
 */
function Drawn({ graph, whole, named }: Record<'graph' | 'whole' | 'named', CitationGraph>) {
  const { ref, width, height } = useElementSize();
  const [{ by, layout, opened }, change] = useViewState();
  const select = useSelect();
  const textWidth = useTextWidth();
  const drawn = useMemo(() => {
    if (width === 0 || height === 0) return null;
    const telling = tellingOf(whole, by, named);
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
  }, [graph, whole, named, by, width, height, layout, opened, textWidth]);
  useEffect(() => setShown(drawn?.shown ?? ALL), [drawn]);
  const choose = (id: string | null): void => {
    if (!id?.startsWith('fold:')) select(id);
    else if (opened.includes(id)) change({ opened: opened.filter((other) => other !== id) });
    else change({ opened: [...opened, id] });
  };
  return <ScenePicture frame={ref} scene={drawn?.scene ?? null} label={titleBy(by)} onSelect={choose} />;
}
