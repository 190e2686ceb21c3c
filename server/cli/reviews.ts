// `stemma reviews`: writes the reviews that the store holds of datasets into their reviews.yaml, for version control.
// The way back is an ingest, which takes over whatever entry is not on record yet.
import { rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { ActivityRow } from '#schema';
import { readSettings } from '../env.ts';
import { EXIT, StemmaError } from '../errors.ts';
import { readDataset } from '../ingest/read.ts';
import { entryOf, reviewsFrom } from '../ingest/review-entry.ts';
import { reconcileJournal } from '../journal.ts';
import { ask } from '../queries/ask.ts';
import { inOrder } from '../review/in-effect.ts';
import { reviewsOf } from '../review/review-of.ts';
import { counted, printJson, say } from './output.ts';
import { OVER_HTTP, withStore } from './with-store.ts';

const HEAD =
  '# What reviewers decided, oldest first. Written by "stemma reviews"; an ingest takes over what is added.\n';

export async function reviews(folders: string[], { json = false }: { json?: boolean }): Promise<number> {
  const settings = readSettings();
  const written: { file: string; reviews: number }[] = [];
  await withStore(
    settings,
    async (store) => {
      if (store.engine === 'embedded') await reconcileJournal(store, settings.STEMMA_DATA, say);
      for (const folder of folders) {
        const dataset = basename(resolve(folder));
        const file = join(folder, 'reviews.yaml');
        const { dataset: read, problems } = await readDataset(folder);
        const wrong = problems.filter(
          (problem) => problem.severity === 'error' && (problem.file === file || problem.file === folder),
        );
        if (wrong.length > 0)
          throw new StemmaError('input-invalid', `${file} was left as it is.`, { problems: wrong });
        const recorded = reviewsOf(await ask(store, 'compare/reviews', ActivityRow, { dataset }));
        // What the file has and no ingest has taken over yet is kept.
        const all = new Map(
          [...reviewsFrom(dataset, read.reviews), ...recorded].map((review) => [review.id, review]),
        );
        if (all.size === 0) {
          say(`${folder}: no reviews yet`);
          continue;
        }
        const entries = inOrder([...all.values()]).map(entryOf);
        const partial = `${file}.partial`;
        await writeFile(partial, HEAD + stringify(entries, { lineWidth: 100 }));
        await rename(partial, file);
        written.push({ file, reviews: entries.length });
        say(`${file}: ${counted(entries.length, 'review')} written`);
      }
    },
    OVER_HTTP.reviews,
  );
  if (json) printJson({ written });
  return EXIT.done;
}
