// What may be typed after `stemma`, as the registry of commands has it: what completions for shells are written from.
import type { Argument, Command, Option } from 'commander';
import { galleryQuestions } from '../desk/gallery.ts';
import { FORMATS } from '../export/index.ts';

/** What stands after a word: one of some words, a path, or anything. */
export type Value = { words: readonly string[] } | 'files' | 'folders' | 'anything';
export type CommandSpec = {
  /** The words that lead to it, `stemma` first. */
  path: string[];
  description: string;
  /** Commands under it, by their last word. */
  commands: CommandSpec[];
  options: { flags: string[]; description: string; value: Value | null; isRepeated: boolean }[];
  /** What it takes besides options, or nothing. */
  takes: { name: string; value: Value; isList: boolean } | null;
};

/** What a value is, by the name that it has in the help. */
const BY_NAME: Record<string, () => Value> = {
  dir: () => 'folders',
  file: () => 'files',
  path: () => 'files',
  format: () => ({ words: FORMATS.map(({ id }) => id) }),
  cypher: () => ({ words: galleryQuestions().map(({ name }) => `@${name}`) }),
};

export function specOf(command: Command, above: readonly string[] = []): CommandSpec {
  const path = [...above, command.name()];
  const [argument] = command.registeredArguments;
  return {
    path,
    description: command.description(),
    commands: command.commands.map((one) => specOf(one, path)),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => ({
        flags: [option.long, option.short].filter((flag) => flag !== undefined && flag !== null),
        description: option.description,
        value: option.required || option.optional ? valueOf(option) : null,
        isRepeated: Array.isArray(option.defaultValue) || typeof option.defaultValue === 'object',
      })),
    takes:
      argument === undefined
        ? null
        : { name: argument.name(), value: valueOf(argument), isList: argument.variadic },
  };
}

/** A command and all under it. */
export function withAllUnder(spec: CommandSpec): CommandSpec[] {
  return [spec, ...spec.commands.flatMap(withAllUnder)];
}

function valueOf(part: Argument | Option): Value {
  if (part.argChoices !== undefined) return { words: part.argChoices };
  const name = 'flags' in part ? (/<([\w-]+)/.exec(part.flags)?.[1] ?? '') : part.name();
  return BY_NAME[name]?.() ?? 'anything';
}
