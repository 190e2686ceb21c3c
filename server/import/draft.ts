// What an import makes of a file before anything is written: entries for a dataset's files, each knowing where in the
// file that is read it comes from.
import type { Problem } from '#schema';
import type { FileName } from '../ingest/dataset-folder.ts';

export type Place = { line: number; column: number };

/** Where an entry comes from: as a whole, and key by key where a key has a place of its own. */
export type Origin = { at: Place; keys: Partial<Record<string, Place>> };
export type Entry = { value: Record<string, unknown>; origin: Origin };

export type Draft = {
  /** The file that is read, as it was given. */
  file: string;
  lists: Partial<Record<FileName, Entry[]>>;
  /** New documents, each a file of its own. */
  documents: Entry[];
  /** Statements by the id of the document that they go to. */
  statements: Map<string, Entry[]>;
  /** What the dataset has already, in words; it is left as it is. */
  present: string[];
  problems: Problem[];
};

export function emptyDraft(file: string): Draft {
  return { file, lists: {}, documents: [], statements: new Map(), present: [], problems: [] };
}
