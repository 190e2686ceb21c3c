// Folds text for searching: without case, accents or script, so that any spelling finds any other.
import anyAscii from 'any-ascii';

/** The words of a text in small Latin letters and digits, in their order. */
export function foldedWords(text: string): string[] {
  // Two letters that are one in Armenian would become “ow”.
  return anyAscii(text.normalize('NFC').replaceAll('ու', 'u').replaceAll('Ու', 'U'))
    .toLowerCase()
    .replaceAll(/['`’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Letters that one and the same sound is written with, by who brings a name over from which script. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj/g, 'j'],
  [/kh|x/g, 'h'],
  [/gh|q/g, 'g'],
  [/sh/g, 's'],
  [/y/g, ''],
  [/(.)\1+/g, '$1'],
];
/** Shorter ones turn into other words too easily. */
const LEAST = 4;

/** A word as it sounds, without the ending of a number or a tense; itself where it is short or a number. */
export function soundOf(word: string): string {
  if (word.length < LEAST || /\d/.test(word)) return word;
  const stem = word.replace(/(ing|ed|es|s)$/, '');
  const sound = SOUNDS.reduce(
    (text, [letters, letter]) => text.replaceAll(letters, letter),
    stem.length < LEAST ? word : stem,
  );
  return sound.length < LEAST ? word : sound;
}
