// One hash over the code that decides what a dataset becomes in the graph: when it changes, datasets are loaded again.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './project.ts';

const FOLDERS = ['server/schema', 'server/ingest', 'server/compare', 'cypher/compare'];

/** SHA-256 over the names and contents of the files in question. */
export async function codeHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const names = (await readdir(join(ROOT, folder))).sort();
    const contents = await Promise.all(names.map((name) => readFile(join(ROOT, folder, name))));
    for (const [index, content] of contents.entries())
      hash.update(`${folder}/${names[index]}\0`).update(content);
  }
  return hash.digest('hex');
}
