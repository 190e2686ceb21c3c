// The views of the SQLite file: what somebody who opens it asks first, with names and words in place of ids.

/** Who speaks in a link, several joined with a comma. */
function speakersOf(table: 'assertion' | 'relay', id: string): string {
  return `(SELECT group_concat(name, ', ') FROM (
    SELECT actors.name FROM ${table}_made_by AS made JOIN actors ON actors.id = made.actor
    WHERE made.${table} = ${id} ORDER BY actors.name))`;
}

/** The words of one of the two claims of a comparison; a dispute may have one alone. */
function claimAt(position: 0 | 1): string {
  return `(SELECT claims.text FROM comparison_compares AS side JOIN claims ON claims.id = side.claim
    WHERE side.comparison = comparisons.id AND side.position = ${position})`;
}

export const VIEWS: Record<string, string> = {
  statements: `SELECT assertions.id AS assertion, documents.siglum, documents.title AS document, documents.publishedAt,
  ${speakersOf('assertion', 'assertions.id')} AS origin, assertions.act, assertions.polarity, claims.id AS claim,
  claims.text AS states, passages.exact AS quote, passages.start, assertions.links, assertions.saidAt
FROM assertions
JOIN claims ON claims.id = assertions.claim
JOIN assertion_quoted_in AS quoted ON quoted.assertion = assertions.id
JOIN passages ON passages.id = quoted.passage AND passages.role = 'claim'
JOIN documents ON documents.id = passages.document
ORDER BY documents.id, passages.start, assertions.id`,

  chains: `WITH RECURSIVE led(relay, assertion) AS (
  SELECT id, toAssertion FROM relays WHERE toAssertion IS NOT NULL
  UNION SELECT relays.id, led.assertion FROM relays JOIN led ON relays.toRelay = led.relay
)
SELECT led.assertion, relays.position, 0 AS isOrigin, ${speakersOf('relay', 'relays.id')} AS speaker,
  relays.attribution, relays.cue, relays.attitude, relays.saidAt
FROM led JOIN relays ON relays.id = led.relay
UNION ALL
SELECT id, links - 1, 1, ${speakersOf('assertion', 'assertions.id')}, attribution, cue, attitude, saidAt FROM assertions
ORDER BY assertion, position`,

  figures: `SELECT questions.text AS question, claims.low, claims.high, claims.words, claims.bound, claims.measure,
  claims."of", claims.unit, claims.asOf, claims.periodStart, claims.periodEnd, claims.cumulative, statements.polarity,
  statements.origin, statements.document, statements.quote, statements.claim, statements.assertion
FROM statements
JOIN claims ON claims.id = statements.claim
LEFT JOIN claim_answers AS answers ON answers.claim = claims.id
LEFT JOIN questions ON questions.id = answers.question
WHERE claims.measure IS NOT NULL
ORDER BY questions.id, claims.asOfEarliest, claims.low, statements.assertion`,

  comparisons_in_words: `SELECT id AS comparison, type, kind, because, status, method, rule,
  ${claimAt(0)} AS oneClaim, ${claimAt(1)} AS otherClaim, reason
FROM comparisons ORDER BY type, id`,

  who_cites_whom: `SELECT citing.name AS citing, cited.name AS cited, json_array_length(cites.assertions) AS assertions,
  json_array_length(cites.documents) AS documents
FROM actor_cites_actor AS cites
JOIN actors AS citing ON citing.id = cites.actor
JOIN actors AS cited ON cited.id = cites.toActor
ORDER BY citing.name, cited.name, citing.id, cited.id`,
};
