// A question of the gallery, as the opening comment of its file under cypher/gallery/ says it: title, purpose,
// parameters, columns. docs/cypher.md gives the form of that comment.
import { z } from 'zod';

/** What a parameter takes: an id of that kind, or a plain value. A date is a day such as 2020-11-01. */
export const ParameterType = z.enum([
  'dataset',
  'actor',
  'document',
  'question',
  'claim',
  'assertion',
  'event',
  'text',
  'date',
  'integer',
]);
export type ParameterType = z.infer<typeof ParameterType>;

const Plain = z.union([z.string(), z.number(), z.null()]);

export const GalleryParameter = z.object({
  name: z.string(),
  type: ParameterType,
  choices: z.array(z.string()).nullable().describe('The values there are; null where any will do.'),
  isRequired: z.boolean(),
  default: Plain.describe('What it is where it is not given; null also where it must be given.'),
  example: Plain.describe('A value to try, where there is no default.'),
  description: z.string(),
});
export type GalleryParameter = z.infer<typeof GalleryParameter>;

/** What a column holds: an id of that kind, or a plain value, or what is drawn. */
export const GalleryColumn = z.object({
  name: z.string(),
  holds: z.enum([
    'dataset',
    'actor',
    'document',
    'question',
    'claim',
    'assertion',
    'comparison',
    'text',
    'number',
    'date',
    'list',
    'path',
  ]),
});
export type GalleryColumn = z.infer<typeof GalleryColumn>;

export const GalleryQuestion = z.object({
  name: z.string().describe('The name of its file, without the ending.'),
  title: z.string(),
  purpose: z.string(),
  parameters: z.array(GalleryParameter),
  columns: z.array(GalleryColumn),
});
export type GalleryQuestion = z.infer<typeof GalleryQuestion>;

/** One question with its statement, comment and all. */
export const GalleryDetail = GalleryQuestion.extend({ cypher: z.string() });
export type GalleryDetail = z.infer<typeof GalleryDetail>;

export const GalleryList = z.object({
  items: z.array(GalleryQuestion).describe('By name.'),
  total: z.int().min(0),
});
export type GalleryList = z.infer<typeof GalleryList>;
