// The panel of a place: all its names, where it lies, and the claims that are located there.
import type { PlaceView } from '#schema';
import { usePlaces } from '../api.ts';
import { Answer, Empty, LoadingLines } from '../shell/answer-state.tsx';
import { countOf } from '../theme/number-and-date.ts';
import styles from './panel.module.css';
import { ExploreLink } from './explore-link.tsx';
import { ListSection, PanelHead, TextLink } from './panel-sections.tsx';

export function PlacePanel({ id }: { id: string }) {
  return (
    <Answer
      query={usePlaces(id.split(':')[0] ?? null)}
      loading={<LoadingLines lines={6} label="The place is on its way." />}
    >
      {(places) => {
        const place = places.find((one) => one.id === id);
        return place ? (
          <PlaceContent place={place} lies={places.filter(({ within }) => within?.id === id)} />
        ) : (
          <Empty title="This place is not here">No place here has the id {id}.</Empty>
        );
      }}
    </Answer>
  );
}

function PlaceContent({ place, lies }: { place: PlaceView; lies: PlaceView[] }) {
  const { name, names, kind, lat, lon, within, claims } = place;
  const where =
    lat === null || lon === null
      ? 'where it lies is not given'
      : `${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`;
  return (
    <>
      <PanelHead title={name}>{[kind, where].filter((part) => part !== null).join(' · ')}</PanelHead>
      {names.length > 1 ? <p className={styles.lead}>Called {names.join(', ')}</p> : null}
      {within ? (
        <p className={styles.quiet}>
          in <TextLink id={within.id}>{within.name}</TextLink>
        </p>
      ) : null}
      <div className={styles.ways}>
        <ExploreLink id={place.id} />
      </div>
      <ListSection
        name="claims"
        title="Claims located here"
        items={claims}
        first={12}
        keyOf={(one) => one.id}
      >
        {(one) => (
          <>
            <TextLink id={one.id}>{one.text}</TextLink>{' '}
            <span className={styles.quiet}>{countOf(one.assertions, 'assertion')}</span>
          </>
        )}
      </ListSection>
      <ListSection isTight name="lies-in-it" title="Lies in it" items={lies} keyOf={(one) => one.id}>
        {(one) => <TextLink id={one.id}>{one.name}</TextLink>}
      </ListSection>
    </>
  );
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
