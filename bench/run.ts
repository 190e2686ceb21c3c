// `npm run bench [-- NAME] [-- --json]`: runs the benchmarks, or those of one name, and prints a line for each figure.
// It exits with 1 where a goal does not hold.
import type { Measure } from './measure.ts';
import { comparing } from './comparing.ts';
import { drawing } from './drawing.ts';
import { hostile } from './hostile.ts';
import { loading } from './loading.ts';
import { page } from './page.ts';
import { reading } from './reading.ts';

const BENCHMARKS: Record<string, () => Promise<Measure[]>> = {
  reading,
  loading,
  page,
  drawing,
  comparing,
  hostile,
};

const words = process.argv.slice(2);
const asJson = words.includes('--json');
const names = words.filter((word) => word !== '--json');
const unknown = names.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown[0]}". There are: ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(2);
}

let missed = false;
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const measure of await run()) {
    const value = Number(measure.value.toPrecision(3));
    const holds = measure.goal === null ? null : value <= measure.goal;
    if (holds === false) missed = true;
    const line = { name: `${name}: ${measure.name}`, value, unit: measure.unit, goal: measure.goal, holds };
    console.log(asJson ? JSON.stringify(line) : asText(line));
  }
}
process.exitCode = missed ? 1 : 0;

function asText(line: {
  name: string;
  value: number;
  unit: string;
  goal: number | null;
  holds: boolean | null;
}) {
  const goal = line.goal === null ? '' : `  goal ≤ ${line.goal}  ${line.holds ? 'holds' : 'MISSED'}`;
  return `${line.name.padEnd(64)} ${String(line.value).padStart(8)} ${line.unit}${goal}`;
}
