// The registry of panels: what shows each kind of thing that can be selected.
import type { ComponentType } from 'react';
import { kindOfId, type SelectedKind } from '../state/selection.ts';
import { GroupPanel } from '../views/explore/group-panel.tsx';
import { SumPanel } from '../views/explore/sum-panel.tsx';
import { ActorPanel } from './actor-panel.tsx';
import { ArrowPanel } from './arrow-panel.tsx';
import { AssertionPanel } from './assertion-panel.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { ComparisonPanel } from './comparison-panel.tsx';
import { DatasetPanel } from './dataset-panel.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { EventPanel } from './event-panel.tsx';
import { PanelSections } from './panel-sections.tsx';
import { PathPanel } from './path-panel.tsx';
import { PlacePanel } from './place-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';

const PANELS: Record<SelectedKind, ComponentType<{ id: string }>> = {
  dataset: DatasetPanel,
  actor: ActorPanel,
  document: DocumentPanel,
  arrow: ArrowPanel,
  question: QuestionPanel,
  claim: ClaimPanel,
  assertion: AssertionPanel,
  comparison: ComparisonPanel,
  path: PathPanel,
  place: PlacePanel,
  event: EventPanel,
  group: GroupPanel,
  sum: SumPanel,
};

export function Panel({ id }: { id: string }) {
  const kind = kindOfId(id);
  if (kind === null) return null;
  const Content = PANELS[kind];
  return (
    <PanelSections>
      <Content id={id} />
    </PanelSections>
  );
}
