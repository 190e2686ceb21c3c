// Paths and common sources in words: who passes on whom, who states what. They take no side.
import type { PathItem, PathRelation, PathStep } from '#schema';

/** What is said of the item before, going along a relation and against it. */
const VERBS: Record<PathRelation, { forward: string; back: string }> = {
  cites: { forward: 'passes on', back: 'is passed on by' },
  states: { forward: 'states', back: 'is stated by' },
  denies: { forward: 'denies', back: 'is denied by' },
  prints: { forward: 'prints', back: 'writes under' },
  'speaks-in': { forward: 'speaks in', back: 'is in the voice of' },
  'refers-to': { forward: 'refers to', back: 'is referred to in' },
  answers: { forward: 'answers', back: 'is answered by' },
  'part-of': { forward: 'is part of', back: 'has as a part' },
  'instance-of': { forward: 'is a case of', back: 'has as a case' },
  contradicts: {
    forward: 'is compared, as contradicting, with',
    back: 'is compared, as contradicting, with',
  },
  updates: { forward: 'is compared, as an update, with', back: 'is updated, by comparison, by' },
  differs: { forward: 'is compared, as differing, with', back: 'is compared, as differing, with' },
  disputes: { forward: 'is compared, as disputed, with', back: 'is compared, as disputed, with' },
  'member-of': { forward: 'belongs to', back: 'has as a member' },
};

/** "Trend passes on Amnesty International, which passes on the prosecutor, who states the claim “…”." */
export function pathSentence(items: readonly PathItem[], steps: readonly Pick<PathStep, 'verb'>[]): string {
  const [first] = items;
  if (first === undefined) return '';
  if (steps.length === 0) return `${capital(nameInPath(first))} is one and the same.`;
  const told = steps.map(({ verb }, index) => {
    const [before, after] = [items[index] ?? first, items[index + 1] ?? first];
    const subject = index === 0 ? capital(nameInPath(before)) : pronounOf(before);
    return `${subject} ${verb} ${nameInPath(after)}`;
  });
  return `${told.join(', ')}.`;
}

export function verbOf(relation: PathRelation, isForward: boolean): string {
  return VERBS[relation][isForward ? 'forward' : 'back'];
}

/** Whom two things both have words from, in one sentence. */
export function commonSentence(of: readonly PathItem[], names: readonly string[]): string {
  const [one, other] = of.map(nameInPath);
  if (one === undefined || other === undefined) return '';
  const pair = `${capital(one)} and ${other}`;
  if (names.length === 0) return `${pair} are not shown to have a source in common.`;
  if (names.length > 3) return `${pair} have ${names.length} sources in common.`;
  return `${pair} both have words from ${names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}.`;
}

/** How an item is named within a sentence: an actor by its name, what is worded by its words. */
export function nameInPath(item: PathItem): string {
  switch (item.type) {
    case 'actor':
      return item.kind === 'unidentified' ? `“${item.name}”` : item.name;
    case 'document':
      return `${item.siglum === null ? '' : `document ${item.siglum}, `}“${item.title}”`;
    case 'claim':
      return `the claim “${item.text}”`;
    case 'question':
      return `the question “${item.text}”`;
  }
}

const PEOPLE = ['person', 'group', 'collective', 'unidentified'];

function pronounOf(item: PathItem): string {
  return item.type === 'actor' && PEOPLE.includes(item.kind) ? 'who' : 'which';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
