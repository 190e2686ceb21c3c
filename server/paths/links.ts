// Everything that connects two things of a dataset, as links between their ids: what paths are looked for along. Pure.
import type { CitationGraph, ClaimGraph, PathRelation } from '#schema';

/** A connection, from the one that the relation's verb is said of to the other. */
export type PathLink = {
  source: string;
  target: string;
  relation: PathRelation;
  /** Ids of the assertions in which it is met. */
  assertions: string[];
  comparison: string | null;
};

/** What an origin puts forward or denies. */
type Stated = { assertion: string; claim: string; negates: boolean; speakers: readonly string[] };

export type PathSources = {
  citations: CitationGraph;
  claims: ClaimGraph;
  stated: readonly Stated[];
  memberships: readonly { member: string; body: string }[];
  /** A document and one that it names, in a chain's link or beside any. */
  references: readonly { source: string; target: string; assertion?: string }[];
};

/**
 * One link for each pair and relation, comparisons each for themselves; ordered by source, target, relation, comparison.
 * What leads from a thing to itself is left out.
 */
export function pathLinks({ citations, claims, stated, memberships, references }: PathSources): PathLink[] {
  const links = new Map<string, PathLink>();
  const add = (
    relation: PathRelation,
    source: string,
    target: string,
    assertions: readonly string[] = [],
    comparison: string | null = null,
  ) => {
    if (source === target) return;
    const key = [source, target, relation, comparison ?? ''].join(' ');
    const link = links.get(key);
    if (link === undefined)
      links.set(key, { source, target, relation, assertions: [...assertions], comparison });
    else link.assertions.push(...assertions);
  };

  for (const { source, target, attributes } of citations.edges)
    add(attributes.type === 'cites' ? 'cites' : 'prints', source, target, attributes.assertions);
  for (const { key, attributes } of citations.nodes)
    if (attributes.type === 'document') for (const voice of attributes.voices) add('speaks-in', voice, key);
  for (const { assertion, claim, negates, speakers } of stated)
    for (const speaker of speakers) add(negates ? 'denies' : 'states', speaker, claim, [assertion]);
  for (const { source, target, attributes } of claims.edges) {
    if (attributes.type !== 'comparison') add(attributes.type, source, target);
    else if (attributes.status !== 'rejected')
      add(RELATION_OF[attributes.comparisonType], source, target, [], attributes.comparison);
  }
  for (const { member, body } of memberships) add('member-of', member, body);
  for (const { source, target, assertion } of references)
    add('refers-to', source, target, assertion === undefined ? [] : [assertion]);

  return [...links]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, link]) => ({ ...link, assertions: [...new Set(link.assertions)].sort() }));
}

const RELATION_OF = {
  contradicts: 'contradicts',
  updates: 'updates',
  differs: 'differs',
  dispute: 'disputes',
} as const;
