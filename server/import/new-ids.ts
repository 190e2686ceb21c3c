// Ids for what an import adds: made from words, and free among those that are taken.
import { LocalId } from '#schema';

/** As long as an id of several words may be and still be read. */
const LONGEST = 60;

/** An id from words, letters in any script kept; with a number where it is taken; "entry" where the words give none. */
export function newId(words: string, taken: Set<string>): string {
  const slug = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  const short = slug.length <= LONGEST ? slug : slug.slice(0, LONGEST).replace(/-[^-]*$/, '');
  const base = LocalId.safeParse(short).success ? short : 'entry';
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
