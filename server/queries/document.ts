// One document: who made it, what stands in it, what it names, and what is said to stand in it elsewhere.
import { z } from 'zod';
import { type DocumentDetail, Kept } from '#schema';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';
import { readAssertionList } from './assertions.ts';
import { readActorRefs, readDocumentRefs } from './refs.ts';

const text = z.string();
const maybeText = text.nullable();

const DocumentRow = z.object({
  id: text,
  dataset: text,
  genre: maybeText,
  publishedAtBasis: maybeText,
  url: maybeText,
  archiveUrl: maybeText,
  language: maybeText,
  sha256: maybeText,
  bytes: z.number().nullable(),
  passages: z.number(),
  checkedPassages: z.number(),
});
const MakerRow = z.object({ role: z.enum(['author', 'publisher']), actor: text });
const CitationRow = z.object({
  side: z.enum(['cites', 'citedBy']),
  document: text,
  quote: text,
  start: z.number(),
  intent: maybeText,
  locator: maybeText,
});
const IdRow = z.object({ id: text });

/** What a document is and who made it. @throws StemmaError not-found */
export async function readDocumentFacts(store: Reader, id: string) {
  const [[document], makers] = await Promise.all([
    ask(store, 'read/document', DocumentRow, { id }),
    ask(store, 'read/document-makers', MakerRow, { id }),
  ]);
  if (document === undefined) throw new StemmaError('not-found', `There is no document with the id ${id}.`);
  const [actors, documents, order] = await Promise.all([
    readActorRefs(
      store,
      makers.map((maker) => maker.actor),
    ),
    readDocumentRefs(store, [id]),
    readAuthorOrder(store, document),
  ]);
  const self = documents.get(id);
  if (self === undefined) throw new StemmaError('not-found', `There is no document with the id ${id}.`);
  const { passages, checkedPassages, ...fields } = document;
  const making = (role: 'author' | 'publisher') =>
    makers.filter((maker) => maker.role === role).flatMap((maker) => actors.get(maker.actor) ?? []);
  return {
    ...self,
    ...fields,
    checked: passages > 0 && passages === checkedPassages,
    authors: making('author').sort((left, right) => order.indexOf(left.id) - order.indexOf(right.id)),
    publisher: making('publisher')[0] ?? null,
  };
}

/** @throws StemmaError not-found */
export async function readDocument(store: Reader, id: string): Promise<DocumentDetail> {
  const [facts, held, behind, citations] = await Promise.all([
    readDocumentFacts(store, id),
    ask(store, 'read/document-assertions', IdRow, { id }),
    ask(store, 'read/work-assertions', IdRow, { id }),
    ask(store, 'read/document-citations', CitationRow, { id }),
  ]);
  const [documents, assertions, standsBehind] = await Promise.all([
    readDocumentRefs(
      store,
      citations.map((citation) => citation.document),
    ),
    readAssertionList(
      store,
      held.map((row) => row.id),
    ),
    readAssertionList(
      store,
      behind.map((row) => row.id),
    ),
  ]);
  return {
    ...facts,
    assertions,
    cites: citations.flatMap(({ side, document: other, ...citation }) => {
      const ref = documents.get(other);
      return side === 'cites' && ref !== undefined ? [{ ...citation, document: ref }] : [];
    }),
    citedBy: citations.flatMap(({ side, document: other, quote, start }) => {
      const ref = documents.get(other);
      return side === 'citedBy' && ref !== undefined ? [{ document: ref, quote, start }] : [];
    }),
    standsBehind,
  };
}

const TextIdentityRow = z.object({ id: text, sha256: text, bytes: z.number() });

/** By what the texts of all held documents are known. */
export function readTextIdentities(store: Reader): Promise<z.infer<typeof TextIdentityRow>[]> {
  return ask(store, 'read/text-identities', TextIdentityRow, { dataset: null });
}

/** The ids of a document's authors in the order in which the dataset names them. */
async function readAuthorOrder(store: Reader, document: { id: string; dataset: string }): Promise<string[]> {
  const [row] = await ask(store, 'read/kept', z.object({ kept: text }), { dataset: document.dataset });
  if (row === undefined) return [];
  const authors = Kept.shape.authors.parse(JSON.parse(row.kept).authors);
  return authors[document.id.replace(`${document.dataset}:document:`, '')] ?? [];
}
