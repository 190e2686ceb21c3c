// Checks that every id which a dataset uses is given somewhere in it, and that no list names the same one twice.
import type { Dataset, Problem } from '#schema';
import type { FileName } from './dataset-folder.ts';
import type { IdKind, Known } from './identities.ts';
import { didYouMean } from './nearest-word.ts';
import { problemAt } from './problem-at.ts';
import type { Sources } from './read.ts';
import { valuesAt } from './values-at.ts';
import type { Path, Source } from './yaml-source.ts';

type ReferenceTable = { [pattern: string]: IdKind };

const TERM: ReferenceTable = Object.fromEntries(
  ['subject', 'object'].flatMap((end) =>
    ['actor', 'place', 'event'].map((kind) => [`${end}.${kind}`, kind as IdKind]),
  ),
);
const VOICE: ReferenceTable = {
  'authors.*': 'actor',
  'authors.*.of': 'actor',
  publisher: 'actor',
  'publisher.of': 'actor',
};

/** For each file the places of an entry that name something else, and what they name. */
const NAMED: { [File in FileName]?: ReferenceTable } = {
  actors: { 'memberOf.*.actor': 'actor', 'sameAs.*': 'actor', 'notSameAs.*': 'actor' },
  places: { within: 'place' },
  events: { 'place.*': 'place', 'partOf.*': 'event' },
  questions: { topic: 'topic', 'partOf.*': 'question', 'sameAs.*': 'question', 'notSameAs.*': 'question' },
  claims: {
    topic: 'topic',
    'question.*': 'question',
    'about.*': 'event',
    'place.*': 'place',
    predicate: 'predicate',
    ...TERM,
    'instanceOf.*': 'claim',
    'sameAs.*': 'claim',
    'notSameAs.*': 'claim',
  },
  predicates: { 'disjointWith.*': 'predicate', 'distinctFrom.*': 'predicate', inverseOf: 'predicate' },
  references: VOICE,
  comparisons: { 'claims.*': 'claim', statement: 'statement' },
  judged: { 'claims.*': 'claim' },
  excuses: { document: 'held' },
};

const NAMED_IN_DOCUMENT: ReferenceTable = {
  ...VOICE,
  'statements.*.claim': 'claim',
  'statements.*.chain.*.by.*': 'actor',
  'statements.*.chain.*.by.*.of': 'actor',
  'statements.*.chain.*.work': 'document',
  'statements.*.chain.*.occasion': 'event',
  'statements.*.respondsTo.*.statement': 'statement',
  'statements.*.restsOn.*.work': 'document',
  'statements.*.restsOn.*.actor': 'actor',
  'statements.*.derivesFrom.*.statement': 'statement',
  'citations.*.to': 'document',
};

/** Lists whose entries make one relationship each between the same two ends: none may be named twice. */
const ONCE = [
  ['memberOf', 'actor'],
  ['sameAs', null],
  ['notSameAs', null],
  ['partOf', null],
  ['question', null],
  ['about', null],
  ['place', null],
  ['instanceOf', null],
  ['disjointWith', null],
  ['distinctFrom', null],
  ['claims', null],
  ['authors', 'as'],
] as const;
const ONCE_IN_STATEMENT = [
  ['respondsTo', 'statement'],
  ['derivesFrom', 'statement'],
  ['restsOn', 'work'],
  ['restsOn', 'actor'],
] as const;

export function checkReferences(dataset: Dataset, sources: Sources, known: Known): Problem[] {
  const problems: Problem[] = [];
  for (const [name, table] of Object.entries(NAMED) as [FileName, ReferenceTable][]) {
    const source = sources.files[name];
    const entries = dataset[name];
    if (!Array.isArray(entries)) continue;
    for (const [row, entry] of entries.entries())
      problems.push(
        ...unknownIds(entry, table, known, source, [row]),
        ...namedTwice(entry, ONCE, source, [row]),
      );
  }
  for (const [index, document] of dataset.documents.entries()) {
    const source = sources.documents[index];
    if (source === undefined) continue;
    problems.push(
      ...unknownIds(document, NAMED_IN_DOCUMENT, known, source, []),
      ...namedTwice(document, ONCE, source, []),
    );
    for (const [row, statement] of document.statements.entries()) {
      problems.push(...namedTwice(statement, ONCE_IN_STATEMENT, source, ['statements', row]));
      for (const [position, link] of statement.chain.entries())
        problems.push(...namedTwice(link, [['by', 'as']], source, ['statements', row, 'chain', position]));
    }
  }
  return problems;
}

function unknownIds(
  entry: unknown,
  table: ReferenceTable,
  known: Known,
  source: Source,
  path: Path,
): Problem[] {
  return Object.entries(table).flatMap(([pattern, kind]) => {
    const ids = known[kind];
    if (ids === null) return [];
    return valuesAt(entry, pattern).flatMap(([within, id]) => {
      if (typeof id !== 'string' || ids.has(id)) return [];
      return [problemAt(source, [...path, ...within], unknown(kind, id, known))];
    });
  });
}

function unknown(kind: IdKind, id: string, known: Known) {
  const noun = kind === 'held' ? 'document that was read' : kind;
  const elsewhere = OTHERS[kind]?.find(([other]) => known[other]?.has(id));
  return {
    code: kind === 'held' ? 'unknown-document' : `unknown-${kind}`,
    message: `No ${noun} has the id "${id}".`,
    mend:
      didYouMean(id, known[kind] ?? []) ??
      (elsewhere === undefined ? `Give it an entry in ${GIVEN_IN[kind]}.` : `There is ${elsewhere[1]}.`),
  };
}

const GIVEN_IN: Record<IdKind, string> = {
  actor: 'actors.yaml',
  place: 'places.yaml',
  event: 'events.yaml',
  topic: 'topics.yaml',
  predicate: 'predicates.yaml',
  question: 'questions.yaml',
  claim: 'claims.yaml',
  document: 'references.yaml, or a file in documents/',
  held: 'a file of its own in documents/',
  statement: 'the statements of its document',
  citation: 'the citations of its document',
};

/** Kinds that are easily taken for one another. */
const OTHERS: { [Kind in IdKind]?: readonly (readonly [kind: IdKind, words: string])[] } = {
  actor: [
    ['place', 'a place of that id'],
    ['document', 'a document of that id'],
  ],
  place: [
    ['actor', 'an actor of that id'],
    ['event', 'an event of that id'],
  ],
  event: [
    ['place', 'a place of that id'],
    ['claim', 'a claim of that id'],
  ],
  question: [
    ['topic', 'a topic of that id'],
    ['claim', 'a claim of that id'],
  ],
  claim: [['question', 'a question of that id']],
  document: [['actor', 'an actor of that id']],
  held: [['document', 'a document of that id, but it was not read']],
};

function namedTwice(
  entry: object,
  lists: readonly (readonly [list: string, key: string | null])[],
  source: Source,
  path: Path,
): Problem[] {
  return lists.flatMap(([list, key]) => {
    const seen = new Set<string>();
    return valuesAt(entry, `${list}.*`).flatMap(([within, item]) => {
      const keyed = key !== null && typeof item === 'object' && item !== null ? Reflect.get(item, key) : item;
      if (typeof keyed !== 'string') return [];
      if (!seen.has(keyed)) {
        seen.add(keyed);
        return [];
      }
      return [
        problemAt(source, [...path, ...within], {
          code: 'named-twice',
          message: `"${keyed}" is named twice in "${list}".`,
          mend: 'Name it once.',
        }),
      ];
    });
  });
}
