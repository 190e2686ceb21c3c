// Builds a stemma, the tree of how a statement descends, from claims with their assertions: who takes it from whom, in
// which words, and what changed between two wordings that are held. Pure.
import type {
  AssertionView,
  ClaimView,
  ComparisonView,
  HeldWitness,
  LinkView,
  LostWitness,
  Stemma,
  StemmaLink,
  WordingChange,
} from '#schema';
import { followChains, type Step } from './stemma-links.ts';
import { greekSiglum, numberPassages } from './stemma-sigla.ts';
import { variesAmong } from './stemma-varies.ts';

export type StemmaMaterial = {
  of: Stemma['of'];
  dataset: string;
  /** By date, then id; with all their assertions. */
  claims: readonly ClaimView[];
  comparisons: readonly Pick<ComparisonView, 'id' | 'type' | 'status' | 'reason' | 'claims'>[];
  /** Ids of the documents, earlier published first, then by id, undated ones last. */
  documents: readonly string[];
};

/** A wording with the figure of its claim, as what changed is found from. */
export type StemmaWording = { assertion: AssertionView; claim: ClaimView };

/** @param changesBetween what changed on the way from the older wording to the newer one */
export function buildStemma(
  { of, dataset, claims, comparisons, documents }: StemmaMaterial,
  changesBetween: (older: StemmaWording, newer: StemmaWording) => WordingChange[],
): Stemma {
  const place = new Map(documents.map((document, index) => [document, index]));
  const placeOf = ({ document }: AssertionView) => place.get(document.id) ?? documents.length;
  const assertions = claims
    .flatMap((claim) => claim.assertions.items)
    .toSorted(
      (one, other) =>
        placeOf(one) - placeOf(other) ||
        one.quote.start - other.quote.start ||
        one.quote.end - other.quote.end ||
        (one.id < other.id ? -1 : 1),
    );
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const wordings = new Map(
    assertions.flatMap((assertion) => {
      const claim = claimOf.get(assertion.claim.id);
      return claim ? [[assertion.id, { assertion, claim }] as const] : [];
    }),
  );
  const chains = followChains(assertions);
  const numbers = numberPassages(assertions);
  const held = assertions.map((assertion, index) => heldWitness(assertion, numbers[index] ?? 1));
  const readings = claims.filter((claim) => claim.assertions.items.length > 0);
  const inOrder = readings.flatMap((claim) =>
    (['affirms', 'negates'] as const).flatMap((polarity) =>
      assertions.filter((one) => one.claim.id === claim.id && one.polarity === polarity),
    ),
  );
  const known = new Set(readings.map((claim) => claim.id));
  return {
    of,
    dataset,
    readings: readings.map(({ id, text }) => ({
      id,
      text,
      varies: variesAmong(held.filter((witness) => witness.reading === id)),
    })),
    held,
    lost: lostWitnesses(inOrder.flatMap((assertion) => (chains.get(assertion.id) ?? []).toReversed())),
    links: [...citationLinks(assertions, chains), ...derivationLinks(assertions, chains)].map((link) => {
      const [older, newer] = [wordings.get(link.to), wordings.get(link.from)];
      return older && newer && link.certainty !== 'open'
        ? { ...link, changes: changesBetween(older, newer) }
        : link;
    }),
    comparisons: comparisons
      .filter((one) => one.status !== 'rejected' && one.claims.every((claim) => known.has(claim.id)))
      .map(({ id, type, status, reason, claims: compared }) => ({
        id,
        type,
        status,
        reason,
        readings: compared.map((claim) => claim.id),
      })),
  };
}

function heldWitness(assertion: AssertionView, number: number): HeldWitness {
  const { id, document, polarity, act, hedge, verbatim, certainty, quote, chain } = assertion;
  return {
    id,
    siglum: { letter: document.siglum ?? '–', number },
    reading: assertion.claim.id,
    polarity,
    document,
    voice: chain[0]?.actors ?? [],
    act,
    hedge,
    verbatim,
    certainty,
    exact: quote.exact,
    start: quote.start,
    end: quote.end,
  };
}

/** @param steps of all chains, each from its origin on, in the order in which witnesses get their letters */
function lostWitnesses(steps: readonly Step[]): LostWitness[] {
  const found = new Map<string, { assertion: AssertionView; links: LinkView[] }>();
  for (const { assertion, position, witness, isHeld } of steps) {
    const link = assertion.chain[position];
    if (isHeld || !link) continue;
    const known = found.get(witness) ?? { assertion, links: [] };
    known.links.push(link);
    found.set(witness, known);
  }
  return [...found].map(([id, { assertion, links }], index) => ({
    id,
    siglum: greekSiglum(index),
    reading: assertion.claim.id,
    polarity: assertion.polarity,
    actors: links[0]?.actors ?? [],
    work: links[0]?.work ?? null,
    saidAt: [...new Set(links.flatMap(({ saidAt }) => saidAt ?? []))].toSorted(),
    occasions: [
      ...new Map(
        links.flatMap(({ occasion }) =>
          occasion ? [[occasion.id, { id: occasion.id, title: occasion.title }] as const] : [],
        ),
      ).values(),
    ],
  }));
}

const NO_CHANGE = { match: null, certainty: 'certain', changes: [] } as const;

/** One link for each pair of witnesses that chains join, with all cues. */
function citationLinks(
  assertions: readonly AssertionView[],
  chains: ReadonlyMap<string, readonly Step[]>,
): StemmaLink[] {
  const links = new Map<string, StemmaLink>();
  for (const assertion of assertions) {
    let from = assertion.id;
    for (const { position, witness } of chains.get(assertion.id) ?? []) {
      if (witness === from) continue;
      const id = `${from} > ${witness}`;
      const link: StemmaLink = links.get(id) ?? {
        id,
        from,
        to: witness,
        basis: 'cited',
        cues: [],
        assertions: [],
        ...NO_CHANGE,
        changes: [],
      };
      const cue = assertion.chain[position]?.cue?.exact ?? assertion.chain[position]?.cueText;
      links.set(id, {
        ...link,
        cues: cue && !link.cues.includes(cue) ? [...link.cues, cue] : link.cues,
        assertions: [...link.assertions, assertion.id],
        match: link.match ?? matchOf(assertion, from, witness),
      });
      from = witness;
    }
  }
  return [...links.values()];
}

function matchOf(assertion: AssertionView, from: string, to: string): StemmaLink['match'] {
  if (from !== assertion.id) return null;
  return assertion.derivesFrom.find((one) => one.assertion === to)?.match ?? null;
}

/** Derivations between two passages that no chain says. */
function derivationLinks(
  assertions: readonly AssertionView[],
  chains: ReadonlyMap<string, readonly Step[]>,
): StemmaLink[] {
  const held = new Set(assertions.map((assertion) => assertion.id));
  return assertions.flatMap(({ id: from, derivesFrom }) =>
    derivesFrom
      .filter(({ assertion: to }) => held.has(to) && to !== from && chains.get(from)?.[0]?.witness !== to)
      .map(({ assertion: to, basis, match, certainty }) => ({
        id: `${from} ${basis} ${to}`,
        from,
        to,
        basis,
        cues: [],
        assertions: [from],
        match,
        certainty,
        changes: [],
      })),
  );
}
