// Counts what a dataset holds, and what each of its documents does: statements by chain, act, polarity and certainty,
// the claims and questions they touch, the actors who speak. Counts say how much was annotated, and nothing else.
import type { Dataset, DocumentFile, Link, Speaker } from '#schema';

export type Counts = Record<string, number>;
export type Tally = {
  statements: number;
  citations: number;
  claims: number;
  questions: number;
  /** Statements by the number of links of their chain. */
  chains: Counts;
  acts: Counts;
  polarity: Counts;
  /** How each link that is not the document’s voice is attributed. */
  attributions: Counts;
  /** The less certain of the reading of the words and of their origin, as in the graph. */
  certainty: Counts;
  actors: Counts;
  /** Share of the text that quotations of claims take, from 0 to 1; null where the text is not attached. */
  quoted: number | null;
};

/** A text that is attached: how long it is in code points, and how many of them claims quote. */
export type QuotedText = { length: number; quoted: number };

export type DatasetTally = Tally & {
  id: string;
  title: string;
  /** Comparisons that an analyst or a text declares. */
  comparisons: number;
  documents: (Tally & { id: string })[];
};

/**
 * @param texts those that are attached, by the document’s id
 * @returns of the dataset all claims, questions and actors that it holds; of a document those that its statements touch
 */
export function tallyDataset(dataset: Dataset, texts: ReadonlyMap<string, QuotedText>): DatasetTally {
  const kinds = new Map<string, string>(dataset.actors.map(({ id, kind }) => [id, kind]));
  const answers = new Map(dataset.claims.map(({ id, question }) => [id, question]));
  const documents = dataset.documents.map((document) => ({
    document,
    speakers: speakersOf(document, kinds),
    text: texts.get(document.id),
  }));
  const attached = documents.flatMap(({ text }) => text ?? []);
  const nameless = documents.flatMap(({ speakers }) => [...speakers].filter(([key]) => !kinds.has(key)));
  return {
    id: dataset.id,
    title: dataset.dataset.title,
    ...countStatements(dataset.documents),
    claims: dataset.claims.length,
    questions: dataset.questions.length,
    actors: count([...kinds, ...nameless].map(([, kind]) => kind)),
    quoted: shareOf(attached),
    comparisons: dataset.comparisons.length,
    documents: documents.map(({ document, speakers, text }) => {
      const claims = new Set(document.statements.map(({ claim }) => claim));
      return {
        id: document.id,
        ...countStatements([document]),
        claims: claims.size,
        questions: new Set([...claims].flatMap((claim) => answers.get(claim) ?? [])).size,
        actors: count(speakers.values()),
        quoted: shareOf(text === undefined ? [] : [text]),
      };
    }),
  };
}

function countStatements(documents: readonly DocumentFile[]) {
  const statements = documents.flatMap((document) => document.statements);
  return {
    statements: statements.length,
    citations: documents.reduce((sum, { citations }) => sum + citations.length, 0),
    chains: count(statements.map(({ chain }) => String(chain.length))),
    acts: count(statements.map(({ act }) => act)),
    polarity: count(statements.map(({ polarity }) => polarity)),
    attributions: count(
      statements.flatMap(({ chain }) => chain.slice(1).map(({ attribution }) => attribution ?? 'not said')),
    ),
    certainty: count(
      statements.map(({ certainty, chain }) => lessCertain(certainty, chain.at(-1)?.certainty ?? certainty)),
    ),
  };
}

/** Everyone who speaks in a document’s chains, with the kind of actor; who has no name by document and key. */
function speakersOf(document: DocumentFile, kinds: ReadonlyMap<string, string>): Map<string, string> {
  const keyed = (speaker: Speaker): [string, string] =>
    typeof speaker === 'string'
      ? [speaker, kinds.get(speaker) ?? 'not known']
      : [`${document.id}/${speaker.as}`, speaker.kind ?? 'unidentified'];
  return new Map(
    document.statements.flatMap(({ chain }) => chain.flatMap(({ by }) => (by ?? []).map(keyed))),
  );
}

function lessCertain(left: Link['certainty'], right: Link['certainty']): Link['certainty'] {
  const order = ['certain', 'likely', 'open'];
  return order.indexOf(left) > order.indexOf(right) ? left : right;
}

function shareOf(texts: readonly QuotedText[]): number | null {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length === 0 ? null : texts.reduce((sum, text) => sum + text.quoted, 0) / length;
}

/** How often each word occurs, the most frequent first. */
function count(words: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
