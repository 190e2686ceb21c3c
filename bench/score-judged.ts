// Precision and recall of found comparisons against pairs judged by hand. Pure.
import { ComparisonType, type JudgedPair, type NodeRow } from '#schema';

/** A comparison of two claims, or of one, as a rule found it, with the claims' local ids. */
export type Found = Pick<NodeRow<'Comparison'>, 'type' | 'because' | 'reason' | 'status' | 'rule'> & {
  claims: string[];
};

export type Score = {
  /** One line for each type, and one for all of them; shares are null where there is nothing to divide by. */
  types: {
    type: string;
    judged: number;
    found: number;
    right: number;
    precision: number | null;
    recall: number | null;
  }[];
  /** Pairs of which readers and rules do not say the same. */
  misses: {
    claims: string[];
    judged: string;
    because: string | null;
    found: string;
    reason: string | null;
    note: string | null;
  }[];
  /** Of the pairs that both call `differs`, how many they explain by the same field, and which they do not. */
  because: { both: number; alike: number; apart: { claims: string[]; judged: string; found: string }[] };
  agreed: number;
  pairs: number;
};

/**
 * Scores what was found on the pairs that were judged; what was found on other pairs says nothing and is passed over.
 * A pair of which two rules say different things counts once for each.
 */
export function scoreJudged(
  judged: readonly Pick<JudgedPair, 'claims' | 'settled'>[],
  found: readonly Found[],
): Score {
  const foundByPair = new Map<string, Found[]>();
  for (const comparison of found) {
    const key = keyOf(comparison.claims);
    foundByPair.set(key, [...(foundByPair.get(key) ?? []), comparison]);
  }
  const types = new Map(
    [...ComparisonType.options, 'all'].map((type) => [type, { judged: 0, found: 0, right: 0 }]),
  );
  const count = (type: string, what: 'judged' | 'found' | 'right') => {
    for (const name of [type, 'all']) {
      const line = types.get(name);
      if (line) line[what] += 1;
    }
  };
  const misses: Score['misses'] = [];
  const because: Score['because'] = { both: 0, alike: 0, apart: [] };
  for (const { claims, settled } of judged) {
    const mine = foundByPair.get(keyOf(claims)) ?? [];
    const said = new Map(mine.map((comparison) => [comparison.type, comparison]));
    if (settled.judgement !== 'compatible') count(settled.judgement, 'judged');
    for (const type of said.keys()) count(type, 'found');
    const isAgreed =
      settled.judgement === 'compatible' ? said.size === 0 : said.size === 1 && said.has(settled.judgement);
    if (settled.judgement !== 'compatible' && said.has(settled.judgement)) count(settled.judgement, 'right');
    const difference = said.get('differs');
    if (settled.judgement === 'differs' && difference) {
      because.both += 1;
      const [wanted, got] = [settled.because ?? 'no field', difference.because ?? 'no field'];
      if (wanted === got) because.alike += 1;
      else because.apart.push({ claims, judged: wanted, found: got });
    }
    if (isAgreed) continue;
    misses.push({
      claims,
      judged: settled.judgement,
      because: settled.because ?? null,
      found:
        [...said.values()]
          .map(({ type, because, status }) => [type, because, status === 'candidate' ? status : null])
          .map((parts) => parts.filter((part) => part !== null).join(', '))
          .join('; ') || 'nothing',
      reason: mine[0]?.reason ?? null,
      note: settled.note ?? null,
    });
  }
  return {
    types: [...types].map(([type, line]) => ({
      type,
      ...line,
      precision: line.found === 0 ? null : line.right / line.found,
      recall: line.judged === 0 ? null : line.right / line.judged,
    })),
    misses,
    because,
    agreed: judged.length - misses.length,
    pairs: judged.length,
  };
}

function keyOf(claims: readonly string[]): string {
  return [...new Set(claims)].toSorted().join('/');
}
