// The parts of a statement as a row of a table names them: document, claim, question, chain; each found again where the
// dataset or a row before has it, and made where not.
import type { Dataset, Term } from '#schema';
import { problemIn } from '../ingest/problem-at.ts';
import { FIELDS, type Field, type Mapped, type Mapping } from './csv-mapping.ts';
import type { Cell } from './csv-table.ts';
import type { Draft, Entry, Origin } from './draft.ts';
import { actorFinder } from './known-actors.ts';
import { newId } from './new-ids.ts';

/** What is known of the text at a path: null where it cannot be read. */
export type TextOf = (path: string) => { sha256: string; bytes: number } | null;

export type Row = { mapped: Mapped; at: Cell['place'] };
type Voice = { by: unknown } | null;
type Document = { id: string; voice: Voice };

/** The parts of a statement, each found again where it was met before. */
export function partsOf(draft: Draft, dataset: Dataset, mapping: Mapping, textOf: TextOf) {
  const actor = actorFinder(dataset, draft);
  const documents = new Map<string, Document | null>(
    dataset.documents.flatMap((document) => {
      const { id, title, authors, publisher } = document;
      const found = { id, voice: voiceOf(authors.length > 0 ? authors : publisher) };
      return [[title, found] as const, [id, found] as const];
    }),
  );
  const documentIds = new Set([...dataset.documents, ...dataset.references].map(({ id }) => id));
  const claims = new Map(dataset.claims.flatMap(({ id, text }) => [[text, id] as const, [id, id] as const]));
  const claimIds = new Set(dataset.claims.map(({ id }) => id));
  const questions = new Map(
    dataset.questions.flatMap(({ id, text }) => [[text, id] as const, [id, id] as const]),
  );
  const questionIds = new Set(dataset.questions.map(({ id }) => id));
  const made = new Map<string, { line: number; value: string }>();
  const several = (cell: Cell | undefined) => partsIn(cell, mapping);
  const term = termFinder(dataset);
  const actorsIn = ({ mapped, at }: Row, field: 'author' | 'publisher' | 'relays' | 'origin') => {
    const kindField = KIND_OF[field];
    const kind = mapped(kindField);
    const place = mapped(field)?.place ?? at;
    return several(mapped(field)).map((name) =>
      actor({
        name,
        kind: kind?.text,
        place,
        kindPlace: kind?.place,
        mend: `Write it in actors.yaml, or map ${kindField}.`,
      }),
    );
  };

  function document(row: Row): Document | null {
    const cell = row.mapped('document');
    if (cell === undefined) return null;
    const found = documents.get(cell.text);
    if (found !== undefined) return found;
    const path = row.mapped('text');
    const text = path === undefined ? null : textOf(path.text);
    if (text === null) {
      draft.problems.push(
        problemIn(draft.file, path?.place ?? cell.place, {
          code: path === undefined ? 'unknown-document' : 'text-missing',
          message:
            path === undefined
              ? `The dataset has no document "${cell.text}", and no text is named to make one from.`
              : `There is no text "${path.text}" in UTF-8 beside the CSV file.`,
          mend: path === undefined ? 'Make it with "stemma new", or map text.' : 'Check the path.',
        }),
      );
      // Said once, whichever rows come of it.
      documents.set(cell.text, null);
      return null;
    }
    const id = newId(cell.text, documentIds);
    const authors = actorsIn(row, 'author');
    const [publisher] = actorsIn(row, 'publisher');
    const voice = voiceOf(authors.length > 0 ? authors : publisher);
    if (voice === null)
      draft.problems.push(
        problemIn(draft.file, cell.place, {
          code: 'voice-missing',
          message: `Nothing says who speaks in the document "${cell.text}".`,
          mend: 'Map author or publisher.',
        }),
      );
    const value = {
      id,
      title: row.mapped('title')?.text ?? cell.text,
      ...values(row, ['genre']),
      authors,
      publisher,
      ...values(row, ['publishedAt', 'url', 'language']),
      ...text,
    };
    draft.documents.push({
      value,
      origin: originOf(row, { id: 'document', authors: 'author', sha256: 'text' }),
    });
    const added = { id, voice };
    documents.set(cell.text, added);
    return added;
  }

  /** A claim is made once; another row may not say something else of it. */
  function makeClaim(row: Row, entry: Entry): void {
    const id = String(entry.value['id']);
    const value = JSON.stringify(entry.value);
    const before = made.get(id);
    if (before === undefined) {
      made.set(id, { line: row.at.line, value });
      (draft.lists.claims ??= []).push(entry);
    } else if (before.value !== value)
      draft.problems.push(
        problemIn(draft.file, entry.origin.at, {
          code: 'rows-differ',
          message: `This row says something else of the same claim than line ${before.line}.`,
          mend: 'Give both rows the same figure, dates and question, or word the claims apart.',
        }),
      );
  }

  function claim(row: Row): string {
    const cell = row.mapped('claim');
    const text = cell?.text ?? '';
    const known = claims.get(text);
    if (known !== undefined && dataset.claims.some(({ id }) => id === known)) return known;
    const id = known ?? newId(text, claimIds);
    claims.set(text, id);
    const quantity = values(row, QUANTITY);
    const value = {
      id,
      text,
      ...values(row, ['topic']),
      question: question(row),
      about: several(row.mapped('about')),
      place: several(row.mapped('place')),
      ...values(row, ['predicate']),
      subject: term(row.mapped('subject')),
      object: term(row.mapped('object')),
      instanceOf: several(row.mapped('instanceOf')).map((general) => claims.get(general) ?? general),
      ...values(row, ['when']),
      quantity: Object.keys(quantity).length === 0 ? undefined : quantity,
    };
    makeClaim(row, { value, origin: { ...originOf(row, { text: 'claim' }), at: cell?.place ?? row.at } });
    return id;
  }

  function question(row: Row): string[] {
    const cell = row.mapped('question');
    if (cell === undefined) return [];
    const known = questions.get(cell.text);
    if (known !== undefined) return [known];
    const id = newId(cell.text, questionIds);
    questions.set(cell.text, id);
    const value = { id, text: cell.text, ...values(row, ['topic']) };
    (draft.lists.questions ??= []).push({ value, origin: originOf(row, { text: 'question' }) });
    return [id];
  }

  /** The document’s voice, then whoever passes it on, then the origin; nobody twice in a row. */
  function chain(row: Row, voice: Voice): unknown[] {
    const unnamed = row.mapped('unnamed')?.text;
    const [origin] = actorsIn(row, 'origin');
    const said = values(row, ['attribution', 'cue', 'saidAt']);
    const relays = actorsIn(row, 'relays').map((by) => ({ by }));
    const last = unnamed === undefined ? origin : { unidentified: unnamed, as: newId(unnamed, new Set()) };
    const before = [voice, ...relays].filter((link) => link !== null);
    const links = last === undefined ? before : [...before, { by: last }];
    const distinct = links.filter(
      ({ by }, index) => index === 0 || JSON.stringify(by) !== JSON.stringify(links[index - 1]?.by),
    );
    return distinct.map((link, index) => (index === distinct.length - 1 ? { ...link, ...said } : link));
  }

  return { document, claim, chain };
}

