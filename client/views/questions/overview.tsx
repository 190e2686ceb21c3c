// Questions and claims in groups, where they are too many to be drawn one by one: topics open into their questions, these
// into their answers, each in place and kept in the address.
import type { ReactNode } from 'react';
import type { ClaimOverview, OverviewQuestion, OverviewTopic } from '#schema';
import { useCurrentDataset } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import { Sign, SIGNS } from '../../theme/sign.tsx';
import styles from './overview.module.css';
import { questionCounts, questionName, topicCounts, topicName } from './overview-words.ts';

export function Overview({ overview: { totals, topics, topicsLeftOut } }: { overview: ClaimOverview }) {
  const dataset = useCurrentDataset();
  const most = Math.max(1, ...topics.map(({ claims }) => claims));
  return (
    <div className={styles.scroller}>
      <p className={styles.note}>
        Groups: {countOf(totals.questions, 'question')} and {countOf(totals.claims, 'claim')} are too many to
        draw one by one. Open a topic to see its questions, and a question to see its answers; or narrow it by
        the facets.
      </p>
      <ul className={styles.topics} aria-label="Topics">
        {topics.map((topic) => (
          <Topic
            key={topic.key}
            topic={topic}
            name={topicName(topic, dataset?.topics ?? [])}
            share={topic.claims / most}
          />
        ))}
      </ul>
      {topicsLeftOut > 0 ? (
        <p className={styles.rest}>
          {countOf(topicsLeftOut, 'smaller topic')} more: the facets and the search find them.
        </p>
      ) : null}
    </div>
  );
}

function Topic({ topic, name, share }: { topic: OverviewTopic; name: string; share: number }) {
  const total = topic.questions + topic.items.filter(({ id }) => id === null).length;
  return (
    <li>
      <Row opens={topic} name={name} signs={topic.signs} counts={topicCounts(topic)}>
        <span className={styles.name}>{name}</span>
        <span
          className={styles.bar}
          style={{ inlineSize: `${Math.max(1, share * 100)}%` }}
          aria-hidden="true"
        />
      </Row>
      {topic.isOpen ? (
        <ul className={styles.items} aria-label={`Questions of ${name}`}>
          {topic.items.map((item) => (
            <Question key={item.key} question={item} />
          ))}
          <Rest shown={topic.items.length} total={total} of="questions" />
        </ul>
      ) : null}
    </li>
  );
}

function Question({ question }: { question: OverviewQuestion }) {
  const { id, isOpen, answers, claims } = question;
  const name = questionName(question);
  return (
    <li>
      <Row opens={question} name={name} signs={question.signs} counts={questionCounts(question)}>
        {id === null ? (
          <span className={styles.question}>{name}</span>
        ) : (
          <SelectLink id={id} className={styles.question}>
            {name}
          </SelectLink>
        )}
      </Row>
      {isOpen ? (
        <ul className={styles.items} aria-label={`Answers to ${name}`}>
          {answers.map((answer) => (
            <li key={answer.id} className={styles.answer}>
              <SelectLink id={answer.id} className={styles.claim}>
                {answer.text}
              </SelectLink>
              <span className={styles.counts}>
                {[
                  `affirmed ${formatNumber(answer.affirmed)}`,
                  answer.negated > 0 ? `negated ${formatNumber(answer.negated)}` : null,
                  answer.comparisons > 0 ? countOf(answer.comparisons, 'comparison') : null,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </li>
          ))}
          <Rest shown={answers.length} total={claims} of="answers" />
        </ul>
      ) : null}
    </li>
  );
}

/** What opens, its name, and how much is in it. */
function Row({
  opens: { key, isOpen },
  name,
  signs,
  counts,
  children,
}: {
  opens: { key: string; isOpen: boolean };
  name: string;
  signs: OverviewTopic['signs'];
  counts: string;
  children: ReactNode;
}) {
  const [{ opened }, change] = useViewState();
  const toggle = () =>
    change({ opened: isOpen ? opened.filter((other) => other !== key) : [...opened, key] });
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-label={`${isOpen ? 'Close' : 'Open'} ${name}`}
        onClick={toggle}
      >
        {isOpen ? '−' : '+'}
      </button>
      <div className={styles.what}>{children}</div>
      <span className={styles.counts}>
        {counts}
        {signs.map(({ type, count }) => (
          <span key={type} className={styles.sign}>
            <Sign type={type} /> {formatNumber(count)}
            <span className="unseen"> {SIGNS[type].plural}</span>
          </span>
        ))}
      </span>
    </div>
  );
}

function Rest({ shown, total, of }: { shown: number; total: number; of: string }) {
  if (shown >= total) return null;
  return (
    <li className={styles.rest}>
      The {formatNumber(shown)} with the most comparisons, of {formatNumber(total)} {of}: the search finds the
      others.
    </li>
  );
}
