// What a saved picture says of itself: which dataset, of which day, what was left in or out, and where it can be opened.
import type { DatasetSummary } from '#schema';
import { useCurrentDataset } from '../state/current.ts';
import { hasKinds } from '#overview';
import { drawnBy, useViewState, type ViewState } from '../state/view-state.ts';
import { formatDate } from '../theme/number-and-date.ts';
import type { Caption } from './scene-svg.ts';

/** @param title what the picture is */
export function useCaption(title: string): () => Caption {
  const [state] = useViewState();
  const dataset = useCurrentDataset();
  return () => captionOf(title, state, dataset, new Date().toISOString().slice(0, 10), location.href);
}

/** @param day ISO, on which it is saved */
export function captionOf(
  title: string,
  state: ViewState,
  dataset: Pick<DatasetSummary, 'title' | 'version'> | null,
  day: string,
  address: string,
): Caption {
  const filters = filtersInWords(state);
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
function filtersInWords(state: ViewState): string[] {
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
  return [
    ...lists
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `${name} ${values.map(lastPart).join(', ')}`),
    ...(state.during === null ? [] : [`${state.dated} during ${state.during}`]),
  ];
}

/** "karabakh-2020:document:news-iphr" is "news-iphr" to whoever reads the caption. */
const lastPart = (id: string): string => id.slice(id.lastIndexOf(':') + 1);
