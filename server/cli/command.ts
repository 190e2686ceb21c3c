// What commands share: how they end, how their help shows examples, and output as JSON.

/** Leaves the exit code for when all that was printed is out. */
export function end(code: number): void {
  process.exitCode = code;
}

export function examples(...calls: string[]): string {
  return `\nExamples:\n${calls.map((call) => `  ${call.startsWith('PORT=') ? call : `stemma ${call}`}`).join('\n')}`;
}
