// The whole answer out of the page: into the clipboard, or as a file of CSV or JSON.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { useState } from 'react';
import type { QueryAnswer } from '#schema';
import { announce } from '../../shell/announce.tsx';
import { saveFile } from '../../shell/save-file.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { inFile } from './cells.ts';
import styles from './console.module.css';

export function Export({ answer }: { answer: QueryAnswer }) {
  const [isRefused, setIsRefused] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asText(answer));
      setIsRefused(false);
      announce(`${countOf(answer.rowCount, 'row')} copied.`);
    } catch {
      setIsRefused(true);
    }
  };
  return (
    <div className={styles.export}>
      {isRefused ? <span role="alert">The browser does not let the page copy; take a file.</span> : null}
      <button type="button" className={styles.button} onClick={() => void copy()}>
        Copy
      </button>
      <button
        type="button"
        className={styles.button}
        onClick={() => saveFile('stemma-query.csv', 'text/csv', asCsv(answer))}
      >
        CSV
      </button>
      <button
        type="button"
        className={styles.button}
        onClick={() => saveFile('stemma-query.json', 'application/json', asJson(answer))}
      >
        JSON
      </button>
    </div>
  );
}

/** Columns parted by tabs, which a spreadsheet takes as cells. */
function asText({ columns, rows }: QueryAnswer): string {
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(guarded))], {
    delimiter: '\t',
  });
}

/** RFC 4180 with a head. */
export function asCsv({ columns, rows }: Pick<QueryAnswer, 'columns' | 'rows'>): string {
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(guarded))]);
}

/** A list of objects, one a row. */
export function asJson({ columns, rows }: Pick<QueryAnswer, 'columns' | 'rows'>): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  );
  return JSON.stringify(objects, null, 2);
}

/** A text that a spreadsheet would take for a formula has an apostrophe in front: what texts say is not ours. */
function guarded(cell: QueryAnswer['rows'][number][number]): string {
  const words = inFile(cell);
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
}
