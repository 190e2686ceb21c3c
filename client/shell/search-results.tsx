// What a search found, by type, with the name or words that matched; or why there is nothing.
import { Combobox } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { actorLabel } from '#layout';
import { ActorKind, type CitationNode, type SearchHit, type SearchResults as Found } from '#schema';
import { ApiError, useCitationPicture, useDatasets } from '../api.ts';
import { ActorShape, KIND_NAMES } from '../theme/actor-shape.tsx';
import { datesInWords, formatNumber } from '../theme/number-and-date.ts';
import { Siglum } from '../theme/siglum.tsx';
import styles from './search-box.module.css';

type Type = SearchHit['type'];

const GROUPS: { type: Type; title: string }[] = [
  { type: 'actor', title: 'Actors' },
  { type: 'question', title: 'Questions' },
  { type: 'document', title: 'Documents' },
  { type: 'event', title: 'Events' },
  { type: 'place', title: 'Places' },
  { type: 'claim', title: 'Claims' },
];
/** So many are counted one by one; of more it is said that there are more. */
const MOST_COUNTED = 1_000;
/** So many of a group stand in the list where there are several groups. */
const MOST_OF_A_GROUP = 8;
/** Before a type in the list, as the value of the option that leaves the others out. */
const ONLY = 'only ';

/** The type that an option leaves in, `all` for every one; null where it is no such option. */
export function typeOfOption(value: string): Type | 'all' | null {
  if (!value.startsWith(ONLY)) return null;
  const type = value.slice(ONLY.length);
  return GROUPS.find((group) => group.type === type)?.type ?? 'all';
}

type Query = UseQueryResult<Found>;

/** What was found as the whole of a list, with the first hit marked whenever another answer arrives, so that Enter opens it. */
export function SearchResults({
  query,
  words,
  selectFirst,
}: {
  query: Query;
  words: string;
  selectFirst: () => void;
}) {
  const found = query.data;
  const markFirst = useEffectEvent(selectFirst);
  useEffect(() => {
    if (found && found.items.length > 0) markFirst();
  }, [found]);
  return (
    <>
      <Combobox.Options className={styles.options}>
        <SearchGroups query={query} words={words} isAlone />
      </Combobox.Options>
      <SearchFoot query={query} />
    </>
  );
}

/**
 * @param isAlone nothing else stands in the list, so that it has to be said that nothing was found
 * @param isEverywhere each hit says which dataset it is of
 * @param only the one type that is asked for; undefined where it cannot be chosen
 */
export function SearchGroups({
  query,
  words,
  isAlone,
  isEverywhere = false,
  only,
}: {
  query: Query;
  words: string;
  isAlone: boolean;
  isEverywhere?: boolean;
  only?: Type | null;
}) {
  const found = query.data;
  if (query.isError) return <SearchFailure error={query.error} />;
  if (!found) return <div className={styles.note}>Searching …</div>;
  if (found.items.length === 0) {
    return isAlone ? (
      <Combobox.Empty className={styles.note}>
        Nothing here is called, or says, “{words.trim()}”. Try fewer letters, or another spelling.
      </Combobox.Empty>
    ) : null;
  }
  const groups = groupsOf(found);
  const most = only === null && groups.length > 1 ? MOST_OF_A_GROUP : Infinity;
  return (
    <>
      {groups.map(({ type, title, hits, count }) => (
        <Combobox.Group key={type} label={title}>
          {hits.slice(0, most).map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id} className={styles.option}>
              <Hit hit={hit} isEverywhere={isEverywhere} />
            </Combobox.Option>
          ))}
          {only === null && count > Math.min(hits.length, most) && found.types.length > 1 ? (
            <Narrow value={type} detail={`${inAll(count)} found`}>
              Only {title.toLowerCase()}
            </Narrow>
          ) : null}
        </Combobox.Group>
      ))}
      {only ? <Narrow value="all">Not only {titleOf(only).toLowerCase()}</Narrow> : null}
    </>
  );
}

/** An option that asks for one type alone, or for all again. */
function Narrow({ value, detail, children }: { value: string; detail?: string; children: ReactNode }) {
  return (
    <Combobox.Option value={`${ONLY}${value}`} className={styles.option}>
      <span className={styles.noMark} />
      <span className={styles.narrow}>{children}</span>
      <span className={styles.detail}>{detail}</span>
    </Combobox.Option>
  );
}

