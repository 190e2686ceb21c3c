// Gathers the graph of claims into what the questions' pictures show: topics, trees of questions, their answers and the
// signs between them. Pure; where things stand on the screen is left to the layouts beside it.
import type {
  Because,
  ClaimGraph,
  ClaimNode,
  ComparisonKind,
  ComparisonType,
  QuantityView,
  Status,
} from '#schema';
import { shortenParts } from './questions-text.ts';

/** A comparison as a mark between two claims, or on one claim. */
export type Sign = {
  comparison: string;
  type: ComparisonType;
  kind: ComparisonKind;
  because: Because | null;
  reason: string;
  status: Status;
  /** Two claims, or the one that is affirmed and negated. */
  claims: string[];
};

export type Answer = {
  id: string;
  text: string;
  topic: string | null;
  questions: string[];
  predicate: string | null;
  quantity: QuantityView | null;
  when: string | null;
  /** The first day of its date or as-of, to order by; null where none is stated. */
  day: string | null;
  affirmed: number;
  negated: number;
  documents: string[];
  actors: string[];
};

export type Question = {
  id: string;
  text: string;
  /** The text, or "… in Ganja?" where the words left out stand word for word in the whole above it. */
  shownText: string;
  topic: string | null;
  /** 0 for a question that is part of no other here. */
  depth: number;
  assertions: number;
  documents: string[];
  answers: Answer[];
  /** Comparisons of which at least one claim answers this question. */
  signs: Sign[];
  /** Whether its answers compete: there is a sign between them, or one of them is affirmed and negated. */
  isCompeting: boolean;
};

/** A question and its parts: the whole first, every part somewhere after its whole. */
export type QuestionTree = { root: string; questions: Question[] };

export type Topic = {
  id: string | null;
  title: string;
  trees: QuestionTree[];
  /** Claims that bear a sign and answer no question, and their signs. */
  unasked: Answer[];
  unaskedSigns: Sign[];
  /** Claims that bear no sign and answer no question. */
  others: Answer[];
};

export type QuestionContent = { topics: Topic[]; questions: number; withSign: number };

export const NO_TOPIC = 'Without a topic';

/** The order in which signs are counted and listed: ≠ ¬ → ~ */
export const SIGN_ORDER: readonly ComparisonType[] = ['contradicts', 'dispute', 'updates', 'differs'];

/**
 * Gathers topics, questions, answers and signs. The order of the graph's nodes and edges changes nothing.
 *
 * @param graph  the claims, as the API answers them
 * @param titles the dataset's topics, in the order in which they are shown; a topic not among them comes after, by id
 * @returns questions within a topic by tree, then date, then id; rejected comparisons are left out
 */
export function gatherQuestions(
  graph: ClaimGraph,
  titles: readonly { id: string; title: string }[],
): QuestionContent {
  const answers = graph.nodes
    .flatMap(({ key, attributes }) => (attributes.type === 'claim' ? [toAnswer(key, attributes)] : []))
    .sort(byDay);
  const signsOf = groupBy(readSigns(graph), (sign) => sign.claims);
  const answersTo = groupBy(answers, (answer) => answer.questions);
  const questions = new Map<string, Question>();
  for (const { key, attributes } of graph.nodes) {
    if (attributes.type !== 'question') continue;
    questions.set(key, toQuestion(key, attributes, answersTo.get(key) ?? [], signsOf));
  }
  const unasked = answers.filter((answer) => answer.questions.length === 0);

  const trees = groupBy(growTrees(questions, readWholes(graph, questions)), ({ questions: [root] }) =>
    root ? [root.topic] : [],
  );
  const unaskedIn = groupBy(unasked, (answer) => [answer.topic]);
  const topics = orderTopics(new Set([...trees.keys(), ...unaskedIn.keys()]), titles);
  return {
    topics: topics.map(({ id, title }) => {
      const here = unaskedIn.get(id) ?? [];
      const marked = here.filter((answer) => signsOf.has(answer.id));
      return {
        id,
        title,
        trees: trees.get(id) ?? [],
        unasked: marked,
        unaskedSigns: signsAmong(marked, signsOf),
        others: here.filter((answer) => !signsOf.has(answer.id)),
      };
    }),
    questions: questions.size,
    withSign: [...questions.values()].filter((question) => question.signs.length > 0).length,
  };
}

/** How many signs there are of each type, in the order of SIGN_ORDER; types without a sign are left out. */
export function countSigns(signs: readonly Sign[]): { type: ComparisonType; count: number }[] {
  return SIGN_ORDER.map((type) => ({
    type,
    count: signs.filter((sign) => sign.type === type).length,
  })).filter(({ count }) => count > 0);
}

/** Whether a question of a tree has competing answers, or stands above one that has: others fold, or keep quiet. */
export function standsOut(tree: readonly Question[], at: number): boolean {
  const question = tree[at];
  if (!question) return false;
  const next = tree.findIndex((other, index) => index > at && other.depth <= question.depth);
  return tree.slice(at, next < 0 ? undefined : next).some(({ isCompeting }) => isCompeting);
}

