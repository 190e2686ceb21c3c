// The chains of each document as a tree: lays them out for the size there is, and draws them.
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { layoutChains } from '#layout';
import type { AttributionChain, CitationGraph } from '#schema';
import { useTextWidth } from '../../canvas/use-text-width.ts';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { useFacetedChains } from '../../state/current.ts';
import { useSelect } from '../../state/selection.ts';
import { chainScene } from './chain-scene.ts';
import { spineSays, tellingOf } from './descriptions.ts';
import { ScenePicture } from './scene-picture.tsx';

export function ChainsPicture() {
  const { query, chains, graph } = useFacetedChains();
  return (
    <Answer query={query} loading={<LoadingShape shape="picture" label="The chains are on their way." />}>
      {() => {
        if (!chains || !graph) return null;
        if (chains.length === 0)
          return <Empty title="No chain is left">Take a facet away to see more.</Empty>;
        return <Drawn chains={chains} graph={graph} />;
      }}
    </Answer>
  );
}

function Drawn({ chains, graph }: { chains: AttributionChain[]; graph: CitationGraph }) {
  const { ref, width, height } = useElementSize();
  const textWidth = useTextWidth();
  const select = useSelect();
  const scene = useMemo(() => {
    if (width === 0 || height === 0) return null;
    const telling = tellingOf(graph);
    const wordsOf = (id: string) => spineSays(id, telling);
    return chainScene(layoutChains(chains, graph, { width, height, textWidth, wordsOf }), graph, telling);
  }, [chains, graph, width, height, textWidth]);
  return <ScenePicture frame={ref} scene={scene} label="Chains of attribution" onSelect={select} />;
}
