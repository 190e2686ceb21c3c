// Shows how far a command is: a line that moves on a terminal, one line a step elsewhere. Always on stderr.
import { clearShown, say, show } from './output.ts';

export type Step = {
  title: string;
  /** Does the step; `report` says how far it is. @returns what is left standing as its title once it is done */
  run(report: (message: string) => void): Promise<string>;
};

/** Says on a terminal what is being done until it is, and nothing elsewhere. */
export async function showing<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  show(`${title} …`);
  try {
    return await work();
  } finally {
    clearShown();
  }
}

/** Runs the steps one after another; the first that fails ends the run with its error. */
export async function runSteps(steps: Step[]): Promise<void> {
  if (steps.length === 0) return;
  if (!process.stderr.isTTY) {
    for (const { run } of steps) say(await run(() => {}));
    return;
  }
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2');
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) });
  await new Listr(
    steps.map(({ title, run }) => ({
      title,
      async task(_context, task) {
        task.title = await run((message) => (task.output = message));
      },
    })),
    // Ctrl-C is for whoever started the steps; what failed is said once, by whoever catches it.
    { registerSignalListeners: false, rendererOptions: { logger, showErrorMessage: false } },
  ).run();
}
