// What is explored: the deeds of the address, what the server answers to each expansion, and the canvas they make.
import { useQueries } from '@tanstack/react-query';
import type { ItemRef, Neighbours, Relation } from '#schema';
import { neighboursQuery } from '../../api.ts';
import { useViewState } from '../../state/view-state.ts';
import { type DeedWords, readDeeds, writeDeed } from './deed-words.ts';
import { type Canvas, canvasOf, type Deed, type History } from './deeds.ts';
import { type Belongs, foldedIn, foldJoins, groupOfBelonging } from './groups.ts';
import { type Join, joinsOf } from './joins.ts';
import { ringsAround } from './reach.ts';

export type Exploration = {
  deeds: DeedWords[];
  done: number;
  canvas: Canvas;
  /** Lines as they are drawn: those of folded items lead to their group. */
  joins: Join[];
  /** Lines between the items themselves. */
  itemJoins: Join[];
  /** What each item belongs to. */
  belongs: Belongs;
  /** What groups are called, by their ids; topics, whose titles are the dataset's, are not among them. */
  groupNames: ReadonlyMap<string, string>;
  /** What is known of each item that was met. */
  items: ReadonlyMap<string, ItemRef>;
  /** Expansions that stand, as "relation of item". */
  expanded: ReadonlySet<string>;
  /** Some answers are on their way. */
  isWaiting: boolean;
  /** Ids that are not in the graph, or no longer. */
  missing: string[];
  /** Answers that did not come. */
  failed: boolean;
  retry: () => void;
  act: (...deeds: DeedWords[]) => void;
  goTo: (done: number) => void;
};

export function useExploration(): Exploration {
  const [state, change] = useViewState();
  const deeds = readDeeds(state.deeds);
  const done = Math.max(0, Math.min(state.done ?? deeds.length, deeds.length));
  const standing = deeds.slice(0, done);

  const asked = [
    ...new Map(
      deeds.flatMap((deed): [string, { item: string; relation?: Relation }][] => {
        if (deed.kind === 'open') return [[deed.item, { item: deed.item }]];
        return deed.kind === 'expand' ? [[keyOf(deed), { item: deed.item, relation: deed.relation }]] : [];
      }),
    ),
  ];
  const answers = useQueries({
    queries: asked.map(([, { item, relation }]) => neighboursQuery(item, relation)),
  });
  const answerTo = new Map(asked.map(([key], index) => [key, answers[index]?.data]));

  const known = answers.flatMap(({ data }) => (data ? [data.item, ...data.items] : []));
  const items = new Map(known.map(({ id, type, label }) => [id, { id, type, label }]));
  const belongs = new Map(known.map((item) => [item.id, item.belongs]));
  const canvas = canvasOf(told(standing, answerTo, belongs), belongs);
  const expanded = expandedAfter(standing);
  const itemJoins = joinsOf(expanded, answerTo, canvas.items);
  return {
    deeds,
    done,
    canvas,
    joins: foldJoins(itemJoins, canvas.groups),
    itemJoins,
    belongs,
    groupNames: new Map(
      known.flatMap(({ id, belongs: all }) =>
        all.flatMap((one) => (one.name === null ? [] : [[groupOfBelonging(id, one), one.name] as const])),
      ),
    ),
    items,
    expanded,
    isWaiting: answers.some(({ isLoading }) => isLoading),
    missing: asked.flatMap(([key, { item, relation }], index) =>
      relation === undefined && answers[index]?.isError && !items.has(key) ? [item] : [],
    ),
    failed: answers.some(({ isError }) => isError),
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
    act: (...next) => change({ deeds: [...standing, ...next].map(writeDeed), done: null }),
    goTo: (to) => change({ done: to >= deeds.length ? null : Math.max(0, to) }),
  };
}

const keyOf = ({ item, relation }: { item: string; relation: Relation }) => `${relation} of ${item}`;

/** The deeds with what the server answered; an item that is not there, or not yet, stands for nothing. */
function told(
  deeds: readonly DeedWords[],
  answerTo: ReadonlyMap<string, Neighbours | undefined>,
  belongs: Belongs,
): History {
  const history: Deed[] = [];
  for (const deed of deeds) {
    switch (deed.kind) {
      case 'open':
        if (answerTo.get(deed.item) !== undefined) history.push({ kind: 'open', items: [deed.item] });
        break;
      case 'expand':
        history.push({
          kind: 'expand',
          item: deed.item,
          relation: deed.relation,
          brings: (answerTo.get(keyOf(deed))?.items ?? []).map(({ id }) => id),
        });
        break;
      case 'collapse':
        history.push({ kind: 'collapse', item: deed.item, relation: deed.relation });
        break;
      case 'keep': {
        const expanded = expandedAfter(deeds.slice(0, deeds.indexOf(deed)));
        const { items, groups } = canvasOf({ deeds: history, done: history.length }, belongs);
        const joins = foldJoins(joinsOf(expanded, answerTo, items), groups);
        const from = foldedIn(groups).get(deed.item) ?? deed.item;
        const near = ringsAround(from, joins, deed.steps).flat();
        history.push({ kind: 'keep', keeps: near.flatMap((id) => groups.get(id)?.members ?? [id]) });
        break;
      }
      case 'group':
      case 'ungroup':
      case 'fold':
      case 'unfold':
        history.push(deed);
        break;
      default:
        history.push({ kind: deed.kind, item: deed.item });
    }
  }
  return { deeds: history, done: history.length };
}

function expandedAfter(deeds: readonly DeedWords[]): Set<string> {
  const expanded = new Set<string>();
  for (const deed of deeds) {
    if (deed.kind === 'expand') expanded.add(keyOf(deed));
    if (deed.kind === 'collapse') expanded.delete(keyOf(deed));
    if (deed.kind === 'close')
      for (const key of expanded) if (key.endsWith(` of ${deed.item}`)) expanded.delete(key);
  }
  return expanded;
}
