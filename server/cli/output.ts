// Where a command's words go: data to stdout, everything said about it to stderr.
import type { ComparisonType } from '#schema';

/** Data: what somebody may pipe into another program. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Words about what is going on. */
export function say(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
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
