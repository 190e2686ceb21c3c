// What of the picture has come at a step: whoever has spoken, documents that are published, arrows between them. Pure.
import type { FlowArrow, FlowLayout } from '#layout';
import type { TimelineStep } from '#schema';

/** here: it has come; told: not published yet, though what it takes up has been said; later: neither. */
type State = 'here' | 'told' | 'later';

export type SpreadStates = {
  place: (id: string) => State;
  document: (id: string) => State;
  arrow: (arrow: FlowArrow) => State;
  /** Id of the present step. */
  now: string | undefined;
  /** Whether the present step is the one in which somebody speaks, or a document is published. */
  isNow: (id: string) => boolean;
  /** Whether no text says when it was said. */
  isUndated: (id: string) => boolean;
};

/** @param isWhole no step is looked at, so that none is the present one */
export function spreadStates(
  steps: readonly TimelineStep[],
  at: number,
  isWhole: boolean,
  layout: FlowLayout,
): SpreadStates {
  const speaks = new Map<string, number>();
  const prints = new Map<string, number>();
  const takes = new Map<string, number>();
  const dated = new Set<string>();
  for (const [index, { kind, document, sayings, date }] of steps.entries()) {
    if (kind === 'prints') first(prints, document.id, index + 1);
    for (const { speakers, from } of sayings)
      for (const speaker of speakers) {
        first(speaks, speaker, index + 1);
        if (date !== null) dated.add(speaker);
        for (const source of from) first(takes, `${speaker} ${source}`, index + 1);
      }
  }
  const idOf = new Map(layout.places.map(({ key, id }) => [key, id]));
  const place = (id: string): State => ((speaks.get(id) ?? Infinity) <= at ? 'here' : 'later');
  const isOut = (id: string) => (prints.get(id) ?? Infinity) <= at;
  const heard = new Set(
    layout.arrows
      .filter(({ target }) => place(idOf.get(target) ?? target) === 'here')
      .map(({ source }) => source),
  );
  const current = isWhole ? undefined : steps[at - 1];
  const nowIn = new Set(
    current?.kind === 'prints'
      ? [current.document.id]
      : (current?.sayings ?? []).flatMap(({ speakers }) => speakers),
  );
  return {
    place,
    document: (id) => (isOut(id) ? 'here' : heard.has(id) ? 'told' : 'later'),
    arrow: ({ source, target }) => {
      const [by, from] = [idOf.get(source), idOf.get(target) ?? target];
      if (by === undefined) return isOut(source) ? 'here' : place(from) === 'here' ? 'told' : 'later';
      return (takes.get(`${by} ${from}`) ?? Infinity) <= at ? 'here' : 'later';
    },
    now: current?.id,
    isNow: (id) => nowIn.has(id),
    isUndated: (id) => !dated.has(id),
  };
}

function first(numbers: Map<string, number>, key: string, step: number): void {
  if (!numbers.has(key)) numbers.set(key, step);
}
