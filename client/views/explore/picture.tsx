// The explorer: the canvas with what was opened, the bar of what can be done, and the start where nothing stands yet.
import { useElementSize, useHotkeys } from '@mantine/hooks';
import { useMemo } from 'react';
import type { TimePart } from '#schema';
import { useCitationGraph, useClaimGraph } from '../../api.ts';
import { Canvas } from '../../canvas/canvas.tsx';
import { faded } from '../../canvas/faded.ts';
import { LoadingLines } from '../../shell/answer-state.tsx';
import { useCurrentDataset } from '../../state/current.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import styles from './explore.module.css';
import { History } from './history.tsx';
import { ItemMenu } from './item-menu.tsx';
import { Relations } from './relations.tsx';
import { exploreScene } from './scene.ts';
import { Start } from './start.tsx';
import { Table } from './table.tsx';
import { TimeNote } from './time-note.tsx';
import { useExploration } from './use-exploration.ts';
import { useNames } from './use-names.ts';
import { useSizes } from './use-sizes.ts';
import { useTimeParts } from './use-time-parts.ts';

const OUT_OF_TIME: ReadonlySet<TimePart | undefined> = new Set<TimePart>(['outside', 'undated']);

export function Picture() {
  const exploration = useExploration();
  const { canvas, joins, items, done, deeds, isWaiting, missing, failed, retry, goTo } = exploration;
  const [{ selected }] = useViewState();
  const select = useSelect();
  const dataset = useCurrentDataset();
  const { data: citations } = useCitationGraph(dataset?.id ?? null);
  const isComparing = joins.some(({ relation }) => relation === 'compared-with');
  const { data: claims } = useClaimGraph(isComparing ? (dataset?.id ?? null) : null);
  const nameFor = useNames(exploration);
  const { ref, width } = useElementSize();
  // The canvas is made anew with each render; what it is made of says whether it is another.
  const sizes = useSizes(exploration);
  const parts = useTimeParts(exploration);
  const drawnIds = [...canvas.items.keys(), ...canvas.groups.keys()];
  const ofEach = drawnIds.map((id) => [sizes.countOf(id), parts.partOf(id)]);
  const drawn = JSON.stringify([[...canvas.items], [...canvas.groups], joins, items.size, ofEach]);
  const scene = useMemo(
    () =>
      faded(
        exploreScene(exploration, nameFor, sizes, citations, claims),
        ({ id }) => OUT_OF_TIME.has(parts.partOf(id)),
        undefined,
        'It has no part in the time that is chosen.',
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [drawn, citations, claims, dataset],
  );
  useHotkeys([
    ['mod+Z', () => goTo(done - 1)],
    ['mod+shift+Z', () => goTo(done + 1)],
  ]);
  const isDrawn = selected !== null && scene.nodes.some(({ id }) => id === selected);
  const chosen = isDrawn ? selected : null;
  return (
    <div className={styles.explore}>
      {deeds.length === 0 ? null : <History exploration={exploration} />}
      <TimeNote parts={parts} />
      {missing.length > 0 ? (
        <p className={styles.note} role="alert">
          Not in the graph, or no longer: {missing.join(', ')}
        </p>
      ) : failed || sizes.failed ? (
        <p className={styles.note} role="alert">
          {failed ? 'Some of what was opened did not arrive.' : 'The numbers for the sizes did not arrive.'}{' '}
          <button type="button" className={styles.button} onClick={failed ? retry : sizes.retry}>
            Try again
          </button>
        </p>
      ) : null}
      {canvas.items.size === 0 ? (
        isWaiting ? (
          <LoadingLines lines={6} label="What was opened is on its way." />
        ) : (
          <Start open={(item) => exploration.act({ kind: 'open', item })} />
        )
      ) : (
        <>
          {chosen === null ? (
            <p className={styles.note}>Choose an item to see what it is joined to.</p>
          ) : (
            <Relations key={chosen} id={chosen} exploration={exploration} />
          )}
          <div ref={ref} className={styles.canvas}>
            {width === 0 ? null : (
              <Canvas
                scene={scene}
                label="What was opened"
                selected={selected}
                onSelect={select}
                table={<Table />}
                renderMenu={(call) => (
                  <ItemMenu key={call.id} {...call} name={nameFor(call.id)} exploration={exploration} />
                )}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}
