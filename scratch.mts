import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareDataset } from './server/compare/index.ts';
import { assemble } from './server/ingest/assemble.ts';
import { checkDataset } from './server/ingest/check.ts';
import { load } from './server/ingest/load.ts';
import { openEmbedded } from './server/store/embedded.ts';
const folder = process.argv[2]!;
const checked = await checkDataset(folder, { folders: ['/work/shared/corpus'], data: null });
for (const p of checked.problems.filter((p) => p.severity === 'error').slice(0, 5)) console.log(p);
const rows = assemble(checked.dataset);
const data = mkdtempSync(join(tmpdir(), 'stemma-judged-'));
const store = await openEmbedded(data, { log: console.log });
try {
  let t = Date.now();
  const report = await store.write(async (tx) => { await load(tx, checked.dataset.id, rows); console.log('load', Date.now() - t); t = Date.now(); return compareDataset(tx, checked.dataset.id, checked.dataset); });
  console.log('compare', Date.now() - t, JSON.stringify(report));
  t = Date.now();
  const again = await store.write((tx) => compareDataset(tx, checked.dataset.id, checked.dataset));
  console.log('again', Date.now() - t, JSON.stringify(again.written));
  for (const { comparison: c } of await store.read('compare/comparisons', { dataset: checked.dataset.id }) as any)
    console.log(`\n${c.type}${c.because ? '/' + c.because : ''} ${c.kind} ${c.status}  ${c.id.split(':comparison:')[1]}\n   ${c.reason}\n   = ${c.agree} ≠ ${c.differ}`);
} finally { await store.close(); rmSync(data, { recursive: true }); }
