// Makes statements of the rows of a table: each with its document, its claim, its question and its chain, those that
// the dataset has already found again by their id or their words. Pure: texts of new documents are given.
import type { Dataset } from '#schema';
import { problemIn } from '../ingest/problem-at.ts';
import { FIELDS, fieldsOf, type Field, type Mapping } from './csv-mapping.ts';
import { originOf, partsIn, partsOf, type Row, type TextOf, values } from './csv-parts.ts';
import type { Cell, CsvTable } from './csv-table.ts';
import { type Draft, emptyDraft, type Entry } from './draft.ts';
import { newId } from './new-ids.ts';

export function draftStatements(
  table: { file: string } & CsvTable,
  mapping: Mapping,
  dataset: Dataset,
  textOf: TextOf,
): Draft {
  const draft = { ...emptyDraft(table.file), problems: [...table.problems] };
  const parts = partsOf(draft, dataset, mapping, textOf);
  const held = new Set(
    dataset.documents.flatMap(({ id, statements }) =>
      statements.map(({ quote, claim, polarity }) => JSON.stringify([id, quote, claim, polarity])),
    ),
  );
  const ids = new Map(
    dataset.documents.map(({ id, statements }) => [id, new Set(statements.map((one) => one.id))]),
  );
  for (const cells of table.rows) {
    const mapped = fieldsOf(mapping, table.header, cells);
    const row: Row = { mapped, at: cells[0]?.place ?? { line: 1, column: 1 } };
    const needed = needs(draft, row, 'document', 'quote', 'claim');
    if (needed === null) continue;
    const document = parts.document(row);
    if (document === null) continue;
    const claim = parts.claim(row);
    const same = [document.id, needed.quote.text, claim, mapped('polarity')?.text ?? 'affirms'];
    if (held.has(JSON.stringify(same))) {
      draft.present.push(`line ${row.at.line}: the statement of "${claim}" in "${document.id}"`);
      continue;
    }
    held.add(JSON.stringify(same));
    const taken = ids.get(document.id) ?? new Set();
    ids.set(document.id, taken);
    const value = {
      id: mapped('statement')?.text ?? newId(claim, taken),
      ...values(row, ['quote', 'start']),
      scope: partsIn(mapped('scope'), mapping).map((quote) => ({ quote })),
      claim,
      chain: parts.chain(row, document.voice),
      ...values(row, ['act', 'polarity', 'hedge', 'certainty', 'note']),
    };
    const entry: Entry = {
      value,
      origin: originOf(row, { id: 'statement', chain: 'origin', by: 'origin', unidentified: 'unnamed' }),
    };
    draft.statements.set(document.id, [...(draft.statements.get(document.id) ?? []), entry]);
  }
  return draft;
}

/** The fields that a row cannot be without; null where one is empty, which is a problem each. */
function needs<F extends Field>(draft: Draft, { mapped, at }: Row, ...fields: F[]): Record<F, Cell> | null {
  const found = fields.map((field) => [field, mapped(field)] as const);
  const empty = found.filter(([, cell]) => cell === undefined);
  for (const [field] of empty)
    draft.problems.push(
      problemIn(draft.file, at, {
        code: 'cell-empty',
        message: `The row has nothing for ${field}: ${FIELDS[field]}.`,
        mend: 'Fill the cell in, or take the row out.',
      }),
    );
  return empty.length === 0 ? (Object.fromEntries(found) as Record<F, Cell>) : null;
}
