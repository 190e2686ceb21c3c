// Where the annotations of one document stand in its text: every passage with the assertions whose evidence it is, the
// assertions with claim, questions and origin, the works it names. The text itself is no business of the store.
import { z } from 'zod';
import { type AssertionView, Kept, type TextAssertion, type TextPassage } from '#schema';
import { ask, type Reader } from './ask.ts';
import { readAssertions } from './assertions.ts';
import { readDocumentRefs } from './refs.ts';
import { grouped } from './rows.ts';

const text = z.string();
const IdRow = z.object({ id: text });
const CitationRow = z.object({
  side: z.enum(['cites', 'citedBy']),
  document: text,
  quote: text,
  start: z.number(),
});
const QuestionRow = z.object({ claim: text, id: text, text, topic: text.nullable() });

export type DocumentAnnotations = {
  assertions: TextAssertion[];
  passages: TextPassage[];
  zones: Kept['zones'][string];
  excuses: Kept['excuses'];
};

/** @param document one that is held */
export async function readAnnotations(
  store: Reader,
  document: { id: string; dataset: string },
): Promise<DocumentAnnotations> {
  const { id, dataset } = document;
  const [held, citations, [kept]] = await Promise.all([
    ask(store, 'read/document-assertions', IdRow, { id }),
    ask(store, 'read/document-citations', CitationRow, { id }),
    ask(store, 'read/kept', z.object({ kept: text }), { dataset }),
  ]);
  const views = await readAssertions(
    store,
    held.map((row) => row.id),
  );
  const named = citations.filter(({ side }) => side === 'cites');
  const [rows, works] = await Promise.all([
    ask(store, 'read/claim-questions', QuestionRow, {
      ids: [...new Set(views.map(({ claim }) => claim.id))],
    }),
    readDocumentRefs(
      store,
      named.map((citation) => citation.document),
    ),
  ]);
  const questions = grouped(rows, (row) => row.claim);
  const { zones, excuses } = Kept.pick({ zones: true, excuses: true }).parse(JSON.parse(kept?.kept ?? '{}'));
  const local = id.replace(`${dataset}:document:`, '');
  const isChecked = views.length > 0 && views.every(({ quote }) => quote.checked);
  return {
    assertions: views.map((view) => textAssertion(view, questions.get(view.claim.id) ?? [])),
    passages: inOrder([
      ...passagesOf(views),
      ...named.map(({ document: work, quote: exact, start }): TextPassage => {
        const end = start + Array.from(exact).length;
        const cites = works.get(work) ?? null;
        return { start, end, role: 'citation', exact, checked: isChecked, assertions: [], cites };
      }),
    ]),
    zones: (zones[local] ?? []).toSorted((a, b) => a.start - b.start),
    excuses: excuses.filter((excuse) => excuse.document === local),
  };
}

function textAssertion(view: AssertionView, questions: z.infer<typeof QuestionRow>[]): TextAssertion {
  const { id, claim, act, polarity, chain, quote } = view;
  const origin = chain.at(-1);
  return {
    id,
    start: quote.start,
    end: quote.end,
    claim,
    questions: questions.map((row) => ({ id: row.id, text: row.text, topic: row.topic })),
    act,
    polarity,
    links: Math.max(1, chain.length),
    origin: { actors: origin?.actors ?? [], work: origin?.work ?? null },
  };
}

/** Each passage once, with every assertion that it is evidence for: statements share words, and cues above all. */
function passagesOf(views: readonly AssertionView[]): TextPassage[] {
  const passages = new Map<string, TextPassage>();
  for (const { id, quote, scope, chain } of views) {
    const cues = chain.flatMap(({ cue }) => cue ?? []);
    for (const [role, all] of [
      ['claim', [quote]],
      ['scope', scope],
      ['cue', cues],
    ] as const)
      for (const { exact, start, end, checked } of all) {
        const key = `${start}-${end}-${role}`;
        const one: TextPassage = { start, end, role, exact, checked, assertions: [], cites: null };
        const known = passages.get(key) ?? one;
        if (!known.assertions.includes(id)) known.assertions.push(id);
        passages.set(key, known);
      }
  }
  return [...passages.values()];
}

const ROLES: TextPassage['role'][] = ['claim', 'cue', 'scope', 'citation'];

function inOrder(passages: TextPassage[]): TextPassage[] {
  return passages.sort(
    (a, b) => a.start - b.start || b.end - a.end || ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
  );
}
