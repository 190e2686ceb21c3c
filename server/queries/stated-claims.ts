// Claims as lists give them: who puts each forward or denies it, in which document; and the same by who it is.
import { z } from 'zod';
import { type CountedQuestion, type OriginStates, Polarity, type StatedClaim, type Statement } from '#schema';
import { ask, type Reader } from './ask.ts';
import { LIST_LIMIT } from './assertions.ts';
import { readActorRefs, readDocumentRefs, refsOf } from './refs.ts';
import { grouped } from './rows.ts';

/** So many statements stand with each claim; its counts are of all. */
const STATEMENTS_SHOWN = 50;

const text = z.string();
const TextRow = z.object({ id: text, text });
const StatementRow = z.object({
  claim: text,
  assertion: text,
  polarity: Polarity,
  document: text,
  actors: z.array(text),
  work: text.nullable(),
});
const QuestionRow = z.object({ claim: text, id: text, text, topic: text.nullable() });

/** What is stated of some claims, by the claim, by who states it, and by the document it stands in. */
export type Stated = {
  claims: { total: number; items: StatedClaim[] };
  assertions: number;
  origins: { total: number; items: OriginStates[] };
  documents: { document: Statement['document']; assertions: number }[];
};

/** @param ids of claims, in the order in which they are given */
export async function readStated(store: Reader, ids: readonly string[]): Promise<Stated> {
  const none = { total: 0, items: [] };
  if (ids.length === 0) return { claims: none, assertions: 0, origins: none, documents: [] };
  const parameters = { ids: [...new Set(ids)] };
  const [texts, rows] = await Promise.all([
    ask(store, 'read/claim-texts', TextRow, parameters),
    ask(store, 'read/claim-statements', StatementRow, parameters),
  ]);
  const [actors, documents] = await Promise.all([
    readActorRefs(
      store,
      rows.flatMap((row) => row.actors),
    ),
    readDocumentRefs(
      store,
      rows.flatMap((row) => [row.document, row.work]),
    ),
  ]);
  const statements = rows.flatMap(({ claim, assertion, polarity, ...row }) => {
    const document = documents.get(row.document);
    if (document === undefined) return [];
    const work = documents.get(row.work ?? '') ?? null;
    return [{ claim, assertion, polarity, actors: refsOf(actors, row.actors), work, document }];
  });
  const textOf = new Map(texts.map((row) => [row.id, row.text]));
  const statedOf = grouped(statements, ({ claim }) => claim);
  const counts = grouped(statements, ({ document }) => document.id);
  const origins = originsOf(statements, textOf);
  return {
    claims: {
      total: textOf.size,
      items: ids.slice(0, LIST_LIMIT).flatMap((id) => {
        const words = textOf.get(id);
        const stated = statedOf.get(id) ?? [];
        const affirmed = stated.filter(({ polarity }) => polarity === 'affirms').length;
        if (words === undefined) return [];
        return [
          {
            id,
            text: words,
            affirmed,
            negated: stated.length - affirmed,
            statements: stated.slice(0, STATEMENTS_SHOWN).map(({ claim: _claim, ...one }) => one),
          },
        ];
      }),
    },
    assertions: new Set(statements.map(({ assertion }) => assertion)).size,
    origins: { total: origins.length, items: origins.slice(0, LIST_LIMIT) },
    documents: refsOf(documents, counts.keys()).map((document) => ({
      document,
      assertions: new Set(counts.get(document.id)?.map(({ assertion }) => assertion)).size,
    })),
  };
}

/** The questions that some claims answer, each with how many of them; most first. */
export async function readCountedQuestions(
  store: Reader,
  ids: readonly string[],
): Promise<{ total: number; items: CountedQuestion[] }> {
  if (ids.length === 0) return { total: 0, items: [] };
  const rows = await ask(store, 'read/claim-questions', QuestionRow, { ids: [...new Set(ids)] });
  const questions = [...grouped(rows, ({ id }) => id).values()]
    .flatMap((own) => own.slice(0, 1).map(({ claim: _claim, ...one }) => ({ ...one, claims: own.length })))
    .sort(byClaims);
  return { total: questions.length, items: questions.slice(0, LIST_LIMIT) };
}

/** Most claims first, then by id. */
export function byClaims<One extends { id: string; claims: number }>(one: One, other: One): number {
  return other.claims - one.claims || (one.id < other.id ? -1 : Number(one.id > other.id));
}

/** By who states it: whoever speaks jointly is one of their own, and so is a work without a named maker. */
function originsOf(
  statements: readonly (Statement & { claim: string })[],
  textOf: ReadonlyMap<string, string>,
): OriginStates[] {
  const byOrigin = grouped(statements, ({ actors, work }) =>
    actors.length > 0 ? actors.map(({ id }) => id).join(' ') : (work?.id ?? ''),
  );
  return [...byOrigin]
    .flatMap(([key, own]) => {
      const [first] = own;
      if (first === undefined || key === '') return [];
      const claims = new Map(
        own.map(({ claim, polarity }) => [
          `${claim} ${polarity}`,
          { id: claim, text: textOf.get(claim) ?? claim, polarity },
        ]),
      );
      const documents = new Map(own.map(({ document }) => [document.id, document]));
      return [
        {
          key,
          actors: first.actors,
          work: first.actors.length > 0 ? null : first.work,
          documents: [...documents.values()],
          claims: [...claims.values()],
        },
      ];
    })
    .sort((one, other) => other.claims.length - one.claims.length || (one.key < other.key ? -1 : 1))
    .map(({ key: _key, ...origin }) => origin);
}
