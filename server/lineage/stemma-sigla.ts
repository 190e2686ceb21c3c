// The sigla of witnesses: a passage has its document’s letter with a number, what is known only by report a Greek letter.

const GREEK = [...'αβγδεζηθικλμνξοπρστυφχψω'];

/** The n-th Greek siglum from 0: α … ω, then α′ … ω′, then α″. */
export function greekSiglum(index: number): string {
  const round = Math.floor(index / GREEK.length);
  const letter = GREEK[index % GREEK.length] ?? '';
  return letter + '″'.repeat(Math.floor(round / 2)) + (round % 2 === 1 ? '′' : '');
}

/** Numbers the passages of each document, in the order given. */
export function numberPassages<Item extends { document: { id: string } }>(items: readonly Item[]): number[] {
  const counts = new Map<string, number>();
  return items.map(({ document }) => {
    const number = (counts.get(document.id) ?? 0) + 1;
    counts.set(document.id, number);
    return number;
  });
}
