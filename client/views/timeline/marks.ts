// What stands on the lanes: what happened, what was said, what was published; and what of it has no date. Pure.
import { actorLabel, LANES, type TimelineMark } from '#layout';
import type { DateSpan, SpeakerRef, Timeline, TimelineLane, TimelineStep } from '#schema';
import { kindOfId } from '../../state/selection.ts';

/** One thing of a lane; it has come when a step has that tells of it. */
export type LaneItem = {
  id: string;
  lane: TimelineLane;
  label: string;
  /** What it is called beside others of one date; null where that is its label. */
  short: string | null;
  isEvent: boolean;
  date: DateSpan | null;
  /** What opens; null where nothing is known of it. */
  opens: string | null;
  assertions: string[];
  /** The number of the first step that tells of it. */
  comes: number;
};

export function laneItems({ happenings, steps }: Timeline): LaneItem[] {
  const comes = new Map<string, number>();
  for (const [index, { sayings }] of steps.items.entries())
    for (const { assertion } of sayings) if (!comes.has(assertion)) comes.set(assertion, index + 1);
  return [
    ...happenings.map(({ id, title, date, assertions }) => ({
      id,
      lane: 'happened' as const,
      label: title,
      short: null,
      isEvent: kindOfId(id) === 'event',
      date,
      opens: id,
      assertions,
      comes: Math.min(...assertions.map((one) => comes.get(one) ?? Infinity)),
    })),
    ...steps.items.map((step, index) => ({
      id: step.id,
      lane: step.kind === 'prints' ? ('published' as const) : ('said' as const),
      label: step.kind === 'prints' ? titleOf(step) : namesOf(step.speakers),
      short: step.kind === 'prints' ? step.document.siglum : null,
      isEvent: false,
      date: step.date,
      opens: step.kind === 'prints' ? step.document.id : (step.sayings[0]?.assertion ?? null),
      assertions: step.sayings.map(({ assertion }) => assertion),
      comes: index + 1,
    })),
  ];
}

export function datedMarks(items: readonly LaneItem[]): TimelineMark[] {
  return items.flatMap(({ id, lane, label, short, isEvent, date }) =>
    date ? [{ id, lane, label, short, isEvent, date }] : [],
  );
}

/** What of each lane is not dated. */
export function undatedOf(items: readonly LaneItem[]): { lane: TimelineLane; items: LaneItem[] }[] {
  return LANES.map((lane) => ({
    lane,
    items: items.filter((item) => item.lane === lane && item.date === null),
  })).filter((one) => one.items.length > 0);
}

function namesOf(speakers: readonly SpeakerRef[]): string {
  return speakers.map((one) => (one.type === 'actor' ? actorLabel(one) : one.title)).join(', ');
}

function titleOf({ document }: TimelineStep): string {
  return [document.siglum, document.title].filter(Boolean).join(' ');
}
