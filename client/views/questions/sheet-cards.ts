// The cards of the sheet, from the content: which there are, which are folded, and how tall each will about be.
import {
  type Answer,
  cardWidth,
  layoutMiniature,
  type Question,
  type SheetCard,
  type SheetGrid,
  type SheetTopic,
  type Sign,
  standsOut,
  type Topic,
} from '#layout';

/** What a card shows: a question, or the claims of a topic that bear a sign and answer none. */
export type CardContent =
  | { type: 'question'; id: string; question: Question }
  | { type: 'unasked'; id: string; topic: Topic; answers: Answer[]; signs: Sign[] };

/** Ids in the address for what is opened in place and has no id of its own. */
export const topicKey = (topic: Topic) => `topic/${topic.id ?? ''}`;
const unaskedKey = (topic: Topic) => `unasked/${topic.id ?? ''}`;

export const CARD_PADDING = 12;

/** Every card of a topic by its id. */
export function cardContents(topics: readonly Topic[]): Map<string, CardContent> {
  return new Map(
    topics.flatMap((topic): [string, CardContent][] => [
      ...topic.trees
        .flatMap(({ questions }) => questions)
        .map((question): [string, CardContent] => [
          question.id,
          { type: 'question', id: question.id, question },
        ]),
      ...(topic.unasked.length > 0
        ? [[unaskedKey(topic), unaskedCard(topic)] satisfies [string, CardContent]]
        : []),
    ]),
  );
}

/** The card that holds what is selected: a question, a claim or a comparison; one that is opened rather than another. */
export function findHolder(
  contents: ReadonlyMap<string, CardContent>,
  selected: string | null,
  opened: readonly string[],
): string | null {
  if (selected === null) return null;
  const holders = [...contents.values()].filter((card) => {
    const { answers, signs } = card.type === 'question' ? card.question : card;
    return (
      card.id === selected ||
      answers.some(({ id }) => id === selected) ||
      signs.some(({ comparison }) => comparison === selected)
    );
  });
  return (holders.find(({ id }) => opened.includes(id)) ?? holders[0])?.id ?? null;
}

/** The topics as the layout takes them, without those of which there is nothing to show. A question folds where its answers don't compete, and those of no part do. */
export function sheetTopics(topics: readonly Topic[], grid: SheetGrid): SheetTopic[] {
  const shown = topics.filter(({ trees, unasked }) => trees.length + unasked.length > 0);
  return shown.map((topic) => ({
    id: topicKey(topic),
    trees: [
      ...topic.trees.map(({ questions }) =>
        questions.map((question, at): SheetCard => ({
          id: question.id,
          depth: question.depth,
          isFolded: !standsOut(questions, at),
          estimate: estimateHeight(question, cardWidth(grid, question.depth)),
        })),
      ),
      ...(topic.unasked.length > 0
        ? [[{ id: unaskedKey(topic), depth: 0, isFolded: false, estimate: 76 }]]
        : []),
    ],
  }));
}

/** How many questions of a topic there are, and how many of them fold. */
export function countFolded(topic: Topic): { questions: number; folded: number } {
  const shown = topic.trees.flatMap(({ questions }) => questions.map((_, at) => standsOut(questions, at)));
  return { questions: shown.length, folded: shown.filter((isIn) => !isIn).length };
}

const unaskedCard = (topic: Topic): CardContent => ({
  type: 'unasked',
  id: unaskedKey(topic),
  topic,
  answers: topic.unasked,
  signs: topic.unaskedSigns,
});

/** px; half the width of the face's average letter at 13 px is measured at 6.2 */
function estimateHeight(question: Question, width: number): number {
  const inner = width - 2 * CARD_PADDING - 2;
  const lines = Math.ceil((question.shownText.length * 6.2) / inner);
  const miniature = layoutMiniature(question.answers, inner).height;
  return 2 * CARD_PADDING + lines * 18 + (miniature > 0 ? miniature + 10 : 0) + 26;
}