/** "more than 1,000" is as much as one needs to know of very many. */
function inAll(count: number): string {
  return count > MOST_COUNTED ? `more than ${formatNumber(MOST_COUNTED)}` : formatNumber(count);
}

const titleOf = (type: Type): string => GROUPS.find((group) => group.type === type)?.title ?? type;

/** The groups, that of the nearest hit first; those of which nothing is near enough to stand in the list come last. */
function groupsOf({ items, types }: Found) {
  return GROUPS.map((group) => ({
    ...group,
    count: types.find(({ type }) => type === group.type)?.count ?? 0,
    hits: items.filter(({ type }) => type === group.type),
    first: items.findIndex(({ type }) => type === group.type),
  }))
    .filter(({ count, hits }) => count > 0 || hits.length > 0)
    .sort((one, other) => placeOf(one.first) - placeOf(other.first));
}

const placeOf = (first: number): number => (first < 0 ? Infinity : first);

/** How much more there is than is shown. */
export function SearchFoot({ query: { data } }: { query: Query }) {
  if (!data || data.total <= data.items.length) return null;
  return (
    <output className={styles.foot}>
      {formatNumber(data.items.length)} of {data.isCut ? 'more than ' : ''}
      {formatNumber(data.total)}, the nearest first: more letters, or another word, find fewer.
    </output>
  );
}

function Hit({ hit, isEverywhere }: { hit: SearchHit; isEverywhere: boolean }) {
  const node = useNode(hit);
  const datasets = useDatasets().data?.items ?? [];
  const detail = isEverywhere ? datasets.find(({ id }) => id === hit.dataset)?.title : sayDetail(hit);
  const label = node?.type === 'actor' ? actorLabel({ ...node, name: hit.label }) : hit.label;
  const why = sayWhy(hit);
  return (
    <>
      <HitMark hit={hit} />
      <span className={styles.words}>
        <span className={hit.type === 'document' ? styles.title : undefined}>{label}</span>
        {why === '' ? null : <span className={styles.matched}>{why}</span>}
      </span>
      {detail ? <span className={styles.detail}>{detail}</span> : null}
    </>
  );
}

/** What of the words that were typed is met, and where, as far as its name or text does not show it. */
function sayWhy({ label, matched, quoted, by, how, met, unmet }: SearchHit): string {
  const isOtherName = !matched.split(' ').every((word) => label.includes(word));
  const isNear = how === 'nearly' && matched !== '' && unmet.length === 0;
  return [
    unmet.length > 0
      ? `matches ${met.length} of ${met.length + unmet.length} words: ${met.join(', ')}`
      : null,
    isNear ? `nearly “${matched}”` : isOtherName ? `also called “${matched}”` : null,
    quoted === null ? null : `in the words “${quoted}”`,
    by === null ? null : `by ${by}`,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** What tells it from others of its name, in the page's words; a document's letter stands before its title already. */
function sayDetail({ type, detail }: SearchHit): string {
  const kind = ActorKind.safeParse(detail);
  if (type === 'actor' && kind.success) return KIND_NAMES[kind.data].one;
  const words = datesInWords(detail ?? '');
  return type === 'document' ? words.replace(/^[A-Z]+ · /, '') : words;
}

/** The shape or letter that the thing has in the picture. */
function HitMark({ hit }: { hit: SearchHit }) {
  const node = useNode(hit);
  if (node?.type === 'actor') return <ActorShape kind={node.kind} isHeld={node.isHeld} />;
  if (node?.type === 'document') {
    return <Siglum document={{ id: hit.id, title: node.label, siglum: node.siglum }} />;
  }
  return <span className={styles.noMark} />;
}

function useNode({ id, dataset }: SearchHit): CitationNode | undefined {
  const { data } = useCitationPicture(dataset);
  // An overview does not know each by itself.
  if (data === undefined || 'bands' in data) return undefined;
  return data.nodes.find((node) => node.key === id)?.attributes;
}

function SearchFailure({ error }: { error: unknown }) {
  const isGone = error instanceof ApiError && error.isGone;
  return (
    <div className={styles.note} role="alert">
      {isGone
        ? 'The server does not answer, so nothing can be found just now.'
        : `The search failed: ${error instanceof Error ? error.message : String(error)}`}
    </div>
  );
}
