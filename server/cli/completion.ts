// `stemma completion`: what a shell reads to complete `stemma`. It is written once from the registry of commands, so that
// pressing Tab starts no program.
import type { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { bashCompletion } from './completion-bash.ts';
import { fishCompletion } from './completion-fish.ts';
import { specOf } from './completion-spec.ts';
import { zshCompletion } from './completion-zsh.ts';
import { print, printJson } from './output.ts';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export function completion(
  shell: keyof typeof SHELLS,
  { json = false }: { json?: boolean },
  program: Command,
): number {
  const spec = specOf(program);
  if (json) printJson(spec);
  else print(SHELLS[shell](spec));
  return EXIT.done;
}
