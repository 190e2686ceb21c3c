// The mapping of a CSV file: which column, or which value for every row, is which field of a statement.
import { z } from 'zod';
import type { Problem } from '#schema';
import { readEntry } from '../ingest/explain-issue.ts';
import { didYouMean } from '../ingest/nearest-word.ts';
import { problemIn } from '../ingest/problem-at.ts';
import { parseYaml, type YamlSource } from '../ingest/yaml-source.ts';
import type { Cell } from './csv-table.ts';

/** Every field that may be mapped, with what it is. */
export const FIELDS = {
  document: 'the document’s id or title; needed',
  text: 'path of the document’s full text, beside the CSV file; needed for a document that is not in the dataset',
  title: 'of a document that is new; else its id',
  genre: 'of a document that is new',
  author: 'of a document that is new: a name, or several',
  publisher: 'of a document that is new: a name',
  publishedAt: 'of a document that is new: a date in EDTF',
  url: 'of a document that is new',
  language: 'of a document that is new',
  authorKind: 'what an author or publisher is whom the dataset does not know: person, outlet …',
  statement: 'the statement’s id; else it is made from the claim',
  quote: 'the exact words; needed',
  start: 'where they start, in code points; else the text says',
  scope: 'further exact words that give date, place or subject',
  claim: 'the claim, as a sentence or by its id; needed',
  question: 'the question it answers, as a sentence or by its id',
  topic: 'of the claim: an id',
  about: 'of the claim: ids of events',
  place: 'of the claim: ids of places',
  when: 'of the claim: a date in EDTF',
  predicate: 'of the claim: an id of predicates.yaml',
  subject: 'of the claim: an actor, place or event of the dataset by id or name; else it is words',
  object: 'of the claim, as the subject',
  instanceOf: 'of the claim: more general claims that it is a case of, by id or as sentences',
  measure: 'of a figure: killed, injured, displaced …',
  of: 'of a figure: what is counted',
  unit: 'of a figure: persons, percent …',
  value: 'of a figure: the number',
  min: 'of a figure in a range',
  max: 'of a figure in a range',
  words: 'of a figure in words, such as “dozens”',
  bound: 'of a figure: exact, at-least …',
  asOf: 'of a figure: a date in EDTF',
  periodStart: 'of a figure: a date in EDTF',
  periodEnd: 'of a figure: a date in EDTF',
  cumulative: 'of a figure: true for a running total, false for one incident',
  relays: 'who passes it on after the document’s voice, towards the origin: names, or several',
  relayKind: 'what a relay is whom the dataset does not know',
  origin: 'who states it; else the document’s voice does',
  originKind: 'what an origin is whom the dataset does not know: person, ngo, state-body …',
  unnamed: 'the words for an origin whom the text does not name, in place of origin',
  attribution: 'how it is attributed to the origin: explicit, carried-over …',
  cue: 'the exact words that attribute it to the origin',
  saidAt: 'when the origin said it: a date in EDTF',
  act: 'states, verifies, demands … (states)',
  polarity: 'affirms or negates (affirms)',
  hedge: 'the word that hedges it',
  certainty: 'how sure the reading is: certain, likely, open (certain)',
  note: 'on the reading',
} as const;
export type Field = keyof typeof FIELDS;

const FieldName = z.enum(Object.keys(FIELDS) as [Field, ...Field[]]);
const Mapping = z
  .strictObject({
    delimiter: z.string().length(1).default(','),
    separator: z.string().min(1).default(';').describe('Between several names or ids in one cell.'),
    columns: z.partialRecord(FieldName, z.string()).describe('The column’s heading for each field.'),
    values: z.partialRecord(FieldName, z.union([z.string(), z.number(), z.boolean()])).default({}),
  })
  .describe('Which column of a CSV file is which field.');
export type Mapping = z.infer<typeof Mapping>;

/** A field of one row: what stands there, and where. */
export type Mapped = (field: Field) => Cell | undefined;

/** @returns the mapping, null where it cannot be read, and what is wrong with it */
export function readMapping(
  file: string,
  text: string,
): { mapping: Mapping | null; source: YamlSource; problems: Problem[] } {
  const source = parseYaml(file, text);
  const read = readEntry(Mapping, source.value ?? {}, source, []);
  return { mapping: read.value, source, problems: [...source.problems, ...read.problems] };
}

/** Headings that the mapping names and the table does not have, and fields that are needed and not mapped. */
export function checkMapping(
  { columns, values }: Mapping,
  source: YamlSource,
  header: readonly Cell[],
): Problem[] {
  const headings = header.map(({ text }) => text);
  const unknown = Object.entries(columns)
    .filter(([, heading]) => !headings.includes(heading))
    .map(([field, heading]) =>
      problemIn(source.file, source.place(['columns', field]), {
        code: 'unknown-column',
        message: `The table has no column "${heading}". It has: ${headings.join(', ')}.`,
        mend: didYouMean(heading, headings),
      }),
    );
  const missing = (['document', 'quote', 'claim'] as const)
    .filter((field) => columns[field] === undefined && values[field] === undefined)
    .map((field) =>
      problemIn(source.file, source.place(['columns']), {
        code: 'field-missing',
        message: `No column is mapped to ${field}: ${FIELDS[field]}.`,
        mend: `Write "${field}: <heading>" under columns.`,
      }),
    );
  return [...unknown, ...missing];
}

/** Reads the fields of one row: its column where one is mapped and holds something, else the value for every row. */
export function fieldsOf(
  { columns, values }: Mapping,
  header: readonly Cell[],
  row: readonly Cell[],
): Mapped {
  return (field) => {
    const index = header.findIndex(({ text }) => text === columns[field]);
    const cell = index === -1 ? undefined : row[index];
    if (cell !== undefined && cell.text !== '') return cell;
    const place = cell?.place ?? row[0]?.place ?? { line: 1, column: 1 };
    const value = values[field];
    return value === undefined ? undefined : { text: String(value), place };
  };
}
