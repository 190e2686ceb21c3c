// Circles: words on one question that go round from one to the next and come back, on dates that allow it. A cycle among
// actors over different questions, or over different times, is none.
import { DirectedGraph } from 'graphology';
import { stronglyConnectedComponents } from 'graphology-components';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { voicesOf } from '../voices/voices.ts';
import { type Chain, type Evidence, saidAt, type Span } from './evidence.ts';
import { addTo } from './lists.ts';
import { standsAs } from './origins.ts';

/** One step round: whose words these are, and from whom they are, in which assertion it is told. */
type CircleStep = {
  chain: Chain;
  /** Relayed: the text says so. Derived: it is read from the words alone. */
  how: 'relays' | 'derives';
  /** Ids of actors, or of works that stand alone. */
  from: string[];
  to: string[];
};

export type Circle = {
  /** Id of the question; of the claim where it answers none. */
  on: string;
  /** The shortest way round, beginning at the assertion with the smallest id. */
  steps: CircleStep[];
  /** Every assertion that takes part in a circle with these, on the same dates; by id. */
  chains: string[];
};

/**
 * The circles on each question, by question, then by their first step.
 *
 * Each step round needs words that were there before, so that all of them can only be of one day: a circle is looked for
 * among the links that can have been said on the same one. What is not dated can be of any day until it was passed on.
 */
export function findCircles(
  evidence: Evidence,
  questionsOf: ReadonlyMap<string, readonly string[]>,
): Circle[] {
  const scopes = new Map<string, Chain[]>();
  for (const chain of evidence.chains.values()) {
    const questions = questionsOf.get(chain.claim) ?? [];
    for (const scope of questions.length > 0 ? questions : [chain.claim]) addTo(scopes, scope, chain);
  }
  return [...scopes]
    .filter(([, chains]) => chains.length > 1)
    .sort(([one], [other]) => compare(one, other))
    .flatMap(([scope, chains]) => circlesAmong(chains, evidence).map((circle) => ({ on: scope, ...circle })));
}

/**
 * A link of a chain, once as the one before names it and once as it speaks itself; or, without `chain`, whatever
 * somebody said on the question.
 */
type Place = { chain: Chain; position: number; span: Span | null } | { chain: null };
type Ways = DirectedGraph<Place>;

function circlesAmong(chains: readonly Chain[], evidence: Evidence): Omit<Circle, 'on'>[] {
  const whole = waysAmong(chains, evidence);
  const found: { circle: Omit<Circle, 'on'>; key: string }[] = [];
  for (const component of turning(whole)) {
    const days = new Set(component.map((node) => spanOf(whole, node)?.earliest ?? ''));
    for (const day of [...days].sort()) {
      const onDay = part(
        whole,
        component.filter((node) => canBeOf(spanOf(whole, node), day)),
      );
      for (const round of turning(onDay)) {
        const circle = circleIn(part(onDay, round));
        const key = circle.steps.map(({ chain, how, to }) => [chain.id, how, ...to].join(' ')).join('\n');
        found.push({ circle, key });
      }
    }
  }
  return widest(found)
    .sort((one, other) => compare(one.key, other.key))
    .map(({ circle }) => circle);
}

/** Without those whose assertions all take part in another one: on other days, the same ones go round with more. */
function widest<Found extends { circle: Omit<Circle, 'on'>; key: string }>(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const inOrder = found.toSorted(
    (one, other) =>
      other.circle.chains.length - one.circle.chains.length ||
      one.circle.steps.length - other.circle.steps.length ||
      compare(one.key, other.key),
  );
  for (const one of inOrder) {
    const isWithin = kept.some(({ circle: { chains } }) => {
      const wider = new Set(chains);
      return one.circle.chains.every((id) => wider.has(id));
    });
    if (!isWithin) kept.push(one);
  }
  return kept;
}

/**
 * Who has it from whom: from a link that speaks to the next as it is named; from there to whatever that one says, and on
 * to each link at which it passes something on; and from the voice of a document to that of another from which its words
 * derive.
 */
