// The marks in the margin: whose word begins on a line. Assertions of one origin that follow each other share a mark.
// Pure.
import { actorLabel } from '#layout';
import type { TextAssertion } from '#schema';
import { ACT_NAMES } from '../panels/assertion-remarks.ts';
import { countOf } from '../theme/number-and-date.ts';
import type { Block } from './blocks.ts';

export type MarginMark = {
  /** The origin, as it is called everywhere. */
  name: string;
  /** What sets its assertion apart, or how many there are. */
  remark: string | null;
  /** Ids, in the order of the text. */
  assertions: string[];
};

/** So many code points after the last, an origin is named again: about three lines. */
const NAMED_AGAIN_AFTER = 200;

type Run = { start: number; names: string[]; assertions: TextAssertion[] };

/** The marks of a block, each under the start of the segment beside which it stands. */
export function marginMarks(
  block: Block,
  assertions: ReadonlyMap<string, TextAssertion>,
): ReadonlyMap<number, MarginMark> {
  const runs: Run[] = [];
  for (const { start, assertion } of begunIn(block, assertions)) {
    const name = originName(assertion);
    const run = runs.at(-1);
    const isNear = run !== undefined && start - run.start <= NAMED_AGAIN_AFTER;
    // What begins at one point has one mark; so has what follows with the same origin.
    if (run === undefined || (run.start !== start && !(isNear && run.names.join() === name)))
      runs.push({ start, names: [name], assertions: [assertion] });
    else {
      if (!run.names.includes(name)) run.names.push(name);
      run.assertions.push(assertion);
    }
  }
  return new Map(
    runs.map(({ start, names, assertions: all }) => [
      start,
      { name: names.join('; '), remark: remarkOn(all), assertions: all.map(({ id }) => id) },
    ]),
  );
}

/** The assertions whose words begin in a block, with where. */
function begunIn(
  block: Block,
  assertions: ReadonlyMap<string, TextAssertion>,
): { start: number; assertion: TextAssertion }[] {
  return block.segments.flatMap(({ start, passages }) =>
    passages
      .filter((passage) => passage.role === 'claim' && passage.start === start)
      .flatMap((passage) => passage.assertions.flatMap((id) => assertions.get(id) ?? []))
      .map((assertion) => ({ start, assertion })),
  );
}

/** Whose word it is: the last link of the chain; a work that stands alone is named by its title. */
export function originName({ origin }: Pick<TextAssertion, 'origin'>): string {
  return origin.actors.map(actorLabel).join(', ') || (origin.work?.title ?? 'not named');
}

function remarkOn(assertions: readonly TextAssertion[]): string | null {
  const [only, ...more] = assertions;
  if (only === undefined) return null;
  if (more.length > 0) return countOf(assertions.length, 'assertion');
  if (only.polarity === 'negates') return '¬ negates';
  if (only.act !== 'states') return ACT_NAMES[only.act];
  return only.links === 1 ? 'own voice' : null;
}
