// In what the witnesses of one reading vary, beside their words: whether they affirm, what they do with it, how sure
// they are, whether they quote. Pure.
import type { HeldWitness, Stemma } from '#schema';

type Varies = Stemma['readings'][number]['varies'];

const FIELDS: { field: Varies[number]['field']; valueOf: (witness: HeldWitness) => string }[] = [
  { field: 'polarity', valueOf: ({ polarity }) => polarity },
  { field: 'act', valueOf: ({ act }) => act },
  { field: 'hedge', valueOf: ({ hedge }) => (hedge === null ? 'none' : `“${hedge}”`) },
  { field: 'quotation', valueOf: ({ verbatim }) => (verbatim === 'quoted' ? 'quoted' : 'own words') },
];

/** The fields in which witnesses of one reading differ, each value with those who have it, in their order. */
export function variesAmong(witnesses: readonly HeldWitness[]): Varies {
  return FIELDS.flatMap(({ field, valueOf }) => {
    const values = new Map<string, string[]>();
    for (const witness of witnesses) {
      const value = valueOf(witness);
      values.set(value, [...(values.get(value) ?? []), witness.id]);
    }
    if (values.size < 2) return [];
    return [{ field, values: [...values].map(([value, ids]) => ({ value, witnesses: ids })) }];
  });
}
