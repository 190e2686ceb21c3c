// Comparisons: how two claims stand to each other and why, with the assertions they were judged on.
import { z } from 'zod';
import {
  Act,
  Because,
  ComparisonKind,
  type ComparisonList,
  ComparisonType,
  type ComparisonView,
  Method,
  Polarity,
  Status,
} from '#schema';
import { ask, type Reader } from './ask.ts';
import { readClaimFacts } from './claim-facts.ts';
import { comparisonFields } from './comparison-fields.ts';
import { readDocumentRefs, refsOf } from './refs.ts';
import { readStanding } from './reviews.ts';
import { grouped } from './rows.ts';

const text = z.string();
const maybeText = text.nullable();

const ComparisonRow = z.object({
  id: text,
  dataset: text,
  type: ComparisonType,
  kind: ComparisonKind,
  because: Because.nullable(),
  reason: text,
  method: Method,
  rule: maybeText,
  ruleVersion: z.number().nullable(),
  agree: z.array(text),
  differ: z.array(text),
  status: Status,
  proposed: Status,
});
const PartRow = z.object({ comparison: text, role: z.enum(['compared', 'via']), claim: text, text });
const JudgedRow = z.object({
  comparison: text,
  assertion: text,
  claim: text,
  polarity: Polarity,
  act: Act,
  hedge: maybeText,
  exact: text,
  origins: z.array(text),
  work: maybeText,
  document: text,
});
const FoundRow = z.object({ comparison: text });

/** Which comparisons are asked for; null is any. */
export type ComparisonFilter = {
  type: ComparisonType | null;
  kind: ComparisonKind | null;
  status: Status | null;
  dataset: string | null;
};

/** The comparisons of these ids, in the order of the ids; an id that is not there is left out. */
export async function readComparisons(store: Reader, ids: readonly string[]): Promise<ComparisonView[]> {
  if (ids.length === 0) return [];
  const parameters = { ids: [...new Set(ids)] };
  const [rows, parts, judged] = await Promise.all([
    ask(store, 'read/comparisons', ComparisonRow, parameters),
    ask(store, 'read/comparison-claims', PartRow, parameters),
    ask(store, 'read/comparison-assertions', JudgedRow, parameters),
  ]);
  const compared = parts.filter(({ role }) => role === 'compared').map(({ claim }) => claim);
  const [claims, documents, standing] = await Promise.all([
    readClaimFacts(store, compared),
    readDocumentRefs(
      store,
      judged.map(({ document }) => document),
    ),
    readStanding(store, rows),
  ]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const partsOf = grouped(parts, (part) => part.comparison);
  const judgedOf = grouped(judged, (row) => row.comparison);
  return ids.flatMap((id) => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const { agree, differ, ...fields } = row;
    const named = (role: 'compared' | 'via') =>
      (partsOf.get(id) ?? [])
        .filter((part) => part.role === role)
        .map((part) => ({ id: part.claim, text: part.text }));
    const facts = named('compared').flatMap((claim) => claims.get(claim.id) ?? []);
    const questions = new Map(
      facts.flatMap((claim) => claim.questions).map((question) => [question.id, question]),
    );
    return [
      {
        ...fields,
        review: standing.get(id) ?? null,
        claims: named('compared'),
        via: named('via'),
        judgedOn: (judgedOf.get(id) ?? []).map(({ assertion }) => assertion),
        documents: refsOf(
          documents,
          (judgedOf.get(id) ?? []).map(({ document }) => document),
        ),
        questions: [...questions.values()].sort((left, right) => (left.id < right.id ? -1 : 1)),
        fields: comparisonFields(
          { agree, differ },
          facts,
          (judgedOf.get(id) ?? []).map((row) => ({
            claim: row.claim,
            polarity: row.polarity,
            act: row.act,
            hedge: row.hedge,
            quote: row.exact,
            origins: row.origins.length > 0 ? row.origins : [row.work ?? ''],
          })),
        ),
      },
    ];
  });
}

/** The comparisons in which any of these claims is compared, by id. */
export async function readComparisonsOfClaims(
  store: Reader,
  ids: readonly string[],
): Promise<ComparisonView[]> {
  if (ids.length === 0) return [];
  const found = await ask(store, 'read/claims-comparisons', FoundRow, { ids: [...new Set(ids)] });
  return readComparisons(
    store,
    found.map(({ comparison }) => comparison),
  );
}

/** The first of these by id, and how many there are. */
export async function readComparisonListOfClaims(
  store: Reader,
  ids: readonly string[],
  limit: number,
): Promise<{ total: number; items: ComparisonView[] }> {
  const found = await ask(store, 'read/claims-comparisons', FoundRow, { ids: [...new Set(ids)] });
  const shown = found.slice(0, limit).map(({ comparison }) => comparison);
  return { total: found.length, items: await readComparisons(store, shown) };
}

/**
 * One page of the comparisons that pass a filter, by id.
 *
 * @param after the last id of the page before, or null for the first page
 * @returns `next` is the last id of this page where more follow
 */
export async function readComparisonPage(
  store: Reader,
  filter: ComparisonFilter,
  after: string | null,
  limit: number,
): Promise<ComparisonList> {
  const [page, [count]] = await Promise.all([
    ask(store, 'read/comparison-page', z.object({ id: text }), {
      ...filter,
      after: after ?? '',
      limit: limit + 1,
    }),
    ask(store, 'read/comparison-total', z.object({ total: z.number() }), filter),
  ]);
  const ids = page.slice(0, limit).map(({ id }) => id);
  return {
    items: await readComparisons(store, ids),
    total: count?.total ?? 0,
    next: page.length > limit ? (ids.at(-1) ?? null) : null,
  };
}
