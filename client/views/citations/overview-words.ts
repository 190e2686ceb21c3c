// An overview in words: what groups are called, and what is told of them aloud or beside the pointer.
import type { CitationOverview, OverviewBand, OverviewKind, OverviewNode } from '#schema';
import { KIND_NAMES } from '../../theme/actor-shape.tsx';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';

/** The most kinds that a name lists. */
const MOST_KINDS = 3;

const DO: Record<OverviewNode['column'], string> = {
  origins: 'are cited',
  relays: 'pass on',
  documents: 'cite',
};

export function titleOf(band: OverviewBand, groupedBy: CitationOverview['groupedBy']): string {
  if (band.kind === 'one') return band.name ?? '';
  if (band.kind === 'unnamed') return 'No publisher named';
  const isByPublisher = groupedBy === 'publisher';
  if (band.kind === 'several') return isByPublisher ? 'With several publishers' : 'In several documents';
  return isByPublisher ? 'Other publishers' : 'Other documents';
}

/** @param isShort there is little room: numbers alone */
export function overviewNames(overview: CitationOverview, isShort: boolean) {
  const bands = new Map(overview.bands.map((band) => [band.id, titleOf(band, overview.groupedBy)]));
  const bandOf = (node: OverviewNode): string => bands.get(node.band) ?? '';
  const nameOf = (node: OverviewNode): string => {
    if (node.type === 'item') return node.label;
    const number = formatNumber(node.items);
    const cut = node.isOpen && node.shown < node.items ? `, the largest ${node.shown} shown` : '';
    if (node.column === 'documents' && node.within === null)
      return isShort
        ? `${bandOf(node)} · ${number}`
        : `${bandOf(node)} · ${countOf(node.items, 'document')}${cut}`;
    if (node.kind !== null) return `${kindsInWords(node)}${cut}`;
    const column = DO[node.column];
    return isShort ? `${number} ${column}` : `${number} ${column}: ${kindsInWords(node)}${cut}`;
  };
  const describe = (node: OverviewNode): string => {
    const met = node.column === 'documents' ? 'cites' : 'is met in citations';
    const times = countOf(node.citations, 'time');
    const where = bandOf(node);
    if (node.type === 'item') return `${node.label}, ${where}: ${met} ${times}.`;
    const kinds = node.kinds.map(({ kind, count }) => countOfKind(kind, count)).join(', ');
    const among = node.among > 0 ? ` ${countOf(node.among, 'citation')} among themselves.` : '';
    const opens = node.isOpen ? 'Enter closes it.' : 'Enter opens it.';
    const cut =
      node.isOpen && node.shown < node.items
        ? ` The ${node.shown} met most often are shown; the table and the search have the others.`
        : '';
    return `Group of ${kinds}; ${where}: ${met} ${times}.${among}${cut} ${opens}`;
  };
  return { nameOf, describe };
}

function kindsInWords({ kinds }: Extract<OverviewNode, { type: 'group' }>): string {
  const first = kinds.slice(0, kinds.length > MOST_KINDS + 1 ? MOST_KINDS : MOST_KINDS + 1);
  const rest = kinds.slice(first.length).reduce((sum, { count }) => sum + count, 0);
  const words = first.map(({ kind, count }) => countOfKind(kind, count));
  return [...words, ...(rest > 0 ? [`${formatNumber(rest)} others`] : [])].join(', ');
}

function countOfKind(kind: OverviewKind, count: number): string {
  if (kind === 'document' || kind === 'work') return countOf(count, kind);
  const { one, many } = KIND_NAMES[kind];
  const word = count === 1 ? one : many;
  // NGO and the like keep their capitals.
  return `${formatNumber(count)} ${/^[A-Z]{2}/.test(word) ? word : word.toLowerCase()}`;
}
