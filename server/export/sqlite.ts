// A SQLite file, for Datasette, DB Browser, pandas and R: a table for each kind of node and relationship, joined by
// foreign keys, and views of what is asked most. Source: https://www.sqlite.org/fileformat2.html
import { setImmediate } from 'node:timers/promises';
import type { GraphRows } from '#schema';
import type { ExportFormat } from './format.ts';
import { tables } from './sqlite-tables.ts';
import { VIEWS } from './sqlite-views.ts';

export const sqlite: ExportFormat = {
  id: 'sqlite',
  title: 'SQLite',
  holds:
    'A table for each label and kind of relationship, with keys and indexes, and views of statements, chains, figures, comparisons: for Datasette, pandas and R.',
  mediaType: 'application/vnd.sqlite3',
  extension: 'db',
  isFolder: false,
  *files(rows) {
    yield { path: 'dataset.db', content: write(rows) };
  },
};

/** Some 20 ms of work. */
const ROWS_AT_ONCE = 2_000;

async function* write(rows: GraphRows): AsyncGenerator<Uint8Array> {
  // An engine for each file: its memory grows with the file and is given back only with the engine.
  const { default: initSqlJs } = await import('sql.js');
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    let written = 0;
    database.run('BEGIN');
    for (const table of tables()) {
      for (const statement of table.create) database.run(statement);
      const columns = table.columns.map(() => '?').join(', ');
      // Somebody may have put a second relationship beside one that is alike: they are one row.
      const insert = database.prepare(
        `INSERT INTO "${table.name}" VALUES (${columns}) ON CONFLICT DO NOTHING`,
      );
      for (const row of table.rows(rows)) {
        insert.run(row);
        written += 1;
        // Whoever asks the server meanwhile is answered between two lots.
        if (written % ROWS_AT_ONCE === 0) await setImmediate();
      }
      insert.free();
    }
    for (const [name, view] of Object.entries(VIEWS)) database.run(`CREATE VIEW "${name}" AS ${view}`);
    database.run('COMMIT');
    yield database.export();
  } finally {
    database.close();
  }
}
