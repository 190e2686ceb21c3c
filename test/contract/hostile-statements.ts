// Reads the hostile statements: each file of test/contract/hostile/ is one group, with what becomes of its statements.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, 'hostile');

/**
 * refused: query-refused, in words that say what is allowed. ended: refused, ended at a limit, or cut there.
 * either: answered, refused or ended. answered: gives its rows.
 */
const Outcome = z.enum(['refused', 'ended', 'either', 'answered']);

const Statement = z.union([
  z.string().transform((cypher) => ({ cypher })),
  z.strictObject({
    cypher: z.string(),
    parameters: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
    /** What YAML cannot write (half a character, thousands of levels) is written as JSON in a text. */
    isJson: z.boolean().optional(),
    outcome: Outcome.optional(),
  }),
]);
const Group = z.strictObject({ outcome: Outcome, statements: z.array(Statement) });

export type HostileStatement = {
  cypher: string;
  parameters: Record<string, unknown>;
  outcome: z.infer<typeof Outcome>;
};

/** The groups by name. */
export function hostileGroups(): Map<string, HostileStatement[]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return new Map(names.toSorted().map((name) => [name.slice(0, -'.yaml'.length), readGroup(name)]));
}

function readGroup(name: string): HostileStatement[] {
  const { outcome, statements } = Group.parse(parse(readFileSync(join(FOLDER, name), 'utf8')));
  return statements.map((one) => {
    const { cypher, parameters = {}, isJson = false, ...own } = { outcome: undefined, ...one } as Entry;
    return {
      cypher: isJson && cypher.startsWith('"') ? String(JSON.parse(cypher)) : repeated(cypher),
      parameters: parametersOf(parameters, isJson),
      outcome: own.outcome ?? outcome,
    };
  });
}

type Entry = {
  cypher: string;
  parameters?: string | Record<string, unknown>;
  isJson?: boolean;
  outcome?: z.infer<typeof Outcome> | undefined;
};

function parametersOf(given: string | Record<string, unknown>, isJson: boolean): Record<string, unknown> {
  if (typeof given === 'string') return JSON.parse(given);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      return [name, isJson ? JSON.parse(repeated(value)) : repeated(value)];
    }),
  );
}

/** With `{{words×3}}` written out three times. */
function repeated(text: string): string {
  return text.replaceAll(/\{\{([^]*?)×(\d+)\}\}/g, (_, part: string, times: string) =>
    part.repeat(Number(times)),
  );
}
