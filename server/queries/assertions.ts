// Assertions whole: the exact words, the chain from the document's voice to the origin, the evidence named.
// A fixed number of statements for any number of assertions.
import { z } from 'zod';
import {
  Act,
  type AssertionList,
  Attitude,
  Attribution,
  AssertionView,
  Certainty,
  DerivationBasis,
  DerivationMatch,
  type LinkView,
  Manner,
  PassageRole,
  Polarity,
  RespondsHow,
  RestsOnKind,
  Verbatim,
  Zone,
} from '#schema';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';
import { type ActorRefs, type DocumentRefs, readActorRefs, readDocumentRefs } from './refs.ts';
import { grouped } from './rows.ts';

/** At most this many assertions are given whole within one list; the total says how many there are. */
export const LIST_LIMIT = 500;

const text = z.string();
const maybeText = text.nullable();

const AssertionRow = z.object({
  id: text,
  claim: text,
  claimText: text,
  act: Act,
  polarity: Polarity,
  hedge: maybeText,
  manner: Manner,
  verbatim: Verbatim,
  complete: z.boolean().nullable(),
  sic: z.boolean(),
  certainty: Certainty,
  note: maybeText,
  evidence: z.array(text),
});
const LinkRow = z.object({
  assertion: text,
  link: text,
  position: z.number(),
  actors: z.array(text),
  work: maybeText,
  locator: maybeText,
  attribution: Attribution.nullable(),
  cueText: maybeText,
  attitude: Attitude.nullable(),
  saidAt: maybeText,
  occasion: maybeText,
  occasionTitle: maybeText,
  occasionDate: maybeText,
  certainty: Certainty,
  note: maybeText,
});
const WordsRow = z.object({
  assertion: text,
  link: text,
  role: PassageRole,
  document: text,
  exact: text,
  start: z.number(),
  end: z.number(),
  zone: Zone,
  checked: z.boolean(),
});
const GroundRow = z.object({
  assertion: text,
  kind: RestsOnKind,
  words: maybeText,
  actor: maybeText,
  document: maybeText,
});
const ResponseRow = z.object({ assertion: text, other: text, how: RespondsHow });
const DerivationRow = z.object({
  assertion: text,
  other: text,
  basis: DerivationBasis,
  match: DerivationMatch.nullable(),
  certainty: Certainty,
});

/** The assertions of these ids, in the order of the ids; an id that is not there is left out. */
export async function readAssertions(store: Reader, ids: readonly string[]): Promise<AssertionView[]> {
  if (ids.length === 0) return [];
  const parameters = { ids: [...new Set(ids)] };
  const [assertions, links, words, grounds, responses, derivations] = await Promise.all([
    ask(store, 'read/assertions', AssertionRow, parameters),
    ask(store, 'read/assertion-links', LinkRow, parameters),
    ask(store, 'read/assertion-words', WordsRow, parameters),
    ask(store, 'read/assertion-grounds', GroundRow, parameters),
    ask(store, 'read/assertion-responses', ResponseRow, parameters),
    ask(store, 'read/assertion-derivations', DerivationRow, parameters),
  ]);
  const [actors, documents] = await Promise.all([
    readActorRefs(store, [...links.flatMap((link) => link.actors), ...grounds.map((ground) => ground.actor)]),
    readDocumentRefs(store, [
      ...words.map((passage) => passage.document),
      ...links.map((link) => link.work),
      ...grounds.map((ground) => ground.document),
    ]),
  ]);
  const byAssertion = {
    rows: new Map(assertions.map((row) => [row.id, row])),
    links: grouped(links, (row) => row.assertion),
    words: grouped(words, (row) => row.assertion),
    grounds: grouped(grounds, (row) => row.assertion),
    responses: grouped(responses, (row) => row.assertion),
    derivations: grouped(derivations, (row) => row.assertion),
  };
  return ids.flatMap((id) => {
    const row = byAssertion.rows.get(id);
    const passages = byAssertion.words.get(id) ?? [];
    const quote = passages.find((passage) => passage.role === 'claim');
    const document = quote && documents.get(quote.document);
    if (row === undefined || quote === undefined || document === undefined) return [];
    const { claim, claimText, evidence, ...fields } = row;
    return [
      {
        ...fields,
        claim: { id: claim, text: claimText },
        document,
        quote: wordsOf(quote),
        scope: passages.filter(({ role }) => role === 'scope').map(wordsOf),
        chain: (byAssertion.links.get(id) ?? []).map((link) => linkView(link, passages, actors, documents)),
        restsOn: [
          ...(byAssertion.grounds.get(id) ?? []).map((ground) => ({
            kind: ground.kind,
            words: ground.words,
            actor: actors.get(ground.actor ?? '') ?? null,
            document: documents.get(ground.document ?? '') ?? null,
          })),
          ...evidence.map(evidenceInWords),
        ],
        respondsTo: (byAssertion.responses.get(id) ?? []).map(({ other, how }) => ({
          assertion: other,
          how,
        })),
        derivesFrom: (byAssertion.derivations.get(id) ?? []).map(({ other, basis, match, certainty }) => ({
          assertion: other,
          basis,
          match,
          certainty,
        })),
      },
    ];
  });
}

