// Loads the rows of a dataset into a store: writes what is new or changed, removes what vanished, and touches nothing
// that ingest did not make. It runs within one transaction of the caller's, so that readers never see half a load.
import { z } from 'zod';
import { GRAPH_VERSION, type GraphRows } from '#schema';
import type { Transaction } from '../store/store.ts';
import { INGESTED_KINDS, INGESTED_LABELS, readHeldGraph, type Run } from './held-graph.ts';
import { countPlan, emptyPlan, type LoadCounts, type LoadPlan, planLoad } from './plan-load.ts';

/** Rows a statement is given at once: within the 1,000 to 10,000 that Neo4j's manual advises for UNWIND. */
const BATCH = 5_000;

const State = z.object({
  inputHash: z.string().nullable(),
  schemaVersion: z.number().nullable(),
  lastHash: z.string().nullable(),
});
export type DatasetState = z.infer<typeof State>;

/** From what a store’s dataset was made, and the hash of its latest activity; null where it is not there. */
export async function readDatasetState(run: Run, dataset: string): Promise<DatasetState | null> {
  const [row] = await run('read/dataset-state', { dataset });
  return row === undefined ? null : State.parse(row);
}

/** What loading these rows would change. `run` is a store’s `read`, or a transaction’s `run`. */
export async function planFor(run: Run, dataset: string, rows: GraphRows): Promise<LoadPlan> {
  const state = await readDatasetState(run, dataset);
  const isNew =
    rows.nodes.Dataset[0]?.inputHash !== state?.inputHash || state?.schemaVersion !== GRAPH_VERSION;
  return isNew ? planLoad(rows, await readHeldGraph(run, dataset)) : emptyPlan();
}

/**
 * Loads a dataset.
 *
 * @param rows all rows of the dataset, as `assemble` makes them
 * @returns what changed; nothing, where the store was made from the same rows
 */
export async function load(transaction: Transaction, dataset: string, rows: GraphRows): Promise<LoadCounts> {
  const plan = await planFor(
    (statement, parameters) => transaction.run(statement, parameters),
    dataset,
    rows,
  );
  await carryOut(transaction, plan);
  return countPlan(plan);
}

/** Nodes before the relationships that need them, and relationships gone before their nodes. */
async function carryOut(transaction: Transaction, plan: LoadPlan): Promise<void> {
  for (const label of INGESTED_LABELS) {
    const { create, update } = plan.nodes[label];
    await inBatches([...create, ...update], (rows) =>
      transaction.run(`write/${label.toLowerCase()}`, { rows }),
    );
  }
  for (const kind of INGESTED_KINDS) {
    const { create, update } = plan.relationships[kind];
    await inBatches([...create, ...update], (rows) => transaction.run(`write/${kind}`, { rows }));
  }
  for (const kind of INGESTED_KINDS)
    await inBatches(plan.relationships[kind].remove, (rows) => transaction.run(`delete/${kind}`, { rows }));
  await inBatches(plan.comparisons, (ids) => transaction.run('delete/comparison', { ids }));
  for (const label of INGESTED_LABELS.toReversed())
    await inBatches(plan.nodes[label].remove, (ids) =>
      transaction.run(`delete/${label.toLowerCase()}`, { ids }),
    );
}

async function inBatches<T>(all: readonly T[], run: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += BATCH) await run(all.slice(start, start + BATCH));
}
