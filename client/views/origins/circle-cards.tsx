// Circles as cards: the question, who has it from whom all the way round, and the passages in which that is told.
import type { CircleView } from '#schema';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatDate } from '../../theme/number-and-date.ts';
import { Quotation } from '../../theme/quotation.tsx';
import { SelectLink } from '../../theme/select-link.tsx';
import { Siglum } from '../../theme/siglum.tsx';
import { SpeakerNames } from '../../theme/speaker-name.tsx';
import { InTheMap } from './in-the-map.tsx';
import styles from './origins.module.css';
import { useOriginLists } from './use-origin-lists.ts';

export function CircleCards() {
  const { circles } = useOriginLists();
  return (
    <Answer query={circles} loading={<LoadingShape shape="cards" label="The circles are on their way." />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title="There is no circle here">
            On no question do words go round from one to the next and come back.
          </Empty>
        ) : (
          <ul className={styles.cards} aria-label="Circles, by question">
            {items.map((circle) => (
              <li key={circle.id}>
                <CircleCard circle={circle} />
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function CircleCard({ circle }: { circle: CircleView }) {
  const [{ selected }] = useViewState();
  const about = circle.question ?? circle.claim;
  if (about === null) return null;
  return (
    <article className={styles.card} data-selected={about.id === selected || undefined}>
      <h2 className={styles.text}>
        <SelectLink id={about.id} className={styles.link}>
          {about.text}
        </SelectLink>
      </h2>
      <p className={styles.sentence}>{circle.sentence}</p>
      <ol className={styles.steps} aria-label="The shortest way round">
        {circle.steps.map(({ assertion, document, quote, how, from, to }, index) => (
          <li key={`${assertion} ${index}`}>
            <p>
              <SpeakerNames speakers={from} />{' '}
              <span className={styles.quiet}>{how === 'relays' ? 'relays' : 'has the words of'}</span>{' '}
              <SpeakerNames speakers={to} />
            </p>
            <p className={styles.passage}>
              <Siglum document={document} isLink />
              <SelectLink id={assertion} className={styles.link}>
                <Quotation words={quote} />
              </SelectLink>
              <span className={styles.quiet}>{formatDate(document.publishedAt)}</span>
            </p>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{countOf(circle.assertions.length, 'assertion')} in the circle</p>
      <InTheMap id={about.id} />
    </article>
  );
}
