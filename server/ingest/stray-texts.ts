// Warns of files in a dataset's own texts/ that are the text of none of its documents: else a wrong SHA-256 would only
// show in that nothing is checked.
import { basename, extname } from 'node:path';
import type { Problem } from '#schema';
import { changeOf } from '#text';
import { type Finding, problemIn } from './problem-at.ts';
import { bytesOf, filesIn, hashOf, type TextIdentity } from './texts.ts';

/**
 * @param folder a dataset’s own texts/, which may not be there
 * @returns a warning for each file that no document knows; hidden files are the system's
 */
export async function findStrayTexts(documents: readonly TextIdentity[], folder: string): Promise<Problem[]> {
  const known = new Set(documents.map(({ sha256 }) => sha256));
  const problems: Problem[] = [];
  for (const { path } of await filesIn(folder)) {
    if (basename(path).startsWith('.')) continue;
    const bytes = await bytesOf(path);
    if (bytes === null || known.has(hashOf(bytes))) continue;
    problems.push(problemIn(path, null, await stray(path, bytes, documents)));
  }
  return problems;
}

async function stray(path: string, bytes: Buffer, documents: readonly TextIdentity[]): Promise<Finding> {
  const code = 'text-of-no-document';
  const severity = 'warning';
  const change = await changeOf(bytes, documents);
  if (change !== null)
    return {
      code,
      severity,
      message: `This is the text of "${change.document.id}", but ${change.left}.`,
      mend: change.mend,
    };
  const sha256 = hashOf(bytes);
  const message = `No document of this dataset has the SHA-256 of this file, ${sha256}.`;
  const name = basename(path, extname(path));
  const meant =
    documents.find(({ id }) => id === name) ?? documents.find((document) => document.bytes === bytes.length);
  return {
    code,
    severity,
    message,
    mend:
      meant === undefined
        ? 'Give it to the document whose text this is, or remove the file.'
        : `By its ${meant.id === name ? 'name' : 'size'} it is meant for "${meant.id}": give that document this SHA-256 and ${bytes.length} bytes, or put its text here as it was annotated.`,
  };
}
