// Who said it first and when, of what is held, and how much of the way there was read.
import type { Lineage } from '#schema';
import { countOf, formatDate } from '../theme/number-and-date.ts';
import { Siglum } from '../theme/siglum.tsx';
import { SpeakerNames } from '../theme/speaker-name.tsx';
import styles from './lineage.module.css';
import panel from './panel.module.css';
import { Fields } from './panel-sections.tsx';

/** At most this many may share the first place before they are only counted. */
const SHOWN = 4;

export function FirstOfHeld({ lineage: { of, first, links } }: { lineage: Lineage }) {
  const said = first.said.items.slice(0, SHOWN);
  const isOneMatter = of === 'claim' || of === 'question';
  return (
    <Fields
      fields={[
        [
          'said first',
          isOneMatter && said.length > 0 ? (
            <ul className={styles.first}>
              {said.map(({ assertion, speakers, date, document }) => (
                <li key={assertion}>
                  <SpeakerNames speakers={speakers} />,{' '}
                  {date === null
                    ? `when is not stated; in a document of ${formatDate(document.publishedAt)}`
                    : formatDate(date)}{' '}
                  <Siglum document={document} isLink />
                </li>
              ))}
              {first.said.total > SHOWN ? (
                <li className={panel.quiet}>and {first.said.total - SHOWN} more that can be as early</li>
              ) : null}
            </ul>
          ) : null,
        ],
        [
          'not dated',
          isOneMatter && first.undated > 0
            ? `${countOf(first.undated, 'assertion')}: when is not stated`
            : null,
        ],
        ['links', `${links.read} read, ${links.reported} known only by report`],
      ]}
    />
  );
}
