// What an actor, claim or question is joined with or parted from, who decided it and when, and the way to take it back.
import { useRef } from 'react';
import type { IdentityView } from '#schema';
import { useIdentities } from '../api.ts';
import { formatDate } from '../theme/number-and-date.ts';
import styles from './panel.module.css';
import { ListSection, TextLink } from './panel-sections.tsx';
import reviewStyles from './review.module.css';
import { UndoReview } from './undo-review.tsx';

export function IdentitySection({ id }: { id: string }) {
  const { data, isError } = useIdentities(id);
  const place = useRef<HTMLDivElement>(null);
  if (!data)
    return isError ? <p className={styles.quiet}>What it is joined with could not be read.</p> : null;
  return (
    // What is undone goes with its button, so that the focus needs another place to be.
    <div ref={place} tabIndex={-1} className={reviewStyles.identities}>
      {OPINIONS.map(({ opinion, title }) => (
        <ListSection
          key={opinion}
          name={opinion}
          title={title}
          items={data.items.filter((one) => one.opinion === opinion)}
          first={6}
          keyOf={(one) => one.id}
        >
          {(identity) => <IdentityLine identity={identity} of={id} done={() => place.current?.focus()} />}
        </ListSection>
      ))}
    </div>
  );
}

const OPINIONS: { opinion: IdentityView['opinion']; title: string }[] = [
  { opinion: 'same', title: 'Joined with' },
  { opinion: 'not-same', title: 'Parted from' },
];

function IdentityLine({ identity, of, done }: { identity: IdentityView; of: string; done: () => void }) {
  const { left, right, opinion, review } = identity;
  const other = left.id === of ? right : left;
  return (
    <>
      <TextLink id={other.id}>{other.text}</TextLink>
      {review === null ? (
        <p className={styles.quiet}>so the dataset says</p>
      ) : (
        <>
          <p className={styles.quiet}>
            by {review.by}, <time dateTime={review.at}>{formatDate(review.at)} UTC</time>
          </p>
          {review.note === null ? null : <p className={reviewStyles.note}>{review.note}</p>}
          <UndoReview
            review={review.id}
            about={`${opinion === 'same' ? 'joined with' : 'parted from'} “${other.text}”`}
            done={done}
          />
        </>
      )}
    </>
  );
}
