// Folds text for searching: without case, accents or script, so that any spelling finds any other.
import anyAscii from 'any-ascii';

/** The words of a text in small Latin letters and digits, in their order. */
export function foldedWords(text: string): string[] {
  return anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replaceAll(/['`’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
