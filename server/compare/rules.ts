// Every rule, in the order in which they run. A new rule is its file and a line here.
import { arithmetic } from './arithmetic.ts';
import { disjoint } from './disjoint.ts';
import { dispute } from './dispute.ts';
import { drift } from './drift.ts';
import { explained } from './explained.ts';
import { functional } from './functional.ts';
import { numeric } from './numeric.ts';
import type { Rule } from './rule.ts';
import { temporal } from './temporal.ts';

export const RULES: readonly Rule[] = [
  dispute,
  functional,
  disjoint,
  numeric,
  temporal,
  arithmetic,
  drift,
  explained,
];
