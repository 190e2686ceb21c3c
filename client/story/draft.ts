// The story that is being written in this browser: kept here until it is saved as a file. Every change can be undone
// while the page is open.
import { idsInAddress, StoryFile, type StoryView } from '#schema';
import { z } from 'zod';
import { useUndoable } from '../state/undoable.ts';

const DraftStep = z.object({
  title: z.string(),
  text: z.string(),
  address: z.string(),
  question: z.string(),
  answer: z.string(),
});
const Draft = z.object({ title: z.string(), summary: z.string(), steps: z.array(DraftStep) });
export type Draft = z.infer<typeof Draft>;
export type DraftStep = z.infer<typeof DraftStep>;

const EMPTY: Draft = { title: '', summary: '', steps: [] };

/** The draft, how to change it, and how to take the last change back; null where there is none to take back. */
export const useDraft = () => useUndoable('stemma-story-draft', Draft, EMPTY);

/** A draft as it is told: its steps as far as they are written. */
export function draftAsStory({ title, summary, steps }: Draft): StoryView {
  return {
    id: 'draft',
    dataset: '',
    title: title || 'A story without a title',
    summary,
    steps: steps.map((step) => ({
      title: step.title || null,
      text: step.text || 'Nothing is written here yet.',
      address: step.address,
      ask: step.question ? { question: step.question, answer: step.answer } : null,
      gone: [],
    })),
  };
}

/** A story as a draft, to write another from it. */
export function storyAsDraft({ title, summary, steps }: StoryView): Draft {
  return {
    title,
    summary,
    steps: steps.map((step) => ({
      title: step.title ?? '',
      text: step.text,
      address: step.address,
      question: step.ask?.question ?? '',
      answer: step.ask?.answer ?? '',
    })),
  };
}

/** The draft as the file of a dataset; or what is still missing, in words. */
export function draftAsFile({ title, summary, steps }: Draft): { file: StoryFile } | { missing: string[] } {
  const told = steps.map(({ title: over, question, answer, ...step }) => ({
    ...(over.trim() ? { title: over } : {}),
    ...step,
    ...(question.trim() || answer.trim() ? { ask: { question, answer } } : {}),
  }));
  const missing = [
    title.trim() ? null : 'The story has no title.',
    summary.trim() ? null : 'It does not say what one will have seen at the end.',
    steps.length > 0 ? null : 'It has no step.',
    ...steps.flatMap(({ text, question, answer }, index) => [
      text.trim() ? null : `Step ${index + 1} has no words.`,
      Boolean(question.trim()) === Boolean(answer.trim())
        ? null
        : `Step ${index + 1} has a question or an answer without the other.`,
    ]),
  ].filter((one) => one !== null);
  if (missing.length > 0) return { missing };
  const read = StoryFile.safeParse({ id: idFor(title), title, summary, steps: told });
  return read.success
    ? { file: read.data }
    : { missing: read.error.issues.map(({ path, message }) => `${path.join(' ')}: ${message}`) };
}

/** "Five papers, one count" as "five-papers-one-count". */
function idFor(title: string): string {
  const words = title
    .toLocaleLowerCase('en')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return words.slice(0, 120) || 'story';
}

/** The datasets that the steps of a draft speak of: its file belongs into the folder of the one. */
export function datasetsOf({ steps }: Draft): string[] {
  const ids = steps.flatMap(({ address }) => [
    ...idsInAddress(address).map((id) => id.split(':')[0] ?? ''),
    new URL(address, 'http://localhost').searchParams.get('dataset') ?? '',
  ]);
  return [...new Set(ids.filter((id) => id !== ''))].sort();
}
