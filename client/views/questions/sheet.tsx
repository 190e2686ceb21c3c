// The sheet: cards by topic in columns, parts indented under their wholes. A card opens in place; arrow keys lead from
// card to card, Enter opens, Escape closes.
import { useElementSize } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dealColumns, measureGrid, placeCards, type QuestionContent } from '#layout';
import { useViewState } from '../../state/view-state.ts';
import { OpenCard } from './open-card.tsx';
import { QuestionCard } from './question-card.tsx';
import { cardContents, findHolder, sheetTopics, topicKey } from './sheet-cards.ts';
import styles from './sheet.module.css';
import { TopicHeading } from './topic-heading.tsx';
import { focusCard, useCardKeys } from './use-card-keys.ts';
import { useHeights } from './use-heights.ts';
import { useKeepInSight } from './use-keep-in-sight.ts';

export function Sheet({ content: { topics } }: { content: QuestionContent }) {
  const [{ opened, selected }, change] = useViewState();
  const { ref: setWidth, width } = useElementSize();
  const { heights, measure } = useHeights();
  const [reached, setReached] = useState<{ id: string | null; selected: string | null }>({
    id: null,
    selected: null,
  });
  const scroller = useRef<HTMLDivElement>(null);
  const toggled = useRef<string | null>(null);

  const contents = useMemo(() => cardContents(topics), [topics]);
  const grid = useMemo(() => measureGrid(width), [width]);
  const dealt = useMemo(() => dealColumns(sheetTopics(topics, grid), grid), [topics, grid]);
  const holder = useMemo(() => findHolder(contents, selected, opened), [contents, selected, opened]);
  const open = useMemo(
    () => new Set([...opened.filter((id) => contents.has(id)), ...(holder === null ? [] : [holder])]),
    [opened, holder, contents],
  );
  const unfolded = useMemo(() => new Set(opened), [opened]);
  const sheet = useMemo(
    () =>
      placeCards(dealt, grid, open, heights, ({ id, isFolded }, topic) => {
        return !isFolded || unfolded.has(topic) || open.has(id);
      }),
    [dealt, grid, open, heights, unfolded],
  );
  const setFocused = useCallback((id: string) => setReached({ id, selected }), [selected]);
  const isShown = reached.id !== null && sheet.cards.some(({ id }) => id === reached.id);
  const focused =
    isShown && (holder === null || selected === reached.selected) ? reached.id : (holder ?? firstOf(open));
  useKeepInSight(scroller, sheet, open, focused);

  const toggle = useCallback(
    (id: string) => {
      const isOpen = open.has(id);
      const others = opened.filter((other) => other !== id && !contents.has(other));
      change({
        opened: isOpen ? others : [...others, id],
        ...(isOpen && holder === id ? { selected: null } : {}),
      });
      setFocused(id);
      toggled.current = id;
    },
    [change, contents, holder, open, opened, setFocused],
  );
  const unfold = (topic: string) =>
    change({
      opened: unfolded.has(topic) ? opened.filter((other) => other !== topic) : [...opened, topic],
    });
  // A card that opens or closes is drawn anew; the focus stays on its switch.
  useEffect(() => {
    if (toggled.current !== null) focusCard(scroller.current, toggled.current, { preventScroll: true });
    toggled.current = null;
  });
  useCardKeys(scroller, sheet.cards, open, toggle);

  const parts = dealt.flat();
  const first = focused ?? sheet.cards[0]?.id;
  return (
    <div className={styles.scroller} ref={scroller}>
      <div className={styles.sheet} ref={setWidth} style={{ blockSize: sheet.height }}>
        <svg className={styles.branches} width={width} height={sheet.height} aria-hidden="true">
          {sheet.branches.map(({ part, x, top, y, end }) => (
            <path key={part} d={`M${x} ${top}V${y}H${end}`} />
          ))}
        </svg>
        {(width > 0 ? sheet.headings : []).map((place) => {
          const part = parts.find(({ id }) => id === place.id);
          const topic = topics.find((other) => topicKey(other) === part?.topic);
          if (!part || !topic) return null;
          return (
            <TopicHeading
              key={place.id}
              topic={topic}
              isContinued={part.isContinued}
              isUnfolded={unfolded.has(part.topic)}
              toggle={() => unfold(part.topic)}
              place={place}
              measure={measure}
            />
          );
        })}
        {(width > 0 ? sheet.cards : []).map((place) => {
          const card = contents.get(place.id);
          if (!card) return null;
          const Card = open.has(place.id) ? OpenCard : QuestionCard;
          return (
            <article
              key={place.id}
              className={open.has(place.id) ? `${styles.card} ${styles.open}` : styles.card}
              data-card={place.id}
              ref={measure(place.id)}
              style={{ insetInlineStart: place.x, insetBlockStart: place.y, inlineSize: place.width }}
            >
              <Card
                card={card}
                width={place.width}
                isFirst={first === place.id}
                toggle={() => toggle(place.id)}
                onFocus={() => setFocused(place.id)}
              />
            </article>
          );
        })}
      </div>
    </div>
  );
}

const firstOf = (ids: ReadonlySet<string>): string | null => [...ids][0] ?? null;
