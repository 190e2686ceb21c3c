// A text with its annotations: underlines, margin, map. What is selected anywhere is shown here, and the other way round.
import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { DocumentText, TextSentence } from '#schema';
import { announce } from '../shell/announce.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useSelect } from '../state/selection.ts';
import { AtThisPoint, passagesAt } from './at-this-point.tsx';
import { cutBlocks } from './blocks.ts';
import { CoverageMap } from './coverage-map.tsx';
import { useInStep, useSelectedIn } from './in-step.ts';
import { READER_KEYS } from './keys.ts';
import { Legend } from './legend.tsx';
import { marginMarks } from './margin-marks.ts';
import styles from './reader.module.css';
import { ReaderHead } from './reader-head.tsx';
import { TextBlock } from './text-block.tsx';
import { bringIntoSight, codePointsInSight } from './text-places.ts';

const NONE: ReadonlySet<string> = new Set();

export function TextView({ content, text }: { content: DocumentText; text: string }) {
  const blocks = useMemo(() => cutBlocks({ ...content, text }), [content, text]);
  const length = useMemo(() => Array.from(text).length, [text]);
  const assertions = useMemo(() => new Map(content.assertions.map((one) => [one.id, one])), [content]);
  const claims = useMemo(
    () => new Map(content.assertions.map(({ id, claim }) => [id, claim.text])),
    [content],
  );
  const marks = useMemo(() => blocks.map((block) => marginMarks(block, assertions)), [blocks, assertions]);
  const blocksOf = useMemo(() => {
    const held = blocks.map(
      ({ segments }) =>
        new Set(segments.flatMap(({ passages }) => passages.flatMap((one) => one.assertions))),
    );
    return (ids: ReadonlySet<string>, index: number) => [...ids].some((id) => held[index]?.has(id));
  }, [blocks]);
  const segments = useMemo(
    () => new Map(blocks.flatMap((block) => block.segments.map((segment) => [segment.start, segment]))),
    [blocks],
  );

  const scroller = useRef<HTMLElement>(null);
  const select = useSelect();
  const [point, setPoint] = useState<string[]>([]);
  const [reached, setReached] = useState<TextSentence | null>(null);
  const { selected, starts } = useSelectedIn(content);
  useInStep(scroller, starts);

  const goTo = (state: TextSentence['state']) => {
    const view = scroller.current;
    if (!view) return;
    const from = reached?.start ?? starts[0] ?? codePointsInSight(view).start - 1;
    const all = content.sentences.filter((one) => one.state === state);
    const next = all.find(({ start }) => start > from) ?? all[0];
    if (!next) return announce(`No sentence is ${state}`);
    setReached(next);
    bringIntoSight(view, next.start);
    announce(`${state}: ${Array.from(text).slice(next.start, next.end).join('')}`);
  };
  const step = (by: 1 | -1) => {
    const all = content.assertions;
    const at = all.findIndex(({ id }) => selected.has(id));
    const view = scroller.current;
    const start = view ? codePointsInSight(view).start : 0;
    const first = all.findIndex((one) => one.start >= start);
    const next = at === -1 ? all[first === -1 ? 0 : first] : all[at + by];
    setReached(null);
    if (next) select(next.id);
    else announce(by === 1 ? 'This is the last annotation' : 'This is the first annotation');
  };
  useShortcuts([
    { ...READER_KEYS.next, on: ['n', 'N'], run: () => step(1) },
    { ...READER_KEYS.before, on: ['p', 'P'], run: () => step(-1) },
    { ...READER_KEYS.open, on: ['o', 'O'], run: () => goTo('open') },
  ]);

  const onClick = useCallback(
    (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !getSelection()?.isCollapsed) return;
      const mark = event.target.closest<HTMLElement>('[data-assertions]');
      const at = event.target.closest<HTMLElement>('[data-at]')?.dataset['at'];
      const ids = mark
        ? (mark.dataset['assertions'] ?? '').split(' ')
        : passagesAt(segments.get(Number(at))?.passages ?? []);
      if (ids.length === 0) return;
      setPoint(ids);
      setReached(null);
      // Where several stand at one point, each click leads to the next of them.
      const present = ids.findIndex((id) => selected.has(id));
      const next = ids[(present + 1) % ids.length];
      if (next !== undefined) select(next);
    },
    [segments, selected, select],
  );

  return (
    <>
      <ReaderHead content={content} goTo={goTo} />
      <div className={styles.columns}>
        <CoverageMap sentences={content.sentences} length={length} selected={starts} scroller={scroller} />
        {/* What the keyboard does here stands in useShortcuts; a click is a short cut to the margin's buttons. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
        <section
          ref={scroller}
          className={styles.text}
          aria-label="The text"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be reached
          tabIndex={0}
          onClick={onClick}
        >
          {blocks.map((block, index) => (
            <TextBlock
              key={block.start}
              block={block}
              marks={marks[index] ?? new Map()}
              claims={claims}
              selected={blocksOf(selected, index) ? selected : NONE}
              reached={isWithin(reached, block) ? (reached?.start ?? null) : null}
              opensZone={blocks[index - 1]?.zone !== block.zone}
            />
          ))}
        </section>
      </div>
      {point.length > 1 ? <AtThisPoint ids={point} content={content} /> : <Legend />}
    </>
  );
}

type Stretch = { start: number; end: number };
const isWithin = (inner: Stretch | null, outer: Stretch) =>
  inner !== null && inner.start < outer.end && outer.start < inner.end;
