// `stemma check`: every problem of every file of a dataset. With --fix, starts that the texts give are written in;
// without it nothing is.
import type { Problem } from '#schema';
import { readSettings, requireFolder } from '../env.ts';
import { EXIT } from '../errors.ts';
import { checkDataset } from '../ingest/check.ts';
import { fillStarts } from '../ingest/fill-starts.ts';
import { counted, print, say, visible } from './output.ts';
import { showing } from './progress.ts';
import { problemLines, summaryOf } from './problem-lines.ts';

export type CheckOptions = { texts?: string; fix?: boolean; json?: boolean };

export async function check(folders: string[], options: CheckOptions): Promise<number> {
  const { STEMMA_DATA: data, STEMMA_TEXTS } = readSettings();
  if (options.texts !== undefined) requireFolder(options.texts, 'The option --texts');
  const problems: Problem[] = [];
  const texts: string[] = [];
  for (const folder of folders) {
    const places = {
      data,
      folders: [options.texts ?? STEMMA_TEXTS].filter((folder) => folder !== undefined),
    };
    const checked = await showing(`Checking ${folder}`, () => checkDataset(folder, places));
    problems.push(...checked.problems);
    if (options.fix)
      for (const [file, count] of await fillStarts(checked.filled))
        say(`${file}: ${counted(count, 'start')} written`);
    const { documents } = checked.dataset;
    texts.push(
      `${folder}: ${documents.filter((document) => document.checked).length} of ${counted(documents.length, 'text')} attached`,
    );
  }
  if (options.json) print(JSON.stringify({ problems }, null, 2));
  else for (const line of problemLines(problems)) print(visible(line));
  for (const line of texts) say(line);
  say(summaryOf(problems));
  return problems.some(({ severity }) => severity === 'error') ? EXIT.wrongInput : EXIT.done;
}
