// A CSV file as rows of cells that know where in the file they stand.
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Problem } from '#schema';
import { problemIn } from '../ingest/problem-at.ts';
import type { Place } from './draft.ts';

export type Cell = { text: string; place: Place };
export type CsvTable = { header: Cell[]; rows: Cell[][]; problems: Problem[] };

const Records = z.array(z.object({ record: z.array(z.string()), raw: z.string() }));

/** @param delimiter between cells, one character */
export function readCsv(file: string, text: string, delimiter: string): CsvTable {
  const records = parsed(file, text, delimiter);
  if ('problem' in records) return { header: [], rows: [], problems: [records.problem] };
  let place: Place = { line: 1, column: 1 };
  const lines = records.map(({ record, raw }) => {
    const { places, next } = placesIn(raw, delimiter, place);
    place = next;
    return record.map((cell, index): Cell => ({ text: cell.trim(), place: places[index] ?? place }));
  });
  const [header = [], ...rest] = lines;
  const rows = rest.filter((cells) => cells.some((cell) => cell.text !== ''));
  const problems = rows.flatMap((cells) => {
    const [first] = cells;
    if (cells.length === header.length || first === undefined) return [];
    return problemIn(file, cells[header.length]?.place ?? first.place, {
      code: 'wrong-length',
      message: `Expected ${header.length} cells, as in the first line, found ${cells.length}.`,
      mend: `A cell that holds "${delimiter}" or a quotation mark stands in quotation marks.`,
    });
  });
  return { header, rows, problems };
}

function parsed(
  file: string,
  text: string,
  delimiter: string,
): z.infer<typeof Records> | { problem: Problem } {
  try {
    return Records.parse(
      parse(text, {
        bom: true,
        delimiter,
        raw: true,
        info: true,
        relax_column_count: true,
        record_delimiter: ['\r\n', '\n', '\r'],
      }),
    );
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    const finding = {
      code: 'csv-syntax',
      message: `This is no CSV: ${cause.message.replace(/\.$/, '')}.`,
      mend: 'A quotation mark within a cell is written twice, and the cell stands in quotation marks.',
    };
    return { problem: problemIn(file, { line, column: 1 }, finding) };
  }
}

/** Where each cell of a record starts: the parser gives lines of records alone. */
function placesIn(raw: string, delimiter: string, start: Place): { places: Place[]; next: Place } {
  const places = [start];
  let { line, column } = start;
  let isQuoted = false;
  for (const character of raw.replaceAll('\r\n', '\n')) {
    column += 1;
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' || character === '\r') [line, column] = [line + 1, 1];
    else if (character === delimiter && !isQuoted) places.push({ line, column });
  }
  return { places, next: { line, column } };
}
