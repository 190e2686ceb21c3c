// Paths and common sources in words: who passes on whom, who states what. They take no side.
import type { ActorKind, PathItem, PathRelation, PathStep } from '#schema';

/** What is said of the item before, going along a relation and against it. */
const VERBS: Record<PathRelation, { forward: string; back: string }> = {
  cites: { forward: 'passes on words of', back: 'is passed on by' },
  states: { forward: 'states', back: 'is stated by' },
  denies: { forward: 'denies', back: 'is denied by' },
  prints: { forward: 'prints', back: 'writes under' },
  'speaks-in': { forward: 'speaks in', back: 'is in the voice of' },
  'refers-to': { forward: 'refers to', back: 'is referred to in' },
  answers: { forward: 'answers', back: 'is answered by' },
  'part-of': { forward: 'is part of', back: 'takes in' },
  'instance-of': { forward: 'is a case of', back: 'is more general than' },
  contradicts: { forward: 'is recorded as contradicting', back: 'is recorded as contradicting' },
  updates: { forward: 'is recorded as an update of', back: 'is recorded as updated by' },
  differs: { forward: 'is recorded as differing from', back: 'is recorded as differing from' },
  disputes: { forward: 'is recorded as in dispute with', back: 'is recorded as in dispute with' },
  'member-of': { forward: 'belongs to', back: 'has among its members' },
};

type Told = Pick<PathStep, 'relation' | 'isForward' | 'verb'> & { assertions: readonly string[] };

/**
 * "Trend passes on words of Amnesty International, which passes on words of the prosecutor, who states the claim “…”."
 *
 * Steps that no single assertion has in common are no chain: of the later one it is said so, by "elsewhere" or "also".
 *
 * @param steps one fewer than items, each with every assertion in which it is met
 */
export function pathSentence(items: readonly PathItem[], steps: readonly Told[]): string {
  const [first] = items;
  if (first === undefined) return '';
  if (steps.length === 0) return `${capital(nameInPath(first))} is one and the same.`;
  let chain: ReadonlySet<string> | null = null;
  const told = steps.map((step, index) => {
    const [before, after] = [items[index] ?? first, items[index + 1] ?? first];
    const own = new Set(step.assertions);
    const common = [...(chain ?? [])].filter((id) => own.has(id));
    const isApart = chain !== null && chain.size > 0 && own.size > 0 && common.length === 0;
    chain = common.length > 0 ? new Set(common) : own;
    const apart = isBack(steps[index - 1]) || isBack(step) ? 'also' : 'elsewhere';
    const verb = isApart ? step.verb.replace(/^(is )?/, `$1${apart} `) : step.verb;
    return `${index === 0 ? subjectOf(before) : pronounOf(before)} ${verb} ${nameInPath(after)}`;
  });
  return `${told.join(', ')}.`;
}

/** Whether a step leads from a claim to who states or denies it. */
function isBack(step: Told | undefined): boolean {
  return step !== undefined && !step.isForward && (step.relation === 'states' || step.relation === 'denies');
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
      return item.kind === 'unidentified' ? `somebody unnamed (“${item.name}”)` : withArticle(item);
    case 'document':
      return `${item.siglum === null ? '' : `document ${item.siglum}, `}“${item.title}”`;
    case 'claim':
      // The sentence has a full stop of its own.
      return `the claim “${item.text.replace(/\.$/, '')}”`;
    case 'question':
      return `the question “${item.text}”`;
  }
}

/** What a body's name has in it that is spoken of with an article: "the Ministry of Defence". */
const SPOKEN_WITH_ARTICLE =
  /\b(office|ministry|government|council|committee|commission|assembly|court|chamber|parliament|union|nations|republic|secretary-general|partnership|institute|centre|center)\b/i;
const BODIES: readonly ActorKind[] = [
  'ngo',
  'igo',
  'state',
  'state-body',
  'armed-force',
  'company',
  'collective',
];

function withArticle({ name, kind }: { name: string; kind: ActorKind }): string {
  const hasNone =
    BODIES.includes(kind) && SPOKEN_WITH_ARTICLE.test(name) && !/^(the|an?|la|le|les) /i.test(name);
  return hasNone ? `the ${name}` : name;
}

/** A title beside a letter is set off on both sides. */
function subjectOf(item: PathItem): string {
  const isSetOff = item.type === 'document' && item.siglum !== null;
  return `${capital(nameInPath(item))}${isSetOff ? ',' : ''}`;
}

const PEOPLE = ['person', 'group', 'collective', 'unidentified'];

function pronounOf(item: PathItem): string {
  return item.type === 'actor' && PEOPLE.includes(item.kind) ? 'who' : 'which';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