/** A list within an answer: the first 500 of these assertions whole, and how many there are. */
export async function readAssertionList(
  store: Reader,
  ids: readonly string[],
): Promise<{ total: number; items: AssertionView[] }> {
  return { total: ids.length, items: await readAssertions(store, ids.slice(0, LIST_LIMIT)) };
}

/**
 * One page of assertions, by id.
 *
 * @param dataset null for any
 * @param after   the last id of the page before; null for the first page
 * @returns `next` is the last id where more follow
 */
export async function readAssertionPage(
  store: Reader,
  dataset: string | null,
  after: string | null,
  limit: number,
): Promise<AssertionList> {
  const [page, [count]] = await Promise.all([
    ask(store, 'read/assertion-page', z.object({ id: text }), {
      dataset,
      after: after ?? '',
      limit: limit + 1,
    }),
    ask(store, 'read/assertion-total', z.object({ total: z.number() }), { dataset }),
  ]);
  const ids = page.slice(0, limit).map(({ id }) => id);
  return {
    items: await readAssertions(store, ids),
    total: count?.total ?? 0,
    next: page.length > limit ? (ids.at(-1) ?? null) : null,
  };
}

/** @throws StemmaError not-found */
export async function readAssertion(store: Reader, id: string): Promise<AssertionView> {
  const [assertion] = await readAssertions(store, [id]);
  if (assertion === undefined) throw new StemmaError('not-found', `There is no assertion with the id ${id}.`);
  return assertion;
}

function wordsOf({ exact, start, end, zone, checked }: z.infer<typeof WordsRow>) {
  return { exact, start, end, zone, checked };
}

/** Evidence that is no document or actor of the dataset stands in the graph as "<kind>: <words>". */
function evidenceInWords(evidence: string): AssertionView['restsOn'][number] {
  const [kind = '', ...words] = evidence.split(': ');
  return { kind: RestsOnKind.parse(kind), words: words.join(': ') || null, actor: null, document: null };
}

function linkView(
  link: z.infer<typeof LinkRow>,
  passages: z.infer<typeof WordsRow>[],
  actors: ActorRefs,
  documents: DocumentRefs,
): LinkView {
  const cue = passages.find((passage) => passage.link === link.link && passage.role === 'cue');
  const isOrigin = link.link === link.assertion;
  return {
    position: link.position,
    actors: link.actors.flatMap((actor) => actors.get(actor) ?? []),
    work: documents.get(link.work ?? '') ?? null,
    locator: link.locator,
    attribution: link.attribution,
    cue: cue === undefined ? null : wordsOf(cue),
    cueText: link.cueText,
    attitude: link.attitude,
    saidAt: link.saidAt,
    occasion:
      link.occasion === null
        ? null
        : { id: link.occasion, title: link.occasionTitle ?? '', date: link.occasionDate },
    certainty: link.certainty,
    // The origin's note is the assertion's own, and stands there.
    note: isOrigin ? null : link.note,
  };
}
