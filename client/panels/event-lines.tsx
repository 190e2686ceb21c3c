// Events in a list, each with its date and what is to be said beside it.
import type { EventDetail } from '#schema';
import { formatDate } from '../theme/number-and-date.ts';
import styles from './panel.module.css';
import { ListSection, TextLink } from './panel-sections.tsx';

export function EventLines(props: { name: string; title: string; items: EventDetail['parts'] }) {
  return (
    <ListSection isTight first={8} {...props} keyOf={(one) => one.id}>
      {({ id, title, date }) => (
        <p className={styles.line}>
          <TextLink id={id}>{title}</TextLink>
          <span className={`${styles.quiet} ${styles.aside}`}>
            {date ? formatDate(date) : 'when is not stated'}
          </span>
        </p>
      )}
    </ListSection>
  );
}
