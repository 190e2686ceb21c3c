// Makes documents of a bibliography in CSL-JSON: each is named and was not read, so it goes to references.yaml.
// Source: CSL-JSON schema 1.0.2, https://github.com/citation-style-language/schema
import { z } from 'zod';
import type { Dataset } from '#schema';
import { problemIn } from '../ingest/problem-at.ts';
import { type Draft, emptyDraft, type Entry, type Place } from './draft.ts';
import { actorFinder } from './known-actors.ts';
import { newId } from './new-ids.ts';

const Word = z.union([z.string(), z.number()]).transform(String);
const Name = z.looseObject({
  family: Word.optional(),
  given: Word.optional(),
  literal: Word.optional(),
  'non-dropping-particle': Word.optional(),
  'dropping-particle': Word.optional(),
  suffix: Word.optional(),
});
const CslDate = z.looseObject({
  'date-parts': z.array(z.array(Word)).optional(),
  literal: Word.optional(),
  raw: Word.optional(),
  circa: z.union([z.boolean(), Word]).optional(),
});
const Item = z.looseObject({
  id: Word,
  type: z.string().default('document'),
  title: Word.optional(),
  author: z.array(Name).default([]),
  issued: CslDate.optional(),
  accessed: CslDate.optional(),
  'container-title': Word.optional(),
  publisher: Word.optional(),
  URL: z.string().optional(),
  archive_location: z.string().optional(),
  language: z.string().optional(),
  genre: z.string().optional(),
  note: z.string().optional(),
});

/** Our genre by CSL’s type, where the two mean the same. */
const GENRES: Record<string, string> = {
  'article-newspaper': 'news',
  'article-magazine': 'news',
  'post-weblog': 'blog',
  post: 'social-post',
  report: 'report',
};

/** What is read: each item, and where it and its keys stand in the file. */
export type CslSource = { file: string; items: readonly unknown[]; place(item: number, key?: string): Place };

export function draftReferences(source: CslSource, dataset: Dataset): Draft {
  const draft = emptyDraft(source.file);
  const actor = actorFinder(dataset, draft);
  const held = [...dataset.documents, ...dataset.references];
  const taken = new Set(held.map(({ id }) => id));
  const seen = new Map<string, number>();
  for (const [index, raw] of source.items.entries()) {
    const read = Item.safeParse(raw);
    if (!read.success) {
      for (const { path, message } of read.error.issues)
        draft.problems.push(
          problemIn(source.file, source.place(index, path.map(String)[0]), {
            code: 'invalid-item',
            message: `This is no item of CSL-JSON: ${path.join('.')}: ${message}.`,
            mend: 'Export the bibliography again, or mend the item.',
          }),
        );
      continue;
    }
    const item = read.data;
    // An item that Stemma exported has the id of its node.
    const local = item.id.replace(/^[^:]+:document:/, '');
    const before = seen.get(local);
    const there = held.find(({ id, title }) => id === local || title === item.title);
    if (before !== undefined)
      draft.problems.push(
        problemIn(source.file, source.place(index, 'id'), {
          code: 'duplicate-id',
          message: `The id "${item.id}" stands in line ${source.place(before).line} already.`,
          mend: 'Give one of the two another id.',
        }),
      );
    else if (there !== undefined) draft.present.push(`line ${source.place(index).line}: "${there.id}"`);
    else {
      const place = (key: string) => source.place(index, key);
      const named = (name: string, kind: string, key: string) =>
        actor({ name, kind, place: place(key), mend: 'Write it in actors.yaml.' });
      const within = item['container-title'];
      const publisher = within ?? item.publisher;
      const entry: Entry = {
        value: {
          id: newId(local, taken),
          title: plain(item.title ?? ''),
          genre: item.genre ?? GENRES[item.type],
          authors: item.author.map((name) => named(nameOf(name), kindOf(name), 'author')),
          publisher:
            publisher === undefined
              ? undefined
              : named(
                  publisher,
                  within === undefined ? 'group' : 'outlet',
                  within === undefined ? 'publisher' : 'container-title',
                ),
          publishedAt: edtfOf(item.issued),
          retrievedAt: edtfOf(item.accessed),
          url: item.URL,
          archiveUrl: item.archive_location,
          language: item.language,
          note: item.note,
        },
        origin: {
          at: source.place(index),
          keys: {
            id: place('id'),
            title: place('title'),
            publishedAt: place('issued'),
            retrievedAt: place('accessed'),
            url: place('URL'),
            archiveUrl: place('archive_location'),
          },
        },
      };
      (draft.lists.references ??= []).push(entry);
    }
    seen.set(local, before ?? index);
  }
  return draft;
}

function nameOf(name: z.infer<typeof Name>): string {
  const parts = [
    name.literal,
    name.given,
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.family,
    name.suffix,
  ];
  return plain(parts.filter((part) => part !== undefined).join(' '));
}

/** Whoever has a given name is a person; a bibliography says no more than that. */
function kindOf({ given }: z.infer<typeof Name>): string {
  return given === undefined ? 'group' : 'person';
}

/** Titles may hold italics and the like as tags. */
function plain(text: string): string {
  return text.replaceAll(/<\/?(i|b|sub|sup|span)\b[^>]*>/g, '').trim();
}

/** A date as precise as it is given; what is no date stays as it is, and the check says so. */
function edtfOf(date: z.infer<typeof CslDate> | undefined): string | undefined {
  if (date === undefined) return undefined;
  const days = (date['date-parts'] ?? []).map((parts) =>
    parts.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-'),
  );
  if (days.length === 0) return date.literal ?? date.raw;
  const isAbout = date.circa !== undefined && date.circa !== false;
  return days.join('/') + (isAbout ? '~' : '');
}
