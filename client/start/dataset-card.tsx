// One dataset as the start page shows it: its picture in small, its numbers, and what to know before it is opened.
import type { DatasetSummary } from '#schema';
import { useCitationPicture } from '../api.ts';
import { useViewState } from '../state/view-state.ts';
import { formatNumber } from '../theme/number-and-date.ts';
import { StateLink } from '../theme/select-link.tsx';
import { GroupsInSmall, Miniature } from './miniature.tsx';
import styles from './start-page.module.css';

export function DatasetCard({ dataset }: { dataset: DatasetSummary }) {
  const [, change] = useViewState();
  const { data: picture } = useCitationPicture(dataset.id);
  const label = `Who cites whom in ${dataset.title}, in small`;
  const { documents, actors, assertions, questions, comparisons } = dataset.counts;
  const opened = { view: 'citations', dataset: dataset.id };
  const numbers: [number, string][] = [
    [documents, 'documents'],
    [actors, 'actors'],
    [assertions, 'assertions'],
    [questions, 'questions'],
    [comparisons.contradicts, '≠ contradicts'],
  ];
  return (
    <article className={styles.card} aria-label={dataset.title}>
      <div className={styles.picture}>
        {picture && 'bands' in picture ? <GroupsInSmall overview={picture} label={label} /> : null}
        {picture && !('bands' in picture) ? <Miniature graph={picture} label={label} /> : null}
      </div>
      <div className={styles.about}>
        <h3>{dataset.title}</h3>
        {dataset.description ? <p>{dataset.description}</p> : null}
        <dl className={styles.numbers}>
          {numbers.map(([count, name]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatNumber(count)}</dd>
            </div>
          ))}
        </dl>
        {dataset.contentNote ? (
          <p className={styles.note}>
            <strong>Before you open it.</strong> {dataset.contentNote}
          </p>
        ) : null}
        <p className={styles.foot}>
          <StateLink
            className={styles.open}
            label={`Open the dataset ${dataset.title}`}
            to={opened}
            follow={() => change(opened)}
          >
            Open the dataset
          </StateLink>
          <span className={styles.quiet}>version {dataset.version}</span>
        </p>
      </div>
    </article>
  );
}
