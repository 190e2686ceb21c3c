// Echoes as cards: what is said, the one origin at the left and the documents that have it from there at the right.
import type { EchoView } from '#schema';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { useViewState } from '../../state/view-state.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import { Siglum } from '../../theme/siglum.tsx';
import { SpeakerNames } from '../../theme/speaker-name.tsx';
import { InTheMap } from './in-the-map.tsx';
import styles from './origins.module.css';
import { useOriginLists } from './use-origin-lists.ts';

export function EchoCards() {
  const { echoes } = useOriginLists();
  return (
    <Answer query={echoes} loading={<LoadingShape shape="cards" label="The echoes are on their way." />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title="There is no echo here">
            Nothing that several documents say goes back to one origin alone.
          </Empty>
        ) : (
          <ul className={styles.cards} aria-label="Echoes, most documents first">
            {items.map((echo) => (
              <li key={echo.id}>
                <EchoCard echo={echo} />
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function EchoCard({ echo }: { echo: EchoView }) {
  const [{ selected }] = useViewState();
  const about = echo.claim ?? echo.question;
  if (about === null) return null;
  return (
    <article className={styles.card} data-selected={about.id === selected || undefined}>
      <h2 className={styles.text}>
        <SelectLink id={about.id} className={styles.link}>
          {about.text}
        </SelectLink>
      </h2>
      <p className={styles.quiet}>{storyOf(echo)}</p>
      <div className={styles.flow}>
        <span className={styles.origin}>
          <SpeakerNames speakers={echo.group.length > 0 ? echo.group : echo.origin} />
        </span>
        <span className={styles.arrow} aria-hidden="true" />
        <span className={styles.sigla}>
          {echo.documents.map((document) => (
            <Siglum key={document.id} document={document} isLink />
          ))}
        </span>
      </div>
      {echo.others.length > 0 ? (
        <p className={styles.quiet}>
          one with <SpeakerNames speakers={echo.others} />
        </p>
      ) : null}
      <InTheMap id={about.id} />
    </article>
  );
}

/** What the documents do with it, in words. */
function storyOf({ stand, documents }: EchoView): string {
  const count = countOf(documents.length, 'document');
  if (stand === null) return `${count} answer it; all go back to one origin`;
  return `${count} ${stand === 'affirms' ? 'affirm' : 'deny'} it; all go back to one origin`;
}
