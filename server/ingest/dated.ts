// A date as rows hold it: as written, with the first and the last day it can mean.
import { edtfRange } from './edtf-range.ts';

type Dated<Name extends string> = Record<Name | `${Name}Earliest` | `${Name}Latest`, string | null>;

/** The three properties of a date, such as `when`, `whenEarliest` and `whenLatest`. */
export function dated<Name extends string>(name: Name, text: string | undefined): Dated<Name> {
  const { earliest, latest } = edtfRange(text);
  // Computed keys lose their names in TypeScript; these three are what Dated says.
  return { [name]: text ?? null, [`${name}Earliest`]: earliest, [`${name}Latest`]: latest } as Dated<Name>;
}
