// What a search found, by type, with the name or words that matched; or why there is nothing.
import { Combobox } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { z } from 'zod';
import { actorLabel } from '#layout';
import { ActorKind, type CitationNode, type SearchHit, type SearchResults as Found } from '#schema';
import { ApiError, useCitationPicture, useDatasets } from '../api.ts';
import { ActorShape, KIND_NAMES } from '../theme/actor-shape.tsx';
import { datesInWords, formatNumber } from '../theme/number-and-date.ts';
import { Siglum } from '../theme/siglum.tsx';
import styles from './search-box.module.css';

const GROUPS: { type: SearchHit['type']; title: string }[] = [
  { type: 'actor', title: 'Actors' },
  { type: 'question', title: 'Questions' },
  { type: 'document', title: 'Documents' },
  { type: 'event', title: 'Events' },
  { type: 'place', title: 'Places' },
  { type: 'claim', title: 'Claims' },
];

type Query = UseQueryResult<z.infer<typeof Found>>;

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
 */
export function SearchGroups({
  query,
  words,
  isAlone,
  isEverywhere = false,
}: {
  query: Query;
  words: string;
  isAlone: boolean;
  isEverywhere?: boolean;
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
  return groupsOf(found.items).map(({ type, title, hits }) => (
    <Combobox.Group key={type} label={title}>
      {hits.map((hit) => (
        <Combobox.Option key={hit.id} value={hit.id} className={styles.option}>
          <Hit hit={hit} isEverywhere={isEverywhere} />
        </Combobox.Option>
      ))}
    </Combobox.Group>
  ));
}

/** The groups, that of the nearest hit first. */
function groupsOf(items: readonly SearchHit[]) {
  return GROUPS.map((group) => ({
    ...group,
    hits: items.filter(({ type }) => type === group.type),
    first: items.findIndex(({ type }) => type === group.type),
  }))
    .filter(({ hits }) => hits.length > 0)
    .sort((one, other) => one.first - other.first);
}

/** How much more there is than is shown. */
export function SearchFoot({ query: { data } }: { query: Query }) {
  if (!data || data.total <= data.items.length) return null;
  return (
    <div className={styles.foot}>
      {formatNumber(data.items.length)} of {formatNumber(data.total)}: more letters find fewer.
    </div>
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
