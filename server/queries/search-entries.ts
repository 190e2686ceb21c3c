// Everything that can be searched for, with a few words that tell it from others of the same name.
import { z } from 'zod';
import { ActorKind, type SearchHit } from '#schema';
import { ask, type Reader } from './ask.ts';
import { readDatasets } from './datasets.ts';
import { grouped } from './rows.ts';

/** What can be found: whatever has names by these, whatever else by its text, by words quoted of it, by who made it. */
export type SearchEntry = Pick<SearchHit, 'id' | 'type' | 'label' | 'detail' | 'dataset'> & {
  aliases: string[];
  /** Of a claim, the exact words in which it is put forward or denied. */
  quotations: string[];
  /** Every name of whoever puts a claim forward or denies it, or wrote or published a document. */
  makers: string[];
};

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
const QuotationRow = z.object({ claim: text, exact: text });
const MakerRow = z.object({ id: text, actor: text });
const RevisionRow = z.object({ dataset: text, at: text });

/** What has names is not quoted, and nobody's. */
const UNQUOTED: Pick<SearchEntry, 'quotations' | 'makers'> = { quotations: [], makers: [] };

/** What can be searched for: actors, then claims, documents and questions, then events and places, each by id. */
export async function readSearchEntries(store: Reader): Promise<SearchEntry[]> {
  const [actors, texts, things, quotationRows, makerRows, datasets] = await Promise.all([
    ask(store, 'read/search-actors', ActorRow),
    ask(store, 'read/search-texts', TextRow),
    ask(store, 'read/search-things', ThingRow),
    ask(store, 'read/search-quotations', QuotationRow),
    ask(store, 'read/search-makers', MakerRow),
    readDatasets(store),
  ]);
  const quotations = grouped(quotationRows, ({ claim }) => claim);
  const makers = grouped(makerRows, ({ id }) => id);
  // Who is not named has no name to be found by: it is called by what the text says instead.
  const namesOf = new Map(
    actors.flatMap(({ id, name, kind, aliases }) =>
      kind === 'unidentified' ? [] : [[id, [name, ...aliases]] as const],
    ),
  );
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
      ...UNQUOTED,
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
      quotations: (quotations.get(row.id) ?? []).map(({ exact }) => exact),
      makers: (makers.get(row.id) ?? []).flatMap(({ actor }) => namesOf.get(actor) ?? []),
    })),
    ...things.map(({ id, dataset, type, name, kind, date, aliases }) => ({
      id,
      type,
      label: name,
      detail: date ?? kind,
      dataset,
      aliases: aliases ?? [],
      ...UNQUOTED,
    })),
  ];
}

/** A word that is another after each change that ingest or compare made to the store. */
export async function readRevision(store: Reader): Promise<string> {
  const rows = await ask(store, 'read/revision', RevisionRow);
  return rows.map(({ dataset, at }) => `${dataset} ${at}`).join('\n');
}
