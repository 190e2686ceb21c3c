// The frame of the page: bar, facets, picture or table, panel.
import { useViewState } from '../state/view-state.ts';
import { findView } from '../views/index.ts';

export function Shell() {
  const [{ view, form }] = useViewState();
  const { Picture, Table } = findView(view);
  return <main>{form === 'table' ? <Table /> : <Picture />}</main>;
}
