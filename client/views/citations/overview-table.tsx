// The overview of who cites whom as rows: an arrow between groups is one, summed as in the picture.
import { useMemo } from 'react';
import type { CitationOverview } from '#schema';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { countOf } from '../../theme/number-and-date.ts';
import styles from './citations.module.css';
import { overviewNames, titleOf } from './overview-words.ts';
import table from './table.module.css';

type Row = { id: string; citing: string; cited: string; arrows: number; citations: number };

const COLUMNS: Column<Row>[] = [
  { id: 'citing', title: 'Who cites', share: 3, sortBy: ({ citing }) => citing },
  { id: 'cited', title: 'Whom', share: 3, sortBy: ({ cited }) => cited },
  { id: 'arrows', title: 'Arrows', share: 0.8, isNumber: true, sortBy: ({ arrows }) => arrows },
  { id: 'citations', title: 'Citations', share: 0.8, isNumber: true, sortBy: ({ citations }) => citations },
];

export function OverviewTable({ overview, showAll }: { overview: CitationOverview; showAll: () => void }) {
  const rows = useMemo(() => rowsOf(overview), [overview]);
  const { totals, edgesLeftOut } = overview;
  return (
    <div className={table.frame}>
      <p className={styles.note}>
        Groups, as they stand in the picture.
        {edgesLeftOut > 0 ? ` The ${countOf(edgesLeftOut, 'thinnest arrow')} are left out.` : ''}{' '}
        <button type="button" className={styles.every} onClick={showAll}>
          List every arrow by itself, {countOf(totals.arrows, 'arrow')}
        </button>
      </p>
      <div className={table.rows}>
        <DataTable
          caption="Who cites whom, in groups"
          rows={rows}
          columns={COLUMNS}
          idOf={({ id }) => id}
          initial={{ column: 'citations', isDescending: true }}
        />
      </div>
    </div>
  );
}

/** Who stands at each end, and of which publisher or document where its name does not say so. */
function rowsOf(overview: CitationOverview): Row[] {
  const { nameOf } = overviewNames(overview, false);
  const bands = new Map(overview.bands.map((band) => [band.id, titleOf(band, overview.groupedBy)]));
  const names = new Map(
    overview.nodes.map(({ key, attributes }) => {
      const name = nameOf(attributes);
      const isNamed = attributes.type === 'item' || attributes.column === 'documents';
      return [key, isNamed ? name : `${bands.get(attributes.band) ?? ''}: ${name}`];
    }),
  );
  return overview.edges.map(({ key, source, target, attributes }) => ({
    id: key,
    citing: names.get(source) ?? source,
    cited: names.get(target) ?? target,
    ...attributes,
  }));
}
