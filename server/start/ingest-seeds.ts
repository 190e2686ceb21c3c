// Loads the datasets under seeds/ that changed since they were last loaded: the embedded store is theirs alone.
import { join, relative } from 'node:path';
import type { Step } from '../cli/progress.ts';
import { counted } from '../cli/output.ts';
import type { Context } from '../context.ts';
import { isIngested } from '../ingest-inputs.ts';
import { datasetNames } from '../seeds.ts';

/** One step for each dataset that is to be loaded; on Neo4j none, since others may share it. */
export async function ingestSteps(context: Context): Promise<Step[]> {
  const { store, seeds, places } = context;
  if (store.engine !== 'embedded') return [];
  const steps: Step[] = [];
  for (const name of await datasetNames(seeds)) {
    const folder = relative(process.cwd(), join(seeds, name));
    if (await isIngested(store, name, folder, places)) continue;
    steps.push({
      title: `Reading ${name}`,
      async run(report) {
        const { created, updated, deleted, warnings } = await context.ingest(name, report);
        const changes = `${counted(created, 'row')} new, ${updated} changed, ${deleted} removed`;
        const warned =
          warnings.length > 0 ? `; ${counted(warnings.length, 'warning')}: stemma check ${folder}` : '';
        return `Read ${name}: ${changes}${warned}`;
      },
    });
  }
  return steps;
}
