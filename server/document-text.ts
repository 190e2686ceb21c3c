// A document's text ready to be read: the words, where they are attached, with every annotation and what has become of
// each sentence; and the one way in which a text is attached through the API.
import { join } from 'node:path';
import type { DocumentText, TextAttached, TextSentence } from '#schema';
import type { Context } from './context.ts';
import { coverageOf } from './coverage/coverage.ts';
import { StemmaError } from './errors.ts';
import { attachBytes } from './ingest/attach-text.ts';
import { hashOf, readText } from './ingest/texts.ts';
import { type DocumentAnnotations, readAnnotations } from './queries/document-annotations.ts';
import { readDocumentFacts, readTextIdentities } from './queries/document.ts';

/** @throws StemmaError not-found */
export async function readDocumentText(
  { store, seeds, places }: Pick<Context, 'store' | 'seeds' | 'places'>,
  id: string,
): Promise<DocumentText> {
  const document = await readDocumentFacts(store, id);
  const { title, siglum, publishedAt, held, authors, publisher, sha256, bytes, dataset } = document;
  const annotations = await readAnnotations(store, document);
  const folders = [join(seeds, dataset, 'texts'), ...places.folders];
  const text =
    sha256 === null || bytes === null ? null : await readText({ sha256, bytes }, { ...places, folders });
  const { assertions, passages, zones } = annotations;
  return {
    document: { id, title, siglum, publishedAt, held },
    authors,
    publisher,
    sha256,
    bytes,
    text,
    zones,
    sentences: text === null ? [] : sentencesOf(text, annotations),
    assertions,
    passages,
  };
}

function sentencesOf(text: string, { passages, zones, excuses }: DocumentAnnotations): TextSentence[] {
  const quoted = (role: 'claim' | 'citation') =>
    passages.filter((one) => one.role === role).map(({ exact: quote, start }) => ({ quote, start }));
  const annotated = { statements: quoted('claim'), citations: quoted('citation'), zones };
  return coverageOf(text, annotated, excuses).map(({ start, end, state }) => ({
    start,
    end,
    state,
    reason:
      state === 'excused'
        ? (excuses.find((excuse) => excuse.start < end && start < excuse.end)?.reason ?? null)
        : null,
  }));
}

/**
 * Keeps bytes as the text of a document, and compares its quotations with it by loading the dataset again. Where that
 * cannot be done now, the text is kept all the same, and the answer says what to do.
 *
 * @throws StemmaError not-found; input-invalid, where the bytes are not its text
 */
export async function attachDocumentText(context: Context, id: string, bytes: Buffer): Promise<TextAttached> {
  const { store, settings } = context;
  const [dataset = ''] = id.split(':');
  const document = await readDocumentFacts(store, id);
  const known = await readTextIdentities(store);
  const own = known.filter((one) => one.id === id);
  if (own.length === 0)
    throw new StemmaError(
      'input-invalid',
      `"${document.title}" is named here and was not read: no text belongs to it.`,
    );
  const other = known.find((one) => one.sha256 === hashOf(bytes));
  if (other !== undefined && other.sha256 !== own[0]?.sha256)
    throw new StemmaError('input-invalid', `This is the text of "${other.id}", not of "${id}".`);
  const { sha256, bytes: size } = await attachBytes(bytes, own, settings.STEMMA_DATA);
  const attached = { document: id, sha256, bytes: size };
  try {
    await context.ingest(dataset);
    return { ...attached, checked: true, why: null };
  } catch (cause) {
    if (!(cause instanceof StemmaError) || cause.status >= 500) throw cause;
    return { ...attached, checked: false, why: cause.message };
  }
}
