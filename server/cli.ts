// The `stemma` command: runs what was asked, and says what went wrong, with the exit code for it.
import { CommanderError } from 'commander';
import { end } from './cli/command.ts';
import { printJson, say } from './cli/output.ts';
import { problemLines, summaryOf } from './cli/problem-lines.ts';
import { makeProgram } from './cli/program.ts';
import { EXIT, StemmaError } from './errors.ts';

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  process.exit(cause.code === 'EPIPE' ? EXIT.done : EXIT.wrongInput);
});

try {
  await makeProgram().parseAsync();
} catch (cause) {
  end(exitFor(cause));
}

/** Says what went wrong, where it was not said yet, and gives the exit code for it; with --json to a program, too. */
function exitFor(cause: unknown): number {
  const isJson = process.argv.includes('--json');
  if (cause instanceof CommanderError) {
    if (cause.exitCode === 0) return EXIT.done;
    if (isJson) printJson({ code: 'request-invalid', detail: cause.message, problems: [] });
    return EXIT.wrongCall;
  }
  if (isJson)
    printJson(
      cause instanceof StemmaError
        ? { code: cause.code, detail: cause.message, problems: cause.problems }
        : { code: 'internal', detail: 'Something failed inside Stemma.', problems: [] },
    );
  if (cause instanceof StemmaError) {
    // Those of a file. What is wrong in a statement, the message says whole.
    const problems = cause.problems.filter(({ file }) => file !== null);
    for (const line of problemLines(problems)) say(line);
    if (problems.length > 0) say(summaryOf(problems));
    say(cause.message);
    return cause.exit;
  }
  say(`Something failed inside Stemma: ${cause instanceof Error ? cause.message : String(cause)}`);
  if (['debug', 'trace'].includes(process.env['LOG_LEVEL'] ?? ''))
    say(String(cause instanceof Error && cause.stack));
  else say('LOG_LEVEL=debug shows where.');
  return EXIT.wrongInput;
}
