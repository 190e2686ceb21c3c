// The panel of a place: all its names, where it lies, the claims located there and those about events that were there,
// with who states them.
import type { PlaceDetail } from '#schema';
import { usePlace } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { formatNumber } from '../theme/number-and-date.ts';
import { EventLines } from './event-lines.tsx';
import { ExploreLink } from './explore-link.tsx';
import { OriginLines } from './origin-lines.tsx';
import { Fields, Figure, linksTo, PanelHead } from './panel-sections.tsx';
import styles from './panel.module.css';
import { PlaceOnMapLink } from './map-link.tsx';
import { CountedDocuments, CountedQuestions, StatedClaims } from './stated-claims.tsx';

export function PlacePanel({ id }: { id: string }) {
  return (
    <Answer query={usePlace(id)} loading={<LoadingLines lines={6} label="The place is on its way." />}>
      {(place) => <PlaceContent place={place} />}
    </Answer>
  );
}

function PlaceContent({ place }: { place: PlaceDetail }) {
  const { id, name, names, kind, lat, lon, within, holds, located, ofEvents, events } = place;
  const claims = located.total + ofEvents.total;
  const where =
    lat === null || lon === null
      ? 'where it lies is not given'
      : `${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`;
  return (
    <>
      <PanelHead title={name}>{['Place', kind, where].filter((part) => part !== null).join(' · ')}</PanelHead>
      {names.length > 1 ? <p className={styles.lead}>Called {names.join(', ')}</p> : null}
      <div className={styles.ways}>
        {claims > 0 ? <PlaceOnMapLink /> : null}
        <ExploreLink id={id} />
      </div>
      <div className={styles.figures}>
        <Figure count={located.total} name="located here" section="located" />
        <Figure count={ofEvents.total} name="about events here" section="of-events" />
        <Figure count={place.origins.total} name="origins" section="origins" />
        <Figure count={place.questions.total} name="questions" section="questions" />
      </div>
      {located.total > 0 && ofEvents.total > 0 ? (
        <p className={styles.quiet}>
          {formatNumber(claims)} claims in all, each counted once: one that is located here is not counted
          again for its event.
        </p>
      ) : null}
      {claims === 0 ? (
        <p className={styles.quiet}>No claim is located here, and none is about an event that was here.</p>
      ) : null}
      <Fields
        fields={[
          ['Lies in', within ? linksTo([{ id: within.id, text: within.name }]) : null],
          ['In it lie', linksTo(holds.map((one) => ({ id: one.id, text: one.name })))],
        ]}
      />
      <StatedClaims name="located" title="Claims located here" {...located} />
      <EventLines name="events" title="Events that were here" items={events} />
      <StatedClaims name="of-events" title="Claims about these events, not located here" {...ofEvents} />
      <CountedQuestions {...place.questions} />
      <OriginLines title="Who states these claims" {...place.origins} />
      <CountedDocuments items={place.documents} />
    </>
  );
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
