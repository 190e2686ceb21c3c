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
    .addHelpText('after', examples('ingest seeds/karabakh-2020', 'ingest seeds/karabakh-2020 --dry-run'))
    .action(async (folders: string[], options) =>
      end(await (await import('./ingest.ts')).ingest(folders, options)),
    );

  program
    .command('attach')
    .description('keep full texts in STEMMA_DATA, so that quotations are held against them')
    .argument('<file...>', 'texts, each exactly as its document names it by SHA-256')
    .addHelpText('after', examples('attach report.txt', 'attach texts/*.txt'))
    .action(async (files: string[]) => end(await (await import('./attach.ts')).attach(files)));

  program
    .command('compare')
    .description('run the rules again over every dataset in the store')
    .addHelpText('after', examples('compare'))
    .action(async () => end(await (await import('./compare.ts')).compare()));

  program
    .command('reviews')
    .description('write the reviews in the store to reviews.yaml; an ingest takes them over from there')
    .argument('<dir...>', 'folders of datasets')
    .addHelpText('after', examples('reviews seeds/karabakh-2020'))
    .action(async (folders: string[]) => end(await (await import('./reviews.ts')).reviews(folders)));

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
    .addHelpText('after', examples('backup stemma-2026-01-31.zip'))
    .action(async (file: string) => end(await (await import('./backup.ts')).backup(file)));

  program
    .command('restore')
    .description('put a backup in place, once all of it is verified')
    .argument('<file>', 'a file that "stemma backup" wrote')
    .option('--force', 'set a record aside that the backup does not go on from')
    .addHelpText('after', examples('restore stemma-2026-01-31.zip'))
    .action(async (file: string, options) => end(await (await import('./backup.ts')).restore(file, options)));
}
