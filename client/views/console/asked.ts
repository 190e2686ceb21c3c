// What was asked, as the address holds it: the statement, its parameters, and how many rows at most. What stands in the
// editor and was not asked is in no address.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useViewState, type ViewState } from '../../state/view-state.ts';
import { useTime } from '../../state/during.ts';
import { queryOf } from './answers.ts';
import { withTime } from './parameters.ts';

export type Asked = Pick<ViewState, 'parameters' | 'rows'> & { query: string };

/** What was asked last, null where nothing was, as it is written and with the time that is chosen; and how to ask and to break off. */
export function useAsked() {
  const [{ query, parameters, rows }, change] = useViewState();
  const time = useTime();
  const client = useQueryClient();
  const asked = useMemo<Asked | null>(
    () => (query === null ? null : { query, parameters, rows }),
    [query, parameters, rows],
  );
  const inTime = (one: Asked): Asked => ({ ...one, parameters: withTime(one.query, one.parameters, time) });
  return {
    asked,
    inTime,
    ask(next: Asked) {
      // The same once more is asked anew; else the address changes, and the answer follows from it.
      if (JSON.stringify(next) === JSON.stringify(asked)) void client.refetchQueries(queryOf(inTime(next)));
      else change(next);
    },
    cancel: () => void client.cancelQueries(queryOf(asked && inTime(asked))),
  };
}
