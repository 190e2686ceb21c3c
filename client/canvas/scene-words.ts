// The exact words behind a picture: for each mark the passages that it stands for, so that a file of it can be read by
// whoever has neither the server nor the texts.
import type { AssertionView } from '#schema';
import type { Scene } from './scene.ts';

type Passage = {
  words: string;
  /** Where they stand: title of the document, and code points of its text. */
  document: string;
  start: number;
  end: number;
};

/** Passages by the id of their assertion; and which of them each node and edge stands for, by its key. */
export type SceneWords = {
  passages: Record<string, Passage>;
  nodes: Record<string, string[]>;
  edges: Record<string, string[]>;
};

/** @param assertions those of the picture's dataset, in the order in which they are to be listed */
export function wordsOfScene(scene: Scene, assertions: readonly AssertionView[]): SceneWords {
  const byId = new Map(assertions.map((one) => [one.id, one]));
  const ofThing = new Map<string, string[]>();
  for (const one of assertions)
    for (const id of thingsOf(one)) {
      const own = ofThing.get(id);
      if (own === undefined) ofThing.set(id, [one.id]);
      else own.push(one.id);
    }
  const nodes = keyed(scene.nodes.map(({ key, id }) => [key, ofThing.get(id) ?? []]));
  const edges = keyed(
    scene.edges.map(({ key, assertions: own = [] }) => [key, own.filter((id) => byId.has(id)).toSorted()]),
  );
  const used = new Set([...Object.values(nodes), ...Object.values(edges)].flat());
  const passages = Object.fromEntries(
    assertions
      .filter(({ id }) => used.has(id))
      .map(({ id, quote, document }) => [
        id,
        { words: quote.exact, document: document.title, start: quote.start, end: quote.end },
      ]),
  );
  return { passages, nodes, edges };
}

/** What the words of an assertion are the words of: itself, its claim, its document, and whoever states or passes on. */
function thingsOf({ id, claim, document, chain }: AssertionView): Set<string> {
  return new Set([
    id,
    claim.id,
    document.id,
    ...chain.flatMap(({ actors }) => actors.map((actor) => actor.id)),
  ]);
}

const keyed = (entries: [string, string[]][]): Record<string, string[]> =>
  Object.fromEntries(entries.filter(([, ids]) => ids.length > 0));
