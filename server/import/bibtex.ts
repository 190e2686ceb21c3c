// A BibTeX or BibLaTeX file as items of CSL-JSON that know where they stand. Citation.js reads it, entry by entry, so
// that one which is broken hides none of the others.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { z } from 'zod';
import type { Problem } from '#schema';
import { problemIn } from '../ingest/problem-at.ts';
import type { CslSource } from './csl-documents.ts';
import type { Place } from './draft.ts';

/** Entries that are no works. */
const NO_WORKS = ['comment', 'preamble', 'string'];
const Items = z.array(z.record(z.string(), z.unknown()));

type Part = { start: number; kind: string; text: string };

export function readBibtex(file: string, text: string): { source: CslSource; problems: Problem[] } {
  const parts = partsOf(text);
  const strings = parts.filter(({ kind }) => kind === 'string').map((part) => part.text);
  const problems: Problem[] = [];
  const items: unknown[] = [];
  const entries: Part[] = [];
  for (const part of parts.filter(({ kind }) => !NO_WORKS.includes(kind)))
    try {
      const [item] = Items.parse(
        plugins.input.chain([...strings, part.text].join('\n'), {
          forceType: '@biblatex/text',
          generateGraph: false,
        }),
      );
      if (item === undefined) continue;
      items.push({ ...item, ...dateOf(part.text) });
      entries.push(part);
    } catch (cause) {
      problems.push(
        problemIn(file, placeAt(text, part.start), {
          code: 'bibtex-syntax',
          message: `This entry cannot be read: ${firstLine(cause)}.`,
          mend: 'Look for a brace or quotation mark that is not closed, or a comma that is missing.',
        }),
      );
    }
  if (entries.length === 0 && problems.length === 0)
    problems.push(
      problemIn(
        file,
        { line: 1, column: 1 },
        {
          code: 'bibtex-empty',
          message: 'The file has no entry.',
          mend: 'An entry starts with "@", as in @article{key, title = {…}}.',
        },
      ),
    );
  return { source: { file, items, place: (item, key) => placeOf(text, entries[item], key) }, problems };
}

/** The file cut at each "@" that starts a line and an entry. */
function partsOf(text: string): Part[] {
  const starts = [...text.matchAll(/^[ \t]*@[ \t]*(\w+)[ \t]*[{(]/gm)];
  return starts.map(({ index, 1: kind = '' }, count) => ({
    start: index,
    kind: kind.toLowerCase(),
    text: text.slice(index, starts[count + 1]?.index ?? text.length),
  }));
}

/** BibLaTeX writes dates in EDTF, of which CSL-JSON loses what is uncertain. */
function dateOf(entry: string): { issued?: { literal: string } } {
  const [, date] = /[,{]\s*date\s*=\s*[{"]([^}"]+)[}"]/i.exec(entry) ?? [];
  return date === undefined ? {} : { issued: { literal: date } };
}

/** The fields of BibTeX that become a key of CSL-JSON. */
const FIELDS: Record<string, string> = {
  id: '',
  title: 'title',
  issued: 'date|year',
  accessed: 'urldate',
  URL: 'url',
  author: 'author',
  publisher: 'publisher|institution|organization|school',
  'container-title': 'journal|journaltitle|booktitle',
};

function placeOf(text: string, part: Part | undefined, key = ''): Place {
  if (part === undefined) return { line: 1, column: 1 };
  const names = FIELDS[key];
  const found = names ? new RegExp(`\\b(?:${names})\\s*=\\s*`, 'i').exec(part.text) : null;
  return placeAt(text, part.start + (found === null ? 0 : found.index));
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function firstLine(cause: unknown): string {
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return line.replace(/ at line \d+ col \d+:?$/, '').replace(/[.:]$/, '');
}
