// Commands that change what the store holds, or keep it: ingest, attach, compare, reviews, audit, backup, restore.
import type { Command } from 'commander';
import { end, examples } from './command.ts';

export function addStoreCommands(program: Command): void {
  program.commandsGroup('The store:');

  program
    .command('ingest')
    .description('load datasets into the store')
    .argument('<dir...>', 'folders of datasets')
    .option('--texts <dir>', 'folder of full texts; else STEMMA_TEXTS')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--json', 'print what changed as JSON')
    .addHelpText('after', examples('ingest seeds/karabakh-2020', 'ingest seeds/karabakh-2020 --dry-run'))
    .action(async (folders: string[], options) =>
      end(await (await import('./ingest.ts')).ingest(folders, options)),
    );

  program
    .command('attach')
    .description('keep full texts in STEMMA_DATA, so that quotations are held against them')
    .argument('<file...>', 'texts, each exactly as its document names it by SHA-256')
    .option('--json', 'print what was attached as JSON')
    .addHelpText('after', examples('attach report.txt', 'attach texts/*.txt'))
    .action(async (files: string[], options) =>
      end(await (await import('./attach.ts')).attach(files, options)),
    );

  program
    .command('compare')
    .description('run the rules again over every dataset in the store')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', examples('compare'))
    .action(async (options) => end(await (await import('./compare.ts')).compare(options)));

  program
    .command('reviews')
    .description('write the reviews in the store to reviews.yaml; an ingest takes them over from there')
    .argument('<dir...>', 'folders of datasets')
    .option('--json', 'print what was written as JSON')
    .addHelpText('after', examples('reviews seeds/karabakh-2020'))
    .action(async (folders: string[], options) =>
      end(await (await import('./reviews.ts')).reviews(folders, options)),
    );

  program
    .command('audit')
    .description('verify that the record of loads and reviews is what was written, entry after entry')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', examples('audit', 'audit --json'))
    .action(async (options) => end(await (await import('./audit.ts')).audit(options)));

  program
    .command('backup')
    .description('keep the journal and the attached texts in one file')
    .argument('<file>', 'a ZIP file that is not there yet')
    .option('--json', 'print what is kept as JSON')
    .addHelpText('after', examples('backup stemma-2026-01-31.zip'))
    .action(async (file: string, options) => end(await (await import('./backup.ts')).backup(file, options)));

  program
    .command('restore')
    .description('put a backup in place, once all of it is verified')
    .argument('<file>', 'a file that "stemma backup" wrote')
    .option('--force', 'set a record aside that the backup does not go on from')
    .option('--json', 'print what was restored as JSON')
    .addHelpText('after', examples('restore stemma-2026-01-31.zip'))
    .action(async (file: string, options) => end(await (await import('./backup.ts')).restore(file, options)));
}
