// Finds the figures in a source's words, so that those in which two claims differ can be marked. Pure.

export type QuotationPart = { text: string; start: number; isMarked: boolean };

/**
 * Cuts words at the figures that are looked for. Figures are compared as numbers: "2,734" is found as "2734".
 * Nothing is lost: the parts joined are the words.
 */
export function splitAtFigures(words: string, figures: string[]): QuotationPart[] {
  const wanted = new Set(figures.map(bare).filter((figure) => figure !== ''));
  const parts: QuotationPart[] = [];
  let end = 0;
  for (const match of words.matchAll(/\d(?:[\d.,\s\u00a0\u202f]*\d)?/g)) {
    if (!wanted.has(bare(match[0]))) continue;
    if (match.index > end) parts.push({ text: words.slice(end, match.index), start: end, isMarked: false });
    end = match.index + match[0].length;
    parts.push({ text: match[0], start: match.index, isMarked: true });
  }
  if (end < words.length) parts.push({ text: words.slice(end), start: end, isMarked: false });
  return parts;
}

function bare(figure: string): string {
  return figure.replace(/\D/g, '');
}
