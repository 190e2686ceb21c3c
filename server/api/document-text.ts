// The text of a document: to read it with its annotations, and to attach it.
import { z } from 'zod';
import { DocumentText, TextAttached } from '#schema';
import { attachDocumentText, readDocumentText } from '../document-text.ts';
import { MAX_TEXT_BYTES } from '../ingest/texts.ts';
import { example } from './examples.ts';
import { idOf } from './parameters.ts';
import { NOTHING, route } from './route.ts';

const path = idOf('document', example.document.id);

/** Comparing the quotations loads the dataset again, which takes as long as POST /ingest. */
const TEN_MINUTES_MS = 600_000;

export const documentText = route({
  method: 'get',
  tagBy: 'content',
  path: '/documents/{id}/text',
  summary: 'The text of a document with its annotations; without the text where it is not attached',
  request: { ...NOTHING, path },
  answer: { name: 'DocumentText', schema: DocumentText, example: example.text },
  errors: ['not-found'],
  handle: (context, { path: { id } }) => readDocumentText(context, id),
});

export const attachText = route({
  method: 'put',
  path: '/documents/{id}/text',
  summary: 'Attach the text of a document: its bytes, known by their SHA-256; kept in STEMMA_DATA alone',
  request: {
    ...NOTHING,
    path,
    body: z
      .custom<Buffer>((value) => Buffer.isBuffer(value) && value.length > 0, 'expected the bytes of the text')
      .meta({ override: { type: 'string', format: 'binary' } }),
  },
  bytes: { types: ['application/octet-stream', 'text/plain'], limit: MAX_TEXT_BYTES },
  answer: { name: 'TextAttached', schema: TextAttached, example: example.attached },
  errors: ['not-found', 'input-invalid', 'data-folder-not-writable'],
  timeoutMs: TEN_MINUTES_MS,
  handle: (context, { path: { id }, body }) => attachDocumentText(context, id, body),
});
