// Who cites whom in groups, where its items are too many to be drawn one by one; a group opens in place.
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { GROUP } from '#overview';
import type { CitationOverview } from '#schema';
import { Canvas } from '../../canvas/canvas.tsx';
import { useTextWidth } from '../../canvas/use-text-width.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import styles from './citations.module.css';
import { overviewScene } from './overview-scene.ts';
import { Table } from './table.tsx';

export function Overview({ overview }: { overview: CitationOverview }) {
  const { ref, width } = useElementSize();
  const [{ selected, opened }, change] = useViewState();
  const select = useSelect();
  const textWidth = useTextWidth();
  const scene = useMemo(
    () => (width === 0 ? null : overviewScene(overview, { width, textWidth })),
    [overview, width, textWidth],
  );
  const choose = (id: string | null): void => {
    if (!id?.startsWith(GROUP)) select(id);
    else if (!opened.includes(id)) change({ opened: [...opened, id] });
    // What stands within it goes with it.
    else change({ opened: opened.filter((other) => other !== id && !other.startsWith(`${id}:`)) });
  };
  return (
    <div className={styles.overview}>
      <Note overview={overview} showTable={() => change({ form: 'table' })} />
      <div ref={ref} className={styles.picture}>
        {scene ? (
          <Canvas
            scene={scene}
            label="Who cites whom, in groups"
            selected={selected}
            onSelect={choose}
            table={<Table />}
          />
        ) : null}
      </div>
    </div>
  );
}

function Note({ overview, showTable }: { overview: CitationOverview; showTable: () => void }) {
  const { totals, edgesLeftOut } = overview;
  return (
    <p className={styles.note}>
      Groups: {formatNumber(totals.actors + totals.documents)} items are too many to draw one by one. Open a
      group to see its largest, or narrow it by the facets.
      {edgesLeftOut > 0 ? ` The ${countOf(edgesLeftOut, 'thinnest arrow')} are left out.` : ''}{' '}
      <button type="button" className={styles.every} onClick={showTable}>
        The same as a table
      </button>
      .
    </p>
  );
}
