// Statements as rows: each an assertion by its origin, with a relay for every earlier link of its chain, and the
// passages that are the evidence for both.
import type { Certainty, Link, NodeRow, RelationshipRow } from '#schema';
import type { AnchoredDataset, AnchoredDocument, AnchoredStatement } from './anchor.ts';
import { zoneAt } from './check-passages.ts';
import { codePointLength } from './code-points.ts';
import { dated } from './dated.ts';
import { nodeId, speakerId } from './node-id.ts';

type ChainRows = ReturnType<typeof noRows>;
type Context = { dataset: string; document: AnchoredDocument; rows: ChainRows };

export function assembleChains(dataset: AnchoredDataset): ChainRows {
  const rows = noRows();
  for (const document of dataset.documents)
    for (const statement of document.statements)
      assembleStatement({ dataset: dataset.id, document, rows }, statement);
  return rows;
}

function assembleStatement(context: Context, statement: AnchoredStatement): void {
  const { dataset, document, rows } = context;
  const local = `${document.id}/${statement.id}`;
  const assertion = nodeId(dataset, 'assertion', local);
  const relays = statement.chain.slice(0, -1);
  const relay = (position: number) => nodeId(dataset, 'relay', `${local}~${position}`);
  const [origin] = statement.chain.slice(-1);
  if (origin === undefined) return;

  rows.nodes.Assertion.push(assertionRow(dataset, assertion, statement, origin));
  rows.relationships['assertion-states'].push({
    source: assertion,
    target: nodeId(dataset, 'claim', statement.claim),
    polarity: statement.polarity,
  });
  for (const part of [
    { ...statement, role: 'claim' as const },
    ...statement.scope.map((words) => ({ ...words, role: 'scope' as const })),
  ])
    rows.relationships['assertion-quoted-in'].push({ source: assertion, target: passage(context, part) });
  assembleLink(context, 'assertion', assertion, origin);
  assembleGrounds(context, assertion, statement);

  for (const [position, link] of relays.entries()) {
    const id = relay(position);
    rows.nodes.Relay.push({ id, dataset, position, ...linkFields(link) });
    assembleLink(context, 'relay', id, link);
    if (position + 1 < relays.length)
      rows.relationships['relay-relays-relay'].push({ source: id, target: relay(position + 1) });
    else rows.relationships['relay-relays-assertion'].push({ source: id, target: assertion });
  }
}

function assertionRow(
  dataset: string,
  id: string,
  statement: AnchoredStatement,
  origin: Link,
): NodeRow<'Assertion'> {
  const notes = [statement.note, origin.note].filter((note) => note !== undefined);
  return {
    id,
    dataset,
    act: statement.act,
    polarity: statement.polarity,
    hedge: statement.hedge ?? null,
    manner: statement.manner,
    verbatim: statement.verbatim,
    complete: statement.complete ?? null,
    sic: statement.sic,
    links: statement.chain.length,
    evidence: statement.restsOn
      .filter(({ work, actor }) => work === undefined && actor === undefined)
      .map(({ kind, words }) => (words === undefined ? kind : `${kind}: ${words}`)),
    ...linkFields(origin),
    certainty: leastCertain(statement.certainty, origin.certainty),
    note: notes.length === 0 ? null : notes.join('\n'),
  };
}

function linkFields(link: Link) {
  return {
    attribution: link.attribution ?? null,
    cue: link.cue ?? null,
    attitude: link.attitude ?? null,
    ...dated('saidAt', link.saidAt),
    certainty: link.certainty,
    note: link.note ?? null,
  };
}

/** What a link has in the graph whether it is the origin or passes on: who, in which work, on which occasion, which cue. */
function assembleLink(context: Context, end: 'assertion' | 'relay', source: string, link: Link): void {
  const { dataset, document, rows } = context;
  for (const speaker of link.by ?? [])
    rows.relationships[`${end}-made-by`].push({ source, target: speakerId(dataset, document.id, speaker) });
  if (link.work !== undefined)
    rows.relationships[`${end}-in-work`].push({
      source,
      target: nodeId(dataset, 'document', link.work),
      intent: link.intent ?? null,
      locator: link.locator ?? null,
    });
  if (link.occasion !== undefined)
    rows.relationships[`${end}-said-at`].push({ source, target: nodeId(dataset, 'event', link.occasion) });
  if (link.cue !== undefined && link.cueStart !== undefined)
    rows.relationships[`${end}-quoted-in`].push({
      source,
      target: passage(context, { quote: link.cue, start: link.cueStart, role: 'cue' }),
    });
}

