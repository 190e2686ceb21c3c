// Who is, or is not, the same as whom: it holds both ways, and is written once, from the smaller id to the larger.

type Identified = { id: string; sameAs?: string[]; notSameAs?: string[] };

export function samePairs(
  entries: readonly Identified[],
  key: 'sameAs' | 'notSameAs',
  id: (local: string) => string,
): { source: string; target: string }[] {
  return entries.flatMap((entry) =>
    (entry[key] ?? []).map((other) => {
      const [source, target] = [id(entry.id), id(other)];
      return source < target ? { source, target } : { source: target, target: source };
    }),
  );
}
