// The panel of a line that sums comparisons: each comparison between what is folded at its two ends.
import { useMemo } from 'react';
import { useClaimGraph } from '../../api.ts';
import { ComparisonLine } from '../../panels/comparison-line.tsx';
import { ListSection, PanelHead, linksTo } from '../../panels/panel-sections.tsx';
import panel from '../../panels/panel.module.css';
import { Answer, Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { useCurrentDataset } from '../../state/current.ts';
import { endsOf } from '../../state/selection.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { comparisonsBetween } from './comparisons-between.ts';
import { useExploration } from './use-exploration.ts';
import { useNames } from './use-names.ts';

/** As many as are listed; of more it is said how many there are. */
const MOST = 200;

export function SumPanel({ id }: { id: string }) {
  const dataset = useCurrentDataset();
  const query = useClaimGraph(dataset?.id ?? null);
  const exploration = useExploration();
  const nameFor = useNames(exploration);
  const ends = endsOf(id);
  const { canvas, itemJoins, isWaiting } = exploration;
  const [first, second] = ends.map((end) => canvas.groups.get(end)?.members ?? [end]);
  const pairs = JSON.stringify(
    itemJoins
      .filter(({ relation }) => relation === 'compared-with')
      .map(({ source, target }) => [source, target]),
  );
  const found = useMemo(
    () => (query.data ? comparisonsBetween(query.data, first ?? [], second ?? [], JSON.parse(pairs)) : []),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the ends are made anew with each render
    [query.data, pairs, id, first?.length, second?.length],
  );
  const names = ends.map(nameFor);
  return (
    <Answer query={query} loading={<LoadingLines lines={8} label="The comparisons are on their way." />}>
      {() => {
        if (found.length === 0)
          return isWaiting ? (
            <LoadingLines lines={8} label="The comparisons are on their way." />
          ) : (
            <Empty title="No line sums these now">
              What stood at its ends is no longer folded on the canvas, or not compared.
            </Empty>
          );
        return (
          <>
            <PanelHead title={names.join(' and ')}>
              {countOf(found.length, 'comparison')} between them
            </PanelHead>
            <div className={panel.ways}>
              <p className={panel.where}>
                {linksTo(ends.map((end, at) => ({ id: end, text: names[at] ?? end })))}
              </p>
            </div>
            <ListSection
              name="comparisons"
              title="Comparisons"
              items={found.slice(0, MOST)}
              total={found.length}
              first={12}
              keyOf={(one) => one.id}
            >
              {(one) => <ComparisonLine comparison={one} />}
            </ListSection>
          </>
        );
      }}
    </Answer>
  );
}
