// Commands that ask the store: status, lineage, query, export.
import { type Command, Option } from 'commander';
import { end, examples } from './command.ts';
import { collectParameter } from './query-parameters.ts';

export function addAskCommands(program: Command): void {
  program.commandsGroup('What the store holds:');

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
      end(await (await import('./lineage.ts')).lineage(ids, options)),
    );

  program
    .command('status')
    .description('say which store is in use and what it holds')
    .option('--json', 'print it as JSON')
    .addHelpText('after', examples('status'))
    .action(async (options) => end(await (await import('./status.ts')).status(options)));

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
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      examples(
        `query 'MATCH (a:Actor) RETURN a.name ORDER BY a.name LIMIT 10'`,
        `query 'MATCH (c:Claim) WHERE c.low > $least RETURN c.text' --param least=100 --format csv`,
        'query --list',
        'query @claims-that-rest-on-one-origin --param dataset=two-towns-bridge',
      ),
    )
    .action(
      async (cypher: string | undefined, { list = false, json = false, ...given }, command: Command) => {
        const { listGallery, query } = await import('./query.ts');
        const options = json ? { ...given, format: 'json' } : given;
        if (list) return end(listGallery(options.format));
        if (cypher === undefined)
          command.error('error: a statement or @ and the name of a question is missing');
        end(await query(cypher, options));
      },
    );

  program
    .command('export')
    .description('write a dataset of the store in another format; without a format, list them')
    .argument('[format]', 'one of those that are listed')
    .option('--dataset <id>', 'the dataset; needed where the store holds several')
    .option('--out <path>', 'the file, or the folder of a format of several files; else stdout')
    .option('--force', 'write over files that are there')
    .option('--json', 'list the formats as JSON; with --out, print what was written as JSON')
    .addHelpText(
      'after',
      examples(
        'export',
        'export graphml --dataset karabakh-2020 > karabakh.graphml',
        'export yaml --dataset karabakh-2020 --out /tmp/karabakh-2020',
      ),
    )
    .action(async (format: string | undefined, options) =>
      end(await (await import('./export.ts')).exportDataset(format, options)),
    );
}

function collect(text: string, before: string[]): string[] {
  return [...before, text];
}
