// Ids and texts, as every file of a dataset writes them.
import { z } from 'zod';

export const LocalId = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'expected an id of letters, digits, ".", "_" and "-"')
  .max(120)
  .describe('An id, unique among its kind in the dataset.');

/** What no text has, and what a terminal or a store makes something else of: control characters, half characters. */
const UNPRINTABLE = /(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Cs}/u;
export const Text = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !UNPRINTABLE.test(text), 'expected text without control characters');
