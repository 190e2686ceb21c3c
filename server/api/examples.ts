// Examples for the OpenAPI document: one small answer of each kind, held to its schema by a test.
import type {
  ActorDetail,
  ActorRef,
  AssertionView,
  ClaimDetail,
  ComparisonDetail,
  ComparisonView,
  DatasetSummary,
  DocumentDetail,
  DocumentRef,
  DocumentText,
  Health,
  IngestReport,
  IdentityView,
  LinkView,
  QuestionDetail,
  ReviewHistory,
  ReviewRecorded,
  ReviewView,
  SearchHit,
  Stemma,
  Suggestion,
  TextAttached,
} from '#schema';
import { z } from 'zod';

const dataset = 'karabakh-2020';
const idOf = (kind: string, local: string) => `${dataset}:${kind}:${local}`;

const iphr: z.infer<typeof ActorRef> = {
  id: idOf('actor', 'iphr'),
  name: 'International Partnership for Human Rights',
  kind: 'ngo',
  isHeld: false,
};
const site: z.infer<typeof ActorRef> = {
  id: idOf('actor', 'news-iphr/site-001'),
  name: 'no outlet is named in the text',
  kind: 'unidentified',
  isHeld: true,
};
const news: z.infer<typeof DocumentRef> = {
  id: idOf('document', 'news-iphr'),
  title: 'IPHR: War crimes were committed during the 44-day war',
  siglum: 'E',
  publishedAt: '2020-12/..',
  held: true,
};
const question = {
  id: idOf('question', 'war-duration'),
  text: 'How long did the war of 2020 last?',
  topic: 'how-it-began',
};
const claimRef = { id: idOf('claim', 'war-44-days'), text: 'The war of 2020 lasted 44 days.' };

const link: LinkView = {
  position: 0,
  actors: [site],
  work: null,
  locator: null,
  attribution: null,
  cue: null,
  cueText: null,
  attitude: null,
  saidAt: null,
  occasion: null,
  certainty: 'certain',
  note: null,
};
const assertion: AssertionView = {
  id: idOf('assertion', 'news-iphr/44-day-war'),
  claim: claimRef,
  document: news,
  act: 'states',
  polarity: 'affirms',
  hedge: null,
  manner: 'presupposed',
  verbatim: 'none',
  complete: null,
  sic: false,
  certainty: 'certain',
  note: null,
  quote: { exact: '44-day war', start: 43, end: 53, zone: 'headline', checked: true },
  scope: [],
  chain: [link],
  restsOn: [],
  respondsTo: [],
  derivesFrom: [],
};
const comparison: ComparisonView = {
  id: idOf('comparison', 'numeric/war-44-days/war-45-days'),
  dataset,
  type: 'contradicts',
  kind: 'numeric',
  because: null,
  reason: 'One says 44 days, the other 45 days.',
  method: 'rule',
  rule: 'numeric',
  ruleVersion: 1,
  status: 'confirmed',
  proposed: 'candidate',
  review: {
    id: idOf('activity', '2026-01-31T12:00:00.000Z-3f9a6c213f9a6c21'),
    opinion: 'confirms',
    by: 'A reader',
    at: '2026-01-31T12:00:00.000Z',
    isOlderRule: false,
  },
  claims: [claimRef, { id: idOf('claim', 'war-45-days'), text: 'The war of 2020 lasted 45 days.' }],
  via: [],
  judgedOn: [assertion.id],
  documents: [news],
  questions: [question],
  fields: [{ field: 'measure', agrees: true, values: ['duration', 'duration'] }],
};
const claim: ClaimDetail = {
  ...claimRef,
  dataset,
  topic: 'how-it-began',
  predicate: null,
  subject: null,
  object: null,
  instrument: null,
  when: null,
  whenBasis: null,
  quantity: {
    measure: 'duration',
    of: null,
    unit: 'days',
    low: 44,
    high: 44,
    words: null,
    bound: 'exact',
    asOf: null,
    periodStart: null,
    periodEnd: null,
    cumulative: null,
  },
  about: [],
  places: [],
  questions: [question],
  instanceOf: [],
  affirmed: 1,
  negated: 0,
  assertions: { total: 1, items: [assertion] },
  comparisons: [comparison],
};
const { comparisons: _comparisons, ...side } = claim;
const comparisonCounts = { contradicts: 4, updates: 1, differs: 6, dispute: 3 };

