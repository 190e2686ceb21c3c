// The nodes, relationships and paths of an answer as a picture, with the panels that any picture has.
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { QueryAnswer } from '#schema';
import { Canvas } from '../../canvas/canvas.tsx';
import { Empty } from '../../shell/answer-state.tsx';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { isPanelId } from './cells.ts';
import styles from './console.module.css';
import { kindOf, pictureScene } from './picture-scene.ts';
import { ResultTable } from './result-table.tsx';

/** More than this is a cloud that nobody reads, and slow to place. */
const MOST_NODES = 400;

export function ResultPicture({ answer }: { answer: QueryAnswer }) {
  const { ref, width, height } = useElementSize();
  const [{ selected }] = useViewState();
  const select = useSelect();
  const { nodes, edges } = answer.picture;
  const scene = useMemo(() => {
    if (width === 0 || height === 0) return null;
    const shown = nodes.slice(0, MOST_NODES);
    const keys = new Set(shown.map(({ key }) => key));
    const joined = edges.filter(({ source, target }) => keys.has(source) && keys.has(target));
    return pictureScene({ nodes: shown, edges: joined }, { width, height });
  }, [nodes, edges, width, height]);
  const kinds = useMemo(() => countKinds(nodes), [nodes]);
  if (nodes.length === 0)
    return (
      <Empty title="There is nothing to draw">
        <p>
          The rows hold no node, relationship or path. Return them themselves, such as{' '}
          <code>RETURN claim</code>, not only what they say, such as <code>RETURN claim.text</code>.
        </p>
      </Empty>
    );
  return (
    <div className={styles.picture}>
      <p className={styles.note}>
        {kinds.map(([kind, count]) => `${kind} ${formatNumber(count)}`).join(', ')};{' '}
        {countOf(edges.length, 'relationship')}
        {nodes.length > MOST_NODES
          ? `; drawn are the first ${formatNumber(MOST_NODES)} nodes. The table has them all.`
          : ''}
      </p>
      <div ref={ref} className={styles.canvas}>
        {scene ? (
          <Canvas
            scene={scene}
            label="What the answer holds"
            selected={selected}
            onSelect={(id) => {
              if (id === null || isPanelId(id)) select(id);
            }}
            table={<ResultTable answer={answer} />}
          />
        ) : null}
      </div>
    </div>
  );
}

/** How many nodes of each kind, the most first. */
function countKinds(nodes: QueryAnswer['picture']['nodes']): [string, number][] {
  const counts = new Map<string, number>();
  for (const { attributes } of nodes) {
    const kind = kindOf(attributes.labels);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
