// The names of what lineage found by ids: speakers, documents, and the exact words of assertions.
import { z } from 'zod';
import { type DocumentRef, PassageRole, type PassageRef, type SpeakerRef } from '#schema';
import { StemmaError } from '../errors.ts';
import type { Chain } from '../lineage/evidence.ts';
import type { EndVoice, Origin } from '../lineage/origins.ts';
import { ask, type Reader } from './ask.ts';
import { readActorRefs, readDocumentRefs, refsOf } from './refs.ts';

const WordsRow = z.object({
  assertion: z.string(),
  role: PassageRole,
  document: z.string(),
  exact: z.string(),
});

export type LineageRefs = {
  /** The speakers of these ids, each once, in the order given. */
  speakers(ids: Iterable<string>): SpeakerRef[];
  /** The documents of these ids, earlier published first. */
  documents(ids: Iterable<string>): DocumentRef[];
  /** The passages of these assertions, in the order given. */
  passages(chains: readonly Chain[]): PassageRef[];
};

/** @param wanted ids of speakers and documents, and assertions whose words are wanted */
export async function readLineageRefs(
  store: Reader,
  wanted: { ids: Iterable<string>; chains: readonly Chain[] },
): Promise<LineageRefs> {
  const ids = [...wanted.ids, ...wanted.chains.map(({ document }) => document)];
  const [actors, documents, words] = await Promise.all([
    readActorRefs(store, ids),
    readDocumentRefs(store, ids),
    wanted.chains.length === 0
      ? []
      : ask(store, 'read/assertion-words', WordsRow, {
          ids: [...new Set(wanted.chains.map(({ id }) => id))],
        }),
  ]);
  const quotes = new Map(
    words.filter(({ role }) => role === 'claim').map(({ assertion, exact }) => [assertion, exact]),
  );
  return {
    speakers: (given) =>
      [...new Set(given)].flatMap((id): SpeakerRef[] => {
        const actor = actors.get(id);
        if (actor) return [{ type: 'actor', ...actor }];
        const document = documents.get(id);
        return document ? [{ type: 'document', ...document }] : [];
      }),
    documents: (given) => refsOf(documents, given),
    passages: (chains) =>
      chains.flatMap((chain) => {
        const document = documents.get(chain.document);
        const quote = quotes.get(chain.id);
        return document && quote !== undefined ? [{ assertion: chain.id, document, quote }] : [];
      }),
  };
}

/** The ids of everybody in some origins. */
export function speakersOf(origins: readonly Origin[]): string[] {
  return origins.flatMap(({ voice, others }) => [voice, ...others].flatMap(idsOf));
}

export function idsOf({ speakers, groups }: EndVoice): string[] {
  return [...speakers, ...groups];
}

/** The name of a speaker, as a sentence gives it. */
export function nameOf(speaker: SpeakerRef): string {
  return speaker.type === 'actor' ? speaker.name : speaker.title;
}

/** The others who are one with an origin, or of one group with it. */
export function othersOf({ voice, others }: Origin, refs: LineageRefs): SpeakerRef[] {
  const own = new Set(voice.speakers);
  return refs.speakers(others.flatMap(({ speakers }) => speakers).filter((id) => !own.has(id)));
}

/** The publishers or bodies by which an origin is grouped. */
export function groupOf({ voice, others }: Origin, refs: LineageRefs): SpeakerRef[] {
  return refs.speakers([voice, ...others].flatMap(({ groups }) => groups));
}

/** The names of an origin, as a sentence gives them: of its group where it is grouped. */
export function nameOfOrigin({ voice }: Origin, refs: LineageRefs): string {
  return refs
    .speakers(voice.groups.length > 0 ? voice.groups : voice.speakers)
    .map(nameOf)
    .join(', ');
}

/**
 * The sources that a reader leaves out, in the order given.
 *
 * @throws StemmaError not-found
 */
export async function readSourceRefs(store: Reader, ids: readonly string[]): Promise<SpeakerRef[]> {
  const refs = await readLineageRefs(store, { ids, chains: [] });
  const found = refs.speakers(ids);
  const missing = ids.find((id) => !found.some((source) => source.id === id));
  if (missing !== undefined)
    throw new StemmaError('not-found', `There is no actor and no document with the id ${missing}.`);
  return found;
}
