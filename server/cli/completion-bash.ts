// The completion for bash, from version 3.2 on.
import { type CommandSpec, type Value, withAllUnder } from './completion-spec.ts';

export function bashCompletion(program: CommandSpec): string {
  const commands = withAllUnder(program);
  const under = commands.slice(1).map(({ path }) => `      '${path.join(' ')}') path='${path.join(' ')}' ;;`);
  const values = commands.flatMap(({ path, options }) =>
    options.flatMap(({ flags, value }) =>
      value === null
        ? []
        : `    ${flags.map((flag) => `'${path.join(' ')} ${flag}'`).join('|')}) ${offer(value)} ;;`,
    ),
  );
  const flags = commands.map(
    ({ path, options }) =>
      `      '${path.join(' ')}') words='${options.flatMap((one) => one.flags).join(' ')}' ;;`,
  );
  const operands = commands.map(({ path, commands: below, takes }) => {
    const names = below.map((one) => one.path.at(-1) ?? '');
    return `      '${path.join(' ')}') ${offer(names.length > 0 ? { words: names } : (takes?.value ?? { words: [] }))} ;;`;
  });
  return `# Completes "stemma" in bash. Written by "stemma completion bash".
_stemma() {
  local line="\${COMP_LINE:0:COMP_POINT}" path='stemma' words='' previous='' current='' word count
  local -a typed
  line="\${line//=/ }"
  # One word for what bash takes for several (@, :).
  read -r -a typed <<< "$line"
  count=\${#typed[@]}
  [[ "$line" == *' ' ]] || { count=$((count - 1)); current="\${typed[count]}"; }
  for word in "\${typed[@]:1:count-1}"; do
    previous="$word"
    case "$path $word" in
${under.join('\n')}
    esac
  done
  COMPREPLY=()
  case "$path $previous" in
${values.join('\n')}
    *)
      case "$current" in
      -*) case "$path" in
${flags.join('\n')}
      esac ;;
      *) case "$path" in
${operands.join('\n')}
      esac ;;
      esac ;;
  esac
  # Nothing to offer: bash goes on with the names of files.
  [[ -z "$words" ]] && return
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  local before="\${current%"\${COMP_WORDS[COMP_CWORD]}"}"
  before="\${before%@}"
  [[ -n "$before" ]] && COMPREPLY=("\${COMPREPLY[@]#"$before"}")
}
complete -o default -o bashdefault -F _stemma stemma
`;
}

/** Sets the words that may stand here; where a path or anything may, there are none. */
function offer(value: Value): string {
  return typeof value === 'object' ? `words='${value.words.join(' ')}'` : ':';
}
