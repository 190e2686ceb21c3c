// Which ids a dataset gives, read from the files before anything is checked: an entry that is wrong in itself
// still has its id, so that what refers to it is not wrong as well. Ids given twice are found here.
import { basename } from 'node:path';
import type { Problem } from '#schema';
import type { DatasetFolder, FileName } from './dataset-folder.ts';
import { problemIn } from './problem-at.ts';
import { recordOf } from './record-of.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** What an id can be of. `held`: a document that was read; `statement`: `<document>/<statement>`. */
const ID_KINDS = [
  'actor',
  'place',
  'event',
  'topic',
  'predicate',
  'question',
  'claim',
  'document',
  'held',
  'statement',
  'citation',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** The ids of each kind; null where a file that gives them could not be read, so that nothing is known. */
export type Known = Record<IdKind, ReadonlySet<string> | null>;

/** Which file gives ids of which kind. */
const GIVES: { [File in FileName]?: IdKind } = {
  actors: 'actor',
  places: 'place',
  events: 'event',
  topics: 'topic',
  predicates: 'predicate',
  questions: 'question',
  claims: 'claim',
  references: 'document',
};

export function identify(folder: DatasetFolder): { known: Known; problems: Problem[] } {
  const given = recordOf(ID_KINDS, () => new Map<string, { file: string; line: number }>());
  const unknowable = new Set<IdKind>();
  const problems: Problem[] = [];

  const give = (kind: IdKind, id: string, shown: string, source: YamlSource, path: Path) => {
    const place = source.place(path);
    const before = given[kind].get(id);
    if (before === undefined) given[kind].set(id, { file: source.file, line: place.line });
    else
      problems.push(
        problemIn(source.file, place, {
          code: 'duplicate-id',
          message: `The ${kind} "${shown}" is given a second time; first ${firstPlace(before, source)}.`,
          mend: 'Give one of them another id, or make one entry of the two.',
        }),
      );
  };

  for (const source of folder.documents) {
    if (source.value === undefined) for (const kind of HELD) unknowable.add(kind);
    const document = idOf(source.value);
    if (document === null) continue;
    give('document', document, document, source, ['id']);
    given.held.set(document, { file: source.file, line: 1 });
    for (const [list, kind] of [
      ['statements', 'statement'],
      ['citations', 'citation'],
    ] as const)
      for (const [row, id] of idsOf(fieldOf(source.value, list)))
        give(kind, `${document}/${id}`, id, source, [list, row, 'id']);
  }
  for (const [name, kind] of Object.entries(GIVES) as [FileName, IdKind][]) {
    const source = folder.files[name];
    if (source.value === undefined && source.problems.length > 0) unknowable.add(kind);
    for (const [row, id] of idsOf(source.value)) give(kind, id, id, source, [row, 'id']);
  }
  const known = recordOf(ID_KINDS, (kind) => (unknowable.has(kind) ? null : new Set(given[kind].keys())));
  return { known, problems };
}

function firstPlace({ file, line }: { file: string; line: number }, source: YamlSource): string {
  return file === source.file ? `in line ${line}` : `in ${basename(file)}, line ${line}`;
}

const HELD: readonly IdKind[] = ['document', 'held', 'statement', 'citation'];

function idsOf(list: unknown): [row: number, id: string][] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, row) => {
    const id = idOf(entry);
    return id === null ? [] : [[row, id] as [number, string]];
  });
}

function idOf(entry: unknown): string | null {
  const id = fieldOf(entry, 'id');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

function fieldOf(entry: unknown, key: string): unknown {
  return typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
}
