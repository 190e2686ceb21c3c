// One block of a text: its words as they are, their underlines, and in the margin whose word begins on which line.
import { type CSSProperties, memo } from 'react';
import type { Zone } from '#schema';
import type { Block, Segment } from './blocks.ts';
import type { MarginMark } from './margin-marks.ts';
import styles from './text-block.module.css';
import { underlines } from './underlines.ts';

const ZONE_NAMES: Record<Zone, string | null> = {
  body: null,
  headline: null,
  caption: 'Caption',
  comment: 'Comment',
  navigation: 'Navigation',
  advertising: 'Advertising',
};

export const TextBlock = memo(function TextBlock({
  block,
  marks,
  claims,
  selected,
  reached,
  opensZone,
}: {
  block: Block;
  marks: ReadonlyMap<number, MarginMark>;
  /** The claim of each assertion, in our words. */
  claims: ReadonlyMap<string, string>;
  /** Ids of assertions; empty where none of them stands in this block. */
  selected: ReadonlySet<string>;
  /** The start of the sentence that was gone to, where it stands in this block. */
  reached: number | null;
  /** The block before is of another zone. */
  opensZone: boolean;
}) {
  const Words = block.zone === 'headline' ? 'h3' : 'p';
  const name = opensZone ? ZONE_NAMES[block.zone] : null;
  return (
    <div
      className={styles.block}
      data-zone={block.zone}
      data-start={block.start}
      data-end={block.end}
      style={{ '--lanes': Math.max(1, block.lanes) } as CSSProperties}
    >
      {name ? <p className={styles.zone}>{name}</p> : null}
      <Words className={styles.words} dir="auto">
        {block.segments.map((segment) => {
          const mark = marks.get(segment.start);
          return [
            mark ? (
              <Margin
                key={`mark ${segment.start}`}
                mark={mark}
                claim={claims.get(mark.assertions[0] ?? '') ?? ''}
                isSelected={mark.assertions.some((id) => selected.has(id))}
              />
            ) : null,
            <SegmentWords
              key={segment.start}
              segment={segment}
              claims={claims}
              selected={selected}
              isReached={reached !== null && segment.sentence?.start === reached}
            />,
          ];
        })}
      </Words>
    </div>
  );
});

function SegmentWords({
  segment: { start, words, passages, sentence },
  claims,
  selected,
  isReached,
}: {
  segment: Segment;
  claims: ReadonlyMap<string, string>;
  selected: ReadonlySet<string>;
  isReached: boolean;
}) {
  const own = passages.filter(({ role }) => role === 'claim');
  const isSelected = own.some(({ assertions }) => assertions.some((id) => selected.has(id)));
  const shared = {
    'data-at': start,
    'data-sentence': sentence?.state,
    'data-selected': isSelected || undefined,
    'data-reached': isReached || undefined,
    title: sentence?.reason ? `excused: ${sentence.reason}` : undefined,
  };
  if (passages.length === 0) return <span {...shared}>{words}</span>;
  const begun = passages.filter((passage) => passage.start === start);
  const meaning = [
    ...begun.flatMap(({ role, assertions }) =>
      role === 'claim' ? assertions.map((id) => `claim: ${claims.get(id)}`) : [],
    ),
    ...begun.flatMap(({ cites }) => (cites === null ? [] : [`names: ${cites.title}`])),
  ];
  const Words = own.length > 0 ? 'mark' : 'span';
  return (
    <Words
      {...shared}
      className={styles.underlined}
      style={underlines(passages, selected)}
      aria-description={meaning.join(' ') || undefined}
    >
      {words}
    </Words>
  );
}

/** Beside its line by being set aside there; what is read aloud stands before the words. */
function Margin({ mark, claim, isSelected }: { mark: MarginMark; claim: string; isSelected: boolean }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.mark}
      data-assertions={mark.assertions.join(' ')}
      aria-pressed={isSelected}
    >
      <span className={styles.name}>{mark.name}</span>
      {mark.remark ? <span className={styles.remark}>{mark.remark}</span> : null}
      <span className="unseen">: {claim}</span>
    </button>
  );
}
