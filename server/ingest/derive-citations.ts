// Who cites whom, derived from the chains: each link cites the next one towards the origin.
import type { Link, RelationshipRow } from '#schema';
import type { AnchoredDataset } from './anchor.ts';
import { nodeId, speakerId } from './node-id.ts';
import { compareText } from './problem-at.ts';

type Cited = { source: string; target: string; assertions: Set<string>; documents: Set<string> };

export function deriveCitations(dataset: AnchoredDataset) {
  const makers = makersOfWorks(dataset);
  const found = { actor: new Map<string, Cited>(), document: new Map<string, Cited>() };
  const cite = (
    kind: keyof typeof found,
    source: string,
    target: string,
    assertion: string,
    document: string,
  ) => {
    if (source === target) return;
    const key = `${source} ${target}`;
    const cited = found[kind].get(key) ?? { source, target, assertions: new Set(), documents: new Set() };
    cited.assertions.add(assertion);
    cited.documents.add(document);
    found[kind].set(key, cited);
  };

  for (const document of dataset.documents) {
    const held = nodeId(dataset.id, 'document', document.id);
    const actorsOf = ({ by, work }: Link) =>
      by?.map((speaker) => speakerId(dataset.id, document.id, speaker)) ?? makers.get(work ?? '') ?? [];
    for (const { id, chain } of document.statements) {
      const assertion = nodeId(dataset.id, 'assertion', `${document.id}/${id}`);
      for (const [position, link] of chain.entries()) {
        const next = chain[position + 1];
        if (next === undefined) break;
        const targets = actorsOf(next);
        for (const source of actorsOf(link)) {
          for (const target of targets) cite('actor', source, target, assertion, held);
          if (targets.length === 0 && next.work !== undefined)
            cite('document', source, nodeId(dataset.id, 'document', next.work), assertion, held);
        }
      }
    }
  }
  return {
    'actor-cites-actor': [...found.actor.values()].map(citation),
    'actor-cites-document': [...found.document.values()].map(citation),
  };
}

function citation({ source, target, assertions, documents }: Cited): RelationshipRow<'actor-cites-actor'> {
  return {
    source,
    target,
    assertions: [...assertions].sort(compareText),
    documents: [...documents].sort(compareText),
    derived: true,
  };
}

/** Who answers for a document that stands alone as a link: its authors, else its publisher, else nobody. */
function makersOfWorks(dataset: AnchoredDataset): Map<string, string[]> {
  return new Map(
    [...dataset.documents, ...dataset.references].map(({ id, authors, publisher }) => {
      const makers = authors.length > 0 || publisher === undefined ? authors : [publisher];
      return [id, makers.map((speaker) => speakerId(dataset.id, id, speaker))];
    }),
  );
}
