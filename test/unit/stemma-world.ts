// A small world for tests of the stemma: claims with assertions whose chains, cues and derivations are told in a line.
import type { AssertionView, ClaimView, DocumentRef, LinkView } from '#schema';
import { buildStemma, type StemmaMaterial } from '../../server/lineage/stemma.ts';

type Told = {
  id: string;
  document: string;
  /** Names from the document's voice to the origin. */
  chain: string[];
  start?: number;
  exact?: string;
  hedge?: string;
  polarity?: 'affirms' | 'negates';
  from?: {
    id: string;
    basis: 'stated' | 'shared-wording' | 'same-occasion';
    certainty?: 'open' | 'likely';
  }[];
};

const DATASET = 'fair';
const idOf = (kind: string, name: string) => `${DATASET}:${kind}:${name}`;
export const assertionId = (name: string): string => idOf('assertion', name);

const documentOf = (siglum: string): DocumentRef => ({
  id: idOf('document', siglum),
  title: `The ${siglum}`,
  siglum,
  publishedAt: '2016-03-13',
  held: true,
});

const linkOf = (name: string, position: number): LinkView => ({
  position,
  actors: [
    {
      id: idOf('actor', name),
      name,
      kind: name.startsWith('?') ? 'unidentified' : 'outlet',
      isHeld: position === 0,
    },
  ],
  work: null,
  locator: null,
  attribution: position === 0 ? null : 'explicit',
  cue: null,
  cueText: position === 0 ? null : `${name} said`,
  attitude: null,
  saidAt: null,
  occasion: null,
  certainty: 'certain',
  note: null,
});

function assertionOf(claim: { id: string; text: string }, told: Told): AssertionView {
  const start = told.start ?? 0;
  const exact = told.exact ?? told.id;
  return {
    id: assertionId(told.id),
    claim,
    document: documentOf(told.document),
    act: 'states',
    polarity: told.polarity ?? 'affirms',
    hedge: told.hedge ?? null,
    manner: 'stated',
    verbatim: 'none',
    complete: null,
    sic: false,
    certainty: 'certain',
    note: null,
    quote: { exact, start, end: start + exact.length, zone: 'body', checked: true },
    scope: [],
    chain: told.chain.map(linkOf),
    restsOn: [],
    respondsTo: [],
    derivesFrom: (told.from ?? []).map(({ id, basis, certainty }) => ({
      assertion: assertionId(id),
      basis,
      match: null,
      certainty: certainty ?? 'certain',
    })),
  };
}

export function claimOf(name: string, told: Told[]): ClaimView {
  const claim = { id: idOf('claim', name), text: `${name} books were soaked.` };
  const items = told.map((one) => assertionOf(claim, one));
  return {
    ...claim,
    dataset: DATASET,
    topic: null,
    predicate: null,
    subject: null,
    object: null,
    instrument: null,
    when: null,
    whenBasis: null,
    quantity: null,
    about: [],
    places: [],
    questions: [],
    instanceOf: [],
    affirmed: items.filter(({ polarity }) => polarity === 'affirms').length,
    negated: items.filter(({ polarity }) => polarity === 'negates').length,
    assertions: { total: items.length, items },
  };
}

export function materialOf(
  claims: ClaimView[],
  comparisons: StemmaMaterial['comparisons'] = [],
): StemmaMaterial {
  const documents = claims.flatMap((claim) => claim.assertions.items.map(({ document }) => document.id));
  return {
    of: { id: idOf('question', 'soaked'), kind: 'question', text: 'How many books were soaked?' },
    dataset: DATASET,
    claims,
    comparisons,
    documents: [...new Set(documents)].toSorted(),
  };
}

/** The stemma of claims, changes told by their hedges alone. */
export const stemmaOf = (claims: ClaimView[], comparisons: StemmaMaterial['comparisons'] = []) =>
  buildStemma(materialOf(claims, comparisons), (older, newer) =>
    older.assertion.hedge !== null && newer.assertion.hedge === null ? [{ field: 'hedge', how: 'lost' }] : [],
  );
