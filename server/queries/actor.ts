// One actor: what it states and passes on, who cites it, whom it cites, and what it belongs to.
import { z } from 'zod';
import type { ActorDetail } from '#schema';
import { StemmaError } from '../errors.ts';
import { ask, type Reader } from './ask.ts';
import { readAssertionList } from './assertions.ts';
import { readActorRefs, readDocumentRefs, refsOf } from './refs.ts';
import { distinct } from './rows.ts';

const text = z.string();
const maybeText = text.nullable();

const ActorRow = z.object({
  id: text,
  dataset: text,
  aliases: z.array(text),
  role: maybeText,
  description: maybeText,
});
const MembershipRow = z.object({ side: z.enum(['memberOf', 'members']), actor: text, role: maybeText });
const LinkRow = z.object({ assertion: text, document: text, isOrigin: z.boolean() });
const CitationRow = z.object({
  side: z.enum(['cites', 'citedBy']),
  actor: maybeText,
  work: maybeText,
  documents: z.array(text),
  assertions: z.array(text),
});

/** @throws StemmaError not-found */
export async function readActor(store: Reader, id: string): Promise<ActorDetail> {
  const [[actor], memberships, voices, links, citations] = await Promise.all([
    ask(store, 'read/actor', ActorRow, { id }),
    ask(store, 'read/actor-memberships', MembershipRow, { id }),
    ask(store, 'read/actor-voice-of', z.object({ document: text }), { id }),
    ask(store, 'read/actor-links', LinkRow, { id }),
    ask(store, 'read/actor-citations', CitationRow, { id }),
  ]);
  if (actor === undefined) throw new StemmaError('not-found', `There is no actor with the id ${id}.`);

  const stated = assertionsOf(links, true);
  const [actors, documents, states, passesOn, comparisons] = await Promise.all([
    readActorRefs(store, [id, ...memberships.map((row) => row.actor), ...citations.map((row) => row.actor)]),
    readDocumentRefs(store, [
      ...voices.map((row) => row.document),
      ...links.map((row) => row.document),
      ...citations.flatMap((row) => [row.work, ...row.documents]),
    ]),
    readAssertionList(store, stated),
    readAssertionList(store, assertionsOf(links, false)),
    ask(store, 'read/assertion-comparisons', z.object({ comparison: text }), { assertions: stated }),
  ]);
  const self = actors.get(id);
  if (self === undefined) throw new StemmaError('not-found', `There is no actor with the id ${id}.`);

  const voiceOf = voices.map((row) => row.document);
  const side = (wanted: 'memberOf' | 'members') =>
    memberships
      .filter((row) => row.side === wanted)
      .flatMap((row) => {
        const other = actors.get(row.actor);
        return other === undefined ? [] : [{ actor: other, role: row.role }];
      });
  const citedBy = citations.filter((row) => row.side === 'citedBy');
  return {
    ...self,
    ...actor,
    memberOf: side('memberOf'),
    members: side('members'),
    voiceOf: refsOf(documents, voiceOf),
    documents: refsOf(documents, [...voiceOf, ...links.map((row) => row.document)]),
    states,
    passesOn,
    citedBy: citedBy.flatMap((row) => {
      const citing = actors.get(row.actor ?? '');
      if (citing === undefined) return [];
      return [{ actor: citing, documents: refsOf(documents, row.documents), assertions: row.assertions }];
    }),
    cites: citations
      .filter((row) => row.side === 'cites')
      .map((row) => ({
        actor: actors.get(row.actor ?? '') ?? null,
        work: documents.get(row.work ?? '') ?? null,
        documents: refsOf(documents, row.documents),
        assertions: row.assertions,
      })),
    timesCited: distinct(citedBy.flatMap((row) => row.assertions)).length,
    comparisons: comparisons.map((row) => row.comparison),
  };
}

/** Each assertion once, in the order of the rows. */
function assertionsOf(links: z.infer<typeof LinkRow>[], isOrigin: boolean): string[] {
  return [...new Set(links.filter((link) => link.isOrigin === isOrigin).map((link) => link.assertion))];
}
