// Where a command's words go: data to stdout, everything said about it to stderr.
import type { ComparisonType } from '#schema';

/** Data: what somebody may pipe into another program. */
export function print(text: string): void {
  clearShown();
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Data for another program: `--json` of every command. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Words about what is going on. */
export function say(text: string): void {
  clearShown();
  process.stderr.write(visible(text.endsWith('\n') ? text : `${text}\n`));
}

let isShowing = false;

/** On a terminal, words that stand only until anything else is printed. */
export function show(text: string): void {
  if (!process.stderr.isTTY) return;
  clearShown();
  process.stderr.write(visible(text.replaceAll('\n', ' ')));
  isShowing = true;
}

export function clearShown(): void {
  if (isShowing) process.stderr.write('\r\u001B[K');
  isShowing = false;
}

/** With each control character written out, so that what a dataset or a store holds cannot steer a terminal. */
export function visible(text: string): string {
  return text.replaceAll(
    /(?![\t\n])\p{Cc}/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** "4 contradictions, 1 dispute, 0 updates, 6 differences". */
export function comparisonsInWords(counts: Record<ComparisonType, number>): string {
  return [
    counted(counts.contradicts, 'contradiction'),
    counted(counts.dispute, 'dispute'),
    counted(counts.updates, 'update'),
    counted(counts.differs, 'difference'),
  ].join(', ');
}

/** "1 claim", "2 claims". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}
