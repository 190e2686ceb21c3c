// The replay over the lanes: what is replayed and how far it has come, the picture of who takes it from whom, the step in
// a sentence, and the three lanes of dates.
import { useMemo } from 'react';
import { stepDateInWords } from '#layout';
import type { Timeline } from '#schema';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { Segments } from '../../shell/segments.tsx';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { Controls } from './controls.tsx';
import { Heading } from './heading.tsx';
import { LANE_TITLES, Lanes } from './lanes.tsx';
import { laneItems, undatedOf } from './marks.ts';
import { SpreadPicture } from './spread-picture.tsx';
import { StepSentence } from './step-sentence.tsx';
import styles from './timeline.module.css';
import { TwoOrders } from './two-orders.tsx';
import { Undated } from './undated.tsx';
import { usePlayer } from './use-player.ts';
import { useShownTimeline } from './use-shown-timeline.ts';

export function Picture() {
  return (
    <Answer
      query={useShownTimeline()}
      loading={<LoadingShape shape="picture" label="The timeline is on its way." />}
    >
      {(timeline) =>
        timeline.steps.items.length === 0 ? (
          <Nothing timeline={timeline} />
        ) : (
          <Whole key={timeline.of.id} timeline={timeline} />
        )
      }
    </Answer>
  );
}

function Nothing({ timeline }: { timeline: Timeline }) {
  return (
    <div className={styles.frame}>
      <Heading timeline={timeline} />
      <Empty title="Nothing is stated here">Nobody in these documents affirms or negates it.</Empty>
    </div>
  );
}

function Whole({ timeline }: { timeline: Timeline }) {
  const [{ dated }, change] = useViewState();
  const player = usePlayer(timeline);
  const items = useMemo(() => laneItems(timeline), [timeline]);
  const { current, at, last } = player;
  const total = timeline.steps.items.at(-1)?.numbers;
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <Heading timeline={timeline} />
        {current && total ? <Counters numbers={current.numbers} total={total} /> : null}
      </div>
      <div className={styles.spread}>
        <SpreadPicture timeline={timeline} at={at} />
      </div>
      {current ? (
        <p className={styles.step} data-testid="step">
          <span className={styles.when}>
            Step {formatNumber(at)} of {formatNumber(last)} · {stepDateInWords(current)}
          </span>
          <StepSentence step={current} />
        </p>
      ) : null}
      {timeline.steps.total > last ? (
        <p className={styles.note}>
          The first {formatNumber(last)} of {countOf(timeline.steps.total, 'step')}.
        </p>
      ) : null}
      <Controls player={player}>
        <Segments
          label="Which date counts"
          options={Object.entries(LANE_TITLES).map(([id, title]) => ({ id, title: title.toLowerCase() }))}
          value={dated}
          onChange={(id) => change({ dated: id as typeof dated })}
        />
        <span className={styles.note}>decides what counts</span>
      </Controls>
      <Lanes timeline={timeline} items={items} at={at} counting={dated} />
      <Undated lanes={undatedOf(items)} />
      <TwoOrders timeline={timeline} />
    </div>
  );
}

type Numbers = Timeline['steps']['items'][number]['numbers'];
const COUNTED: { name: keyof Numbers; one: string; many: string }[] = [
  { name: 'documents', one: 'document', many: 'documents' },
  { name: 'outlets', one: 'outlet', many: 'outlets' },
  { name: 'origins', one: 'known origin', many: 'known origins' },
  { name: 'unidentified', one: 'unidentified', many: 'unidentified' },
];

function Counters({ numbers, total }: { numbers: Numbers; total: Numbers }) {
  return (
    <dl className={styles.counters} aria-label="Counted up to this step">
      {COUNTED.map(({ name, one, many }) => (
        <div key={name} data-counter={name}>
          <dt>
            of {formatNumber(total[name])} {total[name] === 1 ? one : many}
          </dt>
          <dd>{formatNumber(numbers[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
