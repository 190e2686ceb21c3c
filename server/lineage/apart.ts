// The greatest number of voices of which no two share a name: how many origins there are, where one of them may be
// shown to be one with several others that are not shown to be one with each other, as a state is with two officials.

/** Whoever speaks, under every name by which it can be recognised. Two voices that share a name are one origin. */
export type NamedVoice = { key: string; names: ReadonlySet<string> };

/**
 * How often the search may look at both ways out. Beyond it takes the first, and the number may be one too low; it takes
 * dozens of people who each speak for several bodies to get there.
 */
const WAYS = 4096;

/**
 * A largest set of voices of which no two share a name, in the order of the voices. Adding a voice never makes it
 * smaller, and which keys the voices have makes no difference to its size.
 *
 * A voice with one name that others share, or none, can always be taken: whoever it excludes exclude each other, so
 * that nothing is lost. What is left after that is searched.
 */
export function voicesApart<Voice extends NamedVoice>(voices: readonly Voice[]): Voice[] {
  const ordered = [...voices].sort(
    (left, right) => left.names.size - right.names.size || (left.key < right.key ? -1 : 1),
  );
  const budget = { ways: WAYS };
  const taken = new Set(largestApart(new Set(ordered), budget));
  return voices.filter((voice) => taken.has(voice));
}

function largestApart<Voice extends NamedVoice>(open: Set<Voice>, budget: { ways: number }): Voice[] {
  const taken = takeSafe(open);
  const [first, ...others] = open;
  if (first === undefined) return taken;
  budget.ways -= 1;
  const withFirst = [first, ...largestApart(new Set(others.filter((one) => !share(one, first))), budget)];
  const withoutFirst = budget.ways > 0 ? largestApart(new Set(others), budget) : [];
  return [...taken, ...(withFirst.length >= withoutFirst.length ? withFirst : withoutFirst)];
}

/** Takes every voice that can be taken without loss, and removes it and whoever shares a name with it from `open`. */
function takeSafe<Voice extends NamedVoice>(open: Set<Voice>): Voice[] {
  const bearers = new Map<string, Set<Voice>>();
  for (const voice of open)
    for (const name of voice.names) bearers.set(name, (bearers.get(name) ?? new Set()).add(voice));
  const sharedNames = ({ names }: Voice) => [...names].filter((name) => (bearers.get(name)?.size ?? 0) > 1);
  const remove = (voice: Voice): Voice[] => {
    open.delete(voice);
    return [...voice.names].flatMap((name) => {
      const others = bearers.get(name);
      others?.delete(voice);
      // Who is alone with a name now may have become safe; before that nothing has changed for anybody.
      return others?.size === 1 ? [...others] : [];
    });
  };
  const taken: Voice[] = [];
  let waiting = [...open];
  while (waiting.length > 0) {
    const again: Voice[] = [];
    for (const voice of waiting) {
      if (!open.has(voice)) continue;
      const shared = sharedNames(voice);
      if (shared.length > 1) continue;
      const excluded = shared
        .flatMap((name) => [...(bearers.get(name) ?? [])])
        .filter((one) => one !== voice);
      taken.push(voice);
      again.push(...remove(voice), ...excluded.flatMap(remove));
    }
    waiting = again;
  }
  return taken;
}

function share(left: NamedVoice, right: NamedVoice): boolean {
  for (const name of left.names) if (right.names.has(name)) return true;
  return false;
}
