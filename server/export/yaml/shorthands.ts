// Writes entries as people write them: without what goes without saying, one of a list without the list, a link that
// only names an actor as that id. Reading expands all of it again.

/** What reading puts where nothing is written. */
const UNSAID: Record<string, unknown> = {
  private: false,
  functional: false,
  alternatives: false,
  sic: false,
  act: 'states',
  polarity: 'affirms',
  manner: 'stated',
  verbatim: 'none',
  certainty: 'certain',
};

/** Lists of which one may stand alone. */
const ALONE = new Set(['question', 'about', 'place', 'partOf', 'instanceOf', 'by', 'respondsTo']);

/** @param value of a dataset as reading gives it, whole or in part */
export function inShort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inShort);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) => {
      if (held === undefined || held === UNSAID[key]) return [];
      if (!Array.isArray(held)) return [[key, inShort(held)]];
      if (held.length === 0) return [];
      const short = held.map(inShort);
      if (key === 'chain') return [[key, short.map(linkInShort)]];
      return [[key, ALONE.has(key) && short.length === 1 ? short[0] : short]];
    }),
  );
}

function linkInShort(link: unknown): unknown {
  if (typeof link !== 'object' || link === null || !('by' in link)) return link;
  return Object.keys(link).length === 1 && typeof link.by === 'string' ? link.by : link;
}
