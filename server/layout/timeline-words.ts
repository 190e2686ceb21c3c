// A step of a replay in one sentence: who takes what from whom, and in which words. What a text says stands apart from
// what we say, so that each can have its own face.
import type { SpeakerRef, TimelineStep } from '#schema';
import { actorLabel } from './actor-label.ts';
import { countOf, formatDate } from './number-and-date.ts';

export type SentencePart = { text: string; isQuoted: boolean };

/** The sentence, in parts; joined they can be read aloud. */
export function stepInWords(step: TimelineStep): SentencePart[] {
  const { kind, document, words, passages, from, derives } = step;
  const who = namesOf(step.speakers);
  const where = titleOf(document);
  const more = passages > 1 ? `, and ${countOf(passages - 1, 'more passage')}` : '';
  const [first, ...others] = from;
  if (kind === 'states') return [ours(`${who} states, as ${where} tells: `), quoted(words), ours(`${more}.`)];
  const does = kind === 'prints' ? `${where}, ${who}, takes it from ` : `${who} takes it from `;
  if (first !== undefined) {
    const rest = others.length > 0 ? ` and ${countOf(others.length, 'other')}` : '';
    const told = kind === 'prints' ? '' : `, as ${where} tells`;
    return [ours(`${does}${namesOf(first.speakers)}${rest}${told}: `), quoted(first.cue ?? words), ours('.')];
  }
  if (kind === 'passes-on')
    return [ours(`${who} passes it on, as ${where} tells: `), quoted(words), ours('.')];
  const [source] = derives;
  if (source !== undefined)
    return [
      ours(`${where}, ${who}, prints `),
      quoted(words),
      ours(`${more}; its words are read to come from ${titleOf(source)}, though no text says so.`),
    ];
  return [ours(`${where}, ${who}, states in its own voice: `), quoted(words), ours(`${more}.`)];
}

/** When a step is, and what decides its place. */
export function stepDateInWords({ date, decides }: Pick<TimelineStep, 'date' | 'decides'>): string {
  const when = date === null ? 'when is not stated' : formatDate(date.text);
  return decides === 'open' ? `${when}, order not known` : when;
}

function namesOf(speakers: readonly SpeakerRef[]): string {
  return speakers.map((one) => (one.type === 'actor' ? actorLabel(one) : one.title)).join(', ');
}

function titleOf({ siglum, title }: TimelineStep['document']): string {
  return siglum ?? title;
}

function quoted(text: string): SentencePart {
  return { text: `“${text}”`, isQuoted: true };
}

function ours(text: string): SentencePart {
  return { text, isQuoted: false };
}