/** Several names, ids or words in one cell. */
export function partsIn(cell: Cell | undefined, { separator }: Pick<Mapping, 'separator'>): string[] {
  return (cell?.text.split(separator) ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

/** What a claim speaks of: whatever of the dataset has the id or the name, else the words themselves. */
function termFinder({ actors, places, events }: Dataset): (cell: Cell | undefined) => Term | undefined {
  const known = new Map<string, Term>();
  const know = (names: readonly string[], found: Term) => {
    for (const name of names) if (!known.has(name)) known.set(name, found);
  };
  for (const { id, name, aliases } of actors) know([id, name, ...aliases], { actor: id });
  for (const { id, name, aliases } of places) know([id, name, ...aliases], { place: id });
  for (const { id, title, aliases } of events) know([id, title, ...aliases], { event: id });
  return (cell) => cell && (known.get(cell.text) ?? { text: cell.text });
}

/** What the kind of whoever is named in a field is read from. */
const KIND_OF = {
  author: 'authorKind',
  publisher: 'authorKind',
  relays: 'relayKind',
  origin: 'originKind',
} as const;
const QUANTITY = [
  'measure',
  'of',
  'unit',
  'value',
  'min',
  'max',
  'words',
  'bound',
  'asOf',
  'periodStart',
  'periodEnd',
  'cumulative',
] as const;
const NUMBERS: readonly Field[] = ['start', 'value', 'min', 'max'];

function voiceOf(speakers: unknown): Voice {
  if (Array.isArray(speakers) && speakers.length === 1) return { by: speakers[0] };
  return speakers === undefined || (Array.isArray(speakers) && speakers.length === 0)
    ? null
    : { by: speakers };
}

/** The fields that a row has, as YAML would read them. */
export function values({ mapped }: Row, fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const cell = mapped(field);
      return cell === undefined ? [] : [[field, valueOf(field, cell.text)]];
    }),
  );
}

/** What is no number or truth value stays text, and the check says so. */
function valueOf(field: Field, text: string): unknown {
  if (NUMBERS.includes(field)) return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (field === 'cumulative') return text === 'true' || text === 'false' ? text === 'true' : text;
  return text;
}

/** Where the keys of an entry come from; most are named as their field, `named` gives the others. */
export function originOf({ mapped, at }: Row, named: Record<string, Field>): Origin {
  const keys: Origin['keys'] = {};
  for (const field of Object.keys(FIELDS) as Field[]) keys[field] = mapped(field)?.place;
  for (const [key, field] of Object.entries(named)) keys[key] = mapped(field)?.place;
  return { at, keys };
}
