// A bibliography of the dataset's documents, those that were read and those that are named only, for Zotero, pandoc and
// other reference managers. Source: CSL-JSON schema 1.0.2, https://github.com/citation-style-language/schema
import type { GraphRows, NodeRow } from '#schema';
import { grouped } from '../queries/rows.ts';
import type { ExportFormat } from './format.ts';

/** Types of what appears within something: its publisher is the paper, the blog or the station. */
const WITHIN = new Set(['article-newspaper', 'post-weblog', 'post', 'broadcast']);

/** CSL's type of a work, by our genre; whatever else there is, is a document. */
const TYPES: Record<string, string> = {
  news: 'article-newspaper',
  wire: 'article-newspaper',
  column: 'article-newspaper',
  opinion: 'article-newspaper',
  correction: 'article-newspaper',
  retraction: 'article-newspaper',
  letter: 'article-newspaper',
  blog: 'post-weblog',
  'social-post': 'post',
  report: 'report',
  'legal-paper': 'article',
  'radio-summary': 'broadcast',
};

export const cslJson: ExportFormat = {
  id: 'csl-json',
  title: 'Bibliography in CSL-JSON',
  holds:
    'Every document, read or named only, as Zotero and pandoc read it: title, authors, publisher, date, address.',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  isFolder: false,
  *files(rows) {
    yield { path: 'bibliography.json', content: items(rows) };
  },
};

function* items({ nodes, relationships }: GraphRows): Generator<string> {
  // Words for somebody whom the text does not name are no name in a bibliography.
  const named = nodes.Actor.filter(({ kind }) => kind !== 'unidentified');
  const actors = new Map(named.map((row) => [row.id, row]));
  const namesOf = (kind: 'document-authored-by' | 'document-published-by') => {
    const links = grouped(relationships[kind], ({ source }) => source);
    return (document: string) =>
      (links.get(document) ?? []).flatMap(({ target }) => actors.get(target)?.name ?? []);
  };
  const [authors, publishers] = [namesOf('document-authored-by'), namesOf('document-published-by')];
  let separator = '[\n';
  for (const row of nodes.Document) {
    const type = TYPES[row.genre ?? ''] ?? 'document';
    const item = {
      id: row.id,
      type,
      title: row.title,
      author: authors(row.id).map((literal) => ({ literal })),
      [WITHIN.has(type) ? 'container-title' : 'publisher']: publishers(row.id).join(', '),
      issued: dateOf(row.publishedAt),
      accessed: dateOf(row.retrievedAt),
      URL: row.url,
      archive_location: row.archiveUrl,
      language: row.language,
      genre: row.genre,
      note: row.held ? sha256Of(row) : 'Named in a text, and not read.',
    };
    yield `${separator}${JSON.stringify(item, stated)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Leaves out what is not stated. */
function stated(_key: string, value: unknown): unknown {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

function sha256Of({ sha256 }: NodeRow<'Document'>): string | null {
  return sha256 === null ? null : `SHA-256 of the text: ${sha256}`;
}

/** A date as precise as it is written: a day, a month or a year, two of them for a stretch; any other EDTF as its text. */
function dateOf(edtf: string | null): object | null {
  if (edtf === null) return null;
  const isAbout = /[~?%]$/.test(edtf);
  const days = edtf.replace(/[~?%]$/, '').split('/');
  const parts = days.map((day) => (/^\d{4}(-\d\d){0,2}$/.test(day) ? day.split('-').map(Number) : null));
  if (parts.some((part) => part === null)) return { literal: edtf };
  return { 'date-parts': parts, ...(isAbout ? { circa: true } : {}) };
}
