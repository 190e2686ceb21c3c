// The panel of a comparison: two claims in equal room, each with its exact words and whole chain; under them the reason,
// the fields that agree and differ, and by which rule. For a dispute the columns are "affirmed by" and "negated by".
import { actorLabel } from '#layout';
import type { AssertionView, Because, ClaimView, ComparisonDetail } from '#schema';
import { useComparison } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { KIND_WORDS } from '../theme/comparison-words.ts';
import { Sign, SIGNS } from '../theme/sign.tsx';
import { ComparisonFields } from './comparison-fields.tsx';
import { ComparisonSide } from './comparison-side.tsx';
import { ReviewSection } from './review-section.tsx';
import styles from './comparison.module.css';
import { ListSection, PanelHead, TextLink } from './panel-sections.tsx';
import { StemmaLink } from './stemma-link.tsx';

export function ComparisonPanel({ id }: { id: string }) {
  return (
    <Answer
      query={useComparison(id)}
      loading={<LoadingLines lines={10} label="The comparison is on its way." />}
    >
      {(comparison) => <ComparisonContent comparison={comparison} />}
    </Answer>
  );
}

function ComparisonContent({ comparison }: { comparison: ComparisonDetail }) {
  const name = SIGNS[comparison.type].name;
  return (
    <>
      <PanelHead
        mark={<Sign type={comparison.type} size={26} />}
        title={name}
        isInline
        spoken={`${name}: ${comparison.claims.map((claim) => claim.text).join(' and ')}`}
      >
        {[
          KIND_WORDS[comparison.kind],
          comparison.because && BECAUSE_NAMES[comparison.because],
          comparison.status,
        ]
          .filter(Boolean)
          .join(' · ')}
      </PanelHead>
      <Sides comparison={comparison} />
      <p className={styles.reason}>{comparison.reason}</p>
      <ComparisonFields fields={fieldsOf(comparison)} heads={headsOf(comparison)} />
      <p className={styles.rule}>{sayMethod(comparison)}</p>
      <StemmaLink id={comparison.claims.map((claim) => claim.id).join(',')} />
      <ReviewSection comparison={comparison} />
      <ListSection name="via" title="By way of" items={comparison.via} keyOf={(one) => one.id}>
        {(one) => <TextLink id={one.id}>{one.text}</TextLink>}
      </ListSection>
      <ListSection
        name="questions"
        title={comparison.questions.length === 1 ? 'In the question' : 'In the questions'}
        items={comparison.questions}
        keyOf={(one) => one.id}
      >
        {(one) => <TextLink id={one.id}>{one.text}</TextLink>}
      </ListSection>
    </>
  );
}

function Sides({ comparison }: { comparison: ComparisonDetail }) {
  const [one, other] = comparison.sides;
  if (one === undefined) return null;
  if (other === undefined && comparison.type !== 'dispute')
    return <Wordings claim={one} comparison={comparison} />;
  if (other === undefined) {
    const of = (polarity: AssertionView['polarity']) =>
      judgedOf(comparison, one).filter((each) => each.polarity === polarity);
    return (
      <>
        <SharedClaim claim={one} />
        <div className={styles.sides}>
          <ComparisonSide title="Affirmed by" assertions={of('affirms')} figures={[]} />
          <ComparisonSide title="Negated by" assertions={of('negates')} figures={[]} />
        </div>
      </>
    );
  }
  return (
    <div className={styles.sides}>
      {[one, other].map((claim, index) => (
        <ComparisonSide
          key={claim.id}
          claim={claim}
          assertions={judgedOf(comparison, claim)}
          figures={figuresOf(comparison, index)}
        />
      ))}
    </div>
  );
}

