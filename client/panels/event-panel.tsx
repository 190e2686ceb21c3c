// The panel of an event: its names, when and where it was, of what it is a part, who claims what about it, and what was
// said at it.
import type { EventDetail } from '#schema';
import { useEvent } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { countOf, formatDate } from '../theme/number-and-date.ts';
import { AssertionCard } from './assertion-card.tsx';
import { ComparisonLine } from './comparison-line.tsx';
import { EventLines } from './event-lines.tsx';
import { ExploreLink } from './explore-link.tsx';
import { MapLink } from './map-link.tsx';
import { OriginLines } from './origin-lines.tsx';
import { Fields, Figure, linksTo, ListSection, PanelHead, TextLink } from './panel-sections.tsx';
import styles from './panel.module.css';
import { ReplayLink } from './replay-link.tsx';
import { CountedDocuments, CountedQuestions, StatedClaims } from './stated-claims.tsx';

export function EventPanel({ id }: { id: string }) {
  return (
    <Answer query={useEvent(id)} loading={<LoadingLines lines={8} label="The event is on its way." />}>
      {(event) => <EventContent event={event} />}
    </Answer>
  );
}

function EventContent({ event }: { event: EventDetail }) {
  const { id, title, names, kind, date, claims, questions, origins, comparisons, said } = event;
  return (
    <>
      <PanelHead title={title}>
        {[`Event${kind ? `, ${kind}` : ''}`, date ? formatDate(date) : 'when it was is not stated'].join(
          ' · ',
        )}
      </PanelHead>
      {names.length > 1 ? <p className={styles.lead}>Called {names.join(', ')}</p> : null}
      <div className={styles.ways}>
        {event.locatedIn.length > 0 ? <MapLink id={id} /> : null}
        {event.assertions > 0 ? <ReplayLink id={id} /> : null}
        <ExploreLink id={id} />
      </div>
      <div className={styles.figures}>
        <Figure count={claims.total} name={claims.total === 1 ? 'claim' : 'claims'} section="claims" />
        <Figure count={questions.total} name="questions" section="questions" />
        <Figure count={origins.total} name="origins" section="origins" />
        <Figure count={comparisons.total} name="comparisons" section="comparisons" />
      </div>
      <Fields
        fields={[
          ['Where', linksTo(event.places.map(({ id: place, name }) => ({ id: place, text: name })))],
          ['Part of', linksTo(event.partOf.map(({ id: whole, title: text }) => ({ id: whole, text })))],
        ]}
      />
      <StatedClaims name="claims" title="Claims about it" {...claims} />
      <CountedQuestions {...questions} />
      <OriginLines title="Who states what about it" {...origins} />
      <CountedDocuments items={event.documents} />
      <EventLines name="parts" title="Its parts" items={event.parts} />
      <ListSection
        isTight
        name="located-in"
        title="Where claims about it are located"
        items={event.locatedIn}
        first={6}
        keyOf={(one) => one.id}
      >
        {(one) => (
          <p className={styles.line}>
            <TextLink id={one.id}>{one.name}</TextLink>
            <span className={`${styles.quiet} ${styles.times}`}>{countOf(one.claims, 'claim')}</span>
          </p>
        )}
      </ListSection>
      <ListSection
        name="comparisons"
        title="How these claims stand"
        {...comparisons}
        first={4}
        keyOf={(one) => one.id}
      >
        {(one) => <ComparisonLine comparison={one} />}
      </ListSection>
      <ListSection name="said" title="Said at it" {...said} keyOf={(one) => one.id}>
        {(one) => <AssertionCard assertion={one} />}
      </ListSection>
      {claims.total + said.total === 0 ? (
        <p className={styles.quiet}>No claim here is about it, and nothing here was said at it.</p>
      ) : null}
    </>
  );
}
