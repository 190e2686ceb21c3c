// Questions as trees of wholes and parts, by date and id; and which of them stand out.
import type { ClaimGraph } from '#schema';
import type { Question, QuestionTree } from './questions-content.ts';
import { byDay, compareText, groupBy } from './questions-order.ts';
import { shortenParts } from './questions-text.ts';

/** The whole of each question that is part of another of the same topic; the smallest id where there are several. */
export function readWholes(graph: ClaimGraph, questions: Map<string, Question>): Map<string, string> {
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
export function growTrees(questions: Map<string, Question>, wholes: Map<string, string>): QuestionTree[] {
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

/** Whether a question of a tree has competing answers, or stands above one that has: others fold, or keep quiet. */
export function standsOut(tree: readonly Question[], at: number): boolean {
  const question = tree[at];
  if (!question) return false;
  const next = tree.findIndex((other, index) => index > at && other.depth <= question.depth);
  return tree.slice(at, next < 0 ? undefined : next).some(({ isCompeting }) => isCompeting);
}