const health: Health = {
  status: 'ok',
  engine: 'embedded',
  engineVersion: '0.6.0',
  version: '0.1.0',
  writing: { needsToken: false, reviewer: null },
  counts: { datasets: 1, documents: 5, actors: 90, claims: 200, assertions: 220, comparisons: 14 },
};
const summary: DatasetSummary = {
  id: dataset,
  title: 'The 2020 Nagorno-Karabakh war',
  description: null,
  language: 'en',
  version: '1.0',
  license: 'CC-BY-4.0',
  namingPolicy: 'Places and bodies are named in quotations as each text names them.',
  contentNote: null,
  counts: {
    documents: 5,
    references: 20,
    actors: 90,
    questions: 60,
    claims: 200,
    assertions: 220,
    comparisons: comparisonCounts,
  },
  topics: [{ id: 'how-it-began', title: 'How it began' }],
  ingestedAt: '2026-01-31T12:00:00.000Z',
};
const actor: ActorDetail = {
  ...iphr,
  dataset,
  aliases: ['IPHR'],
  role: null,
  description: null,
  memberOf: [],
  members: [],
  voiceOf: [],
  documents: [news],
  states: { total: 0, items: [] },
  passesOn: { total: 0, items: [] },
  citedBy: [
    { actor: site, documents: [news], assertions: [idOf('assertion', 'news-iphr/headline-war-crimes')] },
  ],
  cites: [],
  timesCited: 1,
  comparisons: [],
};
const document: DocumentDetail = {
  ...news,
  dataset,
  genre: 'news',
  publishedAtBasis: 'the text has no date',
  url: null,
  archiveUrl: null,
  language: 'en',
  sha256: '02e0e935b937087a7cce0fecf4fd5fccc62324006f0ec23a5e52a6cb2d80bac7',
  bytes: 3433,
  checked: true,
  authors: [],
  publisher: site,
  assertions: { total: 1, items: [assertion] },
  cites: [],
  citedBy: [],
  standsBehind: { total: 0, items: [] },
};
const sha256 = document.sha256 ?? '';
const readText: DocumentText = {
  document: news,
  authors: [],
  publisher: site,
  sha256,
  bytes: document.bytes,
  text: null,
  zones: [{ start: 0, end: 53, zone: 'headline' }],
  sentences: [],
  assertions: [
    {
      id: assertion.id,
      start: 43,
      end: 53,
      claim: claimRef,
      questions: [question],
      act: 'states',
      polarity: 'affirms',
      links: 1,
      origin: { actors: [site], work: null },
    },
  ],
  passages: [
    {
      start: 43,
      end: 53,
      role: 'claim',
      exact: '44-day war',
      checked: true,
      assertions: [assertion.id],
      cites: null,
    },
  ],
};
const attached: TextAttached = {
  document: news.id,
  sha256,
  bytes: document.bytes ?? 0,
  checked: true,
  why: null,
};
const asked: QuestionDetail = {
  ...question,
  dataset,
  partOf: [],
  parts: [],
  claims: [side],
  comparisons: [comparison],
};
const stemma: Stemma = {
  of: { id: question.id, kind: 'question', text: question.text },
  dataset,
  readings: [{ ...claimRef, varies: [] }],
  held: [
    {
      id: assertion.id,
      siglum: { letter: 'E', number: 1 },
      reading: claimRef.id,
      polarity: 'affirms',
      document: news,
      voice: [site],
      act: 'states',
      hedge: null,
      verbatim: 'none',
      certainty: 'certain',
      exact: assertion.quote.exact,
      start: assertion.quote.start,
      end: assertion.quote.end,
    },
  ],
  lost: [],
  links: [],
  comparisons: [],
};
const detail: ComparisonDetail = { ...comparison, sides: [side] };
const longWar = { id: idOf('claim', 'war-44-days-long'), text: 'The war was 44 days long.' };
const joined: IdentityView = {
  id: `${claimRef.id} ${longWar.id}`,
  kind: 'claim',
  left: claimRef,
  right: longWar,
  opinion: 'same',
  review: {
    id: idOf('activity', '2026-01-31T12:00:00.000Z-3f9a6c213f9a6c21'),
    by: 'A reader',
    at: '2026-01-31T12:00:00.000Z',
    note: null,
  },
};
const suggestion: Suggestion = {
  id: idOf('suggestion', 'one-claim/war-44-days/war-44-days-long'),
  dataset,
  kind: 'one-claim',
  reason:
    '“The war of 2020 lasted 44 days” and “The war was 44 days long” agree in every field, so that they may be one claim.',
  questions: [],
  claims: [claimRef, longWar],
  pair: { kind: 'claim', left: claimRef, right: longWar },
  sides: [
    { claim: claimRef, questions: [{ id: question.id, text: question.text }] },
    { claim: longWar, questions: [] },
  ],
  total: 2,
};
const hit: SearchHit = {
  id: iphr.id,
  type: 'actor',
  label: iphr.name,
  detail: 'ngo',
  matched: 'IPHR',
  quoted: null,
  by: null,
  how: 'spelled' as const,
  met: ['iphr'],
  unmet: [],
  dataset,
};
const report: IngestReport = {
  dataset,
  changed: true,
  activity: idOf('activity', '2026-01-31T12:00:00.000Z-3f9a6c21'),
  created: 12,
  updated: 3,
  deleted: 0,
  comparisons: comparisonCounts,
  warnings: [],
};

const review: ReviewView = {
  id: idOf('activity', '2026-01-31T12:00:00.000Z-3f9a6c213f9a6c21'),
  dataset,
  kind: 'comparison',
  opinion: 'confirms',
  by: 'A reader',
  at: '2026-01-31T12:00:00.000Z',
  note: 'Both count from the same day.',
  because: null,
  comparison: comparison.id,
  rule: 'numeric',
  ruleVersion: 1,
  isOlderRule: false,
  identity: null,
  undoes: null,
  undoneBy: null,
  isFound: true,
};
const reviewHistory: ReviewHistory = {
  comparison: comparison.id,
  status: 'confirmed',
  proposed: 'candidate',
  items: [review],
};
const reviewRecorded: ReviewRecorded = {
  review,
  status: 'confirmed',
  changed: { created: 0, updated: 0, deleted: 0 },
};

export const example = {
  review,
  reviews: { items: [review], total: 1, next: null },
  reviewHistory,
  reviewRecorded,
  health,
  datasets: { items: [summary], total: 1, next: null },
  actor,
  document,
  text: readText,
  attached,
  question: asked,
  claim,
  assertion,
  assertions: { items: [assertion], total: 1, next: null },
  comparisons: { items: [comparison], total: 1, next: null },
  comparison: detail,
  identities: { items: [joined], total: 1, next: null },
  stemma,
  suggestions: { items: [suggestion], total: 1, next: null },
  search: { items: [hit], total: 1, next: null, isCut: false, types: [{ type: hit.type, count: 1 }] },
  ingest: report,
};
