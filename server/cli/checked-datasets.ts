// Datasets as a command finds them: each read and anchored, with its problems said before anything is counted.
import type { Problem } from '#schema';
import { readSettings } from '../env.ts';
import { EXIT } from '../errors.ts';
import { type Checked, checkDataset } from '../ingest/check.ts';
import { say } from './output.ts';
import { showing } from './progress.ts';
import { problemLines, summaryOf } from './problem-lines.ts';

/**
 * Reads datasets with their texts. Errors are said and do not stop it, since one may wish to count while one writes;
 * what has an error is left out of what is counted.
 *
 * @param texts folder of full texts; else STEMMA_TEXTS
 */
export async function checkedDatasets(
  folders: readonly string[],
  texts: string | undefined,
): Promise<{ datasets: Checked[]; exit: number }> {
  const { STEMMA_DATA: data, STEMMA_TEXTS } = readSettings();
  const places = { data, folders: [texts ?? STEMMA_TEXTS].filter((folder) => folder !== undefined) };
  const datasets: Checked[] = [];
  for (const folder of folders)
    datasets.push(await showing(`Reading ${folder}`, () => checkDataset(folder, places)));
  const errors: Problem[] = datasets.flatMap(({ problems }) =>
    problems.filter(({ severity }) => severity === 'error'),
  );
  for (const line of problemLines(errors)) say(line);
  if (errors.length > 0) say(`${summaryOf(errors)}: what is wrong is not counted.`);
  return { datasets, exit: errors.length > 0 ? EXIT.wrongInput : EXIT.done };
}
