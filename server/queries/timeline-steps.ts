// The steps of a spread with names and words put to them.
import type { AssertionView, SpeakerRef, TimelineStep } from '#schema';
import type { Evidence } from '../lineage/evidence.ts';
import type { SpreadStep } from '../spread/steps.ts';
import type { DocumentRefs } from './refs.ts';
import { distinct } from './rows.ts';

/** @returns none where its document or its words are not there any more */
export function stepView(
  step: SpreadStep,
  evidence: Evidence,
  views: ReadonlyMap<string, AssertionView>,
  documents: DocumentRefs,
): TimelineStep[] {
  const document = documents.get(step.document);
  const isOwn = (id: string) => evidence.chains.get(id)?.document === step.document;
  // Its own document's words tell it before those of others.
  const sayings = step.sayings
    .toSorted((a, b) => Number(isOwn(b.chain.id)) - Number(isOwn(a.chain.id)))
    .flatMap(({ chain, position }) => {
      const view = views.get(chain.id);
      const [link, next] = [view?.chain[position], view?.chain[position + 1]];
      return view && link ? [{ view, link, next, chain, position }] : [];
    });
  const [first] = sayings;
  if (document === undefined || first === undefined) return [];
  const own = sayings.filter(({ view }) => view.document.id === step.document);
  const from = new Map<string, TimelineStep['from'][number]>();
  for (const { next } of own.length > 0 ? own : sayings) {
    if (next === undefined) continue;
    const speakers = speakersOf(next);
    const key = speakers.map(({ id }) => id).join(' ');
    const known = from.get(key) ?? { speakers, cue: null, passages: 0 };
    from.set(key, {
      speakers,
      cue: known.cue ?? next.cue?.exact ?? next.cueText,
      passages: known.passages + 1,
    });
  }
  const derives = own
    .filter(({ position, next }) => position === 0 && next === undefined)
    .flatMap(({ chain }) => chain.derivesFrom.map((id) => evidence.chains.get(id)?.document))
    .filter((id) => id !== step.document);
  return [
    {
      id: step.id,
      kind: step.kind,
      date: step.date,
      decides: step.decides,
      document,
      speakers: [
        ...new Map(own.flatMap(({ link }) => speakersOf(link)).map((one) => [one.id, one])).values(),
      ],
      words: first.view.quote.exact,
      passages: Math.max(own.length, 1),
      from: [...from.values()].toSorted((one, other) => other.passages - one.passages),
      derives: distinct(derives).flatMap((id) => documents.get(id) ?? []),
      sayings: sayings.map(({ view, link, next }) => ({
        assertion: view.id,
        speakers: speakersOf(link).map(({ id }) => id),
        from: next ? speakersOf(next).map(({ id }) => id) : [],
      })),
      numbers: step.numbers,
    },
  ];
}

function speakersOf({ actors, work }: AssertionView['chain'][number]): SpeakerRef[] {
  if (actors.length > 0) return actors.map((actor) => ({ type: 'actor', ...actor }));
  return work ? [{ type: 'document', ...work }] : [];
}
