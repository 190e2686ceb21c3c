// Statements read back from the graph: each assertion with its passages, its grounds, and its chain link by link.
import type { DocumentFile, Link, NodeRow, Speaker } from '#schema';
import { grouped } from '../../queries/rows.ts';
import { type GraphLookup, localId, maybe } from './graph-lookup.ts';

type Statement = DocumentFile['statements'][number];
/** Reads an id of an actor back to what stands at a place of its document. */
type SpeakerAt = (actor: string, place: string) => Speaker;
type End = 'assertion' | 'relay';

/** @returns the statements of a document, given its local id, in the order of the text */
export function statementReader(graph: GraphLookup, speaker: SpeakerAt): (document: string) => Statement[] {
  const passages = new Map(graph.rows.Passage.map((row) => [row.id, row]));
  const relays = grouped(graph.rows.Relay, ({ id }) => localId(id).slice(0, localId(id).lastIndexOf('~')));
  const quoted = (end: End, id: string, role: NodeRow<'Passage'>['role']) =>
    graph
      .from(`${end}-quoted-in`, id)
      .map(({ target }) => passages.get(target))
      .filter((row) => row?.role === role)
      .filter((row) => row !== undefined)
      .toSorted((a, b) => a.start - b.start || a.end - b.end);

  const link = (end: End, row: NodeRow<'Assertion'> | NodeRow<'Relay'>, name: string): Link => {
    const own = graph.kept.links[name];
    const by = own?.by?.map(localId) ?? graph.targets(`${end}-made-by`, row.id);
    const [work] = graph.from(`${end}-in-work`, row.id);
    const place = name.slice(name.indexOf('/') + 1);
    return {
      by: by.length > 0 ? by.map((actor, index) => speaker(actor, `${place}/${index}`)) : undefined,
      work: work === undefined ? undefined : localId(work.target),
      intent: maybe(work?.intent) ?? own?.intent,
      locator: maybe(work?.locator) ?? own?.locator,
      attribution: maybe(row.attribution),
      cue: maybe(row.cue),
      cueStart: quoted(end, row.id, 'cue')[0]?.start,
      attitude: maybe(row.attitude),
      saidAt: maybe(row.saidAt),
      occasion: graph.targets(`${end}-said-at`, row.id)[0],
      certainty: end === 'assertion' ? (own?.certainty ?? 'certain') : row.certainty,
      note: end === 'assertion' ? own?.note : maybe(row.note),
    };
  };

  const statement = (row: NodeRow<'Assertion'>): Statement => {
    const reference = localId(row.id);
    const earlier = (relays.get(reference) ?? []).toSorted((a, b) => a.position - b.position);
    const kept = graph.kept.statements[reference];
    const origin = `${reference}~${earlier.length}`;
    // Where the origin has a note or a certainty of its own, the statement’s are kept apart.
    const own = graph.kept.links[origin]?.certainty === undefined ? row : kept;
    const [words] = quoted('assertion', row.id, 'claim');
    return {
      id: reference.slice(reference.indexOf('/') + 1),
      quote: words?.exact ?? '',
      start: words?.start,
      scope: quoted('assertion', row.id, 'scope').map(({ exact, start }) => ({ quote: exact, start })),
      claim: graph.targets('assertion-states', row.id)[0] ?? '',
      act: row.act,
      polarity: row.polarity,
      hedge: maybe(row.hedge),
      manner: row.manner,
      verbatim: row.verbatim,
      complete: maybe(row.complete),
      sic: row.sic,
      certainty: own?.certainty ?? 'certain',
      note: maybe(own?.note),
      ...groundsOf(graph, row.id),
      restsOn: [...restsOn(graph, row.id), ...(kept?.evidence ?? [])],
      chain: [
        ...earlier.map((relay) => link('relay', relay, localId(relay.id))),
        link('assertion', row, origin),
      ],
    };
  };

  const byDocument = grouped(graph.rows.Assertion, ({ id }) =>
    localId(id).slice(0, localId(id).indexOf('/')),
  );
  return (document) =>
    (byDocument.get(document) ?? [])
      .map(statement)
      .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.id < b.id ? -1 : 1));
}

function groundsOf(graph: GraphLookup, id: string): Pick<Statement, 'respondsTo' | 'derivesFrom'> {
  return {
    respondsTo: graph
      .from('assertion-responds-to', id)
      .map(({ target, how }) => ({ statement: localId(target), how })),
    derivesFrom: graph.from('assertion-derives-from', id).map(({ target, basis, match, certainty }) => ({
      statement: localId(target),
      basis,
      match: maybe(match),
      certainty,
    })),
  };
}

function restsOn(graph: GraphLookup, id: string): Statement['restsOn'] {
  return (['document', 'actor'] as const).flatMap((target) =>
    graph.from(`assertion-rests-on-${target}`, id).map((ground) => ({
      kind: ground.kind,
      [target === 'document' ? 'work' : 'actor']: localId(ground.target),
      words: maybe(ground.words),
      start: maybe(ground.start),
    })),
  );
}
