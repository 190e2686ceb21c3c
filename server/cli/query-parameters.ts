// The parameters of `stemma query`: each value as JSON, its whole numbers exactly as written, else as text.
import { InvalidArgumentError } from 'commander';

/** A text, or a number that JSON would read as a whole one. */
const TEXT_OR_INTEGER = /"(?:[^"\\]|\\.)*"|-?\d+(?![\d.eE])/g;

/** @throws InvalidArgumentError where it is not `name=value` */
export function collectParameter(text: string, before: Record<string, unknown>): Record<string, unknown> {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('Expected name=value, for example --param least=100.');
  return { ...before, [name]: readValue(value) };
}

/** A whole number beyond 2^53, which JSON would round, becomes a bigint. */
function readValue(text: string): unknown {
  const large: string[] = [];
  // Marked by what no JSON text holds: its place among the large numbers, as a text of its own.
  const mark = `\u0000${text.length}:`;
  const marked = text.replaceAll(TEXT_OR_INTEGER, (found) => {
    if (found.startsWith('"') || Number.isSafeInteger(Number(found))) return found;
    return JSON.stringify(`${mark}${large.push(found) - 1}`);
  });
  try {
    return JSON.parse(marked, (_key, value: unknown) => {
      if (typeof value !== 'string' || !value.startsWith(mark)) return value;
      return BigInt(large[Number(value.slice(mark.length))] ?? 0);
    });
  } catch {
    return text;
  }
}
