// One shape for whatever is wrong with input: in a file, a request or a setting.
import { z } from 'zod';

export const Problem = z.object({
  file: z.string().nullable().describe('Path of the file, as it was given.'),
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
  code: z.string().describe('A stable word for this kind of problem, such as unknown-actor.'),
  message: z.string().describe('What is wrong and what was expected, in one sentence.'),
  mend: z.string().nullable().describe('What to do about it, where that is known.'),
  severity: z.enum(['error', 'warning']),
});
export type Problem = z.infer<typeof Problem>;

/** RFC 9457 problem details, with Stemma's stable code. */
export const ProblemDetails = z
  .object({
    type: z.string().default('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().optional(),
    problems: z.array(Problem).optional(),
  })
  .describe('RFC 9457 problem details.');
export type ProblemDetails = z.infer<typeof ProblemDetails>;
