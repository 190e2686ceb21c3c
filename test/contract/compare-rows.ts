// Writes a small world into a store as ingest would, so that the statements of cypher/compare have something to find.
import type { FactRows } from '../../server/compare/facts.ts';
import type { Store } from '../../server/store/store.ts';

/** Rows of one statement: a large world is written too. */
const BATCH = 5_000;

type Row = Record<string, unknown>;
type Link = { source: string; target: string } & Row;

/** A row of compare/drift, as far as it is written. */
type Derivation = { newer: string; older: string; newerQuote: string; olderQuote: string } & Row;

/** Writes the rows of one dataset: claims with all they are joined to, assertions, passages, documents and origins. */
export async function writeFacts(
  store: Store,
  dataset: string,
  facts: FactRows,
  derivations: readonly object[] = [],
): Promise<void> {
  const node = (id: string, fact: Row, ...left: string[]): Row => ({
    ...Object.fromEntries(Object.entries(fact).filter(([name]) => !left.includes(name))),
    id,
    dataset,
  });
  const { claims, assertions, actors, documents, places, events, relays } = facts;
  const published = ({
    document,
    publishedAt,
    publishedAtEarliest,
    publishedAtLatest,
  }: (typeof assertions)[number]) =>
    node(document, { title: document, publishedAt, publishedAtEarliest, publishedAtLatest });
  const works: [string, Row][] = documents.map((fact) => [
    fact.document,
    node(fact.document, fact, 'document', 'authors', 'publishers'),
  ]);
  const read: [string, Row][] = assertions.map((fact) => [fact.document, published(fact)]);

  const derived = derivations as readonly Derivation[];
  const quotes = new Map(
    derived.flatMap(({ newer, older, newerQuote, olderQuote }) => [
      [newer, newerQuote],
      [older, olderQuote],
    ]),
  );
  const verbatim = new Map(
    derived.flatMap(({ newer, older, newerVerbatim, olderVerbatim }) => [
      [newer, newerVerbatim],
      [older, olderVerbatim],
    ]),
  );

  const nodes: [string, Row[]][] = [
    ['document', [...new Map([...works, ...read]).values()]],
    ['actor', actors.map((fact) => node(fact.actor, fact, 'actor', 'same', 'memberOf'))],
    ['place', places.map((fact) => node(fact.place, fact, 'place', 'within'))],
    ['event', events.map((fact) => node(fact.event, fact, 'event'))],
    ['question', facts.questions.map(({ question, text }) => node(question, { text }))],
    [
      'claim',
      claims.map((fact) =>
        node(
          fact.claim,
          fact,
          'claim',
          'subject',
          'object',
          'about',
          'places',
          'questions',
          'general',
          'same',
          'notSame',
        ),
      ),
    ],
    [
      'passage',
      assertions.map(({ assertion, zone }) =>
        node(passageOf(assertion), { role: 'claim', zone, exact: quotes.get(assertion) ?? 'words' }),
      ),
    ],
    [
      'assertion',
      assertions.map((fact) => ({
        ...node(fact.assertion, fact, 'assertion', 'claim', 'zone', 'document', 'origins', 'works'),
        verbatim: verbatim.get(fact.assertion) ?? 'none',
      })),
    ],
    [
      'relay',
      relays.map(({ assertion, said }) => node(relayOf(assertion), { position: 0, saidAtLatest: said })),
    ],
  ];
  const links: [string, Link[]][] = [
    [
      'actor-member-of',
      actors.flatMap(({ actor, memberOf }) =>
        memberOf.map(({ actor: target, ...more }) => ({ source: actor, target, ...more })),
      ),
    ],
    ['actor-same-as', actors.flatMap(({ actor, same }) => to(actor, same))],
    ['place-within', places.flatMap(({ place, within }) => to(place, within))],
    ['document-authored-by', documents.flatMap(({ document, authors }) => to(document, authors))],
    ['document-published-by', documents.flatMap(({ document, publishers }) => to(document, publishers))],
    ['claim-about', claims.flatMap(({ claim, about }) => to(claim, about))],
    ['claim-located-in', claims.flatMap((fact) => to(fact.claim, fact.places))],
    ['claim-answers', claims.flatMap(({ claim, questions }) => to(claim, questions))],
    ['claim-instance-of', claims.flatMap(({ claim, general }) => to(claim, general))],
    ['claim-same-as', claims.flatMap(({ claim, same }) => to(claim, same))],
    ['claim-not-same-as', claims.flatMap(({ claim, notSame }) => to(claim, notSame))],
    ['question-part-of', facts.questions.flatMap(({ question, partOf }) => to(question, partOf))],
    ['question-same-as', facts.questions.flatMap(({ question, same }) => to(question, same))],
    ['question-not-same-as', facts.questions.flatMap(({ question, notSame }) => to(question, notSame))],
    [
      'assertion-derives-from',
      derived.map(({ newer, older, basis, match, certainty }) => ({
        source: newer,
        target: older,
        basis,
        match,
        certainty,
      })),
    ],
    ...(['subject', 'object'] as const).flatMap((end) =>
      ['actor', 'place'].map((kind): [string, Link[]] => [
        `claim-${end}-${kind}`,
        claims.flatMap((fact) =>
          to(
            fact.claim,
            [fact[end]].filter((id) => id?.includes(`:${kind}:`)),
          ),
        ),
      ]),
    ),
    [
      'assertion-states',
      assertions.map(({ assertion, claim, polarity }) => ({ source: assertion, target: claim, polarity })),
    ],
    ['assertion-made-by', assertions.flatMap(({ assertion, origins }) => to(assertion, origins))],
    ['assertion-in-work', assertions.flatMap((fact) => to(fact.assertion, fact.works))],
    ['assertion-quoted-in', assertions.flatMap(({ assertion }) => to(assertion, [passageOf(assertion)]))],
    [
      'passage-in-document',
      assertions.flatMap(({ assertion, document }) => to(passageOf(assertion), [document])),
    ],
    ['relay-relays-assertion', relays.flatMap(({ assertion }) => to(relayOf(assertion), [assertion]))],
  ];
  await store.write(async (transaction) => {
    for (const [kind, rows] of [...nodes, ...links])
      for (let start = 0; start < rows.length; start += BATCH)
        await transaction.run(`write/${kind}`, { rows: rows.slice(start, start + BATCH) });
  });
}

function to(source: string, targets: readonly (string | null)[]): Link[] {
  return targets.flatMap((target) => (target === null ? [] : [{ source, target }]));
}

function passageOf(assertion: string): string {
  return assertion.replace(':assertion:', ':passage:');
}

function relayOf(assertion: string): string {
  return `${assertion.replace(':assertion:', ':relay:')}~0`;
}
