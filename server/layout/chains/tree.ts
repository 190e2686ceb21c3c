// The chains of each document as one prefix tree: chains that begin with the same links share a branch as far as they
// do. Branches are in one order, so that the order of the chains is gone.
import type { AttributionChain, CitationGraph, CitationNode } from '#schema';
import { type Place, placeOf, wordsOf } from '../flow/places.ts';
import { compare, findSpines, type Spine } from '../flow/spine-of.ts';

/** Who speaks at a link, once for each branch in which they do. */
export type ChainSpeaker = Omit<Place, 'folded'>;

export type ChainBranch = {
  /** Its link's position in the chains: 0 is whoever speaks first in the document. */
  depth: number;
  /** Several where they speak jointly. */
  speakers: ChainSpeaker[];
  /** Ids of the assertions whose chains run through it, and how many of those end in it. */
  assertions: string[];
  ends: number;
  /** It stands only in readers' comments. */
  isComment: boolean;
  branches: ChainBranch[];
};

export type ChainTree = { spine: Spine; branches: ChainBranch[] };

type Draft = Omit<ChainBranch, 'branches'> & { words: string; branches: Map<string, Draft> };

/**
 * A tree for each held document of which there are chains, in the order of the documents' dates; near-linear in the
 * links of the chains.
 *
 * @param graph that names are taken from
 */
export function chainTrees(chains: readonly AttributionChain[], graph: CitationGraph): ChainTree[] {
  const nodes = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
  const roots = new Map<string, Map<string, Draft>>();
  for (const chain of [...chains].toSorted((a, b) => compare(a.id, b.id))) {
    let branches: Map<string, Draft> = roots.get(chain.document) ?? new Map();
    roots.set(chain.document, branches);
    let path = chain.document;
    for (const [depth, link] of chain.links.entries()) {
      const ids = [...new Set(link)].toSorted(compare);
      path = `${path} ${ids.join('+')}`;
      const branch: Draft = branches.get(path) ?? draftOf(path, ids, depth, nodes);
      branches.set(path, branch);
      branch.assertions.push(chain.id);
      branch.isComment &&= chain.zone === 'comment';
      if (depth === chain.links.length - 1) branch.ends += 1;
      branches = branch.branches;
    }
  }
  return findSpines(graph).spines.flatMap((spine) => {
    const branches = roots.get(spine.id);
    return branches ? [{ spine, branches: inOrder(branches) }] : [];
  });
}

function draftOf(path: string, ids: string[], depth: number, nodes: Map<string, CitationNode>): Draft {
  const speakers = ids
    .flatMap((id) => {
      const node = nodes.get(id);
      if (!node) return [];
      const { folded: _folded, ...place } = placeOf(ids.length > 1 ? `${path} & ${id}` : path, id, node);
      return [{ ...place, words: wordsOf(node) }];
    })
    .toSorted((a, b) => compare(a.words, b.words) || compare(a.key, b.key));
  return {
    depth,
    speakers: speakers.map(({ words: _words, ...place }) => place),
    words: speakers.map(({ words }) => words).join('\n'),
    assertions: [],
    ends: 0,
    isComment: true,
    branches: new Map(),
  };
}

function inOrder(branches: Map<string, Draft>): ChainBranch[] {
  return [...branches]
    .toSorted(([a, one], [b, other]) => compare(one.words, other.words) || compare(a, b))
    .map(([, { words: _words, branches: further, ...branch }]) => ({
      ...branch,
      branches: inOrder(further),
    }));
}
