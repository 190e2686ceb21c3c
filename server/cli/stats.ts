// `stemma stats`: what datasets hold, as figures, for each dataset and each document.
import { type Counts, type DatasetTally, type Tally, tallyDataset } from '../coverage/tally.ts';
import type { AnchoredDataset } from '../ingest/anchor.ts';
import { quotedShare } from '../ingest/check-passages.ts';
import { codePointLength } from '../ingest/code-points.ts';
import { checkedDatasets } from './checked-datasets.ts';
import { figuresTable } from './figures-table.ts';
import { counted, print } from './output.ts';

export type StatsOptions = { texts?: string; json?: boolean };

export async function stats(folders: string[], options: StatsOptions): Promise<number> {
  const { datasets, exit } = await checkedDatasets(folders, options.texts);
  const tallies = datasets.map(({ dataset, texts }) => tallyDataset(dataset, quotedTexts(dataset, texts)));
  if (options.json) print(JSON.stringify({ datasets: tallies }, null, 2));
  else print(tallies.map(inTables).join('\n\n'));
  return exit;
}

function quotedTexts({ documents }: AnchoredDataset, texts: ReadonlyMap<string, string>) {
  return new Map(
    documents.flatMap((document) => {
      const text = texts.get(document.sha256);
      if (text === undefined) return [];
      const length = codePointLength(text);
      return [[document.id, { length, quoted: quotedShare(document, length) * length }]];
    }),
  );
}

/** The tables that break statements, links and actors down, under their titles. */
const BREAKDOWNS: { title: string; of: (tally: Tally) => Counts }[] = [
  { title: 'statements by links in their chain', of: ({ chains }) => chains },
  { title: 'statements by act', of: ({ acts }) => acts },
  { title: 'statements by polarity', of: ({ polarity }) => polarity },
  { title: 'statements by certainty of reading', of: ({ certainty }) => certainty },
  { title: 'links by attribution', of: ({ attributions }) => attributions },
  { title: 'actors by kind', of: ({ actors }) => actors },
];

function inTables(dataset: DatasetTally): string {
  const rows: (Tally & { id: string })[] = [...dataset.documents, { ...dataset, id: 'all' }];
  const overview = figuresTable(
    ['', 'statements', 'citations', 'claims', 'questions', 'actors', 'quoted'],
    rows.map(({ id, statements, citations, claims, questions, actors, quoted }) => [
      id,
      ...[statements, citations, claims, questions, sumOf(actors)].map(String),
      quoted === null ? '–' : `${Math.round(quoted * 100)} %`,
    ]),
  );
  const breakdowns = BREAKDOWNS.map(({ title, of }) => {
    const columns = Object.keys(of(dataset));
    const table = figuresTable(
      ['', ...columns],
      rows.map((row) => [row.id, ...columns.map((column) => String(of(row)[column] ?? 0))]),
    );
    return `${title}\n${table}`;
  });
  const title = `${dataset.id}: ${dataset.title}, ${counted(dataset.comparisons, 'declared comparison')}`;
  return [title, overview, ...breakdowns].join('\n\n');
}

function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, figure) => sum + figure, 0);
}
