// The registry of commands: what may be asked of `stemma`, and in which words. What a command does is loaded when it is
// asked for.
import { Command } from 'commander';
import { VERSION } from '../project.ts';
import { addAskCommands } from './ask-commands.ts';
import { addFileCommands } from './file-commands.ts';
import { addStoreCommands } from './store-commands.ts';
import { addToolCommands } from './tool-commands.ts';

export function makeProgram(): Command {
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
  addToolCommands(program);
  addFileCommands(program);
  addStoreCommands(program);
  addAskCommands(program);
  return program;
}
