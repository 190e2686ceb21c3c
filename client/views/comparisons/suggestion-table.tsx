// What may be one as a table, a row for each suggestion; its link opens it in the list, where it is decided.
import { useMemo } from 'react';
import type { Suggestion } from '#schema';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { useIsPhone } from '../../shell/use-screen.ts';
import { StateLink } from '../../theme/select-link.tsx';
import { useViewState, type ViewState } from '../../state/view-state.ts';
import styles from './suggestions.module.css';
import { useSuggestionList } from './use-suggestion-list.ts';

export function SuggestionTable() {
  const { query } = useSuggestionList();
  const isPhone = useIsPhone();
  const columns = useMemo(() => columnsOf(isPhone), [isPhone]);
  return (
    <Answer query={query} loading={<LoadingShape shape="table" label="The suggestions are on their way." />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title="Nothing is suggested" />
        ) : (
          <DataTable
            caption="What may be one"
            rows={items}
            columns={columns}
            idOf={({ id }) => id}
            linkIn=""
          />
        )
      }
    </Answer>
  );
}

function columnsOf(isPhone: boolean): Column<Suggestion>[] {
  const reason: Column<Suggestion> = {
    id: 'reason',
    title: 'Suggestion',
    share: 3,
    sortBy: (row) => row.reason,
    show: (row) => <OpenInList suggestion={row} />,
  };
  const questions: Column<Suggestion> = {
    id: 'questions',
    title: 'Under',
    share: 2,
    sortBy: ({ sides }) =>
      [...new Set(sides.flatMap((side) => side.questions.map(({ text }) => text)))].join(' · ') || null,
  };
  if (isPhone) return [reason, questions];
  return [reason, claimOf('First claim', 0), claimOf('Second claim', 1), questions];
}

const claimOf = (title: string, index: number): Column<Suggestion> => ({
  id: `claim ${index}`,
  title,
  share: 2,
  sortBy: ({ sides }) => sides[index]?.claim.text ?? null,
});

function OpenInList({ suggestion: { id, reason } }: { suggestion: Suggestion }) {
  const [, change] = useViewState();
  const to: Partial<ViewState> = { form: 'picture', opened: [id] };
  return (
    <StateLink
      className={styles.link}
      to={{ ...to, opened: [id] }}
      follow={() => change({ ...to, opened: [id] })}
    >
      {reason}
    </StateLink>
  );
}
