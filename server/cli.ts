// The `stemma` command: what may be asked, in which words, and with which exit code each thing ends.
// What a command does is loaded when it is asked for.
import { Command, CommanderError, Option } from 'commander';
import { say } from './cli/output.ts';
import { problemLines, summaryOf } from './cli/problem-lines.ts';
import { collectParameter } from './cli/query-parameters.ts';
import { EXIT, StemmaError } from './errors.ts';
import { VERSION } from './project.ts';

const program = new Command('stemma')
  .description(
    'Who states what, on whose word, in which exact passage; who cites whom; which claims contradict each other.',
  )
  .version(VERSION)
  .exitOverride()
  .showHelpAfterError('"stemma --help" lists what can be asked.')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 the input is wrong, 2 the call is wrong, 3 the store cannot be reached.\nSettings are read from the environment and from .env: README.md lists them.',
  );

program
  .command('serve')
  .description('start the server; on the embedded store, load first what changed under seeds/')
  .option('--dev', 'serve the client from its sources, and reload it when they change')
  .addHelpText('after', examples('serve', 'PORT=8080 stemma serve'))
  .action(async ({ dev = false }: { dev?: boolean }) => {
    const { serve } = await import('./main.ts');
    await serve({ isDeveloping: dev });
  });

program
  .command('check')
  .description('name every problem of datasets')
  .argument('<dir...>', 'folders of datasets')
  .option('--texts <dir>', 'folder of full texts; else STEMMA_TEXTS')
  .option('--fix', 'write in each start that is missing and that an attached text gives')
  .option('--json', 'print the problems as JSON')
  .addHelpText('after', examples('check seeds/karabakh-2020', 'check seeds/* --texts ~/texts --json'))
  .action(async (folders: string[], options) =>
    end(await (await import('./cli/check.ts')).check(folders, options)),
  );

program
  .command('ingest')
  .description('load datasets into the store')
  .argument('<dir...>', 'folders of datasets')
  .option('--texts <dir>', 'folder of full texts; else STEMMA_TEXTS')
  .option('--dry-run', 'say what would change, and change nothing')
  .addHelpText('after', examples('ingest seeds/karabakh-2020', 'ingest seeds/karabakh-2020 --dry-run'))
  .action(async (folders: string[], options) =>
    end(await (await import('./cli/ingest.ts')).ingest(folders, options)),
  );

program
  .command('attach')
  .description('keep full texts in STEMMA_DATA, so that quotations are held against them')
  .argument('<file...>', 'texts, each exactly as its document names it by SHA-256')
  .addHelpText('after', examples('attach report.txt', 'attach texts/*.txt'))
  .action(async (files: string[]) => end(await (await import('./cli/attach.ts')).attach(files)));

program
  .command('new')
  .description('make the file of a document from its text, every sentence a line to work through')
  .argument('<file>', 'the text, in UTF-8')
  .option('--dataset <dir>', 'folder of the dataset, made where it is not there; else the working folder')
  .option('--id <id>', 'the document’s id; else from the file’s name')
  .option('--title <title>', 'the document’s title; else the text’s first line')
  .addHelpText(
    'after',
    `\nWrites DIR/documents/ID.yaml with the text’s SHA-256 and size, and attaches the text. Nothing is overwritten.\n${examples('new report.txt --dataset seeds/karabakh-2020', 'new notice.txt --dataset seeds/bridge --id council-notice')}`,
  )
  .action(async (file: string, options) =>
    end(await (await import('./cli/new.ts')).newDocument(file, options)),
  );

const imports = program
  .command('import')
  .description('take statements or documents from a file into a dataset; docs/imports.md says how')
  .addHelpText(
    'after',
    `\nNothing that stands in a file is written over, and nothing is written while anything is wrong.\n${examples('import csv statements.csv --mapping mapping.yaml --dataset seeds/fair --dry-run', 'import bibtex library.bib --dataset seeds/fair')}`,
  );

