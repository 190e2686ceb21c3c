// Commands around the program itself: serve, completion.
import { Argument, type Command } from 'commander';
import { end, examples } from './command.ts';

export function addToolCommands(program: Command): void {
  program.commandsGroup('Running it:');

  program
    .command('serve')
    .description('start the server; on the embedded store, load first what changed under seeds/')
    .option('--dev', 'serve the client from its sources, and reload it when they change')
    .option('--json', 'print the address and the datasets as JSON')
    .addHelpText('after', examples('serve', 'PORT=8080 stemma serve'))
    .action(async ({ dev = false, json }: { dev?: boolean; json?: boolean }) => {
      const { serve } = await import('../main.ts');
      await serve({ isDeveloping: dev, json });
    });

  program
    .command('completion')
    .description('write what makes a shell complete commands, options and names when Tab is pressed')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .option('--json', 'print what can be typed as JSON, for any shell')
    .addHelpText(
      'after',
      `
To install it, for a command "stemma" on the PATH ("npm link" puts it there):
  bash  stemma completion bash > ~/.local/share/bash-completion/completions/stemma
  zsh   stemma completion zsh > ~/.zfunc/_stemma     with "fpath+=~/.zfunc" before "compinit" in ~/.zshrc
  fish  stemma completion fish > ~/.config/fish/completions/stemma.fish
Then open a new shell. Write it again after an update.
${examples('completion bash', 'completion zsh > ~/.zfunc/_stemma')}`,
    )
    .action(async (shell: 'bash' | 'zsh' | 'fish', options) =>
      end((await import('./completion.ts')).completion(shell, options, program)),
    );
}
