// The list of comparisons: what the facets leave in, its order, and the figures of one question gathered into one item.
// Pure: comparisons and choices in, items out.
import { ComparisonKind, ComparisonType, type ComparisonView, Status } from '#schema';
import { FIGURE_KINDS } from '../theme/comparison-words.ts';
import type { ViewState } from './view-state.ts';

export type ListFacets = Pick<ViewState, 'statuses' | 'comparisons' | 'reasonings' | 'topics' | 'documents'>;

/** One comparison, or the comparisons of figures that answer one question, two or more. */
export type ListItem =
  | { id: string; comparison: ComparisonView; series: null }
  | { id: string; question: string; series: ComparisonView[] };

/** What differs for a named reason is nothing to decide on: it is in the list where somebody asks for it. */
const IN_LIST: readonly ComparisonType[] = ComparisonType.options.filter((type) => type !== 'differs');

export function topicsOf({ questions }: ComparisonView): string[] {
  return [...new Set(questions.flatMap(({ topic }) => topic ?? []))];
}

const FACETS: { [Facet in keyof ListFacets]: (comparison: ComparisonView) => readonly string[] } = {
  statuses: ({ status }) => [status],
  comparisons: ({ type }) => [type],
  reasonings: ({ kind }) => [kind],
  topics: topicsOf,
  documents: ({ documents }) => documents.map(({ id }) => id),
};
const NAMES = Object.keys(FACETS) as (keyof ListFacets)[];

/** The comparisons that the facets leave in. An empty facet leaves everything in, but for what differs. */
export function listed(comparisons: readonly ComparisonView[], facets: ListFacets): ComparisonView[] {
  return comparisons.filter((comparison) =>
    NAMES.every((name) => {
      const chosen = name === 'comparisons' && facets[name].length === 0 ? IN_LIST : facets[name];
      return (
        chosen.length === 0 || FACETS[name](comparison).some((value) => chosen.some((one) => one === value))
      );
    }),
  );
}

/** How many comparisons each value of a facet would leave, under the choices in the other facets. */
export function countListed(
  comparisons: readonly ComparisonView[],
  facets: ListFacets,
  name: keyof ListFacets,
): Map<string, number> {
  const open = name === 'comparisons' ? [...ComparisonType.options] : [];
  const counts = new Map<string, number>();
  for (const comparison of listed(comparisons, { ...facets, [name]: open }))
    for (const value of FACETS[name](comparison)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export const SORTS = [
  { id: 'status', title: 'what is open first' },
  { id: 'type', title: 'sign' },
  { id: 'kind', title: 'kind' },
  { id: 'document', title: 'document' },
  { id: 'topic', title: 'topic' },
] as const;
type Sort = (typeof SORTS)[number]['id'];

/** What the rule leaves open comes first. A review does not move what it decides: whoever goes through keeps the place. */
const STATUS_ORDER: readonly Status[] = ['candidate', 'found', 'confirmed', 'rejected'];

/** The items in order, ties by id. The figures of a question stand where the first of them would. */
export function itemsOf(comparisons: readonly ComparisonView[], sort: string | null): ListItem[] {
  const keyOf = SORT_KEYS[SORTS.find(({ id }) => id === sort)?.id ?? 'status'];
  const ordered = comparisons
    .map((comparison) => ({ comparison, key: keyOf(comparison) }))
    .toSorted((a, b) => compareText(a.key, b.key) || compareText(a.comparison.id, b.comparison.id))
    .map(({ comparison }) => comparison);
  const series = new Map<string, ComparisonView[]>();
  for (const comparison of ordered) {
    const question = seriesOf(comparison);
    if (question !== null) series.set(question.id, [...(series.get(question.id) ?? []), comparison]);
  }
  const done = new Set<string>();
  return ordered.flatMap((comparison): ListItem[] => {
    const question = seriesOf(comparison);
    const own = question === null ? [] : (series.get(question.id) ?? []);
    if (question === null || own.length < 2) return [{ id: comparison.id, comparison, series: null }];
    if (done.has(question.id)) return [];
    done.add(question.id);
    return [{ id: question.id, question: question.text, series: own }];
  });
}

/** The comparisons in the order in which one goes from one to the next. */
export function inSequence(items: readonly ListItem[]): ComparisonView[] {
  return items.flatMap((item) => item.series ?? [item.comparison]);
}

function seriesOf({ kind, questions }: ComparisonView) {
  return FIGURE_KINDS.includes(kind) ? (questions[0] ?? null) : null;
}

const SORT_KEYS: Record<Sort, (comparison: ComparisonView) => string> = {
  status: ({ proposed }) => String(STATUS_ORDER.indexOf(proposed)),
  type: ({ type }) => String(ComparisonType.options.indexOf(type)),
  kind: ({ kind }) => String(ComparisonKind.options.indexOf(kind)),
  document: ({ documents }) =>
    documents
      .map(({ siglum }) => siglum ?? '')
      .toSorted(compareText)
      .join(' '),
  topic: (comparison) => topicsOf(comparison).join(' '),
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
