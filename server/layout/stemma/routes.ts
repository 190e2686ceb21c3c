// The ways of those lines that do not follow the tree: out into the corridor beside a witness, along a channel between
// two rows, and in from the corridor of the other. Upright lines stand in corridors only and level ones on a row of
// their own or in a channel, so that none runs behind a name.
import type { StemmaLink } from '#schema';
import type { Descent, Member } from './descent.ts';

export type Round = {
  link: StemmaLink;
  from: Member;
  to: Member;
  /** Index of the corridor that it leaves by and that it comes in by; 0 stands after the first column. */
  exit: number;
  entry: number;
  exitTrack: number;
  entryTrack: number;
  /** Which of the channels above the row of `to`; null where both corridors are one. */
  channel: number | null;
};

export type Rounds = {
  rounds: Round[];
  /** How many tracks each corridor has. */
  tracks: number[];
  /** How many channels lie above each row. */
  channels: number[];
};

/** Whether a link is drawn along the tree: from a witness to the one before it in its row, or up to that one’s row. */
export function followsTree(link: StemmaLink, members: ReadonlyMap<string, Member>): boolean {
  const [from, to] = [members.get(link.from), members.get(link.to)];
  return from !== undefined && to !== undefined && from.by === link && to.column < from.column;
}

export function goRound(links: readonly StemmaLink[], { members, inner, lanes }: Descent): Rounds {
  const channels = Array.from({ length: lanes }, () => 0);
  const corridors = Array.from({ length: inner }, () => new Tracks());
  const rounds = links.flatMap((link): Round[] => {
    const [from, to] = [members.get(link.from), members.get(link.to)];
    if (!from || !to || followsTree(link, members)) return [];
    const exit = Math.max(0, from.column - 1);
    const entry = to.column < inner ? to.column : inner - 1;
    const span: [number, number] = [Math.min(from.lane, to.lane), Math.max(from.lane, to.lane)];
    const exitTrack = corridors[exit]?.take(span) ?? 0;
    if (exit === entry)
      return [{ link, from, to, exit, entry, exitTrack, entryTrack: exitTrack, channel: null }];
    const channel = channels[to.lane] ?? 0;
    channels[to.lane] = channel + 1;
    const entryTrack = corridors[entry]?.take([to.lane, to.lane]) ?? 0;
    return [{ link, from, to, exit, entry, exitTrack, entryTrack, channel }];
  });
  return { rounds, tracks: corridors.map((corridor) => corridor.count), channels };
}

/** The upright tracks of one corridor: lines that meet in a row never share one. */
class Tracks {
  private readonly taken: [number, number][][] = [];

  get count(): number {
    return this.taken.length;
  }

  take(span: [number, number]): number {
    const isFree = (spans: [number, number][]) => spans.every(([from, to]) => to < span[0] || from > span[1]);
    const free = this.taken.findIndex(isFree);
    const track = free === -1 ? this.taken.length : free;
    (this.taken[track] ??= []).push(span);
    return track;
  }
}
