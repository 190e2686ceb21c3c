// The panel of a question: its answers with who gives them, how they stand to each other, its parts.
import type { ActorRef, ClaimView, QuestionDetail } from '#schema';
import { useQuestion } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { useCurrentDataset } from '../state/current.ts';
import { hoverHandlers } from '../state/hover.ts';
import { ActorName } from '../theme/actor-name.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { ComparisonLine } from './comparison-line.tsx';
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
      <Givers title="affirmed by" claim={claim} polarity="affirms" />
      <Givers title="negated by" claim={claim} polarity="negates" />
      {claim.assertions.total === 0 ? <p className={styles.quiet}>stated by nobody here</p> : null}
    </div>
  );
}

function Givers(props: { title: string; claim: ClaimView; polarity: 'affirms' | 'negates' }) {
  const given = props.claim.assertions.items.filter((one) => one.polarity === props.polarity);
  if (given.length === 0) return null;
  const origins = new Map<
    string,
    { actor: ActorRef; documents: Map<string, (typeof given)[number]['document']> }
  >();
  for (const { chain, document } of given) {
    for (const actor of chain.at(-1)?.actors ?? []) {
      const origin = origins.get(actor.id) ?? { actor, documents: new Map() };
      origin.documents.set(document.id, document);
      origins.set(actor.id, origin);
    }
  }
  return (
    <div className={styles.givers}>
      <span className={styles.quiet}>{props.title}</span>
      {[...origins.values()].map(({ actor, documents }) => (
        <span key={actor.id} className={styles.giver}>
          <ActorName actor={actor} />
          {[...documents.values()].map((one) => (
            <Siglum key={one.id} document={one} isLink />
          ))}
        </span>
      ))}
    </div>
  );
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