imports
  .command('csv')
  .description('statements from a table, a row each')
  .argument('<file>', 'the CSV file, in UTF-8, its first line the headings')
  .requiredOption('--mapping <file>', 'YAML that says which column is which field')
  .requiredOption('--dataset <dir>', 'folder of the dataset, made where it is not there')
  .option('--dry-run', 'show what would be written, and write nothing')
  .option('--json', 'print what is written, and every problem, as JSON')
  .addHelpText(
    'after',
    examples('import csv statements.csv --mapping mapping.yaml --dataset seeds/fair --dry-run'),
  )
  .action(async (file: string, options) =>
    end(await (await import('./cli/import.ts')).importCsv(file, options)),
  );

for (const { name, title, example } of [
  { name: 'csl', title: 'CSL-JSON', example: 'library.json' },
  { name: 'bibtex', title: 'BibTeX or BibLaTeX', example: 'library.bib' },
] as const)
  imports
    .command(name)
    .description(`documents that are named and not read, from a bibliography in ${title}`)
    .argument('<file>', 'the bibliography, in UTF-8')
    .requiredOption('--dataset <dir>', 'folder of the dataset, made where it is not there')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--json', 'print what is written, and every problem, as JSON')
    .addHelpText('after', examples(`import ${name} ${example} --dataset seeds/fair --dry-run`))
    .action(async (file: string, options) =>
      end(await (await import('./cli/import.ts')).importBibliography(name, file, options)),
    );

program
  .command('coverage')
  .description('count the sentences that are annotated, excused and open, and list the open ones')
  .argument('<dir...>', 'folders of datasets')
  .option('--texts <dir>', 'folder of full texts; else STEMMA_TEXTS')
  .option('--open', 'list the open sentences alone; with --json, beside the counts')
  .option('--json', 'print the counts as JSON')
  .addHelpText(
    'after',
    `\nA sentence is annotated where a statement quotes its claim from it, or a citation stands in it; excused where\nexcuses.yaml covers it whole; else open. First come those with most of: figure, date, reporting verb, denial, citation.\n${examples('coverage seeds/karabakh-2020 --texts ~/texts', 'coverage seeds/karabakh-2020 --open --json')}`,
  )
  .action(async (folders: string[], options) =>
    end(await (await import('./cli/coverage.ts')).coverage(folders, options)),
  );

program
  .command('stats')
  .description('count what datasets hold: statements, chains, acts, attributions, actors')
  .argument('<dir...>', 'folders of datasets')
  .option('--texts <dir>', 'folder of full texts; else STEMMA_TEXTS')
  .option('--json', 'print the counts as JSON')
  .addHelpText(
    'after',
    `\nOf the dataset ("all"), every claim, question and actor is counted; of a document, those its statements touch.\n${examples('stats seeds/karabakh-2020', 'stats seeds/* --json')}`,
  )
  .action(async (folders: string[], options) =>
    end(await (await import('./cli/stats.ts')).stats(folders, options)),
  );

program
  .command('compare')
  .description('run the rules again over every dataset in the store')
  .addHelpText('after', examples('compare'))
  .action(async () => end(await (await import('./cli/compare.ts')).compare()));

program
  .command('reviews')
  .description('write the reviews in the store to reviews.yaml; an ingest takes them over from there')
  .argument('<dir...>', 'folders of datasets')
  .addHelpText('after', examples('reviews seeds/karabakh-2020'))
  .action(async (folders: string[]) => end(await (await import('./cli/reviews.ts')).reviews(folders)));

program
  .command('audit')
  .description('verify that the record of loads and reviews is what was written, entry after entry')
  .option('--json', 'print what was found as JSON')
  .addHelpText('after', examples('audit', 'audit --json'))
  .action(async (options) => end(await (await import('./cli/audit.ts')).audit(options)));

program
  .command('backup')
  .description('keep the journal and the attached texts in one file')
  .argument('<file>', 'a ZIP file that is not there yet')
  .addHelpText('after', examples('backup stemma-2026-01-31.zip'))
  .action(async (file: string) => end(await (await import('./cli/backup.ts')).backup(file)));

program
  .command('restore')
  .description('put a backup in place, once all of it is verified')
  .argument('<file>', 'a file that "stemma backup" wrote')
  .option('--force', 'set a record aside that the backup does not go on from')
  .addHelpText('after', examples('restore stemma-2026-01-31.zip'))
  .action(async (file: string, options) =>
    end(await (await import('./cli/backup.ts')).restore(file, options)),
  );

