// A made-up dataset for the reader: one document with markup among its words, two assertions on one passage, sentences
// that nobody annotated, a reader's comment, and a second document whose text is never given.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const MINUTES = Array.from({ length: 60 }, (_, index) => `Item ${index + 1} of the minutes was read out.`);
export const MARKET = [
  'Market day 🍎 <script>window.broken = 1</script>',
  '',
  'The council said that ten stalls <img src="x" onerror="window.broken = 1"> stood on the square. Nobody counted.',
  '',
  ...MINUTES,
  '',
  'At last the society announced that it denied this.',
  '',
  'A visitor: I saw <b>eleven</b> stalls.',
  '',
].join('\n');
const NOTE = 'The mayor said that the market was over by noon.\n';

/** Writes the dataset `market` into a folder of datasets. */
export function writeMarket(seeds: string): void {
  const folder = join(seeds, 'market');
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const write = (file: string, value: unknown) => writeFileSync(join(folder, file), stringify(value));
  write('dataset.yaml', {
    format: 1,
    title: 'The market that never was',
    version: '1.0',
    license: 'CC0-1.0',
    namingPolicy: 'Everything here is made up.',
  });
  write('actors.yaml', [
    { id: 'gazette', name: 'The Market Gazette', kind: 'outlet' },
    { id: 'council', name: 'Town Council', kind: 'state-body' },
    { id: 'society', name: 'Society of Stallholders', kind: 'ngo' },
  ]);
  write('claims.yaml', [
    { id: 'ten', text: 'Ten stalls stood on the square.' },
    { id: 'stalls', text: 'There were stalls.' },
    { id: 'eleven', text: 'Eleven stalls stood on the square.' },
    { id: 'noon', text: 'The market was over by noon.' },
  ]);
  const council = ['gazette', { by: 'council', attribution: 'explicit', ...cue('The council said') }];
  write('documents/market-day.yaml', {
    ...documentOf('market-day', 'Market day', MARKET),
    zones: [
      { zone: 'headline', start: 0, end: at('\n\nThe council') },
      { zone: 'comment', start: at('A visitor'), end: at('</b> stalls.') + 12 },
    ],
    statements: [
      { id: 'ten', quote: 'ten stalls', start: at('ten stalls'), claim: 'ten', chain: council },
      { id: 'stalls', quote: 'ten stalls', start: at('ten stalls'), claim: 'stalls', chain: council },
      {
        id: 'denied',
        quote: 'denied this',
        start: at('denied this'),
        claim: 'ten',
        polarity: 'negates',
        chain: ['gazette', { by: 'society', attribution: 'explicit', ...cue('the society announced') }],
      },
      {
        id: 'eleven',
        quote: '<b>eleven</b> stalls',
        start: at('<b>eleven'),
        claim: 'eleven',
        chain: [{ by: { unidentified: 'A visitor', as: 'visitor' } }],
      },
    ],
  });
  write('documents/note.yaml', {
    ...documentOf('note', 'A note on the market', NOTE),
    statements: [{ id: 'noon', quote: 'over by noon', start: 35, claim: 'noon', chain: ['gazette'] }],
  });
}

/** Where words begin, in code points. */
function at(words: string): number {
  return Array.from(MARKET.slice(0, MARKET.indexOf(words))).length;
}

const cue = (words: string) => ({ cue: words, cueStart: at(words) });

function documentOf(id: string, title: string, text: string) {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id, title, publisher: 'gazette', publishedAt: '2021-05-01', sha256, bytes: bytes.length };
}
