// The lineage of what a panel shows: five numbers, each opening what it counts, the same in words, and the switches by
// which origins are grouped and sources left out.
import { useId, useState } from 'react';
import type { Lineage } from '#schema';
import { useLineage } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { useViewState } from '../state/view-state.ts';
import { formatNumber } from '../theme/number-and-date.ts';
import { GroupingSwitch } from './grouping-switch.tsx';
import { FirstOfHeld } from './lineage-first.tsx';
import { LINEAGE_LISTS, type LineageList } from './lineage-lists.tsx';
import styles from './lineage.module.css';
import panel from './panel.module.css';
import { Section } from './panel-sections.tsx';

export function LineageSection({
  noun,
  id,
}: {
  noun: 'claims' | 'questions' | 'actors' | 'documents';
  id: string;
}) {
  const [{ grouping, without }] = useViewState();
  const query = useLineage(noun, id, { group: grouping, without });
  return (
    <Section name="lineage" title="Lineage">
      <Answer query={query} loading={<LoadingLines lines={3} label="The lineage is on its way." />}>
        {(lineage) => <LineageContent lineage={lineage} />}
      </Answer>
    </Section>
  );
}

function LineageContent({ lineage }: { lineage: Lineage }) {
  const [opened, setOpened] = useState<string | null>(null);
  const list = LINEAGE_LISTS.find(({ name }) => name === opened);
  const region = useId();
  return (
    <>
      <div className={styles.numbers}>
        {LINEAGE_LISTS.map((one) => (
          <LineageNumber
            key={one.name}
            list={one}
            lineage={lineage}
            isOpen={one === list}
            region={region}
            toggle={() => setOpened(one === list ? null : one.name)}
          />
        ))}
      </div>
      <div id={region} hidden={list === undefined}>
        {list ? <list.Items lineage={lineage} /> : null}
      </div>
      <p className={styles.sentences}>{lineage.sentences.join(' ')}</p>
      <FirstOfHeld lineage={lineage} />
      <GroupingSwitch />
    </>
  );
}

function LineageNumber(props: {
  list: LineageList;
  lineage: Lineage;
  isOpen: boolean;
  region: string;
  toggle: () => void;
}) {
  const { list, lineage, isOpen, region, toggle } = props;
  const [count, all] = list.counts(lineage);
  return (
    <button
      type="button"
      className={`${panel.figure} ${styles.number}`}
      aria-expanded={isOpen}
      aria-controls={region}
      onClick={toggle}
      disabled={count === 0 && all === 0}
    >
      <span>
        {formatNumber(count)}
        {all === count ? null : <small> of {formatNumber(all)}</small>}
      </span>{' '}
      {list.titles[all === 1 ? 0 : 1]}
    </button>
  );
}
