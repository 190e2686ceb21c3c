// Generated claims in any number, as rules read them: questions with a few answers each and one with very many, figures
// and propositions, wholes and parts, disputes, cases and wordings that come from others. The same each time.
import type { FactRows } from '../server/compare/facts.ts';
import type { Kept } from '#schema';

const DATASET = 'generated';
/** Four answers to a question, as where a thing is disputed. */
const ANSWERS = 4;
/** One claim in a hundred answers the one question that all ask, up to this many. */
const LONGEST = 10_000;

type ClaimRow = FactRows['claims'][number];
type AssertionRow = FactRows['assertions'][number];
type Kind = 'figure' | 'began' | 'belongs-to' | 'occurred-on' | 'styled';
const KINDS: readonly Kind[] = [
  'figure',
  'figure',
  'figure',
  'figure',
  'figure',
  'figure',
  'began',
  'belongs-to',
  'occurred-on',
  'styled',
];

export const PREDICATES: Kept['predicates'] = [
  { id: 'began', functional: true },
  { id: 'belongs-to', functional: true },
  { id: 'occurred-on', functional: true },
  { id: 'styled', alternatives: true },
].map((predicate) => ({
  functional: false,
  alternatives: false,
  disjointWith: [],
  distinctFrom: [],
  ...predicate,
}));

const id = (kind: string, index: number) => `${DATASET}:${kind}:${index}`;
const list = <Item>(length: number, item: (index: number) => Item) =>
  Array.from({ length }, (_, index) => item(index));
const dayOf = (index: number) => `2020-${String(1 + (index % 12)).padStart(2, '0')}-01`;
const NONE: string[] = [];
const UNDATED = { text: null, earliest: null, latest: null };

/** @returns the rows of so many claims, and those of the links between wordings */
export function generatedClaims(count: number): { facts: FactRows; derivations: object[] } {
  const longest = Math.min(LONGEST, Math.floor(count / 100));
  const questions = Math.ceil((count - longest) / ANSWERS);
  const questionOf = (index: number) => (index < count - longest ? Math.floor(index / ANSWERS) : questions);
  const claims = list(count, (index) => claimRow(index, questionOf(index)));
  const second = Math.floor(count / 10);
  return {
    facts: {
      claims,
      assertions: [
        ...list(count, (index) => assertionRow(index, index, false)),
        ...list(second, (index) => assertionRow(count + index, index * 10, true)),
      ],
      relays: [],
      responses: [],
      actors: list(Math.ceil(count / 20), (index) => ({
        actor: id('actor', index),
        name: `Actor ${index}`,
        kind: index % 3 === 0 ? 'state-body' : 'person',
        same: NONE,
        memberOf:
          index % 3 === 1 ? [{ actor: id('actor', index - 1), role: 'Speaker', from: null, to: null }] : [],
      })),
      documents: [],
      places: [],
      events: list(questions, (index) => ({ event: id('event', index), title: `Event ${index}` })),
      questions: list(questions + 1, (index) => ({
        question: id('question', index),
        text: `What of ${index}?`,
        // Every tenth question is a whole of the two that follow it, and these of one another.
        partOf: index % 10 === 1 || index % 10 === 2 ? [id('question', index - 1)] : [],
        same: NONE,
        notSame: NONE,
      })),
    },
    derivations: list(second, (index) => {
      const [older, newer] = [index * 10, index * 10 + 1];
      return {
        newer: id('assertion', newer),
        older: id('assertion', older),
        newerClaim: id('claim', newer),
        olderClaim: id('claim', older),
        newerQuote: 'some words',
        olderQuote: 'other words',
        newerVerbatim: 'none',
        olderVerbatim: 'none',
        newerAct: 'states',
        olderAct: 'states',
        basis: 'stated',
        match: 'differs',
        certainty: 'certain',
      };
    }),
  };
}

function claimRow(index: number, question: number): ClaimRow {
  const kind = KINDS[question % KINDS.length] ?? 'figure';
  const isFigure = kind === 'figure';
  const asOf = isFigure && index % 2 === 0 ? dayOf(index) : null;
  const when = kind === 'occurred-on' ? dayOf(index) : null;
  return {
    claim: id('claim', index),
    text: `The claim ${index} holds.`,
    predicate: isFigure ? null : kind,
    instrument: null,
    subject:
      kind === 'began' ? id('actor', index % 7) : kind === 'figure' ? null : id('actor', question % 20),
    subjectText: null,
    object: kind === 'belongs-to' ? id('actor', index % 7) : null,
    objectText: kind === 'styled' ? `Style ${index}` : null,
    when,
    whenEarliest: when,
    whenLatest: when,
    measure: isFigure ? 'counted' : null,
    of: isFigure ? 'people' : null,
    unit: isFigure ? 'persons' : null,
    low: isFigure ? (index * 7919) % 1_000 : null,
    high: isFigure ? (index * 7919) % 1_000 : null,
    words: null,
    bound: isFigure ? 'exact' : null,
    asOf,
    asOfEarliest: asOf,
    asOfLatest: asOf,
    periodStart: UNDATED.text,
    periodStartEarliest: UNDATED.earliest,
    periodStartLatest: UNDATED.latest,
    periodEnd: UNDATED.text,
    periodEndEarliest: UNDATED.earliest,
    periodEndLatest: UNDATED.latest,
    cumulative: isFigure ? true : null,
    about: [id('event', question)],
    places: NONE,
    questions: [id('question', question)],
    general: index % 20 === 1 ? [id('claim', index - 1)] : NONE,
    same: NONE,
    notSame: NONE,
  };
}

function assertionRow(index: number, claim: number, isDenial: boolean): AssertionRow {
  const said = dayOf(index * 5);
  return {
    assertion: id('assertion', index),
    claim: id('claim', claim),
    act: index % 50 === 3 ? 'verifies' : 'states',
    polarity: isDenial ? 'negates' : 'affirms',
    hedge: index % 10 === 0 ? 'may' : null,
    manner: 'stated',
    certainty: 'certain',
    complete: null,
    links: 2,
    saidAt: said,
    saidAtEarliest: said,
    saidAtLatest: said,
    zone: 'body',
    document: id('document', Math.floor(index / 50)),
    publishedAt: '2021-01-01',
    publishedAtEarliest: '2021-01-01',
    publishedAtLatest: '2021-01-01',
    origins: [id('actor', (index * 31) % Math.max(1, Math.ceil(index / 20)))],
    works: NONE,
  };
}
