// The panel of a question: its answers with who gives them, how they stand to each other, its parts.
import type { AssertionView, ClaimView, QuestionDetail } from '#schema';
import { useQuestion } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { useCurrentDataset } from '../state/current.ts';
import { hoverHandlers } from '../state/hover.ts';
import { ComparisonLine } from './comparison-line.tsx';
import { Givers } from './givers.tsx';
import { IdentitySection } from './identity-section.tsx';
import { LineageSection } from './lineage-section.tsx';
import styles from './panel.module.css';
import { ExploreLink } from './explore-link.tsx';
import { Figure, ListSection, PanelHead, TextLink } from './panel-sections.tsx';
import { PathsTo } from './paths-to.tsx';
import { ReplayLink } from './replay-link.tsx';
import { MapLink } from './map-link.tsx';
import { StemmaLink } from './stemma-link.tsx';

export function QuestionPanel({ id }: { id: string }) {
  return (
    <Answer query={useQuestion(id)} loading={<LoadingLines lines={8} label="The question is on its way." />}>
      {(question) => <QuestionContent question={question} />}
    </Answer>
  );
}

function QuestionContent({ question }: { question: QuestionDetail }) {
  const dataset = useCurrentDataset();
  const topic = dataset?.topics.find((one) => one.id === question.topic)?.title ?? question.topic;
  return (
    <>
      <PanelHead title={question.text}>{topic ? `Question · ${topic}` : 'Question'}</PanelHead>
      <div className={styles.ways}>
        {question.claims.some((one) => one.assertions.total > 0) ? (
          <>
            <StemmaLink id={question.id} />
            {question.claims.some(({ places }) => places.length > 0) ? <MapLink id={question.id} /> : null}
            <ReplayLink id={question.id} />
          </>
        ) : null}
        <ExploreLink id={question.id} />
        <PathsTo id={question.id} />
      </div>
      <div className={styles.figures}>
        <Figure count={question.claims.length} name="answers" section="answers" />
        <Figure count={question.comparisons.length} name="comparisons" section="comparisons" />
        <Figure count={question.parts.length} name="parts" section="parts" />
      </div>
      <ListSection name="answers" title="Answers" items={question.claims} first={8} keyOf={(one) => one.id}>
        {(one) => <AnswerLine claim={one} />}
      </ListSection>
      <LineageSection noun="questions" id={question.id} />
      <ListSection
        name="comparisons"
        title="How the answers stand"
        items={question.comparisons}
        first={6}
        keyOf={(one) => one.id}
      >
        {(one) => <ComparisonLine comparison={one} />}
      </ListSection>
      <IdentitySection id={question.id} />
      <Questions name="part-of" title="Part of" questions={question.partOf} />
      <Questions name="parts" title="Parts" questions={question.parts} />
    </>
  );
}

/** One answer, and under it everyone who gives it, with their documents. */
function AnswerLine({ claim }: { claim: ClaimView }) {
  return (
    <div className={styles.card} {...hoverHandlers(claim.id)}>
      <p className={styles.claim}>
        <TextLink id={claim.id}>{claim.text}</TextLink>
      </p>
      <Givers statements={claim.assertions.items.map(statementOf)} />
    </div>
  );
}

/** Who stands at the end of its chain, and in which document. */
function statementOf({ chain, polarity, document }: AssertionView) {
  const origin = chain.at(-1);
  return { actors: origin?.actors ?? [], work: origin?.work ?? null, polarity, document };
}

function Questions(props: { name: string; title: string; questions: QuestionDetail['parts'] }) {
  return (
    <ListSection
      name={props.name}
      title={props.title}
      items={props.questions}
      first={6}
      keyOf={(one) => one.id}
    >
      {(one) => <TextLink id={one.id}>{one.text}</TextLink>}
    </ListSection>
  );
}
