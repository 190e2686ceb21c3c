// The completion for fish: a line for each command and each option, with the condition under which it is offered.
import { type CommandSpec, type Value, withAllUnder } from './completion-spec.ts';

export function fishCompletion(program: CommandSpec): string {
  return [
    '# Completes "stemma" in fish. Written by "stemma completion fish".',
    'complete -c stemma -f',
    ...withAllUnder(program).flatMap(linesOf),
    '',
  ].join('\n');
}

function linesOf({ path, commands, options, takes }: CommandSpec): string[] {
  const words = path.slice(1);
  const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`);
  const here = [
    ...(words.length === 0 ? ['__fish_use_subcommand'] : seen),
    ...(words.length > 0 && commands.length > 0
      ? [`not __fish_seen_subcommand_from ${commands.map((one) => one.path.at(-1)).join(' ')}`]
      : []),
  ].join('; and ');
  const line = (rest: string) => `complete -c stemma -n '${here}' ${rest}`;
  return [
    ...commands.map((one) => line(`-a ${one.path.at(-1)} -d ${quoted(one.description)}`)),
    ...options.map(({ flags, description, value }) => {
      const names = flags.map((flag) =>
        flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
      );
      return line(
        `${names.join(' ')} ${value === null ? '' : `${value === 'files' ? '-r' : '-x'} ${offer(value)} `}-d ${quoted(description)}`,
      );
    }),
    ...(takes === null || takes.value === 'anything' ? [] : [line(offer(takes.value))]),
  ];
}

function offer(value: Value): string {
  if (value === 'files') return '-F';
  if (value === 'folders') return `-a '(__fish_complete_directories)'`;
  return value === 'anything' ? '' : `-a ${quoted(value.words.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', String.raw`\\`).replaceAll("'", String.raw`\'`)}'`;
}
