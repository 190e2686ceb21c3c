// The same places as rows, with those of which it is not known where they lie.
import { useMemo } from 'react';
import type { PlaceView } from '#schema';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { useShownPlaces } from './use-shown-places.ts';

export function Table() {
  const { query, all } = useShownPlaces();
  const rows = useMemo(() => all ?? [], [all]);
  return (
    <Answer query={query} loading={<LoadingShape shape="table" label="The places are on their way." />}>
      {() =>
        rows.length === 0 ? (
          <Empty title="No claim that is shown is of a place" />
        ) : (
          <DataTable
            caption="Places"
            rows={rows}
            columns={COLUMNS}
            idOf={({ id }) => id}
            initial={{ column: 'claims', isDescending: true }}
          />
        )
      }
    </Answer>
  );
}

const countHow = (claims: PlaceView['claims'], wanted: 'located' | 'event') =>
  claims.filter(({ how }) => how === wanted).length;

const COLUMNS: Column<PlaceView>[] = [
  { id: 'name', title: 'Place', share: 2, sortBy: ({ name }) => name },
  { id: 'names', title: 'Called', share: 3, sortBy: ({ names }) => names.join(', ') },
  { id: 'kind', title: 'Kind', share: 1, sortBy: ({ kind }) => kind },
  { id: 'claims', title: 'Claims', isNumber: true, share: 1, sortBy: ({ claims }) => claims.length },
  {
    id: 'located',
    title: 'Located there',
    isNumber: true,
    share: 1,
    sortBy: ({ claims }) => countHow(claims, 'located'),
  },
  {
    id: 'events',
    title: 'About events there',
    isNumber: true,
    share: 1,
    sortBy: ({ claims }) => countHow(claims, 'event'),
  },
];
