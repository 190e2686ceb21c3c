// A small world to trace in: assertions as a test writes them, "paper: paper < wire < office", made into evidence.
import type { ActorKind } from '#schema';
import type { Chain, Evidence, LineageDocument, Span } from '../../server/lineage/evidence.ts';
import { edtfRange } from '../../server/ingest/edtf-range.ts';
import { joinSame } from '../../server/voices/join-same.ts';
import type { Speaker } from '../../server/voices/voices.ts';

export type AssertionIn = {
  id: string;
  claim?: string;
  document: string;
  /** Who speaks, from the voice to the origin; several names parted by "+" speak jointly. */
  chain: string[];
  denies?: boolean;
  from?: string[];
  /** When each link spoke, as far as it is stated. */
  said?: Record<number, string>;
  works?: Record<number, string>;
};
export type ActorIn = {
  kind?: ActorKind;
  unnamed?: boolean;
  same?: string[];
  memberOf?: { actor: string; role?: string; from?: string; to?: string }[];
};
export type WorldIn = {
  assertions: AssertionIn[];
  documents?: Record<string, { published?: string; publishers?: string[]; held?: boolean }>;
  actors?: Record<string, ActorIn>;
};

function span(text: string | undefined): Span | null {
  if (text === undefined) return null;
  return { text, ...edtfRange(text) };
}

export function evidenceOf({ assertions, documents = {}, actors = {} }: WorldIn): Evidence {
  const speaking = assertions.flatMap(({ chain }) => chain.flatMap((link) => link.split('+')));
  const named = new Set([...speaking, ...Object.keys(actors)]);
  for (const { memberOf = [] } of Object.values(actors)) for (const { actor } of memberOf) named.add(actor);
  const keys = joinSame([...named].map((id) => [id, actors[id]?.same ?? []]));
  const speakers = [...named].map((id): [string, Speaker] => [
    id,
    {
      kind: actors[id]?.kind ?? 'outlet',
      isNamed: !(actors[id]?.unnamed ?? false),
      key: keys.get(id) ?? id,
      memberOf: (actors[id]?.memberOf ?? []).map(({ actor, role, from, to }) => ({
        actor,
        role: role ?? null,
        from: from ?? null,
        to: to ?? null,
      })),
    },
  ]);
  const known = new Set(assertions.map(({ id }) => id));
  const chains = assertions.map((one): [string, Chain] => [
    one.id,
    {
      id: one.id,
      claim: one.claim ?? 'c',
      denies: one.denies ?? false,
      document: one.document,
      links: one.chain.map((link, position) => ({
        speakers: link.split('+'),
        work: one.works?.[position] ?? null,
        said: span(one.said?.[position]),
      })),
      derivesFrom: (one.from ?? []).filter((id) => known.has(id)),
    },
  ]);
  const all = new Set([...assertions.map(({ document }) => document), ...Object.keys(documents)]);
  return {
    chains: new Map(chains),
    documents: new Map(
      [...all].map((id): [string, LineageDocument] => [
        id,
        {
          id,
          isHeld: documents[id]?.held ?? true,
          published: span(documents[id]?.published),
          publishers: documents[id]?.publishers ?? [],
        },
      ]),
    ),
    speakers: new Map(speakers),
  };
}

/** An assertion in the words of a test: "id document: voice < relay < origin". */
export function told(line: string, more: Partial<AssertionIn> = {}): AssertionIn {
  const [head = '', chain = ''] = line.split(': ');
  const [id = '', document = id] = head.split(' ');
  return { id, document, chain: chain.split(' < '), ...more };
}
