// What the API answers about two that are joined, or parted: who decided it, else that the dataset says so.
import { z } from 'zod';
import { IdentityKind, IdentityOpinion } from './reviews.ts';

const text = z.string();
const Named = z.object({ id: text, text: text });

export const IdentityView = z.object({
  id: text.describe('Of the pair: both ids, the smaller first.'),
  kind: IdentityKind,
  left: Named,
  right: Named,
  opinion: IdentityOpinion,
  review: z
    .object({ id: text, by: text, at: text, note: text.nullable() })
    .nullable()
    .describe('The review that decides; null where the dataset says so.'),
});
export type IdentityView = z.infer<typeof IdentityView>;

export const IdentityList = z.object({
  items: z.array(IdentityView),
  total: z.int().min(0),
  next: text.nullable().describe('The cursor of the next page, null on the last.'),
});
export type IdentityList = z.infer<typeof IdentityList>;
