// Reading and checking 20,000 claims of YAML, against the YAML library alone on the same files in the same run.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { readDataset } from '../server/ingest/read.ts';
import { inTurn, type Measure } from './measure.ts';

const CLAIMS = 20_000;
const QUESTIONS = 2_000;

export async function reading(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  try {
    writeDataset(folder);
    const measured = await inTurn(
      async () => {
        const { problems } = await readDataset(folder);
        if (problems.length > 0)
          throw new Error(`the generated dataset has problems: ${problems[0]?.message}`);
      },
      async () => parseAll(folder),
      { runs: 3, before: async () => {} },
    );
    return [
      {
        name: `${CLAIMS} claims of YAML, read and checked`,
        value: measured.oursMs / 1000,
        unit: 's',
        goal: null,
      },
      { name: 'ours against the YAML library alone', value: measured.ratio, unit: 'ratio', goal: 2 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parseAll(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  ))
    parseDocument(readFileSync(join(folder, name), 'utf8'), { lineCounter: new LineCounter() }).toJS();
}

function writeDataset(folder: string): void {
  const write = (name: string, lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  write('dataset.yaml', [
    'format: 1',
    'title: Generated',
    "version: '1'",
    'license: CC0-1.0',
    'namingPolicy: none',
  ]);
  write('topics.yaml', ['- id: counts', '  title: Counts']);
  write(
    'questions.yaml',
    Array.from({ length: QUESTIONS }, (_, index) => [
      `- id: question-${index}`,
      `  text: How many were counted in place ${index}?`,
      '  topic: counts',
    ]).flat(),
  );
  write(
    'claims.yaml',
    Array.from({ length: CLAIMS }, (_, index) => [
      `- id: claim-${index}`,
      `  text: ${index} people were counted in place ${index % QUESTIONS}.`,
      `  question: question-${index % QUESTIONS}`,
      '  quantity:',
      '    measure: counted',
      '    of: people',
      '    unit: persons',
      `    value: ${index}`,
      '    bound: exact',
      "    asOf: '2020-11-04'",
      '    cumulative: true',
    ]).flat(),
  );
  mkdirSync(join(folder, 'documents'));
}
