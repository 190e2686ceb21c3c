// How often the rules agree with people: runs the comparisons of a dataset in a store of its own and sets them beside
// the pairs of claims that readers judged by hand: those not held out, or with --held-out those that are and no others.
// `npx tsx bench/judged.ts seeds/<dataset> [--held-out] [--by=READER] [--json]`; READER: how the name of who judged first begins.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ComparisonRow, DATASET_FILES, type JudgedPair, Kept } from '#schema';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ComparisonReport, compareDataset } from '../server/compare/index.ts';
import { assemble } from '../server/ingest/assemble.ts';
import { checkDataset } from '../server/ingest/check.ts';
import { load } from '../server/ingest/load.ts';
import { openEmbedded } from '../server/store/embedded.ts';
import { StoredLink } from '../server/compare/rows.ts';
import { type Found, type Score, scoreJudged } from './score-judged.ts';

/** A comparison as it is stored, of which a store keeps no nulls. */
const Compared = ComparisonRow.pick({
  id: true,
  type: true,
  reason: true,
  status: true,
  method: true,
  rule: true,
})
  .extend({ because: ComparisonRow.shape.because.optional() })
  .loose();

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Give the folder of a dataset: npx tsx bench/judged.ts seeds/karabakh-2020\n');
  process.exit(2);
}

const heldOut = options.includes('--held-out');
const by = options.find((option) => option.startsWith('--by='))?.slice('--by='.length) ?? '';
const judged = readJudged(folder).filter(
  (pair) => pair.heldOut === heldOut && (pair.readings[0]?.by ?? '').startsWith(by),
);
if (judged.length === 0) {
  process.stderr.write(
    `${join(folder, 'judged.yaml')} has no pair that is ${heldOut ? '' : 'not '}held out\n`,
  );
  process.exit(1);
}
const { found, report } = await compareFolder(folder);
const score = scoreJudged(judged, found);
const sure = scoreJudged(
  judged,
  found.filter(({ status }) => status === 'found'),
);
process.stdout.write(
  options.includes('--json')
    ? `${JSON.stringify({ heldOut, all: score, sure })}\n`
    : inWords(score, sure, report),
);

function readJudged(dataset: string): JudgedPair[] {
  const path = join(dataset, 'judged.yaml');
  try {
    return DATASET_FILES.judged.parse(parse(readFileSync(path, 'utf8')));
  } catch (error) {
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** What the rules find in a dataset; declared comparisons are people's and are left out. */
async function compareFolder(dataset: string): Promise<{ found: Found[]; report: ComparisonReport }> {
  const checked = await checkDataset(dataset, { folders: [], data: null });
  const wrong = checked.problems.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) {
    process.stderr.write(`${dataset} has ${wrong.length} errors; see stemma check ${dataset}\n`);
    process.exit(1);
  }
  const rows = assemble(checked.dataset);
  const data = mkdtempSync(join(tmpdir(), 'stemma-judged-'));
  const store = await openEmbedded(data, { log: () => {} });
  try {
    const { id } = checked.dataset;
    const report = await store.write(async (transaction) => {
      await load(transaction, id, rows);
      return compareDataset(transaction, id, Kept.parse(JSON.parse(rows.nodes.Dataset[0]?.kept ?? '{}')));
    });
    const stored = z
      .array(z.object({ comparison: Compared }))
      .parse(await store.read('compare/comparisons', { dataset: id }));
    const links = z.array(StoredLink).parse(await store.read('compare/comparison-links', { dataset: id }));
    const claimsOf = (comparison: string) =>
      links
        .filter(({ kind, source }) => kind === 'comparison-compares' && source === comparison)
        .map(({ target }) => target.slice(`${id}:claim:`.length));
    const sums = new Set(links.filter(({ kind }) => kind === 'comparison-via').map(({ source }) => source));
    // Readers judged two claims alone, or whether one claim is disputed: what needs further claims, such as a sum, and
    // how one claim was worded on its way say nothing of that.
    const found = stored
      .map(({ comparison }) => ({ ...comparison, claims: claimsOf(comparison.id) }))
      .filter(({ method, claims, type }) => method === 'rule' && (claims.length > 1 || type === 'dispute'))
      .filter((comparison) => !sums.has(comparison.id))
      .map((comparison) => ({ ...comparison, because: comparison.because ?? null }));
    return { found, report };
  } finally {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  }
}

function inWords(score: Score, sure: Score, report: ComparisonReport): string {
  return [
    heldOut ? 'Pairs held out while rules are tuned.' : 'Pairs that rules may be tuned by.',
    '',
    'All that was found, candidates included:',
    ...tableOf(score),
    '',
    'Only what the rules are sure of:',
    ...tableOf(sure),
    '',
    `${score.agreed} of ${score.pairs} pairs are judged alike by the rules and by readers; ${report.leftOut} pairs of the dataset were left out of large series, ${report.failures.length} could not be judged.`,
    `${score.because.alike} of ${score.because.both} pairs that both call differs are explained by the same field.`,
    ...score.misses.map(
      ({ claims, judged: wanted, because, note, found: got, reason }) =>
        `\n- ${claims.join(' / ')}\n  readers: ${wanted}${because ? ` (${because})` : ''}${note ? `: ${note}` : ''}\n  rules: ${got}${reason ? `: ${reason}` : ''}`,
    ),
    ...score.because.apart.map(
      ({ claims, judged: wanted, found: got }) =>
        `\n- ${claims.join(' / ')}\n  readers: differs (${wanted})\n  rules: differs (${got})`,
    ),
    '',
  ].join('\n');
}

function tableOf({ types }: Score): string[] {
  return [
    '| type | judged | found | agree | precision | recall |',
    '|---|---|---|---|---|---|',
    ...types.map(
      ({ type, right, found: all, judged: wanted, precision, recall }) =>
        `| ${type} | ${wanted} | ${all} | ${right} | ${share(precision)} | ${share(recall)} |`,
    ),
  ];
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
