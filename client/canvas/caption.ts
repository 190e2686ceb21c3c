// What a saved picture says of itself: which dataset, of which day, what was left in or out, and where it can be opened.
import { hasKinds } from '#overview';
import type { CitationPicture, DatasetSummary } from '#schema';
import { useCitationPicture } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { drawnBy, useViewState, type ViewState } from '../state/view-state.ts';
import { formatDate } from '../theme/number-and-date.ts';
import type { Caption } from './scene-svg.ts';

/** @param title what the picture is */
export function useCaption(title: string): () => Caption {
  const [state] = useViewState();
  const dataset = useCurrentDataset();
  const isNamed = state.documents.length + state.without.length > 0;
  const { data } = useCitationPicture(isNamed ? (dataset?.id ?? null) : null);
  return () => {
    const day = new Date().toISOString().slice(0, 10);
    const topics = dataset?.topics.map(({ id, title: name }) => [id, name] as const) ?? [];
    const names = new Map([...namesIn(data), ...topics]);
    return captionOf(title, state, dataset, { day, address: location.href, names });
  };
}

/** Documents by their letter and title, actors by their names. */
function namesIn(picture: CitationPicture | undefined): ReadonlyMap<string, string> {
  if (picture === undefined || 'bands' in picture) return new Map();
  return new Map(
    picture.nodes.map(({ key, attributes }) => [
      key,
      attributes.type === 'document' && attributes.siglum !== null
        ? `${attributes.siglum} “${attributes.label}”`
        : attributes.label,
    ]),
  );
}

/**
 * @param day   ISO, on which it is saved
 * @param names of what is left in or out, by id; the end of its id stands for what has none
 */
export function captionOf(
  title: string,
  state: ViewState,
  dataset: Pick<DatasetSummary, 'title' | 'version'> | null,
  { day, address, names }: { day: string; address: string; names: ReadonlyMap<string, string> },
): Caption {
  const filters = filtersInWords(state, (id) => names.get(id) ?? lastPart(id));
  return {
    title,
    lines: [
      [title, dataset ? `${dataset.title}, version ${dataset.version}` : null, `saved on ${formatDate(day)}`]
        .filter((part) => part !== null)
        .join(' · '),
      filters.length > 0 ? `Shown in part: ${filters.join('; ')}.` : 'Nothing is filtered.',
      address,
    ],
  };
}

/** What of the whole is left in or out, each with its values. */
function filtersInWords(state: ViewState, nameOf: (id: string) => string): string[] {
  const lists: [string, readonly string[]][] = [
    ['documents', state.documents],
    ['kinds of actor', hasKinds(drawnBy(state)) ? state.kinds : []],
    ['known to us', state.known],
    ['topics', state.topics],
    ['signs', state.comparisons],
    ['status', state.statuses],
    ['reasoning', state.reasonings],
    ['left out', state.without],
  ];
  // An answer of the console that is shown with what the time would leave out.
  const isAllShown = state.view === 'console' && state.outside;
  return [
    ...lists
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `${name} ${values.map(nameOf).join(', ')}`),
    ...(state.during === null || isAllShown ? [] : [`${state.dated} during ${state.during}`]),
  ];
}

/** "karabakh-2020:document:news-iphr" is "news-iphr" to whoever reads the caption. */
const lastPart = (id: string): string => id.slice(id.lastIndexOf(':') + 1);
