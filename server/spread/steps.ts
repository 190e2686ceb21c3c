// How a statement spreads, step by step: somebody states it, somebody passes it on, a document prints it. Pure: evidence
// in, steps in order out, each with what lineage counts among all that has come to be by then.
import { type Chain, type Evidence, saidAt, type Span } from '../lineage/evidence.ts';
import { traceLineage } from '../lineage/lineage.ts';
import { type Decides, inOrder, type Timed } from './order.ts';

/** A link of a chain. */
type Saying = { chain: Chain; position: number };

type StepKind = 'states' | 'passes-on' | 'prints';

type SpreadNumbers = { documents: number; outlets: number; origins: number; unidentified: number };

export type SpreadStep = {
  id: string;
  kind: StepKind;
  /** The document that prints it, or in whose words it is told. */
  document: string;
  /** As it is stated, null where no text says when. */
  date: Span | null;
  /** By assertion. */
  sayings: Saying[];
  decides: Decides;
  numbers: SpreadNumbers;
};

/**
 * The steps of some assertions.
 *
 * @param ids  of the assertions; those they derive from must be in the evidence, and are no steps themselves
 * @param most so many steps at most, of the total; what is counted takes time
 * @param without actors and documents that are left out where is counted; the steps are as they were
 */
export function spreadOf(
  ids: readonly string[],
  evidence: Evidence,
  most = Infinity,
  without: ReadonlySet<string> = new Set(),
): { total: number; steps: SpreadStep[] } {
  const chains = [...new Set(ids)].sort().flatMap((id) => evidence.chains.get(id) ?? []);
  const keyOf = sayingKeys(chains, evidence);
  const all = inOrder(stepsOf(chains, keyOf, evidence));
  const steps = all.slice(0, most);
  const numbers = numbersAlong(
    steps.map(({ item }) => item.sayings),
    evidence,
    without,
  );
  return {
    total: all.length,
    steps: steps.map(({ item: { takesFrom: _takesFrom, ...step }, decides }, index) => ({
      ...step,
      decides,
      numbers: numbers[index] ?? NOTHING_YET,
    })),
  };
}

const NOTHING_YET: SpreadNumbers = { documents: 0, outlets: 0, origins: 0, unidentified: 0 };

type UncountedStep = Omit<SpreadStep, 'decides' | 'numbers'> & Timed;

/**
 * Under which key a saying is a step. The document's own voice is its printing. A link that stands in a chain whose words
 * derive from another chain here is the link of that one, where the same ones speak. What else is told of the same ones
 * in one document, of one date, is one step: whether it was said at one time no text says, nor that it was not.
 */
function sayingKeys(chains: readonly Chain[], evidence: Evidence) {
  const known = new Map(chains.map((chain) => [chain.id, chain]));
  const voice = ({ chain, position }: Saying) =>
    (chain.links[position]?.speakers ?? [])
      .map((id) => evidence.speakers.get(id)?.key ?? id)
      .toSorted()
      .join('+');
  const origin = (saying: Saying, seen: ReadonlySet<string>): Saying => {
    if (saying.position === 0) return saying;
    for (const id of saying.chain.derivesFrom.toSorted()) {
      const source = known.get(id);
      if (source === undefined || seen.has(id)) continue;
      const position = source.links.findIndex((_, index) => {
        return voice({ chain: source, position: index }) === voice(saying);
      });
      if (position >= 0) return origin({ chain: source, position }, new Set([...seen, id]));
    }
    return saying;
  };
  return (saying: Saying): StepKey => {
    const first = origin(saying, new Set([saying.chain.id]));
    const { position } = first;
    const { document, links } = first.chain;
    if (position === 0) return { id: `prints ${document}`, kind: 'prints', document };
    const link = links[position];
    const kind = position === links.length - 1 ? 'states' : 'passes-on';
    const id = [kind, document, voice(first), link?.work ?? '', link?.said?.text ?? ''].join(' ');
    return { id, kind, document };
  };
}

type StepKey = Pick<SpreadStep, 'id' | 'kind' | 'document'>;

function stepsOf(
  chains: readonly Chain[],
  keyOf: (saying: Saying) => StepKey,
  evidence: Evidence,
): UncountedStep[] {
  const steps = new Map<string, StepKey & { sayings: Saying[]; takesFrom: string[] }>();
  const stepOf = (saying: Saying) => {
    const key = keyOf(saying);
    const step = steps.get(key.id) ?? { ...key, sayings: [], takesFrom: [] };
    steps.set(key.id, step);
    return step;
  };
  const known = new Map(chains.map((chain) => [chain.id, chain]));
  for (const chain of chains) {
    for (const position of chain.links.keys()) {
      const step = stepOf({ chain, position });
      step.sayings.push({ chain, position });
      if (position + 1 < chain.links.length)
        step.takesFrom.push(stepOf({ chain, position: position + 1 }).id);
    }
    for (const source of chain.derivesFrom.flatMap((id) => known.get(id) ?? []))
      stepOf({ chain, position: 0 }).takesFrom.push(stepOf({ chain: source, position: 0 }).id);
  }
  return [...steps.values()].map((step) => ({
    ...step,
    date:
      step.kind === 'prints'
        ? (evidence.documents.get(step.document)?.published ?? null)
        : dateOf(step.sayings, step.document, evidence),
  }));
}

/** When it was said, by the words of the document in which it is told, else as another one dates it. */
function dateOf(sayings: readonly Saying[], document: string, evidence: Evidence): Span | null {
  const own = sayings.filter(({ chain }) => chain.document === document);
  for (const { chain, position } of [...own, ...sayings]) {
    const date = saidAt(chain, position, evidence);
    if (date !== null) return date;
  }
  return null;
}

/**
 * What lineage counts after each step: documents and outlets among the assertions whose document has printed them,
 * origins and unidentified ends among those that have been stated, be it that a document tells of it later.
 */
function numbersAlong(
  steps: readonly (readonly Saying[])[],
  evidence: Evidence,
  without: ReadonlySet<string>,
): SpreadNumbers[] {
  const printed: string[] = [];
  const stated: string[] = [];
  // Lineage goes through all the evidence it is given: it is given what has come, with all that this derives from.
  const chains = new Map<string, Chain>();
  const count = (ids: readonly string[]) =>
    traceLineage(ids, { ...evidence, chains }, { group: 'none', without }).numbers;
  let numbers = NOTHING_YET;
  return steps.map((sayings) => {
    const prints = sayings.filter(({ position }) => position === 0);
    const states = sayings.filter(({ chain, position }) => position === chain.links.length - 1);
    for (const { chain } of sayings) addWithSources(chain, evidence, chains);
    printed.push(...prints.map(({ chain }) => chain.id));
    stated.push(...states.map(({ chain }) => chain.id));
    if (prints.length > 0) {
      const { documents, outlets } = count(printed);
      numbers = { ...numbers, documents, outlets };
    }
    if (states.length > 0) {
      const { origins, unidentified } = count(stated);
      numbers = { ...numbers, origins, unidentified };
    }
    return numbers;
  });
}

function addWithSources(chain: Chain, evidence: Evidence, chains: Map<string, Chain>): void {
  const waiting = [chain];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (chains.has(one.id)) continue;
    chains.set(one.id, one);
    waiting.push(...one.derivesFrom.flatMap((id) => evidence.chains.get(id) ?? []));
  }
}
