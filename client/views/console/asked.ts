// What was asked, as the address holds it: the statement, its parameters, and how many rows at most. What stands in the
// editor and was not asked is in no address.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useViewState, type ViewState } from '../../state/view-state.ts';
import { queryOf } from './answers.ts';

export type Asked = Pick<ViewState, 'parameters' | 'rows'> & { query: string };

/** What was asked last, null where nothing was; and how to ask and to break off. */
export function useAsked() {
  const [{ query, parameters, rows }, change] = useViewState();
  const client = useQueryClient();
  const asked = useMemo<Asked | null>(
    () => (query === null ? null : { query, parameters, rows }),
    [query, parameters, rows],
  );
  return {
    asked,
    ask(next: Asked) {
      // The same once more is asked anew; else the address changes, and the answer follows from it.
      if (JSON.stringify(next) === JSON.stringify(asked)) void client.refetchQueries(queryOf(next));
      else change(next);
    },
    cancel: () => void client.cancelQueries(queryOf(asked)),
  };
}
