// Echoes: what several documents carry, and all of them have from one origin.
import type { LineageGroup } from '#schema';
import type { Chain, Evidence } from './evidence.ts';
import { addTo } from './lists.ts';
import { endVoices, type Origin, originsAmong } from './origins.ts';
import { rootsWithout } from './roots.ts';

export type Echo = {
  /** Id of a claim, or of a question all of whose answers go back to one origin. */
  of: string;
  /** Whether the documents affirm the claim or deny it; null for a question. */
  stand: 'affirms' | 'denies' | null;
  origin: Origin;
  chains: Chain[];
  documents: string[];
};

/**
 * Every echo: most documents first, then by id, what is affirmed before what is denied.
 *
 * Somebody whom no text names is an origin too, where the texts are shown to have it from the same one; who each has it
 * from somebody of its own has not. A chain that goes round in a circle has none. A question is listed where it has
 * several claims that somebody puts forward; with one claim it would say the same again.
 *
 * @param questionsOf the questions that each claim answers
 */
export function findEchoes(
  evidence: Evidence,
  questionsOf: ReadonlyMap<string, readonly string[]>,
  group: LineageGroup,
): Echo[] {
  const roots = rootsWithout(evidence, new Set());
  const voiceOf = endVoices([...roots.values()].flat(), evidence, group);
  const sides = new Map<string, Chain[]>();
  const questions = new Map<string, Chain[]>();
  for (const chain of evidence.chains.values()) {
    addTo(sides, `${chain.denies ? 'denies' : 'affirms'} ${chain.claim}`, chain);
    for (const question of questionsOf.get(chain.claim) ?? []) addTo(questions, question, chain);
  }

  const echoOf = (of: string, stand: Echo['stand'], chains: Chain[]): Echo[] => {
    const documents = [...new Set(chains.map(({ document }) => document))].sort();
    if (documents.length < 2) return [];
    const ends = chains.map(({ id }) => roots.get(id) ?? []);
    if (ends.some((found) => found.length === 0)) return [];
    const [origin, ...more] = originsAmong(ends.flat().flatMap((root) => voiceOf.get(root.id) ?? []));
    return origin === undefined || more.length > 0 ? [] : [{ of, stand, origin, chains, documents }];
  };
  return [
    ...[...sides.values()].flatMap((chains) => {
      const [first] = chains;
      return first === undefined ? [] : echoOf(first.claim, first.denies ? 'denies' : 'affirms', chains);
    }),
    ...[...questions].flatMap(([question, chains]) =>
      new Set(chains.map(({ claim }) => claim)).size > 1 ? echoOf(question, null, chains) : [],
    ),
  ].sort(
    (left, right) =>
      right.documents.length - left.documents.length ||
      compare(left.of, right.of) ||
      compare(left.stand ?? '', right.stand ?? ''),
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
