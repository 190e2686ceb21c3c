// What everything on the explorer's canvas is called: an item as the pictures give it, a group by what it is gathered by.
import { useCitationGraph } from '../../api.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { thingOf } from './groups.ts';
import { nameOf } from './scene-nodes.ts';
import type { Exploration } from './use-exploration.ts';

export function useNames({
  items,
  groupNames,
}: Pick<Exploration, 'items' | 'groupNames'>): (id: string) => string {
  const dataset = useCurrentDataset();
  const { data: citations } = useCitationGraph(dataset?.id ?? null);
  const actors = new Map(citations?.nodes.map(({ key, attributes }) => [key, attributes]));
  const titles = new Map(dataset?.topics.map(({ id, title }) => [`${dataset.id}:topic:${id}`, title]));
  return (id) => {
    const of = id.split(':')[1] === 'group' ? thingOf(id) : id;
    const item = items.get(of);
    if (item || of === id) return nameOf(item, actors.get(of), of);
    return titles.get(of) ?? groupNames.get(id) ?? nameOf(undefined, actors.get(of), of);
  };
}
