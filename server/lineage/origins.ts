// The origins that assertions go back to: whoever speaks at the ends of their chains, those who are shown to be one
// taken together, and on request those of one publisher or one body.
import type { LineageGroup } from '#schema';
import { belongsTo, type Voices, voicesOf } from '../voices/voices.ts';
import { voicesApart } from './apart.ts';
import { type Chain, dayOfEnd, endOf, type Evidence } from './evidence.ts';
import { addTo } from './lists.ts';

/** Whoever speaks at the end of chains, with the names by which it is told whether it is one with another. */
export type EndVoice = {
  key: string;
  names: Set<string>;
  /** Ids of the actors, or of the work where it stands alone. */
  speakers: string[];
  /** No text says who it is, nor for which body it speaks. */
  isUnidentified: boolean;
  /** Ids of the publishers or bodies by which it is grouped; empty where it is not. */
  groups: string[];
};

export type Origin = {
  voice: EndVoice;
  /** The other voices that are shown to be one with it. */
  others: EndVoice[];
};

/**
 * Who speaks at the end of each root.
 *
 * @returns one voice for all roots that end alike, by the id of the root
 */
export function endVoices(
  roots: Iterable<Chain>,
  evidence: Evidence,
  group: LineageGroup,
): Map<string, EndVoice> {
  const found = new Map<string, EndVoice>();
  const byRoot = new Map<string, EndVoice>();
  const offices = new Map<string, { speaker: Set<string>; body: string }>();
  for (const root of roots) {
    if (byRoot.has(root.id)) continue;
    const { speakers } = endOf(root);
    const voices = voicesOf(speakers, dayOfEnd(root, evidence), evidence.speakers);
    const groups = groupsOf(root, evidence, group);
    const names = new Set(group === 'membership' ? groups : [...standsAs(voices), ...groups]);
    const isUnidentified = voices.offices.size === 0 && speakers.every((id) => isNameless(id, evidence));
    const key = [...[...names].sort(), isUnidentified, ...[...voices.speaksFor].sort()].join('\n');
    const voice = found.get(key) ?? { key, names, speakers: [], isUnidentified, groups };
    if (speakers.some((id) => !voice.speakers.includes(id)))
      voice.speakers = [...new Set([...voice.speakers, ...speakers])].sort();
    found.set(key, voice);
    byRoot.set(root.id, voice);
    if (group !== 'membership')
      for (const body of voices.speaksFor)
        if (!voices.offices.has(body)) offices.set(`${key} ${body}`, { speaker: voice.names, body });
  }
  // A body that does not speak with one voice shares a name with each of its speakers, who share none among themselves.
  const bodies = new Map<string, Set<string>[]>();
  for (const { names } of found.values()) for (const name of names) addTo(bodies, name, names);
  for (const [name, { speaker, body }] of offices)
    for (const names of bodies.get(body) ?? [])
      if (names !== speaker) {
        names.add(name);
        speaker.add(name);
      }
  return byRoot;
}

/** The origins among some voices, no two of which are shown to be one. */
export function originsAmong(voices: Iterable<EndVoice>): Origin[] {
  const all = [...new Set(voices)].sort((left, right) => (left.key < right.key ? -1 : 1));
  const apart = new Set(voicesApart(all));
  const origins = new Map([...apart].map((voice) => [voice, { voice, others: [] as EndVoice[] }]));
  const byName = new Map<string, Origin[]>();
  for (const origin of origins.values()) for (const name of origin.voice.names) addTo(byName, name, origin);
  for (const voice of all) {
    if (apart.has(voice)) continue;
    const sharers = new Set([...voice.names].flatMap((name) => byName.get(name) ?? []));
    for (const origin of sharers) origin.others.push(voice);
  }
  return [...origins.values()];
}

/**
 * The keys as which somebody stands: an office of one voice for whoever holds that one alone, since whoever is one with
 * the holder is one with the office.
 */
export function standsAs({ self, speaksFor, offices }: Voices): string[] {
  const isOfficeAlone = self.size === 1 && speaksFor.size === 1 && offices.size === 1;
  return isOfficeAlone ? [...offices] : [...self, ...offices];
}

function groupsOf(root: Chain, { documents, speakers }: Evidence, group: LineageGroup): string[] {
  if (group === 'membership')
    return [...new Set(endOf(root).speakers.flatMap((id) => topsOf(id, speakers)))].sort();
  // What a document says in its own voice is its publisher's too.
  if (group === 'publisher' && root.links.length === 1)
    return (documents.get(root.document)?.publishers ?? []).map((id) => speakers.get(id)?.key ?? id).sort();
  return [];
}

/** The outermost bodies that somebody belongs to: itself where it belongs to none. */
function topsOf(id: string, speakers: Evidence['speakers']): string[] {
  const all = [...belongsTo(id, speakers)];
  const tops = all.filter((key) => (speakers.get(key)?.memberOf ?? []).length === 0);
  return tops.length > 0 ? tops : all;
}

function isNameless(id: string, { speakers }: Evidence): boolean {
  return speakers.get(id)?.kind === 'unidentified';
}
