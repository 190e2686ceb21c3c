// What the timeline is of, and the choice of another: the dataset, one of its topics, one of its questions, an event.
import { useMemo } from 'react';
import type { Timeline } from '#schema';
import { useClaimGraph } from '../../api.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import styles from './timeline.module.css';

export function Heading({ timeline: { of } }: { timeline: Timeline }) {
  const [, change] = useViewState();
  const dataset = useCurrentDataset();
  const { data } = useClaimGraph(dataset?.id ?? null);
  const questions = useMemo(
    () =>
      (data?.nodes ?? [])
        .flatMap(({ key, attributes }) =>
          attributes.type === 'question' && attributes.assertions > 0
            ? [{ id: key, text: attributes.label, documents: attributes.documents.length }]
            : [],
        )
        .toSorted((one, other) => other.documents - one.documents || (one.id < other.id ? -1 : 1)),
    [data],
  );
  // What has a panel of its own, and an id that says of which dataset it is.
  const isOfOne = of.kind === 'question' || of.kind === 'event';
  const choose = (value: string) => {
    const [kind, ...rest] = value.split(' ');
    const id = rest.join(' ');
    change({
      question: kind === 'question' || kind === 'event' ? id : null,
      topics: kind === 'topic' ? [id] : [],
      step: null,
    });
  };
  return (
    <header className={styles.heading}>
      <h2>{isOfOne ? <SelectLink id={of.id}>{of.text}</SelectLink> : of.text}</h2>
      <label className={styles.choice}>
        <span>Timeline of</span>
        <select
          value={`${of.kind} ${of.kind === 'dataset' ? '' : of.id}`}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="dataset ">the whole dataset</option>
          {of.kind === 'event' ? <option value={`event ${of.id}`}>{of.text}</option> : null}
          <optgroup label="Topics">
            {(dataset?.topics ?? []).map(({ id, title }) => (
              <option key={id} value={`topic ${id}`}>
                {title}
              </option>
            ))}
          </optgroup>
          <optgroup label="Questions">
            {of.kind === 'question' && !questions.some(({ id }) => id === of.id) ? (
              <option value={`question ${of.id}`}>{of.text}</option>
            ) : null}
            {questions.map(({ id, text }) => (
              <option key={id} value={`question ${id}`}>
                {text}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
    </header>
  );
}
