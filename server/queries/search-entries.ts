// Everything that can be searched for, with a few words that tell it from others of the same name.
import { z } from 'zod';
import { ActorKind, type SearchHit } from '#schema';
import { ask, type Reader } from './ask.ts';
import { readDatasets } from './datasets.ts';

/** What can be found: an actor by its name or aliases, whatever else by its text. */
export type SearchEntry = Omit<SearchHit, 'matched' | 'how'> & { aliases: string[] };

const text = z.string();
const maybeText = text.nullable();

const ActorRow = z.object({
  id: text,
  dataset: text,
  name: text,
  kind: ActorKind,
  role: maybeText,
  aliases: z.array(text),
});
const TextRow = z.object({
  id: text,
  dataset: text,
  type: z.enum(['claim', 'question', 'document']),
  text,
  topic: maybeText,
  siglum: maybeText,
  publishedAt: maybeText,
});
const ThingRow = z.object({
  id: text,
  dataset: text,
  type: z.enum(['event', 'place']),
  name: text,
  kind: maybeText,
  date: maybeText,
  aliases: z.array(text).nullable(),
});
const RevisionRow = z.object({ dataset: text, at: text });

/** What can be searched for: actors, then claims, documents and questions, then events and places, each by id. */
export async function readSearchEntries(store: Reader): Promise<SearchEntry[]> {
  const [actors, texts, things, datasets] = await Promise.all([
    ask(store, 'read/search-actors', ActorRow),
    ask(store, 'read/search-texts', TextRow),
    ask(store, 'read/search-things', ThingRow),
    readDatasets(store),
  ]);
  const topics = new Map(
    datasets.flatMap(({ id, topics: own }) =>
      own.map((topic) => [`${id} ${topic.id}`, topic.title] as const),
    ),
  );
  return [
    ...actors.map(({ id, dataset, name, kind, role, aliases }) => ({
      id,
      type: 'actor' as const,
      label: name,
      detail: role ?? kind,
      dataset,
      aliases,
    })),
    ...texts.map((row) => ({
      id: row.id,
      type: row.type,
      label: row.text,
      detail:
        row.type === 'document'
          ? [row.siglum, row.publishedAt].filter((part) => part !== null).join(' · ') || null
          : (topics.get(`${row.dataset} ${row.topic}`) ?? row.topic),
      dataset: row.dataset,
      aliases: [],
    })),
    ...things.map(({ id, dataset, type, name, kind, date, aliases }) => ({
      id,
      type,
      label: name,
      detail: date ?? kind,
      dataset,
      aliases: aliases ?? [],
    })),
  ];
}

/** A word that is another after each change that ingest or compare made to the store. */
export async function readRevision(store: Reader): Promise<string> {
  const rows = await ask(store, 'read/revision', RevisionRow);
  return rows.map(({ dataset, at }) => `${dataset} ${at}`).join('\n');
}
