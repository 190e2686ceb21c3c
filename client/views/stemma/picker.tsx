// Where no stemma is chosen: the questions, those that most documents answer first, with words to find one by.
import { useMemo, useState } from 'react';
import type { ClaimGraph } from '#schema';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { useEveryClaim } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf } from '../../theme/number-and-date.ts';
import styles from './picker.module.css';

export function Picker() {
  const { query, graph } = useEveryClaim();
  const [words, setWords] = useState('');
  const [, change] = useViewState();
  const questions = useMemo(() => (graph ? askedMost(graph) : []), [graph]);
  const found = questions.filter(({ text }) => hasAll(text, words));
  return (
    <Answer query={query} loading={<LoadingShape shape="cards" label="The questions are on their way." />}>
      {() => (
        <div className={styles.picker}>
          <h2>Choose a question</h2>
          <p>Its stemma shows who says what, on whose word, back to the origins.</p>
          <input
            type="search"
            className={styles.words}
            aria-label="Words of a question"
            placeholder="Words of a question"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <p className="unseen" aria-live="polite">
            {countOf(found.length, 'question')}
          </p>
          {found.length === 0 ? (
            <Empty title="No question is left">Take words or a facet away to see more.</Empty>
          ) : (
            <ul>
              {found.map(({ id, text, documents, assertions }) => (
                <li key={id}>
                  <button type="button" onClick={() => change({ question: id, selected: null })}>
                    <span>{text}</span>
                    <span className={styles.counts}>
                      {countOf(documents, 'document')}, {countOf(assertions, 'passage')}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Answer>
  );
}

type Asked = { id: string; text: string; documents: number; assertions: number };

/** Questions that somebody answers: by documents, then passages, most first; then by id. */
function askedMost(graph: ClaimGraph): Asked[] {
  return graph.nodes
    .flatMap(({ key, attributes }): Asked[] => {
      if (attributes.type !== 'question' || attributes.assertions === 0) return [];
      const { label, documents, assertions } = attributes;
      return [{ id: key, text: label, documents: documents.length, assertions }];
    })
    .toSorted(
      (one, other) =>
        other.documents - one.documents || other.assertions - one.assertions || (one.id < other.id ? -1 : 1),
    );
}

function hasAll(text: string, words: string): boolean {
  const folded = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
