// What Stemma uses of `edtf`, which comes without types.
declare module 'edtf' {
  /** A date: `min` and `max` are milliseconds since 1970, UTC; infinite where open, NaN past what a Date can hold. */
  export type ParsedDate = { type: string; min: number | null; max: number | null };
  /** The parts of a date as written; months count from 0. */
  export type Parsed = { type: string; level?: number; values: unknown[]; unspecified?: number };

  /** Throws where the text is no EDTF up to that level. */
  export function parse(text: string, constraints: { level: 0 | 1 | 2; types?: string[] }): Parsed;
  export default function edtf(parsed: Parsed): ParsedDate;
}
