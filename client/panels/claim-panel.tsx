// The panel of a claim: the proposition, its fields, who affirms and who negates it in equal columns, its comparisons.
import type { ReactNode } from 'react';
import type { AssertionView, ClaimDetail } from '#schema';
import { useClaim } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { countOf, formatNumber } from '../theme/number-and-date.ts';
import { AssertionCard } from './assertion-card.tsx';
import { fieldsOf } from './claim-fields.ts';
import { ComparisonLine } from './comparison-line.tsx';
import { IdentitySection } from './identity-section.tsx';
import { LineageSection } from './lineage-section.tsx';
import styles from './panel.module.css';
import { ExploreLink } from './explore-link.tsx';
import {
  Fields,
  Figure,
  linksTo,
  ListSection,
  Opens,
  PanelHead,
  Section,
  TextLink,
} from './panel-sections.tsx';
import { PathsTo } from './paths-to.tsx';
import { MapLink } from './map-link.tsx';
import { StemmaLink } from './stemma-link.tsx';

export function ClaimPanel({ id }: { id: string }) {
  return (
    <Answer query={useClaim(id)} loading={<LoadingLines lines={8} label="The claim is on its way." />}>
      {(claim) => <ClaimContent claim={claim} />}
    </Answer>
  );
}

function ClaimContent({ claim }: { claim: ClaimDetail }) {
  const documents = new Set(claim.assertions.items.map((one) => one.document.id)).size;
  return (
    <>
      <PanelHead title={claim.text}>
        Claim · <Opens section="affirmed">{formatNumber(claim.assertions.total)}</Opens>{' '}
        {claim.assertions.total === 1 ? 'assertion' : 'assertions'} in {countOf(documents, 'document')}
      </PanelHead>
      <div className={styles.ways}>
        {claim.assertions.total > 0 ? <StemmaLink id={claim.id} /> : null}
        {claim.places.length > 0 ? <MapLink id={claim.id} /> : null}
        <ExploreLink id={claim.id} />
        <PathsTo id={claim.id} />
      </div>
      <div className={styles.figures}>
        <Figure count={claim.affirmed} name="affirm it" section="affirmed" />
        <Figure count={claim.negated} name="negate it" section="negated" />
        <Figure count={claim.comparisons.length} name="comparisons" section="comparisons" />
      </div>
      <AffirmedAndNegated assertions={claim.assertions.items} />
      <LineageSection noun="claims" id={claim.id} />
      <IdentitySection id={claim.id} />
      <Fields fields={[...fieldsOf(claim), ...thingsOf(claim)]} />
      <ListSection
        name="comparisons"
        title="Comparisons"
        items={claim.comparisons}
        first={5}
        keyOf={(one) => one.id}
      >
        {(one) => <ComparisonLine comparison={one} />}
      </ListSection>
      <Links
        name="questions"
        title={claim.questions.length === 1 ? 'Answers the question' : 'Answers the questions'}
        items={claim.questions}
      />
      <Links name="instance-of" title="A case of" items={claim.instanceOf} />
    </>
  );
}

/** What the claim is of, each opening its own panel. */
function thingsOf({ subject, object, about, places }: ClaimDetail): [name: string, value: ReactNode][] {
  return [
    ['Subject', termOf(subject)],
    ['Object', termOf(object)],
    ['About', linksTo(about.map(({ id, title }) => ({ id, text: title })))],
    ['Place', linksTo(places.map(({ id, name }) => ({ id, text: name })))],
  ];
}

function termOf(term: ClaimDetail['subject']): ReactNode {
  return term?.id ? <TextLink id={term.id}>{term.text}</TextLink> : (term?.text ?? null);
}

/** Two columns of the same width, also where one of them is empty. */
function AffirmedAndNegated({ assertions }: { assertions: AssertionView[] }) {
  const affirmed = assertions.filter((one) => one.polarity === 'affirms');
  const negated = assertions.filter((one) => one.polarity === 'negates');
  const isBoth = affirmed.length > 0 && negated.length > 0;
  return (
    <div className={isBoth ? styles.columns : undefined} data-broad={isBoth || undefined}>
      <Column name="affirmed" title="Affirmed by" assertions={affirmed} />
      <Column name="negated" title="Negated by" assertions={negated} />
    </div>
  );
}

function Column({ name, title, assertions }: { name: string; title: string; assertions: AssertionView[] }) {
  if (assertions.length === 0) {
    return (
      <Section name={name} title={title}>
        <p className={styles.quiet}>nobody in these documents</p>
      </Section>
    );
  }
  return (
    <ListSection name={name} title={title} items={assertions} first={4} keyOf={(one) => one.id}>
      {(one) => <AssertionCard assertion={one} withClaim={false} />}
    </ListSection>
  );
}

function Links(props: { name: string; title: string; items: { id: string; text: string }[] }) {
  return (
    <ListSection name={props.name} title={props.title} items={props.items} keyOf={(one) => one.id}>
      {(one) => <TextLink id={one.id}>{one.text}</TextLink>}
    </ListSection>
  );
}