program
  .command('lineage')
  .description('say to how many known origins claims, a question, an actor or a document go back')
  .argument('<id...>', 'the id of a question, an actor or a document, or ids of claims')
  .addOption(
    new Option('--group <group>', 'how origins are grouped')
      .choices(['none', 'publisher', 'membership'])
      .default('none'),
  )
  .option('--without <id>', 'an actor or a document that is left out; may be repeated', collect, [])
  .option('--json', 'print the numbers and the lists behind them as JSON')
  .addHelpText(
    'after',
    examples(
      'lineage two-towns-bridge:claim:crack-in-third-pier',
      'lineage two-towns-bridge:question:closed-until --without two-towns-bridge:actor:fernwire',
    ),
  )
  .action(async (ids: string[], options) =>
    end(await (await import('./cli/lineage.ts')).lineage(ids, options)),
  );

program
  .command('status')
  .description('say which store is in use and what it holds')
  .addHelpText('after', examples('status'))
  .action(async () => end(await (await import('./cli/status.ts')).status()));

program
  .command('query')
  .description('ask the graph in Cypher, or a question of the gallery; read only')
  .argument('[cypher]', 'one statement, or @ and the name of a question')
  .option('--list', 'list the questions of the gallery')
  .option(
    '--param <name=value>',
    'a parameter, its value as JSON or as text; may be repeated',
    collectParameter,
    {},
  )
  .addOption(
    new Option('--format <format>', 'how to print the rows')
      .choices(['table', 'json', 'csv'])
      .default('table'),
  )
  .addHelpText(
    'after',
    examples(
      `query 'MATCH (a:Actor) RETURN a.name ORDER BY a.name LIMIT 10'`,
      `query 'MATCH (c:Claim) WHERE c.low > $least RETURN c.text' --param least=100 --format csv`,
      'query --list',
      'query @claims-that-rest-on-one-origin --param dataset=two-towns-bridge',
    ),
  )
  .action(async (cypher: string | undefined, { list = false, ...options }, command: Command) => {
    const { listGallery, query } = await import('./cli/query.ts');
    if (list) return end(listGallery(options.format));
    if (cypher === undefined) command.error('error: a statement or @ and the name of a question is missing');
    end(await query(cypher, options));
  });

program
  .command('export')
  .description('write a dataset of the store in another format; without a format, list them')
  .argument('[format]', 'one of those that are listed')
  .option('--dataset <id>', 'the dataset; needed where the store holds several')
  .option('--out <path>', 'the file, or the folder of a format of several files; else stdout')
  .option('--force', 'write over files that are there')
  .option('--json', 'list the formats as JSON')
  .addHelpText(
    'after',
    examples(
      'export',
      'export graphml --dataset karabakh-2020 > karabakh.graphml',
      'export yaml --dataset karabakh-2020 --out /tmp/karabakh-2020',
    ),
  )
  .action(async (format: string | undefined, options) =>
    end(await (await import('./cli/export.ts')).exportDataset(format, options)),
  );

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  process.exit(cause.code === 'EPIPE' ? EXIT.done : EXIT.wrongInput);
});

try {
  await program.parseAsync();
} catch (cause) {
  end(exitFor(cause));
}

function end(code: number): void {
  process.exitCode = code;
}

/** Says what went wrong, where it was not said yet, and gives the exit code for it. */
function exitFor(cause: unknown): number {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? EXIT.done : EXIT.wrongCall;
  if (cause instanceof StemmaError) {
    // Those of a file. What is wrong in a statement, the message says whole.
    const problems = cause.problems.filter(({ file }) => file !== null);
    for (const line of problemLines(problems)) say(line);
    if (problems.length > 0) say(summaryOf(problems));
    say(cause.message);
    return cause.exit;
  }
  say(`Something failed inside Stemma: ${cause instanceof Error ? cause.message : String(cause)}`);
  if (['debug', 'trace'].includes(process.env['LOG_LEVEL'] ?? ''))
    say(String(cause instanceof Error && cause.stack));
  else say('LOG_LEVEL=debug shows where.');
  return EXIT.wrongInput;
}

function examples(...calls: string[]): string {
  return `\nExamples:\n${calls.map((call) => `  ${call.startsWith('PORT=') ? call : `stemma ${call}`}`).join('\n')}`;
}

function collect(text: string, before: string[]): string[] {
  return [...before, text];
}
