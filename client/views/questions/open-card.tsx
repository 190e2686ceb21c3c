// A card opened in place: the question whole, its answers with the edges between them, and each comparison in words.
import { type Answer, type Question, type Sign, type Topic } from '#layout';
import { useMemo } from 'react';
import { useQuestion } from '../../api.ts';
import { useSelect } from '../../state/selection.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { AnswerColumns } from './answer-columns.tsx';
import { figureCharts, propositions } from './answer-rows.ts';
import { ComparisonList } from './comparison-list.tsx';
import { FigureChart } from './figure-chart.tsx';
import styles from './open-card.module.css';
import type { CardProps } from './question-card.tsx';
import { useQuestionContent } from './use-question-content.ts';

const PADDING = 18;
/** px that a column of quoted words takes at least */
const NARROWEST_COLUMN = 190;

export function OpenCard({ card, width, isFirst, toggle, onFocus }: CardProps) {
  const inner = width - 2 * PADDING - 2;
  return (
    <div className={styles.open}>
      <button
        type="button"
        className={styles.close}
        data-opens="card"
        aria-expanded
        aria-label="Close this card"
        tabIndex={isFirst ? 0 : -1}
        onClick={toggle}
        onFocus={onFocus}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M1.5 1.5l9 9m0-9l-9 9" />
        </svg>
      </button>
      {card.type === 'question' ? (
        <OpenQuestion question={card.question} width={inner} />
      ) : (
        <OpenUnasked topic={card.topic} signs={card.signs} />
      )}
    </div>
  );
}

function OpenQuestion({ question, width }: { question: Question; width: number }) {
  const { data, isError, error, refetch } = useQuestion(question.id);
  const answers = useAnswers();
  const select = useSelect();
  const [{ selected, opened }, change] = useViewState();
  const charts = useMemo(() => figureCharts(data?.claims ?? []), [data]);
  const sentences = useMemo(() => propositions(data?.claims ?? [], question.signs), [data, question.signs]);
  const inARow = Math.max(1, Math.min(3, Math.floor(width / NARROWEST_COLUMN)));
  const mostInARow = question.signs.length > 0 || sentences.length < 3 ? 2 : 3;
  return (
    <>
      {data && data.partOf.length > 0 ? (
        <p className={styles.wholes}>
          part of{' '}
          {data.partOf.map(({ id, text }) => (
            <button
              key={id}
              type="button"
              onClick={() =>
                change({ opened: [...opened.filter((other) => other !== question.id && other !== id), id] })
              }
            >
              {text}
            </button>
          ))}
        </p>
      ) : null}
      <h3 className={styles.title}>
        <button type="button" aria-pressed={selected === question.id} onClick={() => select(question.id)}>
          {question.text}
        </button>
      </h3>
      <p className={styles.counts}>
        <b>{question.assertions}</b> {question.assertions === 1 ? 'assertion' : 'assertions'} in{' '}
        <b>{question.documents.length}</b> {question.documents.length === 1 ? 'document' : 'documents'} ·{' '}
        {countOf(question.answers.length, 'answer')}
      </p>
      {isError ? (
        <p role="alert" className={styles.failing}>
          The answers did not arrive: {error.message}{' '}
          <button type="button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      ) : null}
      {!data && !isError ? (
        <output className={styles.loading} aria-label="The answers are on their way." />
      ) : null}
      {charts.map((chart) => (
        <FigureChart key={chart.unit} chart={chart} signs={question.signs} width={width} />
      ))}
      {charts.some(hasOpenEnd) ? (
        <p className={styles.legend}>
          An open dot is a bound: the other end is not stated, and the drawn length means nothing.
        </p>
      ) : null}
      {sentences.length > 0 ? (
        <AnswerColumns claims={sentences} signs={question.signs} inARow={Math.min(inARow, mostInARow)} />
      ) : null}
      {data ? <ComparisonList signs={question.signs} answers={answers} /> : null}
    </>
  );
}

function OpenUnasked({ topic, signs }: { topic: Topic; signs: readonly Sign[] }) {
  const answers = useAnswers();
  return (
    <>
      <h3 className={styles.title}>Not under a question</h3>
      <p className={styles.counts}>
        {countOf(topic.unasked.length, 'claim')} of “{topic.title}” with a sign, answering none of the
        questions
      </p>
      <ComparisonList signs={signs} answers={answers} />
    </>
  );
}

/** Every claim of the picture by id: a comparison may reach into another question. */
function useAnswers(): ReadonlyMap<string, Answer> {
  const { content } = useQuestionContent();
  return useMemo(() => {
    const topics = content?.topics ?? [];
    const all = topics.flatMap(({ trees, unasked, others }) => [
      ...trees.flatMap(({ questions }) => questions.flatMap((question) => question.answers)),
      ...unasked,
      ...others,
    ]);
    return new Map(all.map((answer) => [answer.id, answer]));
  }, [content]);
}

const hasOpenEnd = (chart: ReturnType<typeof figureCharts>[number]) =>
  chart.sections.some(({ rows }) =>
    rows.some(({ claim: { quantity } }) => (quantity.low === null) !== (quantity.high === null)),
  );
