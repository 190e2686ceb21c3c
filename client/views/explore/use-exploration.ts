// What is explored: the deeds of the address, what the server answers to each expansion, and the canvas they make.
import { useQueries } from '@tanstack/react-query';
import type { ItemRef, Neighbours, Relation } from '#schema';
import { neighboursQuery } from '../../api.ts';
import { useViewState } from '../../state/view-state.ts';
import { type DeedWords, readDeeds, writeDeed } from './deed-words.ts';
import { type Canvas, canvasOf, type Deed, type History } from './deeds.ts';
import { ringsAround } from './reach.ts';

/** Two items that an expansion joined, from the one of which the relation is said. */
export type Join = { source: string; target: string; relation: Relation; count: number };

export type Exploration = {
  deeds: DeedWords[];
  done: number;
  canvas: Canvas;
  joins: Join[];
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

  const items = itemsIn(answers.flatMap(({ data }) => data ?? []));
  const history = told(standing, answerTo);
  const canvas = canvasOf(history);
  const expanded = expandedAfter(standing);
  return {
    deeds,
    done,
    canvas,
    joins: joinsOf(expanded, answerTo, canvas),
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

function itemsIn(answers: readonly Neighbours[]): Map<string, ItemRef> {
  const items = new Map<string, ItemRef>();
  for (const { item, items: others } of answers)
    for (const { id, type, label } of [item, ...others]) items.set(id, { id, type, label });
  return items;
}

/** The deeds with what the server answered; an item that is not there, or not yet, stands for nothing. */
function told(deeds: readonly DeedWords[], answerTo: ReadonlyMap<string, Neighbours | undefined>): History {
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
        const before = expandedAfter(deeds.slice(0, deeds.indexOf(deed)));
        const { items } = canvasOf({ deeds: history, done: history.length });
        const joins = joinsOf(before, answerTo, { items });
        history.push({ kind: 'keep', keeps: ringsAround(deed.item, joins, deed.steps).flat() });
        break;
      }
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

/** What the expansions join, of whatever stands at both ends. */
function joinsOf(
  expanded: ReadonlySet<string>,
  answerTo: ReadonlyMap<string, Neighbours | undefined>,
  { items }: Canvas,
): Join[] {
  const joins = new Map<string, Join>();
  for (const key of expanded) {
    const answer = answerTo.get(key);
    if (answer === undefined || !isShown(items, answer.item.id)) continue;
    for (const { id, relation, count } of answer.items) {
      if (!isShown(items, id)) continue;
      const forward = FORWARD[relation];
      const isTurned = relation === 'compared-with' ? id < answer.item.id : forward !== undefined;
      const [source, target] = isTurned ? [id, answer.item.id] : [answer.item.id, id];
      const join = { source, target, relation: forward ?? relation, count };
      joins.set(`${join.relation} ${source} ${target}`, join);
    }
  }
  return [...joins.values()];
}

/** Relations that are another one read from its far end, so that both ends draw one line. */
const FORWARD: Partial<Record<Relation, Relation>> = {
  'cited-by': 'cites',
  members: 'member-of',
  'stated-by': 'states',
  'answered-by': 'answers',
  parts: 'part-of',
  instances: 'instance-of',
  holds: 'stands-in',
  'authored-by': 'author-of',
  'published-by': 'publisher-of',
};

function isShown(items: Canvas['items'], id: string): boolean {
  return items.get(id)?.hidden === false;
}
