// The panel of how two things are connected: every shortest path, drawn and told, and the sources that both have.
import { PathRelation, type PathItem, type PathList, type PathStep, type PathView } from '#schema';
import { useCommonSources, usePaths } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { arrowId, endsOf, kindOfId } from '../state/selection.ts';
import { useViewState } from '../state/view-state.ts';
import { countOf } from '../theme/number-and-date.ts';
import { SpeakerName, nameOfSpeaker } from '../theme/speaker-name.tsx';
import { Siglum } from '../theme/siglum.tsx';
import styles from './panel.module.css';
import { ListSection, PanelHead, Section, TextLink } from './panel-sections.tsx';
import { RELATION_NAMES } from './relation-names.ts';
import own from './paths.module.css';

export function PathPanel({ id }: { id: string }) {
  const [{ through }] = useViewState();
  const [from, to] = endsOf(id);
  return (
    <Answer
      query={usePaths(from, to, through)}
      loading={<LoadingLines lines={8} label="The paths are on their way." />}
    >
      {(list) => <PathContent list={list} />}
    </Answer>
  );
}

function PathContent({ list }: { list: PathList }) {
  const { from, to, length, paths, isMore } = list;
  const found = `${isMore ? 'The first ' : ''}${countOf(paths.length, 'shortest path')} of ${countOf(length ?? 0, 'step')}`;
  return (
    <>
      <PanelHead title={`From ${nameOf(from)} to ${nameOf(to)}`}>
        {length === null ? 'Not connected along the chosen relations' : found}
      </PanelHead>
      {length === 0 ? <p className={styles.quiet}>Both are one and the same.</p> : null}
      {length === null ? (
        <p className={styles.quiet}>
          Nothing in this dataset leads from one to the other along the chosen relations.
        </p>
      ) : null}
      {length === null || length === 0 ? null : (
        <ListSection
          name="paths"
          title="Paths"
          items={paths.map((path, position) => ({ path, position }))}
          first={5}
          keyOf={({ position }) => String(position)}
        >
          {({ path }) => <Path path={path} />}
        </ListSection>
      )}
      <Relations />
      {[from, to].every(({ id }) => kindOfId(id) !== 'question') && from.id !== to.id ? (
        <Common of={from} and={to} />
      ) : null}
    </>
  );
}

/** The sentence, and under it the same as a ladder, from the first item down to the last. */
function Path({ path: { items, steps, sentence } }: { path: PathView }) {
  return (
    <div className={styles.card}>
      <p className={own.sentence}>{sentence}</p>
      <ol className={own.ladder}>
        {items.map((item, position) => (
          <li key={item.id}>
            {steps[position - 1] === undefined ? null : (
              <Step step={steps[position - 1]} before={items[position - 1]} after={item} />
            )}
            <ItemName item={item} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The verb between two items; it opens what the step rests on. */
function Step({
  step,
  before,
  after,
}: {
  step: PathStep | undefined;
  before: PathItem | undefined;
  after: PathItem;
}) {
  if (step === undefined || before === undefined) return null;
  const { assertions, isForward } = step;
  const opens = restsOn(step, isForward ? [before.id, after.id] : [after.id, before.id]);
  const count = assertions.total > 0 ? ` · ${countOf(assertions.total, 'assertion')}` : '';
  return (
    <p className={own.step}>
      {opens === null ? (
        step.verb
      ) : (
        <TextLink id={opens}>
          {step.verb}
          {count}
        </TextLink>
      )}
    </p>
  );
}

/** The comparison, the arrow of who cites whom, or the single assertion that a step rests on; null where it is none. */
function restsOn(
  { relation, comparison, assertions }: PathStep,
  [source, target]: [string, string],
): string | null {
  if (comparison !== null) return comparison;
  if (relation === 'cites' || relation === 'prints') return arrowId({ source, target });
  return assertions.items[0] ?? null;
}

function ItemName({ item }: { item: PathItem }) {
  if (item.type === 'actor') return <SpeakerName speaker={item} />;
  if (item.type === 'document')
    return (
      <span className={styles.who}>
        {item.siglum === null ? null : <Siglum document={item} />}
        <TextLink id={item.id}>{item.title}</TextLink>
      </span>
    );
  return <TextLink id={item.id}>{item.text}</TextLink>;
}

/** Which relations a path may lead along. */
function Relations() {
  const [{ through }, change] = useViewState();
  const isOn = (relation: PathRelation) => through.length === 0 || through.includes(relation);
  const toggle = (relation: PathRelation) => {
    const on = PathRelation.options.filter((one) => (one === relation ? !isOn(one) : isOn(one)));
    change({ through: on.length === PathRelation.options.length ? [] : on }, { replace: true });
  };
  return (
    <details className={own.relations} open={through.length > 0}>
      <summary>
        {through.length === 0
          ? 'Along every relation'
          : `Along ${through.length} of ${countOf(PathRelation.options.length, 'relation')}`}
      </summary>
      <ul>
        {PathRelation.options.map((relation) => (
          <li key={relation}>
            <label>
              <input type="checkbox" checked={isOn(relation)} onChange={() => toggle(relation)} />
              {RELATION_NAMES[relation]}
            </label>
          </li>
        ))}
      </ul>
      {through.length === 0 ? null : (
        <button type="button" className={own.button} onClick={() => change({ through: [] })}>
          every relation
        </button>
      )}
    </details>
  );
}

function Common({ of, and }: { of: PathItem; and: PathItem }) {
  return (
    <Answer
      query={useCommonSources(of.id, and.id)}
      loading={<LoadingLines lines={3} label="The common sources are on their way." />}
    >
      {({ sources, sentence, total }) =>
        total === 0 ? (
          <Section name="common" title="Common sources">
            <p className={styles.quiet}>{sentence}</p>
          </Section>
        ) : (
          <ListSection
            name="common"
            title="Common sources"
            items={sources}
            total={total}
            first={6}
            keyOf={({ source }) => source.id}
          >
            {({ source, sides }) => (
              <>
                <SpeakerName speaker={source} />
                {[of, and].map((item, side) => (
                  <p key={item.id} className={styles.quiet}>
                    {nameOf(item)}: {roleIn(sides[side])}
                  </p>
                ))}
              </>
            )}
          </ListSection>
        )
      }
    </Answer>
  );
}

function roleIn(side: { states: number; passesOn: number } | undefined): string {
  if (side === undefined) return '';
  return [
    side.states > 0 ? `origin of ${countOf(side.states, 'assertion')}` : null,
    side.passesOn > 0 ? `passes on ${countOf(side.passesOn, 'assertion')}` : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function nameOf(item: PathItem): string {
  return item.type === 'actor' || item.type === 'document' ? nameOfSpeaker(item) : `“${item.text}”`;
}
