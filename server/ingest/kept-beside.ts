// What a dataset holds and the graph has no place for, as the Dataset node keeps it: without it a dataset could not be
// read back whole.
import type { Kept, Link } from '#schema';
import type { AnchoredDataset } from './anchor.ts';
import { type Mention, mentionsIn } from './assemble-actors.ts';
import { canonicalJson } from './canonical-json.ts';
import { nodeId, speakerId } from './node-id.ts';
import { compareText } from './problem-at.ts';

export type MergedRow = Kept['merged'][number];

/**
 * @param merged     relationships that fell together with another
 * @param identities who is the same as whom, and who is not
 */
export function keptBeside(
  dataset: AnchoredDataset,
  { merged, identities }: Pick<Kept, 'merged' | 'identities'>,
): Kept {
  const { documents, references } = dataset;
  const authored = [...documents, ...references].filter(({ authors }) => authors.length > 0);
  return {
    predicates: byJson(dataset.predicates),
    topics: dataset.topics,
    comparisons: byJson(dataset.comparisons),
    excuses: byJson(dataset.excuses),
    zones: Object.fromEntries(
      documents
        .filter(({ zones }) => zones.length > 0)
        .map(({ id, zones }) => [id, zones.toSorted((a, b) => a.start - b.start)]),
    ),
    identities,
    authors: Object.fromEntries(
      authored.map(({ id, authors }) => [id, authors.map((author) => speakerId(dataset.id, id, author))]),
    ),
    notes: Object.fromEntries(references.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note]]))),
    mentions: keptMentions(dataset),
    statements: keptStatements(documents),
    links: keptLinks(dataset),
    stories: dataset.stories,
    merged: byJson(merged),
  };
}

function byJson<T>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => compareText(canonicalJson(a), canonicalJson(b)));
}

/** An actor of the graph has one name and says once whom it speaks for: of those spoken of otherwise, every place. */
function keptMentions(dataset: AnchoredDataset): Kept['mentions'] {
  const byId = new Map<string, Mention[]>();
  for (const mention of mentionsIn(dataset)) byId.set(mention.id, [...(byId.get(mention.id) ?? []), mention]);
  const varied = [...byId].filter(
    ([, all]) => new Set(all.map(({ speaker }) => canonicalJson(speaker))).size > 1,
  );
  return Object.fromEntries(
    varied.map(([id, all]) => [
      id.slice(nodeId(dataset.id, 'actor', '').length),
      Object.fromEntries(all.map(({ place, speaker: { as: _key, ...words } }) => [place, words])),
    ]),
  );
}

function keptStatements(documents: AnchoredDataset['documents']): Kept['statements'] {
  return Object.fromEntries(
    documents.flatMap(({ id, statements }) =>
      statements.flatMap(({ id: local, certainty, note, restsOn, chain }) => {
        const evidence = restsOn.filter(({ work, actor }) => work === undefined && actor === undefined);
        const kept = {
          ...(isOwn(chain.at(-1)) ? { certainty, note } : {}),
          ...(evidence.length > 0 ? { evidence } : {}),
        };
        return Object.keys(kept).length > 0 ? [[`${id}/${local}`, kept]] : [];
      }),
    ),
  );
}

function keptLinks(dataset: AnchoredDataset): Kept['links'] {
  return Object.fromEntries(
    dataset.documents.flatMap((document) =>
      document.statements.flatMap(({ id, chain }) =>
        chain.flatMap((link, position) => {
          const { by = [], work, intent, locator, certainty, note } = link;
          const kept = {
            ...(by.length > 1 ? { by: by.map((one) => speakerId(dataset.id, document.id, one)) } : {}),
            ...(work === undefined && intent !== undefined ? { intent } : {}),
            ...(work === undefined && locator !== undefined ? { locator } : {}),
            ...(position === chain.length - 1 && isOwn(link) ? { certainty, note } : {}),
          };
          return Object.keys(kept).length > 0 ? [[`${document.id}/${id}~${position}`, kept]] : [];
        }),
      ),
    ),
  );
}

/** Whether an origin’s link says something that the assertion in the graph holds together with the statement’s. */
function isOwn(origin: Link | undefined) {
  return origin !== undefined && (origin.note !== undefined || origin.certainty !== 'certain');
}
