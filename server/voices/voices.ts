// Who speaks with one voice: an actor under all its names, an office and whoever holds it. The rules and lineage both
// ask this, so that they cannot come to differ on who is one origin.
import type { ActorKind } from '#schema';

/** What is known of whoever can speak: an actor, or a document that stands alone. */
export type Speaker = {
  /** Null for a document. */
  kind: ActorKind | null;
  /** Whether a text names it; who is not named belongs only to those for whom it speaks. */
  isNamed: boolean;
  /** One id for all who are recorded as the same one. */
  key: string;
  memberOf: { actor: string; role: string | null; from: string | null; to: string | null }[];
};
export type Speakers = ReadonlyMap<string, Speaker>;

/** The keys under which a voice can be recognised. */
export type Voices = {
  /** Whoever speaks; several where they speak jointly. */
  self: Set<string>;
  /** The bodies for which they speak. */
  speaksFor: Set<string>;
  /** Those of these bodies that speak with one voice. */
  offices: Set<string>;
};

/**
 * Bodies that speak with one voice: two who hold an office in one of these are one origin.
 * A state, a party to a war, an outlet or a crowd does not: two officials of one state, or two writers of one paper,
 * remain two origins, though each is one origin with the state or the paper itself.
 */
const ONE_VOICE: readonly (ActorKind | null)[] = [
  'person',
  'state-body',
  'armed-force',
  'ngo',
  'igo',
  'company',
];

/**
 * The voices of whoever makes a statement.
 *
 * @param ids who speaks
 * @param day the ISO day on which they speak, since a role may end; null where it is not stated
 */
export function voicesOf(ids: readonly string[], day: string | null, speakers: Speakers): Voices {
  const voices: Voices = { self: new Set(), speaksFor: new Set(), offices: new Set() };
  for (const id of ids) {
    const speaker = speakers.get(id);
    voices.self.add(speaker?.key ?? id);
    for (const body of speaker ? officesOf(speaker, day, speakers) : []) {
      voices.speaksFor.add(body.key);
      if (ONE_VOICE.includes(body.kind)) voices.offices.add(body.key);
    }
  }
  return voices;
}

export function areOneOrigin(left: Voices, right: Voices): boolean {
  return (
    meet(left.self, right.self) ||
    meet(left.self, right.speaksFor) ||
    meet(left.speaksFor, right.self) ||
    meet(left.offices, right.offices)
  );
}

/** The keys of whoever has this id and of everybody it belongs to, however far. */
export function belongsTo(id: string, speakers: Speakers): Set<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const speaker = speakers.get(next);
    const key = speaker?.key ?? next;
    if (found.has(key)) continue;
    found.add(key);
    waiting.push(...(speaker?.memberOf.map((membership) => membership.actor) ?? []));
  }
  return found;
}

/** Whether the id is that of an actor whom a text names: one whom it does not name belongs to its document. */
export function isNamedActor(id: string): boolean {
  return !id.slice(id.lastIndexOf(':')).includes('/');
}

/**
 * The bodies that one speaks for on a day: a person those in which it holds a role, one whom a text does not name those
 * whose speaker the text calls it. Bodies do not speak for bodies.
 */
function officesOf({ memberOf, isNamed, kind }: Speaker, day: string | null, speakers: Speakers): Speaker[] {
  return memberOf
    .filter(({ role, from, to }) => !isNamed || (kind === 'person' && role !== null && isHeld(from, to, day)))
    .flatMap((membership) => speakers.get(membership.actor) ?? []);
}

/** Whether a role with these ends (EDTF, as written) is held on a day; a side that is not stated is open. */
function isHeld(from: string | null, to: string | null, day: string | null): boolean {
  if (day === null) return true;
  if (from !== null && day < withoutDoubt(from)) return false;
  return to === null || day.slice(0, withoutDoubt(to).length) <= withoutDoubt(to);
}

/** An EDTF date without its marks of doubt. */
function withoutDoubt(date: string): string {
  return date.replaceAll(/[~?%]/g, '');
}

function meet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const item of left) if (right.has(item)) return true;
  return false;
}
