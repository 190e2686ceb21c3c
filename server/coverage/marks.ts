// What makes a sentence likely to hold a statement: a figure, a date, a reporting verb, a denial, a citation. The words
// are few and English; a sentence in another language is marked by its figures and addresses alone, and is listed all
// the same. Marks only order what is open: they hide nothing.

const MARKS = ['figure', 'date', 'report', 'denial', 'citation'] as const;
export type Mark = (typeof MARKS)[number];

const FIGURES =
  'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion half third thirds quarter percent';
const DATES =
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow';
const REPORTS = [
  'said say says saying state states stated stating statement claim claims claimed claiming tell tells told report reports reported',
  'announce announces announced declare declares declared add adds added adding note notes noted confirm confirms confirmed',
  'accuse accuses accused allege alleges alleged allegedly admit admits admitted acknowledge acknowledged insist insists insisted',
  'warn warns warned call calls called demand demands demanded condemn condemns condemned wrote writes quoted quoting according',
].join(' ');
const DENIALS = [
  'deny denies denied denying denial refute refutes refuted reject rejects rejected dismiss dismissed dispute disputed',
  'not never no nor neither false fake untrue baseless contrary',
].join(' ');
const CITATIONS =
  'article articles paragraph resolution resolutions convention protocol treaty charter source citing cited cites';

const TESTS: Record<Mark, readonly RegExp[]> = {
  figure: [/\p{N}/u, anyOf(FIGURES)],
  date: [anyOf(DATES), /(?<!\p{N})(?:1[5-9]|20)\p{Nd}\p{Nd}(?!\p{N})/u, /\bMay \p{N}|\p{N} May\b/u],
  report: [anyOf(REPORTS)],
  denial: [anyOf(DENIALS), /n[’']t\b/u],
  citation: [anyOf(CITATIONS), /https?:\/\/|www\./iu, /§/u],
};

/** The marks that a sentence bears, in the order of MARKS. */
export function marksOf(words: string): Mark[] {
  return MARKS.filter((mark) => TESTS[mark].some((test) => test.test(words)));
}

/** Finds any of these words, whole, in any case. */
function anyOf(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.replaceAll(' ', '|')})(?![\\p{L}\\p{N}])`, 'iu');
}
