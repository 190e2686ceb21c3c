// The two pictures of a dataset in graphology's serialised form: who cites whom, and which claims stand against each
// other. Where who cites whom is too large to be drawn one by one, the answer is an overview of it in groups.
import { z } from 'zod';
import {
  areTooMany,
  assertionsDuring,
  citationsWithin,
  claimOverviewOf,
  claimsWithin,
  daysOf,
} from '#overview';
import {
  facetCitations,
  facetClaims,
  facetsOf,
  isTooLarge,
  MOST_OPEN_CLAIMS,
  NO_COMPARISON,
  overviewOf,
  withVoices,
} from '#overview';
import {
  ActorKind,
  type CitationGraph,
  CitationPicture,
  CitationsBy,
  ClaimPicture,
  ComparisonType,
  TimelineLane,
} from '#schema';
import type { Context } from '../context.ts';
import { StemmaError } from '../errors.ts';
import { readCitationGraph } from '../queries/citation-graph.ts';
import { requireDataset } from '../queries/datasets.ts';
import { citedByDocument } from './graph-examples.ts';
import { DatasetName } from './parameters.ts';
import { NOTHING, route } from './route.ts';

/** At most this many documents are chosen at once. */
const MOST_CHOSEN = 100;
/** A group in its key holds the name of a publisher or the id of a document. */
const GroupKey = z.string().max(700);

function someOf<One extends z.ZodType>(one: One, most: number, description: string, example: unknown) {
  return z
    .union([one, z.array(one).max(most)])
    .transform((given) => [given].flat())
    .default([])
    .meta({ description, example });
}

const query = z.strictObject({
  view: z.enum(['citations', 'claims']).meta({
    description:
      'citations: actors and documents, an edge from each link of a chain to the next; claims: questions and claims, comparisons among the edges.',
    example: 'citations',
  }),
  dataset: DatasetName,
  by: CitationsBy.optional().meta({
    description:
      'Of citations: what stands in the picture. actor, which is also meant where it is left out; document: documents and the works they cite, with the passages an edge rests on; publisher: the same, each under whoever published it. By document and by publisher every item is given.',
    example: 'document',
  }),
  whole: z.literal('yes').optional().meta({
    description: 'Every item, however many they are; else what is too large is given in groups.',
    example: 'yes',
  }),
  document: someOf(
    z.string().max(600),
    MOST_CHOSEN,
    'Of an overview: the id of a document whose chains, or whose answers, are left in; may be repeated.',
    'karabakh-2020:document:news-iphr',
  ),
  kind: someOf(
    ActorKind,
    ActorKind.options.length,
    'Of an overview: a kind of actor that is cited in the chains that are left in; may be repeated.',
    'person',
  ),
  known: someOf(
    z.enum(['read', 'reported']),
    2,
    'Of an overview: how the actor that is cited is known; may be repeated.',
    'reported',
  ),
  during: z.string().max(40).optional().meta({
    description: 'Of an overview: first and last day of what is left in.',
    example: '2020-10-01/2020-11-04',
  }),
  dated: TimelineLane.default('said').meta({
    description: 'Which date counts for that.',
    example: 'said',
  }),
  topic: someOf(
    z.string().max(600),
    MOST_CHOSEN,
    'Of an overview of claims: a topic whose questions are left in; may be repeated.',
    'casualties',
  ),
  sign: someOf(
    z.enum([...ComparisonType.options, NO_COMPARISON]),
    ComparisonType.options.length + 1,
    'Of an overview of claims: how the answers of a question that is left in stand to each other; may be repeated.',
    'contradicts',
  ),
  open: someOf(
    GroupKey,
    MOST_OPEN_CLAIMS,
    'Of an overview: the key of a group, or the id of a question, that is given with its parts, the largest first; may be repeated.',
    'group:origins:several',
  ),
});
type Asked = z.output<typeof query>;

export const graph = route({
  method: 'get',
  path: '/graph',
  summary: 'A dataset as a picture: who cites whom, or which claims stand against each other',
  request: { ...NOTHING, query },
  answer: { name: 'Graph', schema: z.union([CitationPicture, ClaimPicture]), example: citedByDocument },
  errors: ['not-found'],
  async handle(context, { query: asked }) {
    const { store } = context;
    if (asked.view === 'claims' && asked.by !== undefined)
      throw new StemmaError(
        'request-invalid',
        '`by` says what cites: give it with view=citations, or leave it out.',
      );
    await requireDataset(store, asked.dataset);
    if (asked.view === 'claims') return claims(context, asked);
    if (asked.by !== undefined && asked.by !== 'actor')
      return readCitationGraph(store, asked.dataset, asked.by);
    const whole = await context.lists.citations(asked.dataset);
    if (asked.whole !== undefined || !isTooLarge(whole)) return whole;
    const chosen = { documents: asked.document, kinds: asked.kind, known: asked.known };
    const then = await ofTime(context, whole, asked);
    const [left, facets] = [facetCitations(then, chosen), facetsOf(then, chosen)];
    if (isTooLarge(left)) return overviewOf(left, asked.open, facets, whole);
    return { ...withVoices(left, whole), facets };
  },
});

/** What of who cites whom is of the days that are asked for; all where none are. */
async function ofTime({ lists }: Context, whole: CitationGraph, asked: Asked): Promise<CitationGraph> {
  const days = daysOf(asked.during ?? null);
  if (days === null) return whole;
  const { assertions } = await lists.timeline(asked.dataset);
  return citationsWithin(whole, assertionsDuring(assertions, days, asked.dated), asked.dated);
}

/** Which claims stand against each other; where these are too many, in groups, as the facets leave them in. */
async function claims({ lists }: Context, asked: Asked): Promise<ClaimPicture> {
  const { dataset, whole, topic, sign, document, during, dated, open } = asked;
  const all = await lists.claims(dataset);
  if (whole !== undefined || !areTooMany(all)) return all;
  const days = daysOf(during ?? null);
  const ofTime =
    days === null
      ? all
      : claimsWithin(all, assertionsDuring((await lists.timeline(dataset)).assertions, days, dated));
  const left = facetClaims(ofTime, { topics: topic, comparisons: sign, documents: document });
  return areTooMany(left) ? claimOverviewOf(left, open, all, await lists.citations(dataset)) : left;
}