/** One claim that was worded twice, or put forward in two ways: each passage in equal room. */
function Wordings({ claim, comparison }: { claim: ClaimView; comparison: ComparisonDetail }) {
  return (
    <>
      <SharedClaim claim={claim} />
      <div className={styles.sides}>
        {wordingsOf(comparison, claim).map((assertion, index) => (
          <ComparisonSide
            key={assertion.id}
            title={WORDING_HEADS[index] ?? 'Another wording'}
            assertions={[assertion]}
            figures={[]}
          />
        ))}
      </div>
    </>
  );
}

const WORDING_HEADS = ['First wording', 'Second wording'];

/** The assertions in the order in which the comparison names them, which is that of its fields’ values. */
function wordingsOf(comparison: ComparisonDetail, claim: ClaimView): AssertionView[] {
  const byId = new Map(judgedOf(comparison, claim).map((assertion) => [assertion.id, assertion]));
  return comparison.judgedOn.flatMap((id) => byId.get(id) ?? []);
}

function SharedClaim({ claim }: { claim: ClaimView }) {
  return (
    <p className={styles.shared}>
      <TextLink id={claim.id}>{claim.text}</TextLink>
    </p>
  );
}

/** The figures in which one side differs, so that they can be found in its words. */
function figuresOf(comparison: ComparisonDetail, side: number): string[] {
  const figure = comparison.fields.find(
    (field) => !field.agrees && /^(figure|value|number)$/i.test(field.field),
  );
  return (figure?.values[side] ?? '').match(/\d[\d\s.,]*/g) ?? [];
}

/** Of a claim that is affirmed and negated, the two columns show already by whom; origins are called as everywhere. */
function fieldsOf(comparison: ComparisonDetail): ComparisonDetail['fields'] {
  const { fields, sides } = comparison;
  if (sides.length === 1 && comparison.type === 'dispute')
    return fields.filter(({ field }) => field !== 'polarity' && field !== 'origin');
  const links = sides.flatMap((side) => side.assertions.items.flatMap(({ chain }) => chain.at(-1) ?? []));
  const labels = new Map(
    links.flatMap(({ actors }) => actors).map((actor) => [actor.name, actorLabel(actor)]),
  );
  const withLabels = (value: string | null) =>
    value &&
    value
      .split('; ')
      .map((name) => labels.get(name) ?? name)
      .join('; ');
  return fields.map((field) =>
    field.field === 'origin' ? { ...field, values: field.values.map(withLabels) } : field,
  );
}

/** The assertions of a side on which the two were judged. */
function judgedOf(comparison: ComparisonDetail, side: ClaimView): AssertionView[] {
  const on = side.assertions.items.filter(({ id }) => comparison.judgedOn.includes(id));
  return on.length > 0 ? on : side.assertions.items;
}

function headsOf(comparison: ComparisonDetail): string[] {
  if (comparison.sides.length === 1)
    return comparison.type === 'dispute' ? ['Affirmed', 'Negated'] : WORDING_HEADS;
  return ['First claim', 'Second claim'];
}

const BECAUSE_NAMES: Record<Because, string> = {
  'as-of': 'because of another day',
  scope: 'because of another scope',
  bound: 'because of a bound',
  definition: 'because of another definition',
  actor: 'because of another actor',
  place: 'because of another place',
  certainty: 'because of certainty',
  wording: 'because of wording',
};

function sayMethod({ method, kind, ruleVersion, status, review }: ComparisonDetail): string {
  const by = {
    rule: `Compared by the rule for “${KIND_WORDS[kind]}”${ruleVersion === null ? '' : `, version ${ruleVersion}`}`,
    analyst: 'Declared by an analyst',
    source: 'Stated by one of the texts itself',
  }[method];
  const standing = {
    found: 'Found: the rule is sure of it.',
    candidate: 'A candidate: a fair reader could take it either way.',
    confirmed: `Confirmed by ${review?.by ?? 'a reviewer'}.`,
    rejected: `Rejected by ${review?.by ?? 'a reviewer'}.`,
  }[status];
  return method === 'rule' || status !== 'found' ? `${by}. ${standing}` : `${by}.`;
}
