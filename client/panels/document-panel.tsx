// The panel of a document: what it is, whether its quotations were checked here, and what it asserts.
import { useMemo } from 'react';
import type { DocumentDetail } from '#schema';
import { useCitationGraph, useDocument } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { arrowsOf } from '../state/arrows.ts';
import { ActorName } from '../theme/actor-name.tsx';
import { formatDate, formatNumber } from '../theme/number-and-date.ts';
import { Quotation } from '../theme/quotation.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { DocumentLine } from './document-line.tsx';
import { AssertionCard } from './assertion-card.tsx';
import { CitationLine } from './citation-line.tsx';
import { LeaveOut } from './leave-out.tsx';
import { LineageSection } from './lineage-section.tsx';
import styles from './panel.module.css';
import { ExploreLink } from './explore-link.tsx';
import { Fields, Figure, ListSection, PanelHead, ReadInText } from './panel-sections.tsx';
import { PathsTo } from './paths-to.tsx';

export function DocumentPanel({ id }: { id: string }) {
  return (
    <Answer query={useDocument(id)} loading={<LoadingLines lines={8} label="The document is on its way." />}>
      {(document) => <DocumentContent document={document} />}
    </Answer>
  );
}

function DocumentContent({ document }: { document: DocumentDetail }) {
  const { data: graph } = useCitationGraph(document.dataset);
  const arrows = useMemo(
    () => (graph ? arrowsOf(graph).filter((arrow) => arrow.from === document.id) : []),
    [graph, document.id],
  );
  const known = new Map(document.assertions.items.map((one) => [one.id, one]));
  return (
    <>
      <PanelHead mark={<Siglum document={document} />} title={document.title} isSource>
        {[
          document.genre?.replaceAll('-', ' '),
          formatDate(document.publishedAt),
          document.held ? 'read here' : 'named here, not read',
        ]
          .filter(Boolean)
          .join(' · ')}
      </PanelHead>
      <div className={styles.ways}>
        <ExploreLink id={document.id} />
        <PathsTo id={document.id} />
        <LeaveOut id={document.id} name={document.title} />
      </div>
      <div className={styles.figures}>
        <Figure count={document.assertions.total} name="assertions" section="assertions" />
        {document.held ? <Figure count={arrows.length} name="sources" section="sources" /> : null}
        <Figure count={document.cites.length} name="works cited" section="cites" />
        <Figure count={document.citedBy.length} name="times cited" section="cited-by" />
        {document.held ? null : (
          <Figure count={document.standsBehind.total} name="stands behind" section="stands-behind" />
        )}
      </div>
      {document.held ? <Checked document={document} /> : null}
      <ListSection
        isTight
        name="sources"
        title="On whose word"
        items={arrows.toSorted((one, other) => other.assertions.length - one.assertions.length)}
        first={8}
        keyOf={(one) => one.id}
      >
        {(one) => (
          <CitationLine
            actor={one.target.actors[0] ?? null}
            work={one.target.work}
            documents={[]}
            assertions={one.assertions}
            known={known}
          />
        )}
      </ListSection>
      {document.held ? <LineageSection noun="documents" id={document.id} /> : null}
      <ListSection
        name="assertions"
        title="Assertions"
        {...document.assertions}
        first={5}
        keyOf={(one) => one.id}
      >
        {(one) => <AssertionCard assertion={one} />}
      </ListSection>
      <ListSection
        name="stands-behind"
        title="Stands behind"
        {...document.standsBehind}
        keyOf={(one) => one.id}
      >
        {(one) => <AssertionCard assertion={one} />}
      </ListSection>
      <ListSection
        name="cites"
        title="Works cited"
        items={document.cites}
        keyOf={(one) => `${one.document.id} ${one.start}`}
      >
        {(one) => (
          <>
            <DocumentLine document={one.document} />
            <Quotation words={one.quote} />
            <p className={styles.quiet}>
              {[`at ${formatNumber(one.start)}`, one.intent, one.locator].filter(Boolean).join(' · ')}
            </p>
          </>
        )}
      </ListSection>
      <ListSection
        name="cited-by"
        title="Cited by"
        items={document.citedBy}
        keyOf={(one) => `${one.document.id} ${one.start}`}
      >
        {(one) => (
          <>
            <DocumentLine document={one.document} />
            <Quotation words={one.quote} />
          </>
        )}
      </ListSection>
      <Metadata document={document} />
    </>
  );
}

function Checked({ document }: { document: DocumentDetail }) {
  if (document.checked) {
    return (
      <p className={styles.quiet}>
        Its quotations were compared here with the attached text, letter by letter.{' '}
        <ReadInText document={document.id} />
      </p>
    );
  }
  return (
    <div className={styles.notice}>
      <p>The quotations were not checked here: the text is not attached.</p>
      <p>
        Whoever has the text attaches it in the reader; it is known by its SHA-256, below.{' '}
        <ReadInText document={document.id} />
      </p>
    </div>
  );
}

function Metadata({ document }: { document: DocumentDetail }) {
  const basis = document.publishedAtBasis;
  return (
    <Fields
      fields={[
        [
          document.authors.length > 1 ? 'Authors' : 'Author',
          document.authors.length > 0
            ? document.authors.map((author) => <ActorName key={author.id} actor={author} />)
            : null,
        ],
        ['Publisher', document.publisher ? <ActorName actor={document.publisher} /> : null],
        [
          'Published',
          <>
            {formatDate(document.publishedAt)}
            {basis ? <span className={styles.quiet}> ({basis})</span> : null}
          </>,
        ],
        ['Language', document.language],
        ['Address', document.url ? <WebLink address={document.url} /> : null],
        ['Archived', document.archiveUrl ? <WebLink address={document.archiveUrl} /> : null],
        ['Size', document.bytes === null ? null : `${formatNumber(document.bytes)} bytes`],
        ['SHA-256', document.sha256 === null ? null : <code className={styles.hash}>{document.sha256}</code>],
      ]}
    />
  );
}

/** A link out, only where the address is one of the web. */
function WebLink({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {new URL(address).host}
    </a>
  );
}