function waysAmong(chains: readonly Chain[], evidence: Evidence): Ways {
  const graph: Ways = new DirectedGraph<Place>();
  const known = new Map(chains.map((chain) => [chain.id, chain]));
  for (const chain of chains)
    for (const position of chain.links.keys()) {
      const place = { chain, position, span: spanAt(chain, position, evidence) };
      graph.addNode(named(chain, position), place);
      graph.addNode(speaking(chain, position), place);
    }
  for (const chain of chains) {
    const before = new Set<string>();
    for (const [position, { speakers }] of chain.links.entries()) {
      const passesOn = position < chain.links.length - 1;
      graph.addEdge(named(chain, position), speaking(chain, position));
      if (passesOn) graph.addEdge(speaking(chain, position), named(chain, position + 1));
      for (const key of standsAs(voicesOf(speakers, null, evidence.speakers))) {
        const saying = `by ${key}`;
        graph.mergeNode(saying, { chain: null });
        if (passesOn || position === 0) graph.mergeEdge(saying, speaking(chain, position));
        // Who comes back in one chain is told apart by the text itself: the one who speaks, and what it said before.
        if (position > 0 && !before.has(key)) graph.mergeEdge(named(chain, position), saying);
        before.add(key);
      }
    }
    for (const id of chain.derivesFrom) {
      const source = known.get(id);
      if (source !== undefined) graph.mergeEdge(speaking(chain, 0), speaking(source, 0));
    }
  }
  return graph;
}

/** The parts of a graph in which one can go round. */
function turning(graph: Ways): string[][] {
  return stronglyConnectedComponents(graph).filter((component) => component.length > 1);
}

function part(graph: Ways, nodes: readonly string[]): Ways {
  const kept = new Set(nodes);
  const copy: Ways = new DirectedGraph<Place>();
  for (const node of [...nodes].sort()) copy.addNode(node, graph.getNodeAttributes(node));
  for (const node of copy.nodes())
    for (const next of graph.outNeighbors(node).sort()) if (kept.has(next)) copy.addEdge(node, next);
  return copy;
}

/** The shortest way round in a part in which one can go round, and every assertion of the part. */
function circleIn(graph: Ways): Omit<Circle, 'on'> {
  let shortest: string[] | null = null;
  for (const node of graph.nodes().filter((one) => isTurn(graph, one)))
    for (const next of graph.outNeighbors(node)) {
      const back = bidirectional(graph, next, node);
      if (back !== null && (shortest === null || back.length < shortest.length)) shortest = back;
    }
  const nodes = shortest ?? [];
  const steps = nodes.flatMap((node, index) =>
    stepOf(graph, node, nodes[(index + 1) % nodes.length] ?? node),
  );
  const first = steps.reduce(
    (best, step, index) => (compare(step.chain.id, steps[best]?.chain.id ?? '') < 0 ? index : best),
    0,
  );
  return {
    steps: [...steps.slice(first), ...steps.slice(0, first)],
    chains: [...new Set(graph.mapNodes((_, place) => place.chain?.id ?? ''))].filter(Boolean).sort(),
  };
}

/** Whether somebody's sayings, or a voice whose words derive from another's: one of them is on every way round. */
function isTurn(graph: Ways, node: string): boolean {
  const { chain } = graph.getNodeAttributes(node);
  return chain === null || graph.someOutNeighbor(node, (_, next) => isOther(chain, next));
}

/** The step between two places; none where they are one link, or one of them is whatever somebody said. */
function stepOf(graph: Ways, node: string, next: string): CircleStep[] {
  const [here, there] = [graph.getNodeAttributes(node), graph.getNodeAttributes(next)];
  if (here.chain === null || there.chain === null) return [];
  if (here.chain === there.chain && here.position === there.position) return [];
  return [
    {
      chain: here.chain,
      how: isOther(here.chain, there) && !names(here.chain, there) ? 'derives' : 'relays',
      from: here.chain.links[here.position]?.speakers ?? [],
      to: there.chain.links[there.position]?.speakers ?? [],
    },
  ];
}

/** Whether a chain itself says that its document's voice has it from whoever speaks there. */
function names({ links }: Chain, place: Place): boolean {
  if (place.chain === null) return false;
  const speakers = place.chain.links[place.position]?.speakers ?? [];
  return links[1]?.speakers.some((id) => speakers.includes(id)) ?? false;
}

function isOther(chain: Chain, place: Place): boolean {
  return place.chain !== null && place.chain !== chain;
}

/** When a link can have spoken: as it is stated, else at any time until its document was published. */
function spanAt(chain: Chain, position: number, evidence: Evidence): Span | null {
  const published = evidence.documents.get(chain.document)?.published ?? null;
  return saidAt(chain, position, evidence) ?? (published && { ...published, earliest: null });
}

function spanOf(graph: Ways, node: string): Span | null {
  const place = graph.getNodeAttributes(node);
  return place.chain === null ? null : place.span;
}

/** Whether a link can have spoken on a day; '' is the time before every day that is stated. */
function canBeOf(span: Span | null, day: string): boolean {
  return (span?.earliest ?? '') <= day && day <= (span?.latest ?? '\uffff');
}

function named(chain: Chain, position: number): string {
  return `${chain.id}~${position} named`;
}

function speaking(chain: Chain, position: number): string {
  return `${chain.id}~${position} speaking`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
