// The panel of an actor: what it states, what it passes on and on whose word, who cites it and whom it cites.
import { actorLabel } from '#layout';
import type { ActorDetail, ActorRef, AssertionView } from '#schema';
import { useActor, useDatasets } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { ActorName } from '../theme/actor-name.tsx';
import { ActorShape, KIND_NAMES } from '../theme/actor-shape.tsx';
import { formatNumber } from '../theme/number-and-date.ts';
import { Quotation } from '../theme/quotation.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { AssertionCard } from './assertion-card.tsx';
import { CitationLine } from './citation-line.tsx';
import { ComparisonLineById } from './comparison-line.tsx';
import { DocumentLine } from './document-line.tsx';
import { IdentitySection } from './identity-section.tsx';
import { LeaveOut } from './leave-out.tsx';
import { LineageSection } from './lineage-section.tsx';
import styles from './panel.module.css';
import { ExploreLink } from './explore-link.tsx';
import { Figure, ListSection, Opens, PanelHead, Section } from './panel-sections.tsx';
import { PathsTo } from './paths-to.tsx';

export function ActorPanel({ id }: { id: string }) {
  return (
    <Answer query={useActor(id)} loading={<LoadingLines lines={8} label="The actor is on its way." />}>
      {(actor) => <ActorContent actor={actor} />}
    </Answer>
  );
}

function ActorContent({ actor }: { actor: ActorDetail }) {
  const known = new Map([...actor.states.items, ...actor.passesOn.items].map((one) => [one.id, one]));
  return (
    <>
      <PanelHead
        mark={<ActorShape kind={actor.kind} isHeld={actor.isHeld} size={17} />}
        title={actorLabel(actor)}
      >
        <HowKnown actor={actor} />
      </PanelHead>
      <Names actor={actor} />
      <div className={styles.ways}>
        <ExploreLink id={actor.id} />
        <PathsTo id={actor.id} />
        <LeaveOut id={actor.id} name={actorLabel(actor)} />
      </div>
      <div className={styles.figures}>
        <Figure count={actor.states.total} name="states" section="states" />
        <Figure count={actor.passesOn.total} name="passes on" section="passes-on" />
        <Figure count={actor.timesCited} name="times cited" section="cited-by" />
        <Figure count={actor.comparisons.length} name="comparisons" section="comparisons" />
      </div>
      <Assertions name="states" title="States" {...actor.states} />
      <Assertions name="passes-on" title="Passes on" {...actor.passesOn} />
      <ListSection
        isTight
        name="cited-by"
        title="Cited by"
        items={actor.citedBy}
        first={8}
        keyOf={(one) => one.actor.id}
      >
        {(one) => <CitationLine {...one} work={null} known={known} />}
      </ListSection>
      <ListSection
        isTight
        name="cites"
        title="Cites"
        items={actor.cites}
        first={8}
        keyOf={(one) => one.actor?.id ?? one.work?.id ?? ''}
      >
        {(one) => <CitationLine {...one} known={known} />}
      </ListSection>
      <LineageSection noun="actors" id={actor.id} />
      <ListSection name="comparisons" title="Comparisons" items={actor.comparisons} keyOf={(one) => one}>
        {(one) => <ComparisonLineById id={one} />}
      </ListSection>
      <IdentitySection id={actor.id} />
      <RestsOn assertions={actor.states.items} />
      <Members name="member-of" title="Member of" members={actor.memberOf} />
      <Members name="members" title="Members" members={actor.members} />
      <ListSection isTight name="documents" title="Met in" items={actor.documents} keyOf={(one) => one.id}>
        {(one) => <DocumentLine document={one} />}
      </ListSection>
    </>
  );
}

function HowKnown({ actor }: { actor: ActorDetail }) {
  const { data } = useDatasets();
  const held = data?.items.find((one) => one.id === actor.dataset)?.counts.documents;
  const kind = KIND_NAMES[actor.kind].one;
  return (
    <>
      {kind} ·{' '}
      {actor.voiceOf.length > 0 ? (
        <>
          read here, the voice of{' '}
          {actor.voiceOf.map((one) => (
            <Siglum key={one.id} document={one} isLink />
          ))}
          ; met in{' '}
        </>
      ) : (
        'known here by report only, in '
      )}
      <Opens section="documents">{formatNumber(actor.documents.length)}</Opens>
      {held === undefined ? '' : ` of ${held}`} documents
    </>
  );
}

function Names({ actor }: { actor: ActorDetail }) {
  const words = [actor.role, actor.description].filter(Boolean).join(' · ');
  return (
    <>
      {words ? <p className={styles.lead}>{words}</p> : null}
      {actor.aliases.length > 0 ? <p className={styles.quiet}>also {actor.aliases.join(', ')}</p> : null}
    </>
  );
}

function Assertions(props: { name: string; title: string; items: AssertionView[]; total: number }) {
  return (
    <ListSection {...props} keyOf={(one) => one.id}>
      {(one) => <AssertionCard assertion={one} />}
    </ListSection>
  );
}

/** The evidence that the actor names for what it states. */
function RestsOn({ assertions }: { assertions: AssertionView[] }) {
  const words = new Set(assertions.flatMap((one) => one.restsOn.flatMap((rest) => rest.words ?? [])));
  if (words.size === 0) return null;
  return (
    <Section name="rests-on" title="Rests on">
      <ul className={styles.list}>
        {[...words].map((one) => (
          <li key={one}>
            <Quotation words={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Members(props: {
  name: string;
  title: string;
  members: { actor: ActorRef; role: string | null }[];
}) {
  return (
    <ListSection isTight {...props} items={props.members} keyOf={(one) => `${one.actor.id} ${one.role}`}>
      {(one) => (
        <p className={styles.line}>
          <ActorName actor={one.actor} />
          {one.role ? <span className={styles.quiet}>{one.role}</span> : null}
        </p>
      )}
    </ListSection>
  );
}
