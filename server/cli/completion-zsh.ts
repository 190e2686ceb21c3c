// The completion for zsh: a function for each command, which _arguments reads.
import { type CommandSpec, type Value, withAllUnder } from './completion-spec.ts';

export function zshCompletion(program: CommandSpec): string {
  return `#compdef stemma
# Completes "stemma" in zsh. Written by "stemma completion zsh".
${withAllUnder(program).map(functionOf).join('\n')}
if [ "$funcstack[1]" = "_stemma" ]; then
  _stemma "$@"
else
  compdef _stemma stemma
fi
`;
}

function functionOf({ path, options, commands, takes }: CommandSpec): string {
  const lines = options.map(({ flags, description, value, isRepeated }) => {
    const [first = ''] = flags;
    const names = flags.length > 1 ? `{${flags.join(',')}}` : first;
    const shown = `[${escaped(description)}]${value === null ? '' : `:${first.replace(/^-+/, '')}:${action(value)}`}`;
    const exclusive = isRepeated ? "'*'" : flags.length > 1 ? `'(${flags.join(' ')})'` : '';
    return `${exclusive}${names}${quoted(shown)}`;
  });
  if (commands.length === 0) {
    if (takes !== null)
      lines.push(quoted(`${takes.isList ? '*' : '1'}:${takes.name}:${action(takes.value)}`));
    return `${nameOf(path)}() {\n  _arguments ${lines.join(' \\\n    ')}\n}`;
  }
  const described = commands.map((one) => quoted(`${one.path.at(-1)}:${one.description}`));
  const calls = commands.map((one) => `    ${one.path.at(-1)}) ${nameOf(one.path)} ;;`);
  return `${nameOf(path)}() {
  local curcontext="$curcontext" state
  local -a line commands
  commands=(${described.join(' \\\n    ')})
  _arguments -C ${lines.join(' \\\n    ')} \\
    '1: :->command' '*:: :->rest'
  case $state in
  command) _describe command commands ;;
  rest) case $line[1] in
${calls.join('\n')}
  esac ;;
  esac
}`;
}

function nameOf(path: readonly string[]): string {
  return `_${path.join('_')}`;
}

function action(value: Value): string {
  if (value === 'files') return '_files';
  if (value === 'folders') return '_files -/';
  return value === 'anything' ? '' : `(${value.words.join(' ')})`;
}

/** Brackets and colons are signs of _arguments. */
function escaped(text: string): string {
  return text.replaceAll(/[[\]:\\]/g, String.raw`\$&`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
