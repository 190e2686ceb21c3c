// A made-up dataset for suggestions: two questions that ask the same, a claim that answers none, and two wordings of one
// count; all told by one document.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const SAID = {
  'killed-6': 'six people were killed',
  'dead-9': 'nine people lost their lives',
  'killed-7': 'seven victims were counted',
  'houses-40': 'forty houses were lost',
  'homes-40': 'forty homes were gone',
};
const TEXT = `The council said that ${Object.values(SAID).join('; that ')}.\n`;

/** Writes the dataset `flood` into a folder of datasets. */
export function writeFlood(seeds: string): void {
  const folder = join(seeds, 'flood');
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const write = (file: string, value: unknown) => writeFileSync(join(folder, file), stringify(value));
  write('dataset.yaml', {
    format: 1,
    title: 'The flood that never was',
    version: '1.0',
    license: 'CC0-1.0',
    namingPolicy: 'Everything here is made up.',
  });
  write('actors.yaml', [
    { id: 'gazette', name: 'The Valley Gazette', kind: 'outlet' },
    { id: 'council', name: 'Valley Council', kind: 'state-body' },
  ]);
  write('events.yaml', [{ id: 'flood', title: 'The flood' }]);
  write('questions.yaml', [
    { id: 'killed', text: 'How many people were killed in the flood?' },
    { id: 'dead', text: 'How many people died in the flood?' },
    { id: 'houses', text: 'How many houses were lost in the flood?' },
  ]);
  write('claims.yaml', [
    { id: 'killed-6', text: 'Six people were killed.', question: 'killed', ...dead(6) },
    { id: 'dead-9', text: 'Nine people died.', question: 'dead', ...dead(9) },
    { id: 'killed-7', text: 'Seven people were killed.', ...dead(7) },
    { id: 'houses-40', text: 'Forty houses were lost.', question: 'houses', ...lost() },
    { id: 'homes-40', text: 'Forty homes were lost.', question: 'houses', ...lost() },
  ]);
  write('documents/report.yaml', {
    id: 'report',
    title: 'After the flood',
    publisher: 'gazette',
    publishedAt: '2021-05-01',
    sha256: createHash('sha256').update(TEXT).digest('hex'),
    bytes: Buffer.byteLength(TEXT),
    statements: Object.entries(SAID).map(([id, quote]) => ({
      id,
      quote,
      start: TEXT.indexOf(quote),
      claim: id,
      chain: ['gazette', { by: 'council', attribution: 'explicit', cue: 'The council said', cueStart: 0 }],
    })),
  });
}

const counted = (measure: string, of: string, unit: string, value: number) => ({
  about: 'flood',
  quantity: { measure, of, unit, value },
});
const dead = (value: number) => counted('killed', 'people', 'persons', value);
const lost = () => counted('destroyed', 'houses', 'buildings', 40);
