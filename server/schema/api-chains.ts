// What the HTTP API answers on chains: who speaks at each link of every assertion of a dataset.
import { z } from 'zod';

const id = z.string().describe('<dataset>:<kind>:<local id>');

export const AttributionChain = z.object({
  id: id.describe('The assertion.'),
  document: id,
  zone: z.enum(['body', 'comment']),
  links: z
    .array(z.array(id))
    .describe(
      'Who speaks at each link, several where they speak jointly: the document’s voice first, the origin last. A work that stands alone and names no maker stands for itself.',
    ),
});
export type AttributionChain = z.infer<typeof AttributionChain>;

export const ChainList = z.object({
  chains: z.array(AttributionChain).describe('By the id of the assertion.'),
});
export type ChainList = z.infer<typeof ChainList>;
