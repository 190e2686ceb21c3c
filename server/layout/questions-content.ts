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
import { byDay, compareText, dateOf, firstDay, groupBy } from './questions-order.ts';
import { growTrees, readWholes } from './questions-trees.ts';

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

function orderTopics(ids: Set<string | null>, titles: readonly { id: string; title: string }[]) {
  const named = titles.filter(({ id }) => ids.has(id));
  const unnamed = [...ids]
    .filter((id) => id !== null)
    .filter((id) => !titles.some((topic) => topic.id === id))
    .sort(compareText)
    .map((id) => ({ id, title: id }));
  return [...named, ...unnamed, ...(ids.has(null) ? [{ id: null, title: NO_TOPIC }] : [])];
}
