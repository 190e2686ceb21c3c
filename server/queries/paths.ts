// How two things of one dataset are connected: the shortest paths, and the sources that both have.
import { z } from 'zod';
import {
  type CommonSources,
  type DocumentRef,
  type PathItem,
  type PathList,
  type PathRelation,
  QuestionRef,
} from '#schema';
import { StemmaError } from '../errors.ts';
import { commonSources } from '../paths/common-sources.ts';
import { pathLinks } from '../paths/links.ts';
import { commonSentence, nameInPath, pathSentence, verbOf } from '../paths/sentences.ts';
import { neighbourhoodOf, shortestPaths } from '../paths/shortest-paths.ts';
import { ask, type Reader } from './ask.ts';
import { LIST_LIMIT } from './assertions.ts';
import { readChains } from './chains.ts';
import { readCitationGraph } from './citation-graph.ts';
import { readClaimGraph } from './claim-graph.ts';
import { readLineageRefs } from './lineage-refs.ts';

const MembershipRow = z.object({ member: z.string(), body: z.string() });
const ReferenceRow = z.object({ source: z.string(), target: z.string() });
const ClaimRow = z.object({ id: z.string(), text: z.string() });

/**
 * Every shortest path between two things of one dataset, along some relations in either direction.
 *
 * @throws StemmaError not-found where one of them is not there
 */
export async function readPaths(
  store: Reader,
  {
    from,
    to,
    relations,
    limit,
  }: { from: string; to: string; relations: readonly PathRelation[]; limit: number },
): Promise<PathList> {
  const dataset = datasetOf(from, to);
  const [citations, claims, { chains }, memberships, references, ends] = await Promise.all([
    readCitationGraph(store, dataset),
    readClaimGraph(store, dataset),
    readChains(store, dataset),
    ask(store, 'read/graph-memberships', MembershipRow, { dataset }),
    ask(store, 'read/graph-references', ReferenceRow, { dataset }),
    readPathItems(store, [from, to]),
  ]);
  const stated = chains.map(({ id, claim, polarity, links }) => ({
    assertion: id,
    claim,
    negates: polarity === 'negates',
    speakers: links.at(-1)?.speakers ?? [],
  }));
  const worksNamed = chains.flatMap(({ id, document, links: speakers }) =>
    speakers.flatMap(({ work }) =>
      work === null ? [] : [{ source: document, target: work, assertion: id }],
    ),
  );
  const links = pathLinks({
    citations,
    claims,
    stated,
    memberships,
    references: [...references, ...worksNamed],
  });
  const near = neighbourhoodOf(links.filter(({ relation }) => relations.includes(relation)));
  const { length, paths, isMore } = shortestPaths(from, to, near, limit);
  const items = await readPathItems(
    store,
    paths.flatMap((path) => path.map((step) => step.to)),
  );
  const start = itemOf(ends, from);
  return {
    from: start,
    to: itemOf(ends, to),
    relations: [...relations],
    length,
    paths: paths.map((path) => {
      const through = [start, ...path.map((step) => itemOf(items, step.to))];
      const told = path.map(({ link: { relation, assertions, comparison }, isForward }) => ({
        relation,
        isForward,
        verb: verbOf(relation, isForward),
        assertions,
        comparison,
      }));
      const steps = told.map(({ assertions, ...step }) => ({
        ...step,
        assertions: { total: assertions.length, items: assertions.slice(0, LIST_LIMIT) },
      }));
      return { items: through, steps, sentence: pathSentence(through, told) };
    }),
    isMore,
  };
}

/**
 * Whoever two documents, actors or claims of one dataset both have words from.
 *
 * @throws StemmaError not-found where one of them is not there
 */
export async function readCommonSources(
  store: Reader,
  pair: readonly [string, string],
): Promise<CommonSources> {
  const [{ chains }, ends] = await Promise.all([
    readChains(store, datasetOf(...pair)),
    readPathItems(store, pair),
  ]);
  const of = pair.map((id) => itemOf(ends, id));
  const found = commonSources(pair, chains);
  const shown = found.slice(0, LIST_LIMIT);
  const refs = await readLineageRefs(store, {
    ids: shown.flatMap(({ source, documents }) => [source, ...documents]),
    chains: [],
  });
  const speakers = new Map(refs.speakers(shown.map(({ source }) => source)).map((ref) => [ref.id, ref]));
  const documents: DocumentRef[] = refs.documents(shown.flatMap((source) => source.documents));
  return {
    of,
    sentence: commonSentence(
      of,
      found.map(({ source }) => nameOfSpeaker(speakers.get(source), source)),
    ),
    total: found.length,
    sources: shown.flatMap(({ source, sides }) => {
      const ref = speakers.get(source);
      if (ref === undefined) return [];
      return [
        {
          source: ref,
          sides: sides.map(({ states, passesOn }) => ({
            states: states.length,
            passesOn: passesOn.length,
            assertions: [...new Set([...states, ...passesOn])].sort().slice(0, LIST_LIMIT),
          })),
        },
      ];
    }),
    documents,
  };
}

/** The things of these ids: actors, documents, claims and questions. */
async function readPathItems(store: Reader, ids: readonly string[]): Promise<Map<string, PathItem>> {
  const wanted = (kind: string) => [...new Set(ids)].filter((id) => id.split(':')[1] === kind).sort();
  const [refs, claims, questions] = await Promise.all([
    readLineageRefs(store, { ids, chains: [] }),
    ask(store, 'read/claim-texts', ClaimRow, { ids: wanted('claim') }),
    ask(store, 'read/question-texts', QuestionRef, { ids: wanted('question') }),
  ]);
  const items: PathItem[] = [
    ...refs.speakers(ids),
    ...claims.map((claim) => ({ type: 'claim' as const, ...claim })),
    ...questions.map((question) => ({ type: 'question' as const, ...question })),
  ];
  return new Map(items.map((item) => [item.id, item]));
}

function itemOf(items: ReadonlyMap<string, PathItem>, id: string): PathItem {
  const item = items.get(id);
  if (item === undefined) throw new StemmaError('not-found', `There is nothing with the id ${id}.`);
  return item;
}

function nameOfSpeaker(ref: PathItem | undefined, id: string): string {
  return ref === undefined ? id : nameInPath(ref);
}

/** @throws StemmaError request-invalid where the two are of different datasets */
function datasetOf(one: string, other: string): string {
  const [dataset = '', elsewhere = ''] = [one, other].map((id) => id.split(':')[0]);
  if (dataset !== elsewhere)
    throw new StemmaError(
      'request-invalid',
      `Both have to be of one dataset: ${one} is of ${dataset}, ${other} of ${elsewhere}.`,
    );
  return dataset;
}
