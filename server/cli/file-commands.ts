// Commands that work on the files of datasets: check, new, import, coverage, stats.
import type { Command } from 'commander';
import { end, examples } from './command.ts';

export function addFileCommands(program: Command): void {
  program.commandsGroup('Files of datasets:');

  program
    .command('check')
    .description('name every problem of datasets')
    .argument('<dir...>', 'folders of datasets')
    .option('--texts <dir>', 'folder of full texts; else STEMMA_TEXTS')
    .option('--fix', 'write in each start that is missing and that an attached text gives')
    .option('--json', 'print the problems as JSON')
    .addHelpText('after', examples('check seeds/karabakh-2020', 'check seeds/* --texts ~/texts --json'))
    .action(async (folders: string[], options) =>
      end(await (await import('./check.ts')).check(folders, options)),
    );

  program
    .command('new')
    .description('make the file of a document from its text, every sentence a line to work through')
    .argument('<file>', 'the text, in UTF-8')
    .option('--dataset <dir>', 'folder of the dataset, made where it is not there; else the working folder')
    .option('--id <id>', 'the document’s id; else from the file’s name')
    .option('--title <title>', 'the document’s title; else the text’s first line')
    .option('--json', 'print what was made as JSON')
    .addHelpText(
      'after',
      `\nWrites DIR/documents/ID.yaml with the text’s SHA-256 and size, and attaches the text. Nothing is overwritten.\n${examples('new report.txt --dataset seeds/karabakh-2020', 'new notice.txt --dataset seeds/bridge --id council-notice')}`,
    )
    .action(async (file: string, options) =>
      end(await (await import('./new.ts')).newDocument(file, options)),
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
      end(await (await import('./import.ts')).importCsv(file, options)),
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
        end(await (await import('./import.ts')).importBibliography(name, file, options)),
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
      end(await (await import('./coverage.ts')).coverage(folders, options)),
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
      end(await (await import('./stats.ts')).stats(folders, options)),
    );
}
