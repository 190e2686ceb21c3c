// The shape of a stemma before it has sizes: bands of one reading each, in them trees by descent, a lane for each end,
// columns from the origins on. Pure.
import type { HeldWitness, LostWitness, Polarity, Stemma, StemmaLink } from '#schema';

export type Member = {
  id: string;
  witness: HeldWitness | LostWitness;
  isHeld: boolean;
  /** The link by which it hangs in its tree; null at an origin. */
  by: StemmaLink | null;
  children: Member[];
  /** 0 at the origins; passages from which none in the next column takes stand in the last one. */
  column: number;
  /** Index of its row within the whole picture. */
  lane: number;
};

/** The witnesses who affirm one claim, or who negate it. */
export type Band = {
  reading: string;
  text: string;
  polarity: Polarity;
  members: Member[];
  /** The rows that belong to it. */
  lanes: number[];
  /** Those who begin it take their words from those who take them from them. */
  isCircle: boolean;
};

export type Descent = {
  bands: Band[];
  members: Map<string, Member>;
  /** How many columns stand before the last. */
  inner: number;
  lanes: number;
};

const RANK: Record<StemmaLink['basis'], number> = {
  cited: 0,
  stated: 1,
  'shared-wording': 2,
  'same-occasion': 3,
};

export function descend(stemma: Stemma): Descent {
  const members = new Map<string, Member>();
  for (const [isHeld, witnesses] of [[true, stemma.held] as const, [false, stemma.lost] as const])
    for (const witness of witnesses)
      members.set(witness.id, {
        id: witness.id,
        witness,
        isHeld,
        by: null,
        children: [],
        column: 0,
        lane: 0,
      });
  const circles = hang(stemma.links, members);

  const bands: Band[] = [];
  const firstPassage = new Map(stemma.held.map((witness, index) => [witness.id, index]));
  const lanes = { next: 0 };
  let deepest = 0;
  const rooted = [...members.values()].filter((member) => member.by === null);
  for (const { id, text } of stemma.readings)
    for (const polarity of ['affirms', 'negates'] as const) {
      const roots = rooted.filter(({ witness }) => witness.reading === id && witness.polarity === polarity);
      if (roots.length === 0) continue;
      for (const root of roots) deepest = Math.max(deepest, placeColumns(root, 0));
      sortByFirst(roots, firstPassage);
      const isCircle = roots.some((root) => circles.has(root.id));
      bands.push({ reading: id, text, polarity, members: [], lanes: [], isCircle });
      for (const root of roots) placeLanes(root, bands.at(-1), lanes);
    }
  const inner = Math.max(1, deepest + 1);
  for (const member of members.values()) if (isEnd(member)) member.column = inner;
  return { bands, members, inner, lanes: lanes.next };
}

/**
 * Hangs each witness on the first of those it takes from, by a chain before a derivation; never in a circle.
 *
 * @returns those who hang on nobody, since whomever they say that they take it from takes it from them
 */
function hang(links: readonly StemmaLink[], members: ReadonlyMap<string, Member>): Set<string> {
  const circles = new Set<string>();
  const parents = new Map<string, string>();
  const isAbove = (id: string, below: string): boolean => {
    for (let at: string | undefined = below; at !== undefined; at = parents.get(at))
      if (at === id) return true;
    return false;
  };
  for (const link of links.toSorted((one, other) => RANK[one.basis] - RANK[other.basis])) {
    const [child, parent] = [members.get(link.from), members.get(link.to)];
    if (!child || !parent || child.by || child === parent) continue;
    if (isAbove(child.id, parent.id)) {
      if (link.basis === 'cited' || link.basis === 'stated') circles.add(child.id);
      continue;
    }
    const [one, other] = [child.witness, parent.witness];
    if (one.reading !== other.reading || one.polarity !== other.polarity) continue;
    child.by = link;
    parents.set(child.id, parent.id);
    parent.children.push(child);
  }
  return new Set([...circles].filter((id) => members.get(id)?.by === null));
}

/** Whether a witness takes from another one of the same document: it then stands under that, not before it. */
function isBeside(child: Member, parent: Member): boolean {
  return (
    'document' in child.witness &&
    'document' in parent.witness &&
    child.witness.document.id === parent.witness.document.id
  );
}

/** A passage that nobody here takes from but its own document. */
function isEnd(member: Member): boolean {
  return member.isHeld && member.children.every((child) => isBeside(child, member));
}

/** @returns the deepest column of those before the last */
function placeColumns(member: Member, column: number): number {
  member.column = column;
  let deepest = isEnd(member) ? -1 : column;
  for (const child of member.children)
    deepest = Math.max(deepest, placeColumns(child, isBeside(child, member) ? 0 : column + 1));
  return deepest;
}

/** Sorts by the earliest passage below; under a passage those of other documents come first. Gives the earliest. */
function sortByFirst(members: Member[], firstPassage: ReadonlyMap<string, number>, parent?: Member): number {
  const firsts = new Map(
    members.map((member) => [
      member,
      Math.min(firstPassage.get(member.id) ?? Infinity, sortByFirst(member.children, firstPassage, member)),
    ]),
  );
  const rank = (member: Member) => Number(parent !== undefined && isBeside(member, parent));
  members.sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (firsts.get(one) ?? 0) - (firsts.get(other) ?? 0) ||
      (one.id < other.id ? -1 : 1),
  );
  return Math.min(Infinity, ...firsts.values());
}

/** An end has a lane of its own; whoever others take from stands on the lane of the first of them. */
function placeLanes(member: Member, band: Band | undefined, lanes: { next: number }): void {
  band?.members.push(member);
  const ownsLane = isEnd(member) || member.children.length === 0;
  member.lane = lanes.next;
  if (ownsLane) {
    band?.lanes.push(lanes.next);
    lanes.next += 1;
  }
  for (const child of member.children) placeLanes(child, band, lanes);
}
