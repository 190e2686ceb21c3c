// What the five numbers of a lineage count, list by list; beside each source the switch that leaves it out.
import type { ReactNode } from 'react';
import type { DocumentRef, Lineage, SpeakerRef } from '#schema';
import { useLeftOut } from '../state/left-out.ts';
import { ActorName } from '../theme/actor-name.tsx';
import { formatNumber } from '../theme/number-and-date.ts';
import { Quotation } from '../theme/quotation.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { nameOfSpeaker, SpeakerName, SpeakerNames } from '../theme/speaker-name.tsx';
import { DocumentLine } from './document-line.tsx';
import { LeaveOut } from './leave-out.tsx';
import styles from './lineage.module.css';
import panel from './panel.module.css';
import { TextLink } from './panel-sections.tsx';

export type LineageList = {
  name: string;
  /** What is counted: of one, and of any other number. */
  titles: [one: string, many: string];
  /** How many are left, and how many there are with everything counted. */
  counts: (lineage: Lineage) => [left: number, all: number];
  Items: (props: { lineage: Lineage }) => ReactNode;
};

export const LINEAGE_LISTS: readonly LineageList[] = [
  {
    name: 'documents',
    titles: ['document', 'documents'],
    counts: ({ numbers, before }) => [numbers.documents, before.documents],
    Items: ({ lineage: { documents } }) => (
      <Items total={documents.total} items={documents.items} keyOf={(one) => one.document.id}>
        {({ document }) => (
          <>
            <DocumentLine document={document} />
            <LeaveOut id={document.id} name={document.title} />
          </>
        )}
      </Items>
    ),
  },
  {
    name: 'outlets',
    titles: ['outlet', 'outlets'],
    counts: ({ numbers, before }) => [numbers.outlets, before.outlets],
    Items: ({ lineage: { outlets } }) => (
      <Items total={outlets.total} items={outlets.items} keyOf={(one) => one.outlet.id}>
        {({ outlet, documents }) => (
          <>
            <p className={styles.who}>
              <ActorName actor={outlet} /> <Sigla documents={documents} />
            </p>
            <LeaveOut id={outlet.id} name={outlet.name} />
          </>
        )}
      </Items>
    ),
  },
  {
    name: 'origins',
    titles: ['known origin', 'known origins'],
    counts: ({ before }) => [before.origins, before.origins],
    Items: ({ lineage }) => <Origins lineage={lineage} />,
  },
  {
    name: 'unidentified',
    titles: ['ends unidentified', 'end unidentified'],
    counts: ({ numbers, before }) => [numbers.unidentified, before.unidentified],
    Items: ({ lineage: { unidentified } }) => (
      <Items total={unidentified.total} items={unidentified.items} keyOf={(one) => one.assertion}>
        {({ assertion, document, quote, speakers }) => (
          <p className={styles.who}>
            <SpeakerNames speakers={speakers} /> <Siglum document={document} isLink />{' '}
            <TextLink id={assertion}>
              <Quotation words={quote} />
            </TextLink>
          </p>
        )}
      </Items>
    ),
  },
  {
    name: 'left',
    titles: ['origin left', 'origins left'],
    counts: ({ numbers, before }) => [numbers.origins, before.origins],
    Items: ({ lineage }) => <LeftOut lineage={lineage} />,
  },
];

function Origins({ lineage: { origins } }: { lineage: Lineage }) {
  return (
    <Items total={origins.total} items={origins.items} keyOf={(one) => one.speakers[0]?.id ?? ''}>
      {({ speakers, others, group, documents }) => (
        <>
          <div>
            <p className={styles.who}>
              <SpeakerNames speakers={speakers} /> <Sigla documents={documents} />
            </p>
            <Beside title="one with" speakers={others} />
            <Beside title="grouped under" speakers={group} />
          </div>
          {speakers[0] ? <LeaveOut id={speakers[0].id} name={nameOfSpeaker(speakers[0])} /> : null}
        </>
      )}
    </Items>
  );
}

/** What is left out, each with the way back; or how to leave something out. */
function LeftOut({ lineage }: { lineage: Lineage }) {
  const { ids } = useLeftOut();
  if (ids.length === 0)
    return (
      <p className={panel.quiet}>
        Nothing is left out. Open another of the numbers and leave a source out there, to see what remains
        without it.
      </p>
    );
  return (
    <>
      <p className={panel.quiet}>Left out:</p>
      <Items total={lineage.without.length} items={lineage.without} keyOf={(one) => one.id}>
        {(source) => (
          <>
            <p className={styles.who}>
              <SpeakerName speaker={source} />
            </p>
            <LeaveOut id={source.id} name={nameOfSpeaker(source)} />
          </>
        )}
      </Items>
      <p className={panel.quiet}>Left:</p>
      <Origins lineage={lineage} />
    </>
  );
}

function Items<Item>(props: {
  total: number;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}) {
  const { total, items, keyOf, children } = props;
  if (total === 0) return <p className={panel.quiet}>none</p>;
  return (
    <>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {total > items.length ? (
        <p className={panel.quiet}>
          The first {formatNumber(items.length)} of {formatNumber(total)}.
        </p>
      ) : null}
    </>
  );
}

function Beside({ title, speakers }: { title: string; speakers: readonly SpeakerRef[] }) {
  if (speakers.length === 0) return null;
  return (
    <p className={panel.quiet}>
      {title} <SpeakerNames speakers={speakers} />
    </p>
  );
}

function Sigla({ documents }: { documents: readonly DocumentRef[] }) {
  return (
    <span className={styles.sigla}>
      {documents.map((document) => (
        <Siglum key={document.id} document={document} isLink />
      ))}
    </span>
  );
}
