// Where a sentence may end and where it may not, beyond what Unicode's rules see: abbreviations and initials, list
// numbers, addresses, marks of images, a full stop without a space. English first; where it is unclear, two sentences
// are better than one, since a piece too many shows as open and a sentence too few shows nowhere.

/** Never end a sentence. */
const TITLES = new Set(
  'mr mrs ms dr prof gen col lt capt maj sgt cpl gov sen rep rev hon messrs adm amb fr st mt vs cf viz e.g i.e'.split(
    ' ',
  ),
);

/** Do not end a sentence where a number follows: "Art. 50", "Oct. 17". */
const BEFORE_NUMBERS = new Set(
  [
    'no nos art arts para paras sec ch vol fig p pp res ca c approx',
    'jan feb mar apr jun jul aug sep sept oct nov dec',
  ].flatMap((words) => words.split(' ')),
);

/** Words that open a sentence and no name, so that "Plan B. The mayor" is two and "J. Smith" is one. */
const OPENERS = new Set(
  [
    'the a an this that these those it he she they we i you his her their our its there',
    'in on at by for from with as after before since when while where if',
    'but and or so yet however moreover furthermore also then thus both all some many most no not according',
  ].flatMap((words) => words.split(' ')),
);

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;
const IMAGE_MARK = /\[image:[^\]\n]{0,500}\]/giu;
/** A stop, what closes after it, and a word that starts at once: "International.The". */
const GLUED_STOP = /(?<=\p{Ll}{2}|\p{N}|[)\]”’"])[.!?][)\]”’"]*(?=["“‘(]?\p{Lu}\p{Ll}+[\s’'])/gu;
/** A stop before a figure, where Unicode's rules look on to the first letter: "the frontline. 10 civilians were". */
const STOP_BEFORE_NUMBER = /(?<=[\p{L}\p{N})\]%])\.[)\]”’"]*\s+(?=["“‘(]?\p{N})/gu;
/** A source note that opens with an address: "… urgently." (https://…)". */
const STOP_BEFORE_ADDRESS = /[.!?][)\]”’"]*\s+(?=\((?:https?:\/\/|www\.))/giu;
const LIST_MARKER = /^(?:[-*•–—]|\(?(?:\p{N}{1,3}|\p{L}|[ivxlc]+)[.)])$/iu;

/** The UTF-16 indices at which a sentence starts that Unicode's rules leave joined to the one before. */
export function boundariesToAdd(text: string): number[] {
  const stops = [GLUED_STOP, STOP_BEFORE_ADDRESS, STOP_BEFORE_NUMBER].flatMap((stop) =>
    Array.from(text.matchAll(stop), endOf),
  );
  const images = [...text.matchAll(IMAGE_MARK)].flatMap((match) =>
    /(?:^|[\n\r.!?][)\]”’"]*)\s*$/u.test(text.slice(Math.max(0, match.index - 40), match.index))
      ? [match.index, endOf(match)]
      : [],
  );
  return [...stops, ...images];
}

/** The stretches of addresses, in UTF-16 units: no sentence starts within one. */
export function addressesIn(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(ADDRESS), (match) => ({ start: match.index, end: endOf(match) }));
}

/**
 * Whether two pieces of one line are one sentence.
 *
 * @param before the end of what comes first, which has words, trimmed
 * @param after  what follows it, trimmed
 */
export function areOneSentence(before: string, after: string): boolean {
  if (!hasWords(after)) return true;
  if (LIST_MARKER.test(before)) return true;
  if (/[!?.…]["”’»)\]]+$/u.test(before) && /^\p{Ll}/u.test(after)) return true;
  const word = /(?:^|[^\p{L}\p{N}.])(?<word>(?:\p{L}+\.)*\p{L}+)\.$/u.exec(before)?.groups?.['word'];
  if (word === undefined) return false;
  if (TITLES.has(word.toLowerCase())) return true;
  if (precedesItsNumber(word)) return /^[(]?\p{N}/u.test(after);
  return endsInInitial(word, before, after) && !opensSentence(after);
}

/** Whether there is anything to read in a piece: a letter or a figure. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

function precedesItsNumber(word: string): boolean {
  return BEFORE_NUMBERS.has(word.toLowerCase());
}

/** "H." of a name or of "U.S."; a lone "I", "V" or "X" is rather a number, as in "Protocol I." */
function endsInInitial(word: string, before: string, after: string): boolean {
  if (!/(?:^|\.)\p{Lu}$/u.test(word)) return false;
  if (!/^[IVX]$/u.test(word)) return true;
  return /\p{Lu}\.\s*\p{Lu}\.$/u.test(before) || /^\p{Lu}\./u.test(after);
}

function opensSentence(after: string): boolean {
  const first = /^["“‘(]*(?<word>\p{L}+)(?=\s)/u.exec(after)?.groups?.['word'];
  return first !== undefined && OPENERS.has(first.toLowerCase());
}