/** By date, the undated last, then by id. */
export function byDay(one: { id: string; day: string | null }, other: { id: string; day: string | null }) {
  if (one.day !== other.day) {
    if (one.day === null) return 1;
    if (other.day === null) return -1;
    return compareText(one.day, other.day);
  }
  return compareText(one.id, other.id);
}

/** By code unit: the same on every machine, whatever its language. */
export const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The first year, month or day that an EDTF date names, which orders dates well enough to show them in a row. */
export const firstDay = (edtf: string | null): string | null =>
  edtf?.match(/\d{4}(?:-\d{2}(?:-\d{2})?)?/)?.[0] ?? null;

/** The date by which an answer is ordered and named: its own, else its as-of, else its period. */
export const dateOf = (when: string | null, quantity: QuantityView | null): string | null =>
  when ?? quantity?.asOf ?? quantity?.periodEnd ?? quantity?.periodStart ?? null;

function toAnswer(id: string, node: Extract<ClaimNode, { type: 'claim' }>): Answer {
  const { label, topic, questions, predicate, quantity, when, affirmed, negated, documents, actors } = node;
  return {
    id,
    text: label,
    topic,
    questions: [...questions].sort(compareText),
    predicate,
    quantity,
    when,
    day: firstDay(dateOf(when, quantity)),
    affirmed,
    negated,
    documents: [...documents].sort(compareText),
    actors: [...actors].sort(compareText),
  };
}

function toQuestion(
  id: string,
  node: Extract<ClaimNode, { type: 'question' }>,
  answers: Answer[],
  signsOf: Map<string, Sign[]>,
): Question {
  const signs = signsAmong(answers, signsOf);
  return {
    id,
    text: node.label,
    shownText: node.label,
    topic: node.topic,
    depth: 0,
    assertions: node.assertions,
    documents: [...node.documents].sort(compareText),
    answers,
    signs,
    isCompeting: signs.length > 0 || answers.some(({ affirmed, negated }) => affirmed > 0 && negated > 0),
  };
}

function readSigns(graph: ClaimGraph): Sign[] {
  const signs = new Map<string, Sign>();
  for (const { source, target, attributes } of graph.edges) {
    if (attributes.type !== 'comparison' || attributes.status === 'rejected') continue;
    const { comparison, comparisonType, kind, because, reason, status } = attributes;
    const claims = source === target ? [source] : [source, target];
    signs.set(comparison, { comparison, type: comparisonType, kind, because, reason, status, claims });
  }
  return [...signs.values()].sort(bySign);
}

const bySign = (one: Sign, other: Sign) =>
  SIGN_ORDER.indexOf(one.type) - SIGN_ORDER.indexOf(other.type) ||
  compareText(one.comparison, other.comparison);

function signsAmong(answers: readonly Answer[], signsOf: Map<string, Sign[]>): Sign[] {
  return [...new Set(answers.flatMap(({ id }) => signsOf.get(id) ?? []))].sort(bySign);
}

/** The whole of each question that is part of another of the same topic; the smallest id where there are several. */
function readWholes(graph: ClaimGraph, questions: Map<string, Question>): Map<string, string> {
  const wholes = new Map<string, string>();
  for (const { source, target, attributes } of graph.edges) {
    if (attributes.type !== 'part-of' || source === target) continue;
    const part = questions.get(source);
    const whole = questions.get(target);
    if (!part || !whole || part.topic !== whole.topic) continue;
    const known = wholes.get(source);
    if (known === undefined || target < known) wholes.set(source, target);
  }
  return wholes;
}

/** Trees of questions by the day of the root, then its id; a circle of parts is opened at its smallest id. */
function growTrees(questions: Map<string, Question>, wholes: Map<string, string>): QuestionTree[] {
  const inOrder = [...questions.values()]
    .map((question) => ({ id: question.id, day: question.answers[0]?.day ?? null, question }))
    .sort(byDay);
  const parts = groupBy(inOrder, ({ id }) => (wholes.has(id) ? [wholes.get(id)] : []));
  const placed = new Set<string>();
  const grow = ({ id, question }: (typeof inOrder)[number], depth: number): Question[] => {
    if (placed.has(id)) return [];
    placed.add(id);
    return [{ ...question, depth }, ...(parts.get(id) ?? []).flatMap((part) => grow(part, depth + 1))];
  };
  const roots = inOrder.filter(({ id }) => !wholes.has(id));
  const parted = inOrder
    .filter(({ id }) => wholes.has(id))
    .sort((one, other) => compareText(one.id, other.id));
  const trees = [...roots, ...parted].map((root) => ({
    ...root,
    tree: { root: root.id, questions: shortenParts(grow(root, 0)) },
  }));
  return trees
    .sort(byDay)
    .map(({ tree }) => tree)
    .filter((tree) => tree.questions.length > 0);
}

function orderTopics(ids: Set<string | null>, titles: readonly { id: string; title: string }[]) {
  const named = titles.filter(({ id }) => ids.has(id));
  const unnamed = [...ids]
    .filter((id) => id !== null)
    .filter((id) => !titles.some((topic) => topic.id === id))
    .sort(compareText)
    .map((id) => ({ id, title: id }));
  return [...named, ...unnamed, ...(ids.has(null) ? [{ id: null, title: NO_TOPIC }] : [])];
}

function groupBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]) {
  const groups = new Map<Key, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
