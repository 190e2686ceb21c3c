// The one order of what is counted: the most first, and where two have as many, by their words.

export function byMost<Counted extends { count: number }>(
  wordsOf: (one: Counted) => string,
): (one: Counted, other: Counted) => number {
  return (one, other) => other.count - one.count || compare(wordsOf(one), wordsOf(other));
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