function assembleGrounds(context: Context, source: string, statement: AnchoredStatement): void {
  const { dataset, rows } = context;
  for (const { statement: other, how } of statement.respondsTo)
    rows.relationships['assertion-responds-to'].push({
      source,
      target: nodeId(dataset, 'assertion', other),
      how,
    });
  for (const { statement: other, basis, match, certainty } of statement.derivesFrom)
    rows.relationships['assertion-derives-from'].push({
      source,
      target: nodeId(dataset, 'assertion', other),
      basis,
      match: match ?? null,
      certainty,
    });
  for (const { kind, work, actor, words, start } of statement.restsOn) {
    const ground = { kind, words: words ?? null, start: start ?? null };
    if (work !== undefined)
      rows.relationships['assertion-rests-on-document'].push({
        source,
        target: nodeId(dataset, 'document', work),
        ...ground,
      });
    if (actor !== undefined)
      rows.relationships['assertion-rests-on-actor'].push({
        source,
        target: nodeId(dataset, 'actor', actor),
        ...ground,
      });
  }
}

/** The id of the passage in which these words stand; statements that quote the same words share it. */
function passage(
  { dataset, document, rows }: Context,
  { quote, start, role }: { quote: string; start: number; role: NodeRow<'Passage'>['role'] },
): string {
  const end = start + codePointLength(quote);
  const id = nodeId(dataset, 'passage', `${document.id}/${start}-${end}-${role}`);
  const zone = zoneAt(document.zones, start);
  rows.nodes.Passage.push({ id, dataset, exact: quote, start, end, zone, role, checked: document.checked });
  rows.relationships['passage-in-document'].push({
    source: id,
    target: nodeId(dataset, 'document', document.id),
  });
  return id;
}

const UNCERTAIN: readonly Certainty[] = ['certain', 'likely', 'open'];

function leastCertain(a: Certainty, b: Certainty): Certainty {
  return UNCERTAIN.indexOf(a) < UNCERTAIN.indexOf(b) ? b : a;
}

function noRows() {
  return {
    nodes: {
      Assertion: [] as NodeRow<'Assertion'>[],
      Relay: [] as NodeRow<'Relay'>[],
      Passage: [] as NodeRow<'Passage'>[],
    },
    relationships: {
      'assertion-states': [] as RelationshipRow<'assertion-states'>[],
      'assertion-made-by': [] as RelationshipRow<'assertion-made-by'>[],
      'assertion-in-work': [] as RelationshipRow<'assertion-in-work'>[],
      'assertion-said-at': [] as RelationshipRow<'assertion-said-at'>[],
      'assertion-quoted-in': [] as RelationshipRow<'assertion-quoted-in'>[],
      'assertion-responds-to': [] as RelationshipRow<'assertion-responds-to'>[],
      'assertion-derives-from': [] as RelationshipRow<'assertion-derives-from'>[],
      'assertion-rests-on-document': [] as RelationshipRow<'assertion-rests-on-document'>[],
      'assertion-rests-on-actor': [] as RelationshipRow<'assertion-rests-on-actor'>[],
      'relay-made-by': [] as RelationshipRow<'relay-made-by'>[],
      'relay-in-work': [] as RelationshipRow<'relay-in-work'>[],
      'relay-said-at': [] as RelationshipRow<'relay-said-at'>[],
      'relay-quoted-in': [] as RelationshipRow<'relay-quoted-in'>[],
      'relay-relays-relay': [] as RelationshipRow<'relay-relays-relay'>[],
      'relay-relays-assertion': [] as RelationshipRow<'relay-relays-assertion'>[],
      'passage-in-document': [] as RelationshipRow<'passage-in-document'>[],
    },
  };
}
