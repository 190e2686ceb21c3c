// The panel of a group: what it is gathered by, what can be done with it, and every item that is folded in it.
import { ListSection, PanelHead, TextLink } from '../../panels/panel-sections.tsx';
import panel from '../../panels/panel.module.css';
import paths from '../../panels/paths.module.css';
import { Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { kindOfId } from '../../state/selection.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { thingOf } from './groups.ts';
import { OnCanvas } from './on-canvas.tsx';
import { typeOf } from './scene-nodes.ts';
import { useExploration } from './use-exploration.ts';
import { useNames } from './use-names.ts';

export function GroupPanel({ id }: { id: string }) {
  const exploration = useExploration();
  const nameFor = useNames(exploration);
  const { canvas, items, isWaiting } = exploration;
  const group = canvas.groups.get(id);
  const thing = thingOf(id);
  if (!group)
    return isWaiting ? (
      <LoadingLines lines={6} label="The group is on its way." />
    ) : (
      <Empty title={nameFor(id)}>No group of it is folded on the canvas now.</Empty>
    );
  return (
    <>
      <PanelHead title={nameFor(id)}>Group of {countOf(group.members.length, 'item')}</PanelHead>
      <div className={panel.ways}>
        <div className={paths.open}>
          <OnCanvas id={id} className={paths.button} />
        </div>
        {kindOfId(thing) === null ? null : (
          <p className={panel.where}>
            <TextLink id={thing}>{nameFor(id)} by itself</TextLink>
          </p>
        )}
      </div>
      <ListSection
        isTight
        name="members"
        title="Folded in it"
        items={[...group.members]}
        first={12}
        keyOf={(one) => one}
      >
        {(one) => (
          <>
            <TextLink id={one}>{nameFor(one)}</TextLink>{' '}
            <span className={panel.quiet}>{typeOf(items.get(one))}</span>
          </>
        )}
      </ListSection>
    </>
  );
}
